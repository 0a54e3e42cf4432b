// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/geo/types.h"

namespace ree {

// Lines and rings that cross the antimeridian jump from +179 to -179 in many files. Drawn as they are, they smear over
// the whole map. These functions cut them at the meridian where a map is torn: 180 for maps centred on Greenwich.

/// Whether the edge means the short way over the antimeridian: its ends are more than 270° of longitude apart, yet not
/// the whole 360 from -180 to 180, which is how files write the edge of the world.
[[nodiscard]] bool crossesAntimeridian(LonLat a, LonLat b);
/// Whether any edge does, or when `meridian` is not ±180, any edge crosses that one.
[[nodiscard]] bool needsCut(std::span<const LonLat> line, double meridian);

/// The pieces of a line between two meridians 360° apart, in order. Ends made by the cut lie a billionth of a degree
/// (0.1 mm) beside the meridian, on the side of their piece, with the latitude where the straight edge in degrees
/// crosses. Longitudes of a piece run without a jump within [meridian - 360, meridian]. O(n). Places must be known.
[[nodiscard]] std::vector<std::vector<LonLat>> cutLine(std::span<const LonLat> line, double meridian = 180);

/// The pieces of a ring (closed or not), each closed: fill them together by the even-odd rule. A ring around a pole is
/// closed over that pole, the one in whose hemisphere it lies on average. A ring that crosses itself is cut as well, as
/// the rule is indifferent to it. O(n).
[[nodiscard]] std::vector<std::vector<LonLat>> cutRing(std::span<const LonLat> ring, double meridian = 180);

} // namespace ree
