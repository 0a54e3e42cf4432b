// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/io/write_sites.h"

namespace ree {

/// The order of texts as numbers: 0 for "", equal where the collation makes no difference, else smaller for what comes
/// first. Ranks of different calls cannot be compared.
using TextRanks = std::vector<std::uint32_t>;

/// The ranks of a column, one a row of the table; made once and kept while the table lives. The first call takes most
/// of a second for a million different names (on several threads), later ones nothing. Any thread.
[[nodiscard]] std::shared_ptr<const TextRanks> textRanks(const SiteTablePtr& table, const ListColumn& column);

/// The ranks of some rows among themselves, in the order of `rows`.
[[nodiscard]] TextRanks rankTexts(const SiteTable& table, const ListColumn& column,
                                  std::span<const std::uint32_t> rows);

} // namespace ree
