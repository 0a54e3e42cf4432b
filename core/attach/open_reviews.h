// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/attach/attach.h"

namespace ree {

/// A row for review that no decision has settled, with those of its candidates that were not rejected.
struct OpenReview {
    std::size_t review = 0;              ///< index into AttachReport::review
    std::vector<std::size_t> candidates; ///< indices into ReviewRow::candidates, best first; never empty
};

/// What is left to decide of a report when `decisions` were made after it: a list that is worked down need not wait
/// until the table is joined anew. `sites` are those of the report. Of several decisions about one row the last holds,
/// as in attachTable.
[[nodiscard]] std::vector<OpenReview> openReviews(const SiteTable& sites, const AttachReport& report,
                                                  const MatchDecisions& decisions);

} // namespace ree
