// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <string>

#include "core/base/text.h"
#include "core/geo/types.h"

namespace ree {

/// "50.044, 76.463": latitude first, to a ten-thousandth of a degree.
[[nodiscard]] inline std::string placeText(LonLat place) {
    constexpr double parts = 1e4;
    const auto rounded = [](double degrees) { return numberText(std::round(degrees * parts) / parts); };
    return rounded(place.lat) + ", " + rounded(place.lon);
}

/// "1.98 km", "110 km", "4200 km": two digits from 100 km, where the nearest point is only roughly known.
[[nodiscard]] inline std::string kilometresText(double meters) {
    constexpr double metersPerKm = 1000;
    constexpr double roughFrom = 1e5;
    return readableNumber(meters / metersPerKm, meters < roughFrom ? 3 : 2) + " km";
}

} // namespace ree
