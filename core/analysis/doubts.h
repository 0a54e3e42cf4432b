// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/sites/site_table.h"

namespace ree {

/// A site whose grade, tonnage or contained figure cannot be true as it stands, by checkSites(): such a figure is shown
/// with what speaks against it and enters no ranking and no sum of a briefing.
struct Doubt {
    std::uint32_t row = 0;
    std::string text;                 ///< the arithmetic, in words
    std::vector<std::string> sources; ///< ids, each once
};
using Doubts = std::vector<Doubt>;

/// Of the whole table, by row, one a site. Worked out once a table and kept; a million sites take some two seconds the
/// first time. Any thread.
[[nodiscard]] std::shared_ptr<const Doubts> doubtsOf(const SiteTablePtr& sites);

} // namespace ree
