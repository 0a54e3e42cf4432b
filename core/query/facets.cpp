// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/facets.h"

namespace ree {
namespace {

template <class Key, class Column>
void count(std::map<Key, std::int64_t>& into, const Column& column, const std::vector<std::uint32_t>& rows) {
    for (const std::uint32_t row : rows)
        ++into[column[row]];
}

} // namespace

Facets countFacets(const SiteTable& table, const Filter& filter, const std::vector<bool>& hiddenLayers,
                   const Job& job) {
    Facets facets;
    const auto all = selectRows(table, filter, hiddenLayers, job);
    // Only a part that is set changes its own count; the others share one selection.
    const auto without = [&](auto Filter::*part) {
        Filter other = filter;
        if (other.*part == Filter{}.*part)
            return all;
        other.*part = {};
        return selectRows(table, other, hiddenLayers, job);
    };
    count(facets.countries, table.country, without(&Filter::countries));
    count(facets.types, table.type, without(&Filter::types));
    count(facets.statuses, table.status, without(&Filter::statuses));
    count(facets.evidence, table.evidenceLevel, without(&Filter::evidence));
    count(facets.scopes, table.scope, without(&Filter::scopes));
    count(facets.ownerCountries, table.ownerCountry, without(&Filter::ownerCountries));
    // With "all", one more element narrows the present selection; with "any" it widens, so its own part is left out.
    for (const std::uint32_t row : filter.allElements ? all : without(&Filter::elements))
        for (const ElementInfo& e : elements())
            if (table.elements[row].contains(e.element))
                ++facets.elements[static_cast<std::size_t>(e.element)];
    return facets;
}

} // namespace ree
