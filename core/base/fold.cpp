// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "core/base/text.h"

// ICU's decoding macros mix signed and unsigned bytes by design.
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wconversion"

namespace ree {
namespace {

// Lower-case Cyrillic from U+0430 to U+044F in the spelling that English texts use most. y, i and j fold alike below,
// as "Kutessay", "Kutessai" and "Кутессай" are one name; hard and soft signs go.
constexpr std::array<std::string_view, 32> cyrillic{"a",  "b",  "v",  "g",    "d", "e", "zh", "z", "i",  "i", "k",
                                                    "l",  "m",  "n",  "o",    "p", "r", "s",  "t", "u",  "f", "kh",
                                                    "ts", "ch", "sh", "shch", "",  "i", "",   "e", "iu", "ia"};

std::string_view furtherCyrillic(UChar32 c) {
    switch (c) {
    case 0x0451: return "e";  // ё
    case 0x0454: return "ie"; // є
    case 0x0456: return "i";  // і
    case 0x0457: return "i";  // ї
    case 0x045E: return "u";  // ў
    case 0x0493: return "g";  // ғ
    case 0x049B: return "k";  // қ
    case 0x04A3: return "n";  // ң
    case 0x04AF: return "u";  // ү
    case 0x04B1: return "u";  // ұ
    case 0x04B3: return "kh"; // ҳ
    case 0x04B7: return "j";  // ҷ
    case 0x04BB: return "h";  // һ
    case 0x04D9: return "a";  // ә
    case 0x04E3: return "i";  // ӣ
    case 0x04E9: return "o";  // ө
    case 0x04EF: return "u";  // ӯ
    default: return {};
    }
}

constexpr char dropped = 0;

/// What a byte of ASCII folds to: a letter or digit, a blank, or nothing.
constexpr std::array<char, 128> asciiFolded = [] {
    std::array<char, 128> folded{};
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const char c = static_cast<char>(i >= 'A' && i <= 'Z' ? i - 'A' + 'a' : i);
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        folded[i] = c == 'y' || c == 'j' ? 'i' : kept ? c : c == '\'' || c == '`' ? dropped : ' ';
    }
    return folded;
}();

class Folder {
public:
    explicit Folder(std::string& text) : m_text(text), m_begin(text.size()) {}
    void add(UChar32 c) {
        if (c < 0x80)
            addAscii(static_cast<char>(c));
        else if (c >= 0x0430 && c <= 0x044F)
            addWord(cyrillic[static_cast<std::size_t>(c - 0x0430)]);
        else if (const auto known = furtherCyrillic(c); !known.empty())
            addWord(known);
        else
            addOther(c);
    }
    void finish() {
        if (m_text.size() > m_begin && m_text.back() == ' ')
            m_text.pop_back();
    }

private:
    void addAscii(char c) {
        const char folded = asciiFolded[static_cast<std::size_t>(c)];
        if (folded == ' ')
            addBlank();
        else if (folded != dropped)
            m_text += folded;
    }
    void addWord(std::string_view letters) {
        for (const char c : letters)
            addAscii(c);
    }
    void addOther(UChar32 c) {
        switch (c) {
        case 0x00DF: addWord("ss"); return;
        case 0x00E6: addWord("ae"); return;
        case 0x00F8: addWord("o"); return;
        case 0x0131: addWord("i"); return;
        case 0x02BB:
        case 0x02BC:
        case 0x2018:
        case 0x2019: return; // apostrophes inside a word
        default: break;
        }
        const int category = u_charType(c);
        if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR)
            return;
        if (!u_isalnum(c)) {
            addBlank();
            return;
        }
        char bytes[4];
        std::int32_t length = 0;
        U8_APPEND_UNSAFE(bytes, length, c);
        m_text.append(bytes, static_cast<std::size_t>(length));
    }
    void addBlank() {
        if (m_text.size() > m_begin && m_text.back() != ' ')
            m_text += ' ';
    }
    std::string& m_text;
    std::size_t m_begin; ///< what stands before it is not ours
};

bool isAscii(std::string_view text) {
    unsigned char bits = 0;
    for (const char c : text)
        bits |= static_cast<unsigned char>(c);
    return bits < 0x80;
}

/// The common case, straight into room for every letter.
void appendFoldedAscii(std::string& to, std::string_view ascii) {
    const std::size_t begin = to.size();
    to.resize(begin + ascii.size());
    char* const first = to.data() + begin;
    char* out = first;
    for (const char c : ascii) {
        const char folded = asciiFolded[static_cast<std::size_t>(c)];
        if (folded != dropped && (folded != ' ' || (out != first && out[-1] != ' ')))
            *out++ = folded;
    }
    if (out != first && out[-1] == ' ')
        --out;
    to.resize(static_cast<std::size_t>(out - to.data()));
}

void addDecomposed(Folder& folder, UChar32 c) {
    c = u_tolower(c);
    // й and ў decompose to и and у with a breve: the tables above know them whole.
    if ((c >= 0x0430 && c <= 0x045F) || c < 0x80) {
        folder.add(c);
        return;
    }
    static const icu::Normalizer2* const decomposer = [] {
        UErrorCode error = U_ZERO_ERROR;
        return icu::Normalizer2::getNFKDInstance(error);
    }();
    icu::UnicodeString parts;
    if (decomposer == nullptr || !decomposer->getRawDecomposition(c, parts)) {
        folder.add(c);
        return;
    }
    for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1))
        folder.add(u_tolower(parts.char32At(i)));
}

} // namespace

void appendFolded(std::string& to, std::string_view utf8) {
    if (isAscii(utf8)) {
        appendFoldedAscii(to, utf8);
        return;
    }
    Folder folder(to);
    const auto length = static_cast<std::int64_t>(utf8.size());
    for (std::int64_t i = 0; i < length;) {
        UChar32 c = 0;
        U8_NEXT(utf8.data(), i, length, c);
        addDecomposed(folder, c < 0 ? U' ' : static_cast<char32_t>(c));
    }
    folder.finish();
}

std::string foldText(std::string_view utf8) {
    std::string folded;
    appendFolded(folded, utf8);
    return folded;
}

} // namespace ree
