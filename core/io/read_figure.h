// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace ree {

/// Whether the text that GDAL makes of a number reads back as the number itself: then no text need be made. GDAL gives
/// `decimals` decimals, or 15 digits in all when negative. False when in doubt.
[[nodiscard]] bool readsBackFromText(double value, int decimals);

/// A number of digits and at most one point ("0.26", "13548000"), which a quantity is most often; nothing for any
/// other text, also where that is a number to parseQuantity.
[[nodiscard]] std::optional<double> plainDecimal(std::string_view text);

/// A coordinate cell: "71,5" has a decimal comma; anything else that is no plain number is no place.
[[nodiscard]] std::optional<double> coordinateFrom(std::string_view text);

} // namespace ree
