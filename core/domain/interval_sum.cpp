// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/interval_sum.h"

#include <limits>

namespace ree {

void IntervalSum::add(const Interval& term) {
    if (term.known()) {
        known = known + term;
        ++terms;
    } else {
        ++(term.bound == Bound::Withheld ? withheld : unknown);
    }
}

void IntervalSum::add(const IntervalSum& other) {
    known = known + other.known;
    terms += other.terms;
    unknown += other.unknown;
    withheld += other.withheld;
}

Interval IntervalSum::total() const {
    if (terms == 0)
        return withheld > 0 && unknown == 0 ? Interval::withheld() : Interval{};
    if (complete())
        return known;
    return {known.low, std::numeric_limits<double>::infinity(),
            known.bound == Bound::Above ? Bound::Above : Bound::AtLeast};
}

std::string missingText(const IntervalSum& sum) {
    std::string text;
    if (sum.unknown > 0)
        text = std::to_string(sum.unknown) + " not known";
    if (sum.withheld > 0)
        text += (text.empty() ? "" : ", ") + std::to_string(sum.withheld) + " withheld";
    return text;
}

} // namespace ree
