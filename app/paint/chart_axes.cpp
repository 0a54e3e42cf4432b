// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/chart_axes.h"

#include <algorithm>
#include <cmath>

namespace ree {

double ChartAxis::share(double value) const {
    if (logarithmic)
        return (std::log10(value) - std::log10(low)) / (std::log10(high) - std::log10(low));
    return (value - low) / (high - low);
}

ChartAxis countingAxis(double largest) {
    ChartAxis axis;
    if (!(largest > 0) || !std::isfinite(largest))
        largest = 1;
    constexpr double wantedMarks = 4;
    const double power = std::pow(10.0, std::floor(std::log10(largest / wantedMarks)));
    double step = 10 * power;
    for (const double factor : {5.0, 2.0, 1.0})
        if (factor * power * wantedMarks >= largest * 0.999)
            step = factor * power;
    for (int i = 0; i <= 12; ++i) {
        axis.marks.push_back(step * i);
        axis.high = step * i;
        if (axis.high >= largest)
            break;
    }
    return axis;
}

ChartAxis decadeAxis(const std::vector<double>& values) {
    ChartAxis axis{1, 10, true, {}};
    bool any = false;
    for (const double value : values) {
        if (!(value > 0) || !std::isfinite(value))
            continue;
        const double below = std::pow(10.0, std::floor(std::log10(value)));
        const double above = std::pow(10.0, std::ceil(std::log10(value)));
        axis.low = any ? std::min(axis.low, below) : below;
        axis.high = any ? std::max(axis.high, above) : above;
        any = true;
    }
    if (axis.high <= axis.low)
        axis.high = axis.low * 10;
    for (double mark = axis.low; mark <= axis.high * 1.0001; mark *= 10)
        axis.marks.push_back(mark);
    return axis;
}

QString markText(double value) {
    const auto with = [value](double unit, const char* letter) {
        return QString::number(value / unit, 'g', 3) + QLatin1String(letter);
    };
    if (value >= 1e9)
        return with(1e9, " G");
    if (value >= 1e6)
        return with(1e6, " M");
    return value >= 1e4 ? with(1e3, " k") : QString::number(value, 'g', 4);
}

} // namespace ree
