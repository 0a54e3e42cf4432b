// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/sort.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "core/base/text.h"
#include "core/io/list_cells.h"
#include "core/query/text_ranks.h"

namespace ree {
namespace {

/// A row with what it is sorted by; the largest key is kept for what is unknown.
struct KeyedRow {
    std::uint64_t key;
    std::uint32_t row;
};
constexpr std::uint64_t unknownKey = std::numeric_limits<std::uint64_t>::max();

/// Sorts by key, stable: eleven bits at a time, those first that matter least. Bits that are alike in all keys cost
/// nothing.
void sortByKey(std::vector<KeyedRow>& rows) {
    constexpr unsigned bits = 11;
    constexpr std::size_t digits = (64 + bits - 1) / bits;
    constexpr std::uint64_t mask = (1U << bits) - 1;
    const auto digitOf = [](std::uint64_t key, std::size_t digit) { return (key >> (digit * bits)) & mask; };
    std::vector<std::array<std::size_t, mask + 1>> counts(digits);
    for (const KeyedRow& row : rows)
        for (std::size_t digit = 0; digit < digits; ++digit)
            ++counts[digit][digitOf(row.key, digit)];
    std::vector<KeyedRow> sorted(rows.size());
    for (std::size_t digit = 0; digit < digits && !rows.empty(); ++digit) {
        auto& count = counts[digit];
        if (count[digitOf(rows.front().key, digit)] == rows.size())
            continue;
        std::exclusive_scan(count.begin(), count.end(), count.begin(), std::size_t(0));
        for (const KeyedRow& row : rows)
            sorted[count[digitOf(row.key, digit)]++] = row;
        rows.swap(sorted);
    }
}

/// `keyAt(i)` is the key of the i-th row, unknownKey where it has none.
template <class KeyAt>
void sortBy(std::vector<std::uint32_t>& rows, KeyAt keyAt) {
    std::vector<KeyedRow> keyed(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        keyed[i] = {keyAt(i), rows[i]};
    sortByKey(keyed);
    std::transform(keyed.begin(), keyed.end(), rows.begin(), [](const KeyedRow& k) { return k.row; });
}

/// Keys that compare as the numbers do.
std::uint64_t keyOf(double value, bool descending) {
    if (std::isnan(value))
        return unknownKey;
    constexpr std::uint64_t sign = 1ULL << 63U;
    const auto bits = std::bit_cast<std::uint64_t>(value + 0.0); // of the two zeros one
    const std::uint64_t ascending = (bits & sign) != 0 ? ~bits : bits | sign;
    return descending ? ~ascending : ascending;
}

std::uint64_t keyOf(std::uint32_t rank, bool descending) {
    if (rank == 0)
        return unknownKey;
    return descending ? std::numeric_limits<std::uint32_t>::max() - rank : rank;
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
    if (const IntervalColumn* intervals = intervalsOf(table, column))
        return sortBy(rows, [&](std::size_t i) { return keyOf((*intervals)[rows[i]].representative(), descending); });
    const ListCells cells(table, column);
    sortBy(rows, [&](std::size_t i) { return keyOf(cells.number(rows[i]), descending); });
}

void sortByText(const SiteTable& table, const ListColumn& column, bool descending, std::vector<std::uint32_t>& rows) {
    const TextRanks ranks = rankTexts(table, column, rows);
    sortBy(rows, [&](std::size_t i) { return keyOf(ranks[i], descending); });
}

/// Least important first: each sort is stable and keeps the order of the one before.
template <class SortByText>
void sortByKeys(const SiteTable& table, const std::vector<SortKey>& keys, std::vector<std::uint32_t>& rows,
                SortByText byText) {
    for (auto key = keys.rbegin(); key != keys.rend(); ++key) {
        const auto columns = columnsFromText(table, key->column);
        if (!columns || columns->empty())
            continue;
        if (columns->front().kind == ListColumn::Kind::Number)
            sortByNumber(table, columns->front(), key->descending, rows);
        else
            byText(columns->front(), key->descending);
    }
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
    sortByKeys(table, keys, rows,
               [&](const ListColumn& column, bool descending) { sortByText(table, column, descending, rows); });
}

void sortRows(const SiteTablePtr& table, const std::vector<SortKey>& keys, std::vector<std::uint32_t>& rows) {
    constexpr std::size_t fewOf = 8; // below an eighth of the rows, ranking them alone is quicker than ranking all
    sortByKeys(*table, keys, rows, [&](const ListColumn& column, bool descending) {
        if (rows.size() * fewOf < table->size())
            return sortByText(*table, column, descending, rows);
        const auto ranks = textRanks(table, column);
        sortBy(rows, [&](std::size_t i) { return keyOf((*ranks)[rows[i]], descending); });
    });
}

} // namespace ree
