// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/analysis/compare.h"
#include "core/sites/evidence.h"

namespace ree {

/// Adds what differs between the claims of one site in two versions: owners, estimates, compositions, places; null for
/// a version that claims nothing of it. What is the same word for word goes first; of the rest, claims of one identity
/// (the id of a figure, the owner and role, the set of a composition) are one that changed, where that is unique.
void compareClaims(const SiteEvidence* before, const SiteEvidence* after, std::vector<ValueChange>& changes);

/// A figure in words: "grade 0.264 % RE2O3, cut-off 0.1 %".
[[nodiscard]] Stated statedFigure(const Figure& figure);

} // namespace ree
