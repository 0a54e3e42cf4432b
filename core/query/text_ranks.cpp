// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/text_ranks.h"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <string>
#include <string_view>

#include <unicode/coll.h>
#include <unicode/ustring.h>

#include "core/base/kept.h"
#include "core/base/parallel.h"
#include "core/io/list_cells.h"

namespace ree {
namespace {

constexpr std::size_t wordsWorthAThread = 20000;

/// Makes keys that compare as bytes like their texts do for people. One thread.
class KeyMaker {
public:
    KeyMaker() {
        UErrorCode error = U_ZERO_ERROR;
        m_collator.reset(icu::Collator::createInstance(icu::Locale::getRoot(), error));
    }
    /// Adds the key of a text that is not empty to `to`.
    void append(std::string& to, std::string_view text) {
        if (!m_collator) {
            to += text;
            return;
        }
        m_wide.resize(std::max(m_wide.size(), text.size())); // no text gets longer in UTF-16
        std::int32_t length = 0;
        UErrorCode error = U_ZERO_ERROR;
        u_strFromUTF8WithSub(m_wide.data(), static_cast<std::int32_t>(m_wide.size()), &length, text.data(),
                             static_cast<std::int32_t>(text.size()), 0xFFFD, nullptr, &error);
        const std::size_t begin = to.size();
        std::size_t room = text.size() * 4 + 16;
        for (;;) {
            to.resize(begin + room);
            const auto needed = static_cast<std::size_t>(
                m_collator->getSortKey(m_wide.data(), length, reinterpret_cast<std::uint8_t*>(to.data() + begin),
                                       static_cast<std::int32_t>(room)));
            to.resize(begin + std::min(needed, room));
            if (needed <= room)
                return;
            room = needed;
        }
    }

private:
    std::unique_ptr<icu::Collator> m_collator;
    std::u16string m_wide;
};

/// A word by its number, the first eight bytes of its key, which tell most apart, and where the key stands.
struct KeyedWord {
    std::uint64_t head;
    std::uint32_t word;
    std::uint32_t offset; ///< in the arena of its piece
};

std::uint64_t headOf(const char* key) {
    std::uint64_t head = 0;
    for (std::size_t i = 0; i < sizeof head; ++i) {
        head = head << 8U | static_cast<unsigned char>(*key);
        key += *key != '\0' ? 1 : 0;
    }
    return head;
}

/// The keys of a piece of the words, end to end, each closed by a zero, which no key has inside.
class KeyArena {
public:
    void fill(const TextColumn& words, std::size_t begin, std::size_t end, std::size_t room,
              std::span<KeyedWord> order) {
        KeyMaker maker;
        m_bytes.reserve(room);
        m_bytes.push_back('\0'); // the key of what is empty
        for (std::size_t word = begin; word < end; ++word) {
            std::uint32_t offset = 0;
            if (!words[word].empty()) {
                offset = static_cast<std::uint32_t>(m_bytes.size());
                maker.append(m_bytes, words[word]);
                if (m_bytes.back() != '\0')
                    m_bytes.push_back('\0');
            }
            order[word] = {0, static_cast<std::uint32_t>(word), offset};
        }
        for (std::size_t word = begin; word < end; ++word)
            order[word].head = headOf(key(order[word]));
    }
    [[nodiscard]] const char* key(const KeyedWord& keyed) const { return m_bytes.data() + keyed.offset; }

private:
    std::string m_bytes;
};

/// Of every word, by its number.
TextRanks rankWords(const TextColumn& words) {
    const std::size_t count = words.size();
    const std::size_t pieces = piecesFor(count, wordsWorthAThread);
    std::vector<KeyArena> arenas(pieces);
    std::vector<KeyedWord> order(count);
    const auto firstOf = [&](std::size_t piece) { return count * piece / pieces; };
    const auto keyOf = [&](const KeyedWord& keyed) {
        std::size_t piece = pieces - 1;
        while (keyed.word < firstOf(piece))
            --piece;
        return arenas[piece].key(keyed);
    };
    const auto before = [&keyOf](const KeyedWord& a, const KeyedWord& b) {
        return a.head != b.head ? a.head < b.head : std::strcmp(keyOf(a), keyOf(b)) < 0;
    };
    const std::size_t room = words.bytes().size() / pieces * 2; // keys are a little longer than names
    inPieces(count, pieces, [&](std::size_t piece, std::size_t begin, std::size_t end) {
        arenas[piece].fill(words, begin, end, room, order);
        std::sort(order.begin() + static_cast<std::ptrdiff_t>(begin), order.begin() + static_cast<std::ptrdiff_t>(end),
                  before);
    });
    for (std::size_t piece = 1; piece < pieces; ++piece)
        std::inplace_merge(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(firstOf(piece)),
                           order.begin() + static_cast<std::ptrdiff_t>(firstOf(piece + 1)), before);
    TextRanks ranks(count, 0);
    std::uint32_t rank = 0;
    const char* last = "";
    for (const KeyedWord& keyed : order) {
        const char* key = keyOf(keyed);
        rank += std::strcmp(key, last) != 0 ? 1U : 0U;
        last = key;
        ranks[keyed.word] = rank;
    }
    return ranks;
}

TextRanks ranksByCode(const WordColumn& column) {
    const TextRanks ofWords = rankWords(column.words());
    TextRanks ranks(column.size());
    std::transform(column.codes().begin(), column.codes().end(), ranks.begin(),
                   [&](std::uint32_t code) { return ofWords[code]; });
    return ranks;
}

/// Names and ids differ from row to row: there each is a word of its own. Owners and the like are ranked by their few
/// words, whatever the number of rows.
TextRanks rankWholeColumn(const SiteTable& table, const ListColumn& column) {
    if (column.key == "name" || column.key == "id")
        return rankWords(column.key == "name" ? table.name : table.id);
    if (column.key == "owner" || column.key == "admin1")
        return ranksByCode(column.key == "owner" ? table.owner : table.admin1);
    std::vector<std::uint32_t> rows(table.size());
    std::iota(rows.begin(), rows.end(), 0U);
    return rankTexts(table, column, rows);
}

} // namespace

TextRanks rankTexts(const SiteTable& table, const ListColumn& column, std::span<const std::uint32_t> rows) {
    const ListCells cells(table, column);
    WordColumn words;
    words.reserve(rows.size());
    std::string text;
    for (const std::uint32_t row : rows) {
        text.clear();
        cells.append(text, row);
        words.append(text);
    }
    return ranksByCode(words);
}

std::shared_ptr<const TextRanks> textRanks(const SiteTablePtr& table, const ListColumn& column) {
    static Kept<SiteTable, std::string, TextRanks> kept;
    return kept.get(table, column.key, [&] {
        giveBackFreeMemory(); // the keys take several times as much as the ranks
        TextRanks ranks = rankWholeColumn(*table, column);
        giveBackFreeMemory();
        return ranks;
    });
}

} // namespace ree
