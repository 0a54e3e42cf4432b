// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/filter.h"

#include <algorithm>
#include <unordered_set>

#include "core/base/text.h"
#include "core/query/filter_parts.h"

namespace ree {
namespace {

/// Values of a column are small numbers: which are wanted stands in a table, whatever their count.
template <class T, class Column>
void keepAmong(Narrowing& rows, const std::vector<T>& wanted, const Column& column) {
    if (wanted.empty())
        return;
    std::vector<char> good(std::size_t(1) << (8 * sizeof(T)));
    for (const T value : wanted)
        good[static_cast<std::size_t>(value)] = 1;
    rows.keep([&](std::uint32_t row) { return good[static_cast<std::size_t>(column[row])] != 0; });
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

void keepInRange(Narrowing& rows, const NumberRange& range, const IntervalColumn& column) {
    if (range.active())
        rows.keep(
            [&](std::uint32_t row) { return column.known(row) ? passes(range, column[row]) : range.includeUnknown; });
}

void keepElements(Narrowing& rows, const Filter& filter, const SiteTable& table) {
    if (filter.elements.empty())
        return;
    const ElementSet wanted = filter.elements;
    if (filter.allElements)
        rows.keep([&](std::uint32_t row) { return table.elements[row].containsAll(wanted); });
    else
        rows.keep([&](std::uint32_t row) { return table.elements[row].containsAny(wanted); });
}

/// Owners are few words many times: each word is looked at once.
void keepOwners(Narrowing& rows, const Filter& filter, const SiteTable& table) {
    if (filter.owners.empty() && filter.ownerContains.empty())
        return;
    std::unordered_set<std::string> exact;
    for (const std::string& owner : filter.owners)
        exact.insert(foldText(owner));
    const std::string part = foldText(filter.ownerContains);
    const TextColumn& words = table.owner.words();
    std::vector<char> good(words.size());
    for (std::size_t code = 1; code < words.size(); ++code) {
        const std::string folded = foldText(words[code]);
        const bool named = exact.empty() || exact.contains(folded);
        good[code] = named && folded.find(part) != std::string::npos ? 1 : 0;
    }
    rows.keep([&](std::uint32_t row) { return good[table.owner.code(row)] != 0; });
}

void keepVisible(Narrowing& rows, const std::vector<bool>& hiddenLayers, const SiteTable& table) {
    if (std::find(hiddenLayers.begin(), hiddenLayers.end(), true) == hiddenLayers.end())
        return;
    std::vector<char> good(std::max(table.layers.size(), hiddenLayers.size()), 1);
    for (std::size_t layer = 0; layer < hiddenLayers.size(); ++layer)
        good[layer] = hiddenLayers[layer] ? 0 : 1;
    rows.keep([&](std::uint32_t row) { return good[table.layer[row]] != 0; });
}

} // namespace

std::vector<std::uint32_t> selectRows(const SiteTable& table, const Filter& filter,
                                      const std::vector<bool>& hiddenLayers, const Job& job) {
    Narrowing rows(table.size());
    keepVisible(rows, hiddenLayers, table);
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
        rows.keep([&](std::uint32_t row) { return table.place[row].known() == *filter.placed; });
    if (job.cancelled())
        return {};
    if (const std::string part = foldText(filter.nameContains); !part.empty())
        keepByName(rows, part, table);
    for (const FieldCondition& condition : filter.fields)
        keepByField(rows, condition, table);
    return rows.take();
}

Filter defaultFilter() {
    Filter filter;
    filter.scopes = {Scope::Unknown, Scope::Core};
    filter.evidence = {EvidenceLevel::Unknown, EvidenceLevel::Deposit, EvidenceLevel::Prospect,
                       EvidenceLevel::Occurrence};
    return filter;
}

} // namespace ree
