// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/measure.h"

#include <charconv>
#include <cmath>
#include <initializer_list>

#include "core/base/text.h"

namespace ree {
namespace {

/// A way to write a value: used while the value, rounded as it would be shown, stays below `below` units.
struct Step {
    double size = 1;
    int decimals = 0;
    const char* unit = "";
    double below = 0;
};

std::string fixed(double value, int decimals) {
    char buffer[64];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, decimals).ptr;
    const std::string_view digits(buffer, static_cast<std::size_t>(end - buffer));
    const std::size_t point = digits.find('.');
    const auto whole = parseNumber(digits.substr(0, point));
    return readableNumber(whole.value_or(0), 15) + std::string(digits.substr(std::min(point, digits.size())));
}

std::string inUnits(double value, std::initializer_list<Step> steps) {
    if (!std::isfinite(value))
        return {};
    const Step* chosen = steps.end() - 1;
    for (const Step& step : steps) {
        const double unit = std::pow(10.0, step.decimals);
        if (std::round(value / step.size * unit) / unit < step.below) {
            chosen = &step;
            break;
        }
    }
    return fixed(value / chosen->size, chosen->decimals) + " " + chosen->unit;
}

} // namespace

PathMeasure measuredPath(std::span<const LonLat> path) {
    PathMeasure measure;
    LonLat last;
    for (const LonLat place : path) {
        if (!place.known())
            continue;
        if (last.known()) {
            measure.segments.push_back(geodesicLine(last, place));
            measure.meters += measure.segments.back().meters;
        }
        last = place;
    }
    return measure;
}

std::string lengthText(double meters) {
    return inUnits(meters, {{1, 1, "m", 1000}, {1000, 3, "km", 100}, {1000, 1, "km", 0}});
}

std::string areaText(double squareMeters) {
    return inUnits(squareMeters,
                   {{1, 1, "m²", 10000}, {10000, 2, "ha", 100}, {1e6, 3, "km²", 100}, {1e6, 1, "km²", 0}});
}

} // namespace ree
