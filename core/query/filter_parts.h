// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/sites/site_table.h"

namespace ree {

/// All rows whose layer is not hidden, ascending. Shared by filter and facets.
[[nodiscard]] std::vector<std::uint32_t> visibleRows(const SiteTable& table, const std::vector<bool>& hiddenLayers);

} // namespace ree
