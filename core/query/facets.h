// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <vector>

#include "core/query/filter.h"

namespace ree {

/// How many sites each value would show. Each facet is counted under the filter without its own part, so that a list
/// shows what ticking one more would bring.
struct Facets {
    std::map<CountryId, std::int64_t> countries;
    std::array<std::int64_t, elementCount> elements{};
    std::map<DepositType, std::int64_t> types;
    std::map<SiteStatus, std::int64_t> statuses;
    std::map<EvidenceLevel, std::int64_t> evidence;
    std::map<Scope, std::int64_t> scopes;
    std::map<CountryId, std::int64_t> ownerCountries;
};
[[nodiscard]] Facets countFacets(const SiteTable& table, const Filter& filter,
                                 const std::vector<bool>& hiddenLayers = {}, const Job& job = {});

} // namespace ree
