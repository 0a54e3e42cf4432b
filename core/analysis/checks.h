// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "core/analysis/finding.h"
#include "core/base/job.h"
#include "core/geo/shapes.h"
#include "core/sites/site_table.h"

namespace ree {

/// What the checks need to know beside the sites.
struct CheckContext {
    std::string today; ///< ISO 8601, "2026-11-25"; "" checks no dates
    /// Countries as areas, category iso3, as BaseMap::land; null checks no places against countries.
    std::shared_ptr<const Shapes> land;
    /// Borders as lines, category "disputed" where they are, as BaseMap::borders; null takes every border as it stands.
    std::shared_ptr<const Shapes> borders;
    /// Of one kind and severity at most so many findings are told one by one; the sites of the others share a last
    /// finding, so that a file with its coordinates exchanged does not bury everything else.
    std::size_t mostOfAKind = 1000;
};

/// What in these sites does not add up: contradictions first, then by row, then by kind. What is checked, and with what
/// tolerance, stands in docs/checks.md. Empty when cancelled. Runs on a worker, on several threads for the places.
[[nodiscard]] std::vector<Finding> checkSites(const SiteTable& sites, const CheckContext& context, const Job& job);

/// What cannot be true of grade, tonnage and contained figures alone: no places, dates, owners or names are looked at.
/// All findings, one by one. Linear; a million sites take some two seconds.
[[nodiscard]] std::vector<Finding> checkFigures(const SiteTable& sites, const Job& job);

} // namespace ree
