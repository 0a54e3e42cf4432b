// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/geo/projection.h"
#include "core/geo/types.h"

namespace ree {

/// Which piece of the map is seen, and how large: a value, copied freely between threads.
struct View {
    std::shared_ptr<const Projection> projection = Projection::centralAsiaAlbers();
    MapPoint center{0, 0};
    double unitsPerPixel = 5000; ///< map units a logical pixel
    int widthPx = 1280;          ///< logical pixels
    int heightPx = 720;

    [[nodiscard]] PixelPoint toPixel(MapPoint p) const {
        return {(p.x - center.x) / unitsPerPixel + widthPx / 2.0, (center.y - p.y) / unitsPerPixel + heightPx / 2.0};
    }
    [[nodiscard]] MapPoint toMap(PixelPoint p) const {
        return {center.x + (p.x - widthPx / 2.0) * unitsPerPixel, center.y - (p.y - heightPx / 2.0) * unitsPerPixel};
    }
    /// What is really drawn; at least what was asked for by zoomTo.
    [[nodiscard]] MapBox extent() const {
        const MapPoint a = toMap({0, static_cast<double>(heightPx)});
        const MapPoint b = toMap({static_cast<double>(widthPx), 0});
        return {a.x, a.y, b.x, b.y};
    }
    /// `factor` below 1 zooms in; the place under `anchor` stays there. Limits: 0.05 m to 60 km a pixel.
    [[nodiscard]] View zoomed(double factor, PixelPoint anchor) const;
    [[nodiscard]] View panned(double dxPx, double dyPx) const;
    /// The view of the same size that shows all of `box` with `marginFraction` of room on each side. An empty box
    /// changes nothing; a box without size is shown at 250 m a pixel.
    [[nodiscard]] View showing(const MapBox& box, double marginFraction = 0.06) const;
    [[nodiscard]] View withSize(int width, int height) const;
    /// The same place and scale in another projection.
    [[nodiscard]] View withProjection(std::shared_ptr<const Projection> other) const;
    /// 1:N at 96 dpi in the middle of the view, from the geodesic length of one pixel.
    [[nodiscard]] double scaleDenominator() const;
    [[nodiscard]] double metersPerPixel() const;
};

/// Central Asia, the view the atlas opens with: 46–88° E, 35–56° N.
[[nodiscard]] View defaultView(std::shared_ptr<const Projection> projection, int widthPx, int heightPx);

} // namespace ree
