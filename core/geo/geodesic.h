// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/types.h"

namespace ree {

/// Length of the geodesic on the WGS 84 ellipsoid in metres (Karney 2013, as in PROJ). NaN when a place is unknown.
[[nodiscard]] double distanceMeters(LonLat a, LonLat b);
/// The direction in which the geodesic from `a` to `b` sets out, clockwise from north, −180 to 180. NaN when unknown.
[[nodiscard]] double azimuthDegrees(LonLat a, LonLat b);
/// The place `meters` from `from` towards `azimuth` (degrees clockwise from north).
[[nodiscard]] LonLat travelled(LonLat from, double azimuth, double meters);

} // namespace ree
