// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/analysis/totals.h"

namespace ree {

/// Counts and totals as HTML. A total links to `total:FAMILY/BASIS` or
/// `oxide:FAMILY/ELEMENT` (numbers of the enums), where it can be explained.
[[nodiscard]] QString summaryHtml(const Summary& summary, const std::vector<ElementTotal>& elementTotals);

} // namespace ree
