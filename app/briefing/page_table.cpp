// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/page_table.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/briefing/page_text.h"

namespace ree {
namespace {

constexpr double cellGap = 18; ///< between columns

/// What each column takes when nothing is cut.
std::vector<double> naturalWidths(const TableRows& table, double textPx, const HouseStyle& style) {
    std::vector<double> widths;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        double widest = widthOf(table.columns[c].heading, textPx, style, true);
        for (const auto& row : table.rows)
            if (c < row.size())
                widest = std::max(widest, widthOf(row[c], textPx, style));
        widths.push_back(std::ceil(widest) + cellGap);
    }
    return widths;
}

/// What is too much for the room is taken from the flexible columns, the widest first.
std::vector<double> columnWidths(const TableRows& table, double room, double textPx, const HouseStyle& style) {
    std::vector<double> widths = naturalWidths(table, textPx, style);
    const auto sum = [&] { return std::accumulate(widths.begin(), widths.end(), 0.0); };
    const double narrowest = 4 * textPx;
    while (sum() > room) {
        std::size_t widest = widths.size();
        for (std::size_t c = 0; c < widths.size(); ++c)
            if (table.columns[c].flexible && widths[c] > narrowest &&
                (widest == widths.size() || widths[c] > widths[widest]))
                widest = c;
        if (widest == widths.size())
            break;
        widths[widest] = std::max(narrowest, widths[widest] - std::max(1.0, (sum() - room) / 4));
    }
    // What is left over widens the flexible columns, so that the table is as wide as its room.
    const auto flexible = std::count_if(table.columns.begin(), table.columns.end(),
                                        [](const TableColumn& column) { return column.flexible; });
    const double share = flexible == 0 ? 0 : (room - sum()) / static_cast<double>(flexible);
    for (std::size_t c = 0; c < widths.size(); ++c)
        if (table.columns[c].flexible)
            widths[c] += share;
    const double factor = room / sum();
    for (double& width : widths)
        width *= factor;
    return widths;
}

} // namespace

PageTable pageTable(const TableRows& rows, double widthPx, double textPx, const HouseStyle& style) {
    PageTable made;
    made.columnWidthsPx = columnWidths(rows, widthPx, textPx, style);
    made.rowHeightPx = rowHeightPx(textPx);
    const auto addRow = [&](const auto& wordsOf, bool head) {
        std::vector<PageParagraph> cells;
        for (std::size_t c = 0; c < rows.columns.size(); ++c) {
            const QString words = elided(wordsOf(c), made.columnWidthsPx[c] - cellGap + 2, textPx, style, head);
            cells.push_back(plainParagraph(words, textPx, head ? style.accent : style.ink, head,
                                           rows.columns[c].right ? Qt::AlignRight : Qt::AlignLeft));
        }
        made.rows.push_back(std::move(cells));
    };
    addRow([&rows](std::size_t c) { return rows.columns[c].heading; }, true);
    for (const std::vector<QString>& row : rows.rows)
        addRow([&row](std::size_t c) { return c < row.size() ? row[c] : QString(); }, false);
    return made;
}

bool tableFits(const TableRows& rows, double widthPx, double textPx, const HouseStyle& style) {
    const std::vector<double> widths = naturalWidths(rows, textPx, style);
    return std::accumulate(widths.begin(), widths.end(), 0.0) <= widthPx;
}

} // namespace ree
