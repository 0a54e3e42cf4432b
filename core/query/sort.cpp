// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/sort.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <utility>

#include <unicode/coll.h>

#include "core/base/text.h"
#include "core/io/write_sites.h"

namespace ree {
namespace {

std::string sortKeyOf(const icu::Collator& collator, const std::string& text) {
    const auto wide = icu::UnicodeString::fromUTF8(text);
    std::string key(static_cast<std::size_t>(collator.getSortKey(wide, nullptr, 0)), '\0');
    collator.getSortKey(wide, reinterpret_cast<std::uint8_t*>(key.data()), static_cast<std::int32_t>(key.size()));
    return key;
}

/// Grades and masses are ordered by the end of a bound or the middle of a range; other numbers are exact or unknown.
const IntervalColumn* intervalsOf(const SiteTable& table, const ListColumn& column) {
    return column.key == "grade_percent" ? &table.gradePercent
           : column.key == "tonnage_t"   ? &table.tonnageTonnes
           : column.key == "contained_t" ? &table.containedTonnes
                                         : nullptr;
}

/// The short words of a filter name the same columns here.
std::string columnKey(std::string_view word) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> shortWords{
        {{"grade", "grade_percent"},
         {"tonnage", "tonnage_t"},
         {"contained", "contained_t"},
         {"owner.country", "owner_country"},
         {"precision", "precision_km"}}};
    for (const auto& [brief, key] : shortWords)
        if (word == brief)
            return std::string(key);
    return std::string(word);
}

void sortByNumber(const SiteTable& table, const ListColumn& column, bool descending, std::vector<std::uint32_t>& rows) {
    std::vector<std::pair<double, std::uint32_t>> keyed;
    keyed.reserve(rows.size());
    const auto* intervals = intervalsOf(table, column);
    for (const std::uint32_t row : rows)
        keyed.emplace_back(intervals != nullptr ? (*intervals)[row].representative() : cellNumber(table, row, column),
                           row);
    std::stable_sort(keyed.begin(), keyed.end(), [descending](const auto& a, const auto& b) {
        if (std::isnan(a.first) || std::isnan(b.first))
            return !std::isnan(a.first) && std::isnan(b.first);
        return descending ? a.first > b.first : a.first < b.first;
    });
    std::transform(keyed.begin(), keyed.end(), rows.begin(), [](const auto& k) { return k.second; });
}

void sortByText(const SiteTable& table, const ListColumn& column, bool descending, std::vector<std::uint32_t>& rows) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale::getRoot(), error));
    std::vector<std::pair<std::string, std::uint32_t>> keyed;
    keyed.reserve(rows.size());
    for (const std::uint32_t row : rows) {
        const std::string text = cellText(table, row, column);
        keyed.emplace_back(text.empty() || !collator ? text : sortKeyOf(*collator, text), row);
    }
    std::stable_sort(keyed.begin(), keyed.end(), [descending](const auto& a, const auto& b) {
        if (a.first.empty() || b.first.empty())
            return !a.first.empty() && b.first.empty();
        return descending ? a.first > b.first : a.first < b.first;
    });
    std::transform(keyed.begin(), keyed.end(), rows.begin(), [](const auto& k) { return k.second; });
}

} // namespace

Result<std::vector<SortKey>> parseSort(const SiteTable& table, std::string_view text) {
    std::vector<SortKey> keys;
    for (auto part : splitList(text, ",")) {
        SortKey key;
        for (const std::string_view ending : {" desc", " asc"})
            if (part.ends_with(ending)) {
                key.descending = ending == " desc";
                part = trimmed(part.substr(0, part.size() - ending.size()));
            }
        key.column = table.extraField(part) != nullptr ? std::string(part) : columnKey(part);
        const auto column = columnsFromText(table, key.column);
        if (!column)
            return tl::unexpected(column.error());
        keys.push_back(std::move(key));
    }
    return keys;
}

void sortRows(const SiteTable& table, const std::vector<SortKey>& keys, std::vector<std::uint32_t>& rows) {
    // Least important first: each sort is stable and keeps the order of the one before.
    for (auto key = keys.rbegin(); key != keys.rend(); ++key) {
        const auto columns = columnsFromText(table, key->column);
        if (!columns || columns->empty())
            continue;
        if (columns->front().kind == ListColumn::Kind::Number)
            sortByNumber(table, columns->front(), key->descending, rows);
        else
            sortByText(table, columns->front(), key->descending, rows);
    }
}

} // namespace ree
