// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/facets.h"

#include <gtest/gtest.h>

#include "tests/core/query/mixed_sites.h"

namespace ree {
namespace {

using testing::mixedSites;

/// How many rows pass `filter` once its own part is replaced by one value: what the panel promises.
template <class Part, class Value>
std::int64_t countWithOnly(const SiteTable& table, Filter filter, Part part, Value value) {
    filter.*part = {value};
    return static_cast<std::int64_t>(selectRows(table, filter).size());
}

template <class Key, class Part>
void expectFacet(const SiteTable& table, const Filter& filter, const std::map<Key, std::int64_t>& counts, Part part,
                 std::initializer_list<Key> keys) {
    for (const Key key : keys) {
        const auto it = counts.find(key);
        EXPECT_EQ(it == counts.end() ? 0 : it->second, countWithOnly(table, filter, part, key))
            << toText(filter) << ", value " << static_cast<int>(key);
    }
}

std::vector<Filter> someFilters() {
    std::vector<Filter> filters{Filter{}, defaultFilter()};
    for (const auto text :
         {"country = KAZ", "country in (KAZ, UZB) and type = carbonatite and status in (unknown, operating)",
          "evidence = deposit and scope = core and owner.country = KGZ", "grade >= 0.1 % or unknown",
          "place is known and name ~ 1 and country = unknown"})
        filters.push_back(parseFilter(text).value_or(Filter{}));
    return filters;
}

TEST(Facets, everyFacet_countsWithoutItsOwnPart) {
    const auto table = mixedSites(500);
    for (const Filter& filter : someFilters()) {
        const Facets facets = countFacets(*table, filter);
        const auto asia = centralAsia();
        const std::initializer_list<CountryId> countries{unknownCountry, asia[0], asia[1], asia[2], asia[4]};
        expectFacet(*table, filter, facets.countries, &Filter::countries, countries);
        expectFacet(*table, filter, facets.ownerCountries, &Filter::ownerCountries, countries);
        expectFacet(*table, filter, facets.types, &Filter::types,
                    {DepositType::Unknown, DepositType::Carbonatite, DepositType::Coal});
        expectFacet(*table, filter, facets.statuses, &Filter::statuses, {SiteStatus::Unknown, SiteStatus::Operating});
        expectFacet(*table, filter, facets.evidence, &Filter::evidence,
                    {EvidenceLevel::Deposit, EvidenceLevel::Candidate});
        expectFacet(*table, filter, facets.scopes, &Filter::scopes, {Scope::Unknown, Scope::Core, Scope::Comparison});
    }
}

TEST(Facets, elementsAny_countWhatTheElementAloneWouldShow) {
    const auto table = mixedSites(500);
    const Filter filter = *parseFilter("country = KAZ and element has any (Nd, Dy)");
    const Facets facets = countFacets(*table, filter);
    for (const ElementInfo& e : elements())
        EXPECT_EQ(facets.elements[static_cast<std::size_t>(e.element)],
                  countWithOnly(*table, filter, &Filter::elements, ElementSet::of(e.element)))
            << e.symbol;
}

TEST(Facets, elementsAll_countWhatOneMoreWouldLeave) {
    const auto table = mixedSites(500);
    const Filter filter = *parseFilter("element has all (Nd)");
    const Facets facets = countFacets(*table, filter);
    for (const ElementInfo& e : elements()) {
        Filter more = filter;
        more.elements.insert(e.element);
        EXPECT_EQ(facets.elements[static_cast<std::size_t>(e.element)],
                  static_cast<std::int64_t>(selectRows(*table, more).size()))
            << e.symbol;
    }
}

TEST(Facets, sumOverAValueEachRowHasOnce_isTheSelection) {
    const auto table = mixedSites(300);
    std::int64_t sum = 0;
    for (const auto& [country, count] : countFacets(*table, Filter{}).countries)
        sum += count;
    EXPECT_EQ(sum, 300);
}

TEST(Facets, hiddenLayer_countsNothing) {
    const auto both = concatenated({mixedSites(3), mixedSites(2)});
    std::int64_t sum = 0;
    for (const auto& [scope, count] : countFacets(*both, Filter{}, {true, false}).scopes)
        sum += count;
    EXPECT_EQ(sum, 2);
}

} // namespace
} // namespace ree
