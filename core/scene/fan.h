// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/geo/types.h"

namespace ree {

/// Sites nearer to each other than this share a place, logical pixels.
inline constexpr double sharedPlacePx = 1.5;
/// How far apart fanned sites stand, logical pixels.
inline constexpr double fanApartPx = 17;

/// Where `count` sites that share a place stand when they are fanned out around it: offsets from the place in logical
/// pixels, `apart` or more from each other. Up to twelve stand on a circle, more on rings around it, from the top
/// clockwise.
[[nodiscard]] std::vector<PixelPoint> fanOffsets(std::size_t count, double apart);

} // namespace ree
