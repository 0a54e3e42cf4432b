// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/geo/types.h"

namespace ree {

/// Which of two bare numbers comes first. Maps and people mostly write latitude first, files longitude.
enum class CoordinateOrder : std::uint8_t { LatLon, LonLat };

/// A place that somebody wrote down, WGS 84.
struct WrittenPlace {
    LonLat place;
    double cellMeters = 0; ///< the side of the MGRS cell whose centre `place` is; 0 for degrees
};

/// Reads one coordinate:
///  - decimal degrees: "43.2567, 76.9286", "76.9286 E 43.2567 N", "N43.25 E76.92", "43,2567; 76,9286";
///  - degrees, minutes and seconds: 43°15'24.1"N 76°55'43"E with any of the usual marks, "43 15 24 N, 76 55 43 E";
///  - letters N S E W or Cyrillic С Ю В З, с.ш. ю.ш. в.д. з.д., before or after the numbers;
///  - MGRS: "43T FJ 12345 67890" (see parseMgrs).
/// Letters decide which number is which. Without them `order` does, unless "(lat, lon)" or "(lon, lat)" stands at the
/// end, or only the other order is possible because the latitude would exceed 90. A comma between two digits is a
/// decimal comma where the text has no point and can be read so ("43,25 76,92"), else a separator ("43,76").
/// Latitude beyond ±90, longitude beyond ±180, minutes or seconds of 60 and more, a missing part and anything left over
/// are errors that say what is wrong and how to write it. Any thread.
[[nodiscard]] Result<WrittenPlace> parseCoordinate(std::string_view utf8,
                                                   CoordinateOrder order = CoordinateOrder::LatLon);

enum class CoordinateForm : std::uint8_t { Decimal, DegreesMinutesSeconds, Mgrs };

struct CoordinateStyle {
    CoordinateForm form = CoordinateForm::Decimal;
    CoordinateOrder order = CoordinateOrder::LatLon; ///< has no meaning for MGRS
    int digits = 6;                                  ///< decimals, 0–12, of the degrees or of the seconds
    bool nameOrder = true;                           ///< " (lat, lon)" at the end of decimal degrees
};

/// "43.256700, 76.928600 (lat, lon)", "43°15'24.12\"N 76°55'42.96\"E" or "43T FH 56542 91127" (1 m). The same in every
/// locale; parseCoordinate reads all of it. An error for an unknown place and for MGRS near the poles.
[[nodiscard]] Result<std::string> coordinateText(LonLat place, const CoordinateStyle& style = {});

} // namespace ree
