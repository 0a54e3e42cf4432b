// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/geo/types.h"

namespace ree {

/// Lengths on the WGS 84 ellipsoid along geodesics (Karney 2013), metres.
struct PathMeasure {
    std::vector<double> segmentMeters; ///< one fewer than places
    double totalMeters = 0;
};
[[nodiscard]] PathMeasure measurePath(std::span<const LonLat> places);

/// Area and edge of a simple polygon on the ellipsoid, closed by itself; the edges are geodesics (Karney 2013, section
/// 6). The sense of the corners does not matter. Zero for fewer than three places.
struct AreaMeasure {
    double squareMeters = 0;
    double perimeterMeters = 0;
};
[[nodiscard]] AreaMeasure measureArea(std::span<const LonLat> places);

/// "0.85 m", "853 m", "12.4 km", "1,234 km": three or four figures, full stop as decimal sign.
[[nodiscard]] std::string lengthText(double meters);
/// "853 m²", "12.4 ha", "1,234 km²".
[[nodiscard]] std::string areaText(double squareMeters);

} // namespace ree
