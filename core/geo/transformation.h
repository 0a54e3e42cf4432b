// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "core/geo/types.h"

namespace ree {

/// The way that PROJ takes from a CRS to WGS 84 at one place. Between two datums there are often several, each good for
/// a country, and which one is taken decides over metres.
struct CrsTransformation {
    std::vector<std::string> steps; ///< changes of datum, "Pulkovo 1942 to WGS 84 (20), EPSG:5044"; none without one
    double accuracyMeters = std::numeric_limits<double>::quiet_NaN(); ///< as EPSG states it; NaN when it is not stated
    bool ballpark = false; ///< PROJ knows no change from this datum and leaves the degrees as they are
};

/// `crs` is a code, PROJ text or WKT; `at` is in its units, x east, y north. Nothing when PROJ does not know the CRS or
/// cannot take the point. Reads PROJ's database: some milliseconds. Any thread.
[[nodiscard]] std::optional<CrsTransformation> transformationToWgs84(const std::string& crs, MapPoint at);

/// "Pulkovo 1942 to WGS 84 (20), EPSG:5044, accuracy 3 m", "no change of datum".
[[nodiscard]] std::string toText(const CrsTransformation& transformation);

} // namespace ree
