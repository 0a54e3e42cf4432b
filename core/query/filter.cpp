// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/filter.h"

#include <algorithm>
#include <numeric>
#include <unordered_set>

#include "core/base/text.h"
#include "core/query/filter_parts.h"

namespace ree {
namespace {

constexpr std::uint32_t rowsBetweenQuestions = 65536;

template <class T>
bool among(const std::vector<T>& wanted, T value) {
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

template <class T, class Column>
void keepAmong(std::vector<std::uint32_t>& rows, const std::vector<T>& wanted, const Column& column) {
    if (!wanted.empty())
        std::erase_if(rows, [&](std::uint32_t row) { return !among(wanted, column[row]); });
}

bool passes(const NumberRange& range, const Interval& value) {
    if (!value.known())
        return range.includeUnknown;
    const bool openLow = value.bound == Bound::Above;
    const bool openHigh = value.bound == Bound::Below;
    if (range.low && !(value.low > *range.low || (value.low == *range.low && (!range.lowOpen || openLow))))
        return false;
    return !range.high || value.high < *range.high || (value.high == *range.high && (!range.highOpen || openHigh));
}

void keepInRange(std::vector<std::uint32_t>& rows, const NumberRange& range, const IntervalColumn& column) {
    if (range.active())
        std::erase_if(rows, [&](std::uint32_t row) { return !passes(range, column[row]); });
}

void keepElements(std::vector<std::uint32_t>& rows, const Filter& filter, const SiteTable& table) {
    if (filter.elements.empty())
        return;
    std::erase_if(rows, [&](std::uint32_t row) {
        const ElementSet set = table.elements[row];
        return filter.allElements ? !set.containsAll(filter.elements) : !set.containsAny(filter.elements);
    });
}

/// Owners are few words many times: each word is looked at once.
void keepOwners(std::vector<std::uint32_t>& rows, const Filter& filter, const SiteTable& table) {
    if (filter.owners.empty() && filter.ownerContains.empty())
        return;
    std::unordered_set<std::string> exact;
    for (const std::string& owner : filter.owners)
        exact.insert(foldText(owner));
    const std::string part = foldText(filter.ownerContains);
    const TextColumn& words = table.owner.words();
    std::vector<bool> good(words.size());
    for (std::size_t code = 1; code < words.size(); ++code) {
        const std::string folded = foldText(words[code]);
        good[code] = (exact.empty() || exact.contains(folded)) && folded.find(part) != std::string::npos;
    }
    std::erase_if(rows, [&](std::uint32_t row) { return !good[table.owner.code(row)]; });
}

bool holds(const FieldCondition& c, const SiteTable& table, std::uint32_t row) {
    const std::string text = table.extraText(row, c.field);
    if (text.empty())
        return false; // unknown is neither equal nor unequal
    const auto a = parseNumber(text);
    const auto b = parseNumber(c.value);
    const int order = a && b ? (*a < *b ? -1 : *a > *b ? 1 : 0) : foldText(text).compare(foldText(c.value));
    switch (c.op) {
    case FieldCondition::Operator::Equal: return order == 0;
    case FieldCondition::Operator::NotEqual: return order != 0;
    case FieldCondition::Operator::Contains: return foldText(text).find(foldText(c.value)) != std::string::npos;
    case FieldCondition::Operator::Less: return a && b && order < 0;
    case FieldCondition::Operator::AtMost: return a && b && order <= 0;
    case FieldCondition::Operator::Greater: return a && b && order > 0;
    case FieldCondition::Operator::AtLeast: return a && b && order >= 0;
    }
    return false;
}

} // namespace

std::vector<std::uint32_t> visibleRows(const SiteTable& table, const std::vector<bool>& hiddenLayers) {
    std::vector<std::uint32_t> rows(table.size());
    std::iota(rows.begin(), rows.end(), 0U);
    if (std::find(hiddenLayers.begin(), hiddenLayers.end(), true) != hiddenLayers.end())
        std::erase_if(rows, [&](std::uint32_t row) {
            return table.layer[row] < hiddenLayers.size() && hiddenLayers[table.layer[row]];
        });
    return rows;
}

std::vector<std::uint32_t> selectRows(const SiteTable& table, const Filter& filter,
                                      const std::vector<bool>& hiddenLayers, const Job& job) {
    auto rows = visibleRows(table, hiddenLayers);
    keepAmong(rows, filter.countries, table.country);
    keepElements(rows, filter, table);
    keepAmong(rows, filter.types, table.type);
    keepAmong(rows, filter.statuses, table.status);
    keepAmong(rows, filter.evidence, table.evidenceLevel);
    keepAmong(rows, filter.scopes, table.scope);
    keepAmong(rows, filter.ownerCountries, table.ownerCountry);
    if (job.cancelled())
        return {};
    keepInRange(rows, filter.gradePercent, table.gradePercent);
    keepInRange(rows, filter.tonnageTonnes, table.tonnageTonnes);
    keepInRange(rows, filter.containedTonnes, table.containedTonnes);
    keepOwners(rows, filter, table);
    if (filter.placed)
        std::erase_if(rows, [&](std::uint32_t row) { return table.place[row].known() != *filter.placed; });
    if (const std::string part = foldText(filter.nameContains); !part.empty())
        std::erase_if(rows, [&](std::uint32_t row) {
            return (row % rowsBetweenQuestions == 0 && job.cancelled()) ||
                   table.searchKey[row].find(part) == std::string_view::npos;
        });
    for (const FieldCondition& condition : filter.fields)
        std::erase_if(rows, [&](std::uint32_t row) { return !holds(condition, table, row); });
    return rows;
}

Filter defaultFilter() {
    Filter filter;
    filter.scopes = {Scope::Unknown, Scope::Core};
    filter.evidence = {EvidenceLevel::Unknown, EvidenceLevel::Deposit, EvidenceLevel::Prospect,
                       EvidenceLevel::Occurrence};
    return filter;
}

} // namespace ree
