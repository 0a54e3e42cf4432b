// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/geo/types.h"

namespace ree {

/// Length of the geodesic on the WGS 84 ellipsoid in metres (Karney 2013, as in PROJ). NaN when a place is unknown.
[[nodiscard]] double distanceMeters(LonLat a, LonLat b);
/// The place `meters` from `from` towards `azimuthDegrees` (clockwise from north).
[[nodiscard]] LonLat travelled(LonLat from, double azimuthDegrees, double meters);

/// The shortest way from one place to another on the WGS 84 ellipsoid.
struct GeodesicLine {
    double meters = std::numeric_limits<double>::quiet_NaN();
    double azimuthDegrees =
        std::numeric_limits<double>::quiet_NaN(); ///< at the start, clockwise from north, 0 ≤ a < 360
};
/// NaN when a place is unknown; no azimuth when both are the same place.
[[nodiscard]] GeodesicLine geodesicLine(LonLat from, LonLat to);

struct GeodesicPolygon {
    double squareMeters = 0;
    double perimeterMeters = 0;
};
/// Area and outline of a ring whose edges are geodesics (Karney 2013, section 6); closed or not, either way round,
/// across the antimeridian or around a pole. Unknown places are left out; fewer than three places have no area. Of the
/// two parts into which a ring cuts the earth the smaller counts. Where a ring crosses itself, loops that turn the
/// other way are subtracted.
[[nodiscard]] GeodesicPolygon geodesicPolygon(std::span<const LonLat> ring);

} // namespace ree
