// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include <QByteArray>

#include "core/analysis/chart.h"
#include "core/base/result.h"

namespace ree {

/// Which cells of the sheet "Data" hold what a chart shows; the first row has headings.
struct ChartCells {
    explicit ChartCells(const Chart& chart) : m_points(chart.points()) {}
    [[nodiscard]] std::size_t nameColumn(std::size_t series) const { return m_points ? 3 * series : 0; }
    [[nodiscard]] std::size_t xColumn(std::size_t series) const { return 3 * series + 1; }
    [[nodiscard]] std::size_t valueColumn(std::size_t series) const { return m_points ? 3 * series + 2 : series + 1; }

private:
    bool m_points;
};
/// "Data!$B$2:$B$9" for `rows` cells below the heading; at least one.
[[nodiscard]] std::string cellRange(std::size_t column, std::size_t rows);
/// "Data!$B$1".
[[nodiscard]] std::string headingCell(std::size_t column);

/// A workbook with the data of a chart, which slide programs open for "Edit data". It is made in `folder` and removed
/// from there. What is not known leaves a blank cell.
[[nodiscard]] Result<QByteArray> chartWorkbook(const Chart& chart, const std::filesystem::path& folder);

} // namespace ree
