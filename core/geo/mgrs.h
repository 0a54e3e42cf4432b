// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/geo/types.h"

namespace ree {

/// A square of the Military Grid Reference System on WGS 84 (NGA.STND.0037, universal grids).
struct MgrsCell {
    LonLat center;
    double sizeMeters = 0; ///< side of the square on the UTM grid: 1, 10, 100, 1,000 or 10,000
};

/// "43T FJ 12345 67890": zone, band, square, then as many digits of easting as of northing, one to five each. Blanks
/// may stand between the parts or be missing, letters may be small. The centre of a large cell at the edge of a zone
/// may lie beyond that edge. Polar (UPS) references and cells that lie nowhere in their own zone and band are errors
/// that say so. Any thread.
[[nodiscard]] Result<MgrsCell> parseMgrs(std::string_view text);

/// True when the text has the shape of a reference (or of a polar one), right or wrong; no coordinate in degrees has.
[[nodiscard]] bool looksLikeMgrs(std::string_view text);

/// The cell that holds the place, with `digits` (1–5) digits each way: five are 1 m. Digits are cut off, not rounded,
/// as the standard asks. An error for an unknown place and outside 80° S to 84° N, where the polar grid begins. Any
/// thread.
[[nodiscard]] Result<std::string> mgrsText(LonLat place, int digits = 5);

/// The UTM zone, 1–60, in which the grid puts a place, with the exceptions for south-west Norway and Svalbard.
[[nodiscard]] int gridZone(LonLat place);

} // namespace ree
