// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "core/io/write_sites.h"

namespace ree {

/// A list for the clipboard, as spreadsheets and word processors take it.
struct ListForClipboard {
    std::string tabs; ///< a line a row, tabs between the cells; the headings first
    std::string html; ///< one table
};
/// Cells as cellText has them: C locale, "" for unknown, bounds as "<0.1". Tabs and line breaks within a cell become
/// blanks, and a text that a spreadsheet would run as a formula is made harmless. Any thread.
[[nodiscard]] ListForClipboard clipboardList(const SiteTable& table, std::span<const std::uint32_t> rows,
                                             std::span<const ListColumn> columns);

} // namespace ree
