// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/facets.h"

#include <algorithm>
#include <bit>

namespace ree {
namespace {

using Rows = std::vector<std::uint32_t>;

/// Counted in a flat row of numbers: the values of a column are small.
template <class Key, class Column>
void count(std::map<Key, std::int64_t>& into, const Column& column, const Rows& rows) {
    std::vector<std::uint32_t> counts(std::size_t(1) << (8 * sizeof(Key)));
    for (const std::uint32_t row : rows)
        ++counts[static_cast<std::size_t>(column[row])];
    for (std::size_t value = 0; value < counts.size(); ++value)
        if (counts[value] > 0)
            into.emplace_hint(into.end(), static_cast<Key>(value), counts[value]);
}

void countElements(std::array<std::int64_t, elementCount>& into, const SiteTable& table, const Rows& rows) {
    std::array<std::uint32_t, elementCount> counts{};
    for (const std::uint32_t row : rows)
        for (std::uint32_t bits = table.elements[row].bits(); bits != 0; bits &= bits - 1)
            ++counts[static_cast<std::size_t>(std::countr_zero(bits))];
    std::copy(counts.begin(), counts.end(), into.begin());
}

} // namespace

Facets countFacets(const SiteTable& table, const Filter& filter, const std::vector<bool>& hiddenLayers,
                   const Job& job) {
    Facets facets;
    const Rows all = selectRows(table, filter, hiddenLayers, job);
    // Only a part that is set changes its own count; the others share one selection.
    const auto without = [&](auto Filter::*part, const auto& use) {
        if (filter.*part == Filter{}.*part) {
            use(all);
            return;
        }
        Filter other = filter;
        other.*part = {};
        use(selectRows(table, other, hiddenLayers, job));
    };
    const auto countBy = [&](auto Filter::*part, const auto& column, auto& into) {
        without(part, [&](const Rows& rows) { count(into, column, rows); });
    };
    countBy(&Filter::countries, table.country, facets.countries);
    countBy(&Filter::types, table.type, facets.types);
    countBy(&Filter::statuses, table.status, facets.statuses);
    countBy(&Filter::evidence, table.evidenceLevel, facets.evidence);
    countBy(&Filter::scopes, table.scope, facets.scopes);
    countBy(&Filter::ownerCountries, table.ownerCountry, facets.ownerCountries);
    // With "all", one more element narrows the present selection; with "any" it widens, so its own part is left out.
    const auto useElements = [&](const Rows& rows) { countElements(facets.elements, table, rows); };
    if (filter.allElements)
        useElements(all);
    else
        without(&Filter::elements, useElements);
    return facets;
}

} // namespace ree
