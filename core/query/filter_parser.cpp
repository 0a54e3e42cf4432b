// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/query/filter.h"

namespace ree {
namespace {

bool isWordByte(char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-' || c == '+' || c == '%' || c == '/';
}

/// What was expected at a position; thrown away unless nothing else fits.
struct Wrong {
    std::size_t position;
    std::string found;
    std::string expected;
};
template <class T>
using Parsed = tl::expected<T, Wrong>;

/// Recursive descent without the recursion: a filter is a flat conjunction.
class Parser {
public:
    explicit Parser(std::string_view text) : m_text(text) {}

    Parsed<Filter> run() {
        Filter filter;
        skipBlanks();
        while (m_at < m_text.size()) {
            if (const auto part = condition(filter); !part)
                return tl::unexpected(part.error());
            skipBlanks();
            if (m_at == m_text.size())
                break;
            if (!takeWord("and"))
                return wrong("'and' or the end");
            skipBlanks();
            if (m_at == m_text.size())
                return wrong("a condition after 'and'");
        }
        return filter;
    }

private:
    using Done = Parsed<bool>;

    tl::unexpected<Wrong> wrong(std::string expected) const {
        std::size_t end = m_at;
        while (end < m_text.size() && m_text[end] != ' ' && end - m_at < 24)
            ++end;
        while (end < m_text.size() && (static_cast<unsigned char>(m_text[end]) & 0xC0U) == 0x80U)
            ++end; // the letter is shown whole
        return tl::unexpected(Wrong{m_at, std::string(m_text.substr(m_at, end - m_at)), std::move(expected)});
    }
    void skipBlanks() {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\n'))
            ++m_at;
    }
    bool takeSign(std::string_view sign) {
        skipBlanks();
        if (!m_text.substr(m_at).starts_with(sign))
            return false;
        m_at += sign.size();
        return true;
    }
    [[nodiscard]] std::string_view peekWord() {
        skipBlanks();
        std::size_t end = m_at;
        while (end < m_text.size() && isWordByte(m_text[end]))
            ++end;
        return m_text.substr(m_at, end - m_at);
    }
    bool takeWord(std::string_view word) {
        const auto next = peekWord();
        if (!equalsIgnoreCaseAscii(next, word))
            return false;
        m_at += next.size();
        return true;
    }
    /// A quoted text or one word.
    Parsed<std::string> value(const std::string& expected) {
        skipBlanks();
        if (m_at < m_text.size() && m_text[m_at] == '"') {
            const std::size_t start = m_at++;
            std::string text;
            for (; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
                if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                    ++m_at;
                text += m_text[m_at];
            }
            if (m_at == m_text.size()) {
                m_at = start;
                return wrong("a closing quotation mark");
            }
            ++m_at;
            return text;
        }
        const auto word = peekWord();
        if (word.empty())
            return wrong(expected);
        m_at += word.size();
        return std::string(word);
    }

    template <class Read>
    Done list(Read read, const std::string& expected) {
        if (takeSign("=")) {
            skipBlanks();
            return one(read, expected);
        }
        if (!takeWord("in"))
            return wrong("'=' or 'in'");
        return bracketed(read, expected);
    }
    template <class Read>
    Done bracketed(Read read, const std::string& expected) {
        if (!takeSign("("))
            return wrong("'('");
        do {
            skipBlanks();
            if (auto item = one(read, expected); !item)
                return item;
        } while (takeSign(","));
        if (!takeSign(")"))
            return wrong("',' or ')'");
        return true;
    }
    template <class Read>
    Done one(Read read, const std::string& expected) {
        const std::size_t start = m_at;
        const auto text = value(expected);
        if (!text)
            return tl::unexpected(text.error());
        if (read(*text))
            return true;
        m_at = start;
        return wrong(expected);
    }

    Done countries(std::vector<CountryId>& into) {
        return list(
            [&into](const std::string& text) {
                const CountryId id = countryFromText(text);
                if (id == unknownCountry && !equalsIgnoreCaseAscii(text, "unknown"))
                    return false;
                into.push_back(id);
                return true;
            },
            "a country such as KAZ, or unknown");
    }
    template <class T>
    Done vocabulary(std::vector<T>& into) {
        std::string keys;
        for (const Word& word : words<T>())
            keys += (keys.empty() ? "" : ", ") + std::string(word.key);
        return list(
            [&into](const std::string& text) {
                const auto word = fromText<T>(text);
                if (word)
                    into.push_back(*word);
                return word.has_value();
            },
            "one of " + keys);
    }
    Done elementCondition(Filter& filter) {
        const auto read = [&filter](const std::string& text) {
            const auto element = elementFromText(text);
            if (element)
                filter.elements.insert(*element);
            return element.has_value();
        };
        const std::string expected = "a rare earth element such as Nd";
        if (!takeWord("has"))
            return wrong("'has any' or 'has all'");
        if (takeWord("all"))
            filter.allElements = true;
        else if (!takeWord("any"))
            return wrong("'any' or 'all'");
        return bracketed(read, expected);
    }

