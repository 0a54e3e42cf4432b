// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/facets.h"

namespace ree {
namespace {

using Rows = std::vector<std::uint32_t>;

template <class Key, class Column>
void count(std::map<Key, std::int64_t>& into, const Column& column, const Rows& rows) {
    for (const std::uint32_t row : rows)
        ++into[column[row]];
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
    const auto countElements = [&](const Rows& rows) {
        for (const std::uint32_t row : rows)
            for (const ElementInfo& e : elements())
                facets.elements[static_cast<std::size_t>(e.element)] += table.elements[row].contains(e.element) ? 1 : 0;
    };
    if (filter.allElements)
        countElements(all);
    else
        without(&Filter::elements, countElements);
    return facets;
}

} // namespace ree
