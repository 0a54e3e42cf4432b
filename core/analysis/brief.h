// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/analysis/doubts.h"
#include "core/analysis/totals.h"
#include "core/sites/site_table.h"

namespace ree {

/// A line of the total with what it is made of.
struct BriefLine {
    TotalLine total;
    std::vector<ContainedTerm> terms;
};

/// What a slide or a report says about a selection. Counts are of all rows. Figures that cannot be true (doubtsOf) are
/// in no line and no ranking; `doubts` has them.
struct Brief {
    Summary summary; ///< `contained`, `containedUnknown` and `insideParents` without the doubtful sites
    std::vector<BriefLine> lines;
    std::vector<ContainedTerm> ranked;  ///< the largest first: sums of oxides, then what is metal or not stated
    Doubts doubts;                      ///< of the rows, in their order
    std::vector<std::uint32_t> trusted; ///< the rows without the doubtful ones
    std::vector<std::uint16_t> layers;  ///< of the table, that the rows are of
};
/// `rows` ascend. Any thread.
[[nodiscard]] Brief briefOf(const SiteTablePtr& sites, std::span<const std::uint32_t> rows);

/// The newest date of a figure or an owner stated of these sites, as precise as it is known; "" where none is dated.
[[nodiscard]] std::string newestDate(const SiteTable& sites, std::span<const std::uint32_t> rows);

} // namespace ree
