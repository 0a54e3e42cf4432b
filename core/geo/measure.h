// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/geo/geodesic.h"

namespace ree {

/// What the measuring tool shows of a path: its segments in order and their sum.
struct PathMeasure {
    std::vector<GeodesicLine> segments; ///< one fewer than there are known places
    double meters = 0;
};
/// Each segment is the geodesic between neighbours, the shorter way around the earth. Unknown places are left out.
[[nodiscard]] PathMeasure measuredPath(std::span<const LonLat> path);

/// "532.4 m", "12.345 km", "1 234.6 km": tenths of a metre below 1 km, metres below 100 km, then tenths of a kilometre.
/// The same in every locale: decimal point, thousands apart by a thin blank as in readableNumber. "" for NaN.
[[nodiscard]] std::string lengthText(double meters);
/// "532.4 m²" below a hectare, "12.35 ha" below a square kilometre, then "12.345 km²" and from 100 "1 234.6 km²".
[[nodiscard]] std::string areaText(double squareMeters);

} // namespace ree
