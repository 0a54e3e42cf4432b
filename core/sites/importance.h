// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <tuple>

#include "core/sites/site_table.h"

namespace ree {

/// Orders sites where room or attention is short: by contained oxide, then ore, largest first; then deposits before
/// prospects before occurrences; then by row. A figure that is not known counts as nothing here, and only here.
[[nodiscard]] inline std::tuple<double, double, int, std::uint32_t> importanceKey(const SiteTable& table,
                                                                                  std::uint32_t row) {
    const auto largestFirst = [](const Interval& interval) {
        const double value = interval.representative();
        return std::isfinite(value) ? -value : 0.0;
    };
    const EvidenceLevel level = table.evidenceLevel[row];
    return {largestFirst(table.containedTonnes[row]), largestFirst(table.tonnageTonnes[row]),
            level == EvidenceLevel::Unknown ? 99 : static_cast<int>(level), row};
}

} // namespace ree
