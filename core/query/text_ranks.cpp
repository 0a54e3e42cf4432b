// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/text_ranks.h"

#include <algorithm>
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

/// A word by its number and the first eight bytes of its key, which tell most apart.
struct KeyedWord {
    std::uint64_t head;
    std::uint32_t word;
};

std::uint64_t headOf(std::string_view key) {
    std::uint64_t head = 0;
    for (std::size_t i = 0; i < sizeof head; ++i)
        head = head << 8U | (i < key.size() ? static_cast<unsigned char>(key[i]) : 0U);
    return head;
}

/// Of every word, by its number.
TextRanks rankWords(const TextColumn& words) {
    const std::size_t count = words.size();
    const std::size_t pieces = piecesFor(count, wordsWorthAThread);
    std::vector<std::string> arenas(pieces);
    std::vector<std::string_view> keys(count);
    std::vector<KeyedWord> order(count);
    const auto before = [&keys](const KeyedWord& a, const KeyedWord& b) {
        return a.head != b.head ? a.head < b.head : keys[a.word] < keys[b.word];
    };
    inPieces(count, pieces, [&](std::size_t piece, std::size_t begin, std::size_t end) {
        KeyMaker maker;
        std::string& arena = arenas[piece];
        std::vector<std::uint32_t> ends; // of a piece: it would take gigabytes of names to pass 32 bits
        ends.reserve(end - begin);
        arena.reserve(words.bytes().size() / pieces * 3 / 2); // keys are a little longer than names
        for (std::size_t word = begin; word < end; ++word) {
            if (!words[word].empty())
                maker.append(arena, words[word]);
            ends.push_back(static_cast<std::uint32_t>(arena.size()));
        }
        for (std::size_t word = begin, at = 0; word < end; ++word) {
            keys[word] = std::string_view(arena).substr(at, ends[word - begin] - at);
            at = ends[word - begin];
            order[word] = {headOf(keys[word]), static_cast<std::uint32_t>(word)};
        }
        std::sort(order.begin() + static_cast<std::ptrdiff_t>(begin), order.begin() + static_cast<std::ptrdiff_t>(end),
                  before);
    });
    for (std::size_t piece = 1; piece < pieces; ++piece) {
        const auto middle = static_cast<std::ptrdiff_t>(count * piece / pieces);
        const auto end = static_cast<std::ptrdiff_t>(count * (piece + 1) / pieces);
        std::inplace_merge(order.begin(), order.begin() + middle, order.begin() + end, before);
    }
    TextRanks ranks(count, 0);
    std::uint32_t rank = 0;
    std::string_view last;
    for (const KeyedWord& keyed : order) {
        rank += keys[keyed.word] != last ? 1U : 0U;
        last = keys[keyed.word];
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
