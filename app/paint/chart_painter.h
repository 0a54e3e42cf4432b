// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QRectF>

#include "core/analysis/chart.h"

class QPainter;

namespace ree {

/// How a chart is drawn; lengths in the units of its rectangle.
struct ChartLook {
    QColor ink, quietInk, rule;
    std::vector<QColor> series; ///< a colour a series, repeated when there are more
    QFont font;                 ///< of all text
    bool names = true;          ///< points are named where there is room
};

/// Bars by category with their values, or points on logarithmic axes with lines of equal contained oxide. The title and
/// the note are left to the caller. An empty chart says so in words. Any thread.
void paintChart(QPainter& painter, const Chart& chart, const QRectF& rect, const ChartLook& look);

/// The site whose point is nearest to `at`, within `reach`.
[[nodiscard]] std::optional<std::uint32_t> siteAt(const Chart& chart, const QRectF& rect, const ChartLook& look,
                                                  QPointF at, double reach);

} // namespace ree
