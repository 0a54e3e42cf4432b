// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>
#include <cmath>
#include <functional>
#include <string>

#include "core/base/text.h"
#include "core/domain/quantity.h"

namespace ree {
namespace {

/// The bound of a sum or product that lies between `low` and `high`: an end is open where one of the terms was open.
Bound combinedBound(const Interval& a, const Interval& b, double low, double high) {
    const auto either = [&](Bound bound) { return a.bound == bound || b.bound == bound; };
    if ((a.bound == Bound::Exact && b.bound == Bound::Exact) || high == 0)
        return Bound::Exact;
    if (std::isinf(high))
        return either(Bound::Above) ? Bound::Above : Bound::AtLeast;
    if (low == 0 && (either(Bound::Below) || either(Bound::AtMost)))
        return either(Bound::Below) ? Bound::Below : Bound::AtMost;
    return Bound::Range;
}

std::string bounded(const Interval& interval, const std::function<std::string(double)>& digits) {
    switch (interval.bound) {
    case Bound::Unknown: return {};
    case Bound::Withheld: return "withheld";
    case Bound::Exact: return digits(interval.low);
    case Bound::Below: return "<" + digits(interval.high);
    case Bound::AtMost: return "≤" + digits(interval.high);
    case Bound::Above: return ">" + digits(interval.low);
    case Bound::AtLeast: return "≥" + digits(interval.low);
    case Bound::Range: return digits(interval.low) + "–" + digits(interval.high);
    }
    return {};
}

} // namespace

double Interval::representative() const {
    switch (bound) {
    case Bound::Unknown:
    case Bound::Withheld: return std::nan("");
    case Bound::Exact:
    case Bound::Above:
    case Bound::AtLeast: return low;
    case Bound::Below:
    case Bound::AtMost: return high;
    case Bound::Range: return (low + high) / 2;
    }
    return std::nan("");
}

Interval operator+(const Interval& a, const Interval& b) {
    if (!a.known() || !b.known())
        return {};
    const double low = a.low + b.low;
    const double high = a.high + b.high;
    return {low, high, combinedBound(a, b, low, high)};
}

Interval operator*(const Interval& a, const Interval& b) {
    if (!a.known() || !b.known())
        return {};
    // Zero times an unbounded end is zero here: none of nothing.
    const double high = a.high == 0 || b.high == 0 ? 0 : a.high * b.high;
    return {a.low * b.low, high, combinedBound(a, b, a.low * b.low, high)};
}

Interval operator/(const Interval& a, const Interval& b) {
    if (!a.known() || !b.known() || !(b.low > 0))
        return {};
    const double low = a.low / b.high; // an open end above gives zero
    const double high = a.high / b.low;
    const Interval turned{1 / b.high, 1 / b.low, b.bound == Bound::Exact ? Bound::Exact : Bound::Range};
    return {low, high, combinedBound(a, turned, low, high)};
}

bool operator==(const Interval& a, const Interval& b) {
    return a.bound == b.bound && (!a.known() || (a.low == b.low && a.high == b.high));
}

double withoutDust(double value, int significantDigits) {
    // Whole numbers and those of few decimals have none, and are most.
    constexpr double thousands = 1000;
    const double whole = std::floor(value * thousands + 0.5);
    if (!std::isfinite(value) ||
        (value >= 0 && whole < std::pow(10.0, significantDigits) && whole / thousands == value))
        return value;
    char digits[40];
    const auto written =
        std::to_chars(digits, digits + sizeof digits, value, std::chars_format::scientific, significantDigits - 1);
    double rounded = value;
    std::from_chars(digits, written.ptr, rounded);
    return rounded;
}

Interval withoutDust(const Interval& interval) {
    return {withoutDust(interval.low), withoutDust(interval.high), interval.bound};
}

std::string toText(const Interval& interval) { return bounded(interval, numberText); }

std::string toReadableText(const Interval& interval, int significantDigits) {
    return bounded(interval, [significantDigits](double v) { return readableNumber(v, significantDigits); });
}

} // namespace ree
