// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/query/filter.h"

namespace ree {
namespace {

std::string quoted(std::string_view text) {
    std::string q = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            q += '\\';
        q += c;
    }
    return q + '"';
}

class Conjunction {
public:
    void add(const std::string& part) {
        m_text += m_text.empty() ? "" : m_separator;
        m_text += part;
    }
    explicit Conjunction(std::string separator) : m_separator(std::move(separator)) {}
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_separator;
    std::string m_text;
};

template <class T, class ToWord>
std::string listed(const std::vector<T>& values, ToWord word, std::string_view separator) {
    std::vector<std::string> parts;
    parts.reserve(values.size());
    for (const T& value : values)
        parts.emplace_back(word(value));
    return joined(parts, separator);
}

std::string countryCode(CountryId id) { return id == unknownCountry ? "unknown" : country(id).alpha3; }

void addRange(Conjunction& all, const std::string& subject, const NumberRange& range, const std::string& unit) {
    const std::string tail = " " + unit + (range.includeUnknown ? " or unknown" : "");
    if (range.low)
        all.add(subject + (range.lowOpen ? " > " : " >= ") + numberText(*range.low) + tail);
    if (range.high)
        all.add(subject + (range.highOpen ? " < " : " <= ") + numberText(*range.high) + tail);
}

template <class T>
void addWords(Conjunction& all, const std::string& subject, const std::vector<T>& values) {
    if (!values.empty())
        all.add(subject + " in (" +
                listed(
                    values,
                    [](T v) {
                        const auto k = key(v);
                        return k.find(' ') == k.npos ? std::string(k) : quoted(k);
                    },
                    ", ") +
                ")");
}

std::string_view sign(FieldCondition::Operator op) {
    switch (op) {
    case FieldCondition::Operator::Equal: return "=";
    case FieldCondition::Operator::NotEqual: return "!=";
    case FieldCondition::Operator::Contains: return "~";
    case FieldCondition::Operator::Less: return "<";
    case FieldCondition::Operator::AtMost: return "<=";
    case FieldCondition::Operator::Greater: return ">";
    case FieldCondition::Operator::AtLeast: return ">=";
    }
    return "=";
}

void addRangeWords(Conjunction& all, const std::string& subject, const NumberRange& range, double inUnit,
                   const std::string& unit) {
    std::string words;
    if (range.low)
        words = (range.lowOpen ? " above " : " at least ") + readableNumber(*range.low / inUnit) + " " + unit;
    if (range.high)
        words += (words.empty() ? "" : " and") + std::string(range.highOpen ? " below " : " at most ") +
                 readableNumber(*range.high / inUnit) + " " + unit;
    if (!words.empty())
        all.add(subject + words + (range.includeUnknown ? " or unknown" : ""));
}

} // namespace

std::string toText(const Filter& f) {
    Conjunction all(" and ");
    if (!f.countries.empty())
        all.add("country in (" + listed(f.countries, countryCode, ", ") + ")");
    if (!f.elements.empty())
        all.add(std::string("element has ") + (f.allElements ? "all" : "any") + " (" + toText(f.elements, ", ") + ")");
    addWords(all, "type", f.types);
    addWords(all, "status", f.statuses);
    addWords(all, "evidence", f.evidence);
    addWords(all, "scope", f.scopes);
    if (!f.ownerCountries.empty())
        all.add("owner.country in (" + listed(f.ownerCountries, countryCode, ", ") + ")");
    if (!f.owners.empty())
        all.add("owner in (" + listed(f.owners, quoted, ", ") + ")");
    addRange(all, "grade", f.gradePercent, "%");
    addRange(all, "tonnage", f.tonnageTonnes, "t");
    addRange(all, "contained", f.containedTonnes, "t");
    if (!f.nameContains.empty())
        all.add("name ~ " + quoted(f.nameContains));
    if (!f.ownerContains.empty())
        all.add("owner ~ " + quoted(f.ownerContains));
    if (f.placed)
        all.add(*f.placed ? "place is known" : "place is unknown");
    for (const FieldCondition& c : f.fields)
        all.add("field[" + quoted(c.field) + "] " + std::string(sign(c.op)) + " " + quoted(c.value));
    return all.text();
}

std::string inWords(const Filter& f) {
    Conjunction all("; ");
    const auto countryName = [](CountryId id) {
        return id == unknownCountry ? std::string("unknown country") : country(id).nameEnglish;
    };
    const auto labels = [](const auto& values) {
        return listed(
            values, [](auto v) { return label(v); }, " or ");
    };
    if (!f.countries.empty())
        all.add(listed(f.countries, countryName, " or "));
    if (!f.elements.empty())
        all.add("with " + toText(f.elements, f.allElements ? " and " : " or "));
    if (!f.types.empty())
        all.add("type: " + labels(f.types));
    if (!f.statuses.empty())
        all.add("status: " + labels(f.statuses));
    if (!f.evidence.empty())
        all.add(f.evidence == defaultFilter().evidence ? "candidates left out" : "evidence: " + labels(f.evidence));
    if (!f.scopes.empty())
        all.add(f.scopes == defaultFilter().scopes ? "Central Asia" : "scope: " + labels(f.scopes));
    if (!f.ownerCountries.empty())
        all.add("owner from " + listed(f.ownerCountries, countryName, " or "));
    if (!f.owners.empty())
        all.add("owner " + joined(f.owners, " or "));
    addRangeWords(all, "grade", f.gradePercent, 1, "%");
    addRangeWords(all, "tonnage", f.tonnageTonnes, 1e6, "Mt");
    addRangeWords(all, "contained oxide", f.containedTonnes, 1, "t");
    if (!f.nameContains.empty())
        all.add("name contains “" + f.nameContains + "”");
    if (!f.ownerContains.empty())
        all.add("owner contains “" + f.ownerContains + "”");
    if (f.placed)
        all.add(*f.placed ? "on the map" : "without a place");
    for (const FieldCondition& c : f.fields)
        all.add(c.field + " " + std::string(sign(c.op)) + " " + c.value);
    return all.text().empty() ? "All sites" : all.text();
}

} // namespace ree
