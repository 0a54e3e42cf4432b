// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/coordinate_tokens.h"

#include <array>
#include <optional>

#include "core/base/text.h"

namespace ree {
namespace {

using Kind = CoordinateToken::Kind;

struct Mark {
    std::string_view text;
    Kind kind;
};
/// Longer spellings before the shorter ones they begin with.
constexpr auto marks = std::to_array<Mark>({
    {"°", Kind::Degree},    {"º", Kind::Degree},    {"˚", Kind::Degree},    {"deg", Kind::Degree},
    {"d", Kind::Degree},    {"''", Kind::Second},   {"′′", Kind::Second},   {"’’", Kind::Second},
    {"\"", Kind::Second},   {"″", Kind::Second},    {"”", Kind::Second},    {"“", Kind::Second},
    {"ʺ", Kind::Second},    {"'", Kind::Minute},    {"′", Kind::Minute},    {"’", Kind::Minute},
    {"‘", Kind::Minute},    {"ʹ", Kind::Minute},    {"´", Kind::Minute},    {",", Kind::Separator},
    {";", Kind::Separator}, {"/", Kind::Separator}, {"|", Kind::Separator}, {"N", Kind::North},
    {"n", Kind::North},     {"S", Kind::South},     {"s", Kind::South},     {"E", Kind::East},
    {"e", Kind::East},      {"W", Kind::West},      {"w", Kind::West},      {"С", Kind::North},
    {"с", Kind::North},     {"Ю", Kind::South},     {"ю", Kind::South},     {"В", Kind::East},
    {"в", Kind::East},      {"З", Kind::West},      {"з", Kind::West},
});
constexpr auto blanks =
    std::to_array<std::string_view>({" ", "\t", "\n", "\r", "\u00a0", "\u2009", "\u202f", "\u3000"});
constexpr auto minuses = std::to_array<std::string_view>({"-", "\u2212", "\u2013"});

bool isDigit(char c) { return c >= '0' && c <= '9'; }

class Tokenizer {
public:
    Tokenizer(std::string_view text, CommaIs comma) : m_text(text), m_comma(comma) {}

    Result<std::vector<CoordinateToken>> run() {
        for (skipBlanks(); m_at < m_text.size(); skipBlanks()) {
            m_start = m_at;
            if (!number() && !mark())
                return stranger();
        }
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] char peek(std::size_t ahead) const {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }
    bool take(std::string_view word) {
        if (!m_text.substr(m_at).starts_with(word))
            return false;
        m_at += word.size();
        return true;
    }
    void skipBlanks() {
        for (bool found = true; found;) {
            found = false;
            for (const std::string_view blank : blanks)
                found = found || take(blank);
        }
    }

    bool number() {
        CoordinateToken token;
        token.position = m_start;
        for (const std::string_view minus : minuses)
            token.negative = token.negative || take(minus);
        token.isSigned = token.negative || take("+");
        if (token.isSigned)
            skipBlanks();
        std::string digits;
        const auto takeDigits = [&] {
            for (; isDigit(peek(0)); ++m_at)
                digits += peek(0);
        };
        takeDigits();
        if (!digits.empty() && isDigit(peek(1)) &&
            (peek(0) == '.' || (peek(0) == ',' && m_comma == CommaIs::Decimal))) {
            token.whole = false;
            digits += '.';
            ++m_at;
            takeDigits();
        }
        const auto value = parseNumber(digits);
        if (!value) {
            m_at = m_start;
            return false;
        }
        token.value = token.negative ? -*value : *value;
        m_tokens.push_back(token);
        return true;
    }

    bool mark() {
        for (const Mark& candidate : marks)
            if (take(candidate.text)) {
                CoordinateToken token;
                token.kind = candidate.kind;
                token.position = m_start;
                m_tokens.push_back(token);
                if (token.isLetter())
                    restOfRussian(token.isLatitude());
                return true;
            }
        return false;
    }

    /// "с.ш." is северная широта, "в.д." восточная долгота: after the first letter, what is left of the pair.
    void restOfRussian(bool latitude) {
        const std::size_t before = m_at;
        const auto dot = [this] {
            take(".");
            skipBlanks();
        };
        dot();
        const bool whole = latitude ? take("ш") || take("Ш") : take("д") || take("Д");
        if (!whole) {
            m_at = before;
            return;
        }
        take(".");
    }

    [[nodiscard]] tl::unexpected<Error> stranger() const {
        std::size_t length = 1;
        while ((static_cast<unsigned char>(peek(length)) & 0xC0U) == 0x80U)
            ++length;
        Error error;
        error.code = ErrorCode::WrongText;
        error.cause = "'" + std::string(m_text.substr(m_at, length)) + "' has no meaning there";
        error.place.position = static_cast<std::int64_t>(m_at);
        return failure(std::move(error));
    }

    std::string_view m_text;
    CommaIs m_comma;
    std::size_t m_at = 0;
    std::size_t m_start = 0;
    std::vector<CoordinateToken> m_tokens;
};

} // namespace

Result<std::vector<CoordinateToken>> coordinateTokens(std::string_view utf8, CommaIs comma) {
    return Tokenizer(utf8, comma).run();
}

} // namespace ree