    Done range(NumberRange& range, Unit base) {
        skipBlanks();
        if (takeWord("is")) {
            if (!takeWord("known"))
                return wrong("'known'");
            range.low = 0;
            return true;
        }
        const std::size_t signAt = m_at;
        const bool greater = m_at < m_text.size() && m_text[m_at] == '>';
        if (!takeSign(">") && !takeSign("<"))
            return wrong("'>=', '>', '<=' or '<'");
        const bool open = !takeSign("=");
        skipBlanks();
        const std::size_t start = m_at;
        const std::string number(peekWord());
        m_at += number.size();
        std::string quantity = number;
        if (const auto unit = peekWord(); unitFromText(unit)) {
            quantity += " " + std::string(unit);
            m_at += unit.size();
        }
        const auto parsed = parseQuantity(quantity, base);
        const auto inBase = parsed && parsed->value.exactlyKnown() ? converted(parsed->value, parsed->unit, base)
                                                                   : Result<Interval>(failure({}));
        if (!inBase) {
            m_at = start;
            return wrong("a number with a unit such as " + std::string(base == Unit::Percent ? "0.1 %" : "1 Mt"));
        }
        if ((greater ? range.low : range.high).has_value()) {
            m_at = signAt;
            return wrong(greater ? "one lower end only" : "one upper end only");
        }
        (greater ? range.low : range.high) = inBase->low;
        (greater ? range.lowOpen : range.highOpen) = open;
        if (takeWord("or")) {
            if (!takeWord("unknown"))
                return wrong("'unknown'");
            range.includeUnknown = true;
        }
        return true;
    }

    Done contains(std::string& into) {
        return one(
            [&into](const std::string& text) {
                into = text;
                return true;
            },
            "a text in quotation marks");
    }

    Done fieldCondition(Filter& filter) {
        FieldCondition c;
        if (!takeSign("["))
            return wrong("'[' and the name of a field");
        const auto name = value("the name of a field");
        if (!name)
            return tl::unexpected(name.error());
        c.field = *name;
        if (!takeSign("]"))
            return wrong("']'");
        using Operator = FieldCondition::Operator;
        static constexpr std::pair<std::string_view, Operator> signs[]{
            {"!=", Operator::NotEqual}, {"<=", Operator::AtMost}, {">=", Operator::AtLeast}, {"=", Operator::Equal},
            {"<", Operator::Less},      {">", Operator::Greater}, {"~", Operator::Contains}};
        for (const auto& [sign, op] : signs)
            if (takeSign(sign)) {
                c.op = op;
                const auto text = value("a value");
                if (!text)
                    return tl::unexpected(text.error());
                c.value = *text;
                filter.fields.push_back(std::move(c));
                return true;
            }
        return wrong("a comparison");
    }

    /// A filter is a conjunction, so a second list of the same subject would have to narrow the first: it is refused
    /// rather than joined.
    static bool alreadySet(const Filter& f, const std::string& subject) {
        return (subject == "country" && !f.countries.empty()) ||
               (subject == "owner.country" && !f.ownerCountries.empty()) ||
               (subject.starts_with("element") && !f.elements.empty()) || (subject == "type" && !f.types.empty()) ||
               (subject == "status" && !f.statuses.empty()) || (subject == "evidence" && !f.evidence.empty()) ||
               (subject == "scope" && !f.scopes.empty()) || (subject == "name" && !f.nameContains.empty()) ||
               (subject == "place" && f.placed.has_value());
    }

    Done ownerCondition(Filter& filter, std::size_t start) {
        const bool part = takeSign("~");
        if (part ? !filter.ownerContains.empty() : !filter.owners.empty()) {
            m_at = start;
            return wrong("another subject: owner is set already");
        }
        if (part)
            return contains(filter.ownerContains);
        return list(
            [&filter](const std::string& text) {
                filter.owners.push_back(text);
                return true;
            },
            "an owner");
    }

    Done condition(Filter& filter) {
        const std::size_t start = m_at;
        const std::string subject = lowerAscii(peekWord());
        if (alreadySet(filter, subject))
            return wrong("another subject: " + subject + " is set already");
        m_at += subject.size();
        if (subject == "country")
            return countries(filter.countries);
        if (subject == "owner.country")
            return countries(filter.ownerCountries);
        if (subject == "element" || subject == "elements")
            return elementCondition(filter);
        if (subject == "type")
            return vocabulary(filter.types);
        if (subject == "status")
            return vocabulary(filter.statuses);
        if (subject == "evidence")
            return vocabulary(filter.evidence);
        if (subject == "scope")
            return vocabulary(filter.scopes);
        if (subject == "grade")
            return range(filter.gradePercent, Unit::Percent);
        if (subject == "tonnage")
            return range(filter.tonnageTonnes, Unit::Tonne);
        if (subject == "contained")
            return range(filter.containedTonnes, Unit::Tonne);
        if (subject == "field")
            return fieldCondition(filter);
        if (subject == "name")
            return takeSign("~") ? contains(filter.nameContains) : Done(wrong("'~' and a text"));
        if (subject == "owner")
            return ownerCondition(filter, start);
        if (subject == "place") {
            if (!takeWord("is"))
                return wrong("'is known' or 'is unknown'");
            filter.placed = peekWord() == "known";
            return takeWord("known") || takeWord("unknown") ? Done(true) : Done(wrong("'known' or 'unknown'"));
        }
        m_at = start;
        return wrong(
            "country, element, grade, tonnage, contained, type, status, evidence, scope, owner, owner.country, "
            "name, place or field");
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

Result<Filter> parseFilter(std::string_view text) {
    auto parsed = Parser(text).run();
    if (parsed)
        return *std::move(parsed);
    Error error;
    error.code = ErrorCode::WrongText;
    error.attempted = "Cannot understand";
    error.place.source = "the filter";
    error.place.position = static_cast<std::int64_t>(parsed.error().position);
    error.cause = parsed.error().found.empty() ? "the text ends" : "found '" + parsed.error().found + "'";
    error.advice = "Expected " + parsed.error().expected + ".";
    return failure(std::move(error));
}

} // namespace ree
