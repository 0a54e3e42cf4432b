// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/analysis/compare.h"
#include "core/base/job.h"
#include "core/sites/site_table.h"

namespace ree {

struct SitePair {
    std::uint32_t before = 0;
    std::uint32_t after = 0;
    MatchedBy matchedBy = MatchedBy::Id;
};

/// Which row of one version is which of the other; every row stands in exactly one list, ascending.
struct SitePairs {
    std::vector<SitePair> pairs;
    std::vector<std::uint32_t> removed;
    std::vector<std::uint32_t> added;
    std::int64_t repeatedIdBefore = 0;
    std::int64_t repeatedIdAfter = 0;
};

/// By the rule of compareSites; the same pairs whichever table comes first. Nothing when cancelled.
[[nodiscard]] std::optional<SitePairs> pairSites(const SiteTable& before, const SiteTable& after, const Job& job);

/// Kilometres between two places, exactly the same in both directions; NaN when one is unknown.
[[nodiscard]] double kilometresBetween(LonLat a, LonLat b);

} // namespace ree
