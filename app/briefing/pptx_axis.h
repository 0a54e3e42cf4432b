// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/briefing/page.h"
#include "app/briefing/pptx_xml.h"

namespace ree {

/// Where the writers of a chart write, and how it looks.
struct ChartWriter {
    PptxXml& xml;
    const HouseStyle& theme; ///< of the deck
    const HouseStyle& style; ///< of the page
    const PageChart& page;
    [[nodiscard]] const Chart& chart() const { return page.chart; }
};

/// What stands on an axis: whole decades around the values where it is logarithmic, else even steps from zero.
struct AxisRange {
    bool logarithmic = false;
    double smallest = 0;
    double largest = 0; ///< no more than `smallest` where the program that shows the chart is to choose
    double step = 0;    ///< of a linear axis
};
[[nodiscard]] AxisRange axisRange(const std::vector<const std::vector<double>*>& values, bool logarithmic);
/// True for what an axis can show: a number, and a positive one where the axis is logarithmic.
[[nodiscard]] bool canBeShown(double value, bool logarithmic);
/// The format of numbers for an axis or for labels: whole numbers in groups, decades short ("10 M").
[[nodiscard]] QString numberFormat(const AxisRange& range, const std::vector<const std::vector<double>*>& values);

struct AxisPlace {
    int id = 1;
    int crossedId = 2;
    const char* side = "b";           ///< b or l
    const char* crosses = "autoZero"; ///< where it stands on the other axis
};
void writeValueAxis(const ChartWriter& writer, const AxisPlace& place, const std::string& title, const AxisRange& range,
                    const QString& format, bool betweenCategories);
/// The names of bars, the first on top.
void writeCategoryAxis(const ChartWriter& writer, const AxisPlace& place);
/// c:title; not over the picture.
void writeChartTitle(const ChartWriter& writer, const std::string& title, bool bold, int rotationDegrees = 0);
/// c:txPr: all text of what it stands in.
void writeChartText(const ChartWriter& writer, const QColor& colour);

} // namespace ree
