// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "app/briefing/page.h"

namespace ree {

struct TableColumn {
    QString heading;
    bool right = false;    ///< numbers stand to the right
    bool flexible = false; ///< gives way when the table is too wide; its texts are cut with an ellipsis
};
/// A table before it has its place. Cells that are not there are blank.
struct TableRows {
    std::vector<TableColumn> columns;
    std::vector<std::vector<QString>> rows;
};
[[nodiscard]] constexpr double rowHeightPx(double textPx) { return textPx * 1.45; }

/// The table as wide as `widthPx`: flexible columns share what is left over, or give way, and their texts are cut.
[[nodiscard]] PageTable pageTable(const TableRows& rows, double widthPx, double textPx, const HouseStyle& style);
/// Whether no text of the table is cut at that width.
[[nodiscard]] bool tableFits(const TableRows& rows, double widthPx, double textPx, const HouseStyle& style);

} // namespace ree
