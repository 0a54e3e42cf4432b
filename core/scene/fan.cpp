// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/fan.h"

#include <algorithm>
#include <cmath>

namespace ree {
namespace {
constexpr double pi = 3.14159265358979323846;
constexpr std::size_t firstRing = 12;
} // namespace

std::vector<PixelPoint> fanOffsets(std::size_t count, double apart) {
    std::vector<PixelPoint> offsets;
    offsets.reserve(count);
    double radius = std::max(1.6 * apart, apart * static_cast<double>(std::min(count, firstRing)) / (2 * pi) * 1.05);
    while (offsets.size() < count) {
        // Neighbours on a ring are a chord apart, which is shorter than the arc.
        const auto room = static_cast<std::size_t>(pi / std::asin(std::min(1.0, apart / (2 * radius))));
        const std::size_t here = std::min(room, count - offsets.size());
        for (std::size_t i = 0; i < here; ++i) {
            const double angle = 2 * pi * static_cast<double>(i) / static_cast<double>(here);
            offsets.push_back({radius * std::sin(angle), -radius * std::cos(angle)});
        }
        radius += apart;
    }
    return offsets;
}

} // namespace ree
