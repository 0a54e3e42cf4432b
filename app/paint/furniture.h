// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <QRectF>

#include "app/paint/map_painter.h"
#include "app/paint/palette.h"

class QPainter;

namespace ree {

/// Length of a scale bar in metres, round (1, 2 or 5 times a power of ten), and in logical pixels at most `longestPx`.
struct ScaleBar {
    double meters = 0;
    double pixels = 0;
};
[[nodiscard]] ScaleBar scaleBar(const View& view, double longestPx);
/// Clockwise angle in degrees from the picture's "up" to true north at a place of the picture; 0 where it is unknown.
[[nodiscard]] double northAngle(const View& view, PixelPoint at);
/// Base map, borders and site data: whose they are and as of when.
[[nodiscard]] QString creditText(const MapContent& content);

/// Where the furniture of a map stands; an empty rectangle for what is switched off.
struct Furniture {
    QRectF legend, scaleBar, northArrow, credits, overview;
    [[nodiscard]] std::vector<QRectF> all() const { return {legend, scaleBar, northArrow, credits, overview}; }
};
[[nodiscard]] Furniture layOutFurniture(const MapRequest& request);
void paintFurniture(QPainter& painter, const MapRequest& request, const Furniture& furniture);
/// What furniture stands on.
void paintCard(QPainter& painter, const QRectF& rect, const Palette& colours);

} // namespace ree
