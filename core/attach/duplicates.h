// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/sites/site_table.h"

namespace ree {

/// Two sites of a table that may be one.
struct PossibleDuplicate {
    std::uint32_t first = 0; ///< row, below `second`
    std::uint32_t second = 0;
    double score = 0;     ///< 0 to 1: the name's, less for distance beyond the precision of both places
    double nameScore = 0; ///< nameSimilarity
    double distanceKm = std::numeric_limits<double>::quiet_NaN(); ///< NaN when a place is unknown
    std::string reason;                                           ///< for people, in a few words
};

struct DuplicateOptions {
    double leastScore = 0.85;
    bool betweenLayersOnly = false; ///< leave out pairs of one layer
};

/// Pairs of sites that names, countries and places make likely to be one, best first, each once: within a layer and
/// between layers. Countries that differ exclude each other; places may be as far apart as their precision and
/// `farKm`. Left out: a site and the one it is a part of (field parent_id), parts of one site that stand on its one
/// point under different names, and siblings that a number or side tells apart. O(n log n) for names that are not all
/// alike; 100,000 sites take seconds. Empty when cancelled.
[[nodiscard]] std::vector<PossibleDuplicate> possibleDuplicates(const SiteTable& sites, const DuplicateOptions& options,
                                                                const Job& job);

} // namespace ree
