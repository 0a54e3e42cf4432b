// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/io/write_sites.h"

namespace ree {

/// Columns of a list that follow from the claims: `contained_Nd2O3_t` and the like for each trade oxide, in tonnes by
/// derive().
[[nodiscard]] std::vector<ListColumn> oxideColumns();
/// `grade_range_percent`, `tonnage_range_t`, `contained_range_t`: the lowest and highest that anybody claims of the
/// whole site, whatever the class and basis; and `claims`: each claim with its class, date and source in words.
[[nodiscard]] std::vector<ListColumn> claimColumns();

/// The span of the published figures of one kind about the whole site, in percent or tonnes; Unknown without any.
[[nodiscard]] Interval claimedRange(const SiteEvidence& claims, FigureKind kind);
/// "0.264 % RE2O3 (JORC, measured+indicated, 2011-03-23) [stans-2011-jorc]".
[[nodiscard]] std::string claimText(const Figure& figure);

} // namespace ree
