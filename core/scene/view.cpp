// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/view.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/geo/geodesic.h"

namespace ree {
namespace {
constexpr double finestMeters = 0.05;
constexpr double coarsestMeters = 60000;
constexpr double meterPerPixelAt96Dpi = 0.0254 / 96;
constexpr double pointViewMeters = 250;
} // namespace

View View::zoomed(double factor, PixelPoint anchor) const {
    const double meters = projection->metersPerUnit();
    const double next = std::clamp(unitsPerPixel * factor, finestMeters / meters, coarsestMeters / meters);
    const MapPoint fixed = toMap(anchor);
    View view = *this;
    view.unitsPerPixel = next;
    view.center = {fixed.x - (anchor.x - widthPx / 2.0) * next, fixed.y + (anchor.y - heightPx / 2.0) * next};
    return view;
}

View View::panned(double dxPx, double dyPx) const {
    View view = *this;
    view.center = {center.x - dxPx * unitsPerPixel, center.y + dyPx * unitsPerPixel};
    return view;
}

View View::showing(const MapBox& box, double marginFraction) const {
    if (box.empty())
        return *this;
    View view = *this;
    view.center = box.center();
    const double room = 1 - 2 * marginFraction;
    const double needed = std::max(box.width() / (widthPx * room), box.height() / (heightPx * room));
    view.unitsPerPixel = needed > 0 ? needed : pointViewMeters / projection->metersPerUnit();
    return view;
}

View View::withSize(int width, int height) const {
    View view = *this;
    view.widthPx = std::max(1, width);
    view.heightPx = std::max(1, height);
    return view;
}

View View::withProjection(std::shared_ptr<const Projection> other) const {
    const LonLat middle = projection->toLonLat(center);
    const double meters = metersPerPixel();
    View view = *this;
    view.projection = std::move(other);
    const MapPoint there = view.projection->toMap(middle);
    view.center = there.valid() ? there : MapPoint{0, 0};
    view.unitsPerPixel = meters / view.projection->metersPerUnit();
    // Projections stretch differently: correct by the ratio really seen, once.
    if (const double seen = view.metersPerPixel(); std::isfinite(seen) && seen > 0)
        view.unitsPerPixel *= meters / seen;
    return view;
}

double View::metersPerPixel() const {
    // Half the way to the edge on both sides, so that a curved map is measured where it is looked at.
    const double half = std::min(50.0, widthPx / 2.0) * unitsPerPixel;
    const double meters = distanceMeters(projection->toLonLat(MapPoint{center.x - half, center.y}),
                                         projection->toLonLat(MapPoint{center.x + half, center.y}));
    if (std::isfinite(meters) && meters > 0)
        return meters / (2 * half / unitsPerPixel);
    return unitsPerPixel * projection->metersPerUnit();
}

double View::scaleDenominator() const { return metersPerPixel() / meterPerPixelAt96Dpi; }

View defaultView(std::shared_ptr<const Projection> projection, int widthPx, int heightPx) {
    View view;
    view.projection = std::move(projection);
    view = view.withSize(widthPx, heightPx);
    return view.showing(view.projection->toMap(LonLatBox{46, 35, 88, 56}), 0.02);
}

} // namespace ree
