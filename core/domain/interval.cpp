// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <functional>
#include <string>

#include "core/base/text.h"
#include "core/domain/quantity.h"

namespace ree {
namespace {

/// The bound of a sum or product: exact only when both are; open only where a finite end was open.
Bound combinedBound(const Interval& a, const Interval& b) {
    if (a.bound == Bound::Exact && b.bound == Bound::Exact)
        return Bound::Exact;
    if (a.bound == b.bound && a.bound != Bound::Range)
        return a.bound;
    const bool noLow = a.low == 0 && b.low == 0;
    const bool noHigh = std::isinf(a.high) || std::isinf(b.high);
    if (noHigh)
        return Bound::AtLeast;
    return noLow ? Bound::AtMost : Bound::Range;
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
    return {a.low + b.low, a.high + b.high, combinedBound(a, b)};
}

Interval operator*(const Interval& a, const Interval& b) {
    if (!a.known() || !b.known())
        return {};
    // Zero times an unbounded end is zero here: none of nothing.
    const double high = a.high == 0 || b.high == 0 ? 0 : a.high * b.high;
    return {a.low * b.low, high, combinedBound(a, b)};
}

bool operator==(const Interval& a, const Interval& b) {
    return a.bound == b.bound && (!a.known() || (a.low == b.low && a.high == b.high));
}

std::string toText(const Interval& interval) { return bounded(interval, numberText); }

std::string toReadableText(const Interval& interval, int significantDigits) {
    return bounded(interval, [significantDigits](double v) { return readableNumber(v, significantDigits); });
}

} // namespace ree
