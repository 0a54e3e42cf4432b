// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/domain/quantity.h"

namespace ree {

/// Half a unit of the last digit that was printed: what rounding can have changed. 0.27 gives 0.005, 16.3 gives 0.05.
/// `decimals` says how many stood after the point where that is known ("0.270": 3), else -1. Zeros at the end of a
/// whole number may be digits or rounding; they count as rounding, but two digits always count: 14 000 gives 500, 700
/// gives 5, 20 gives 0.5. 0 for 0.
[[nodiscard]] double halfUnitOfLastDigit(double value, int decimals = -1);

/// How many digits stand after the point in the first number of `statement`, when that number is `value`; else -1.
/// "0.270 % RE2O3" says 3 of 0.27.
[[nodiscard]] int decimalsPrinted(std::string_view statement, double value);

/// What the number may have been before it was printed: each end moved out by half a unit of its last digit.
[[nodiscard]] Interval beforeRounding(const Interval& printed, int decimals = -1);

} // namespace ree
