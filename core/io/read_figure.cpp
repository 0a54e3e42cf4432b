// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/read_figure.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "core/base/text.h"

namespace ree {

bool readsBackFromText(double value, int decimals) {
    constexpr double tooLong = 1e15; // from here on a number may need more digits than GDAL gives
    if (!(value >= 0 && value < tooLong))
        return false;
    if (std::floor(value) == value)
        return true;
    // A number with few decimals is the quotient of two whole ones, rounded once: so is what is read from its text.
    constexpr std::array<double, 7> powers{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
    const double power = powers[static_cast<std::size_t>(decimals < 0 ? 6 : std::min(decimals, 6))];
    const double whole = std::floor(value * power + 0.5);
    return whole < tooLong && whole / power == value;
}

std::optional<double> plainDecimal(std::string_view text) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.empty() || !isDigit(text.front()) || !isDigit(text.back()))
        return std::nullopt;
    const auto others = std::count_if(text.begin(), text.end(), [&](char c) { return !isDigit(c); });
    if (others > 1 || (others == 1 && text.find('.') == std::string_view::npos))
        return std::nullopt;
    return parseNumber(text);
}

std::optional<double> coordinateFrom(std::string_view text) {
    const std::size_t comma = text.find(',');
    if (comma == std::string_view::npos || text.find('.') != std::string_view::npos)
        return parseNumber(text);
    std::string pointed(text);
    pointed[comma] = '.';
    return parseNumber(pointed);
}

} // namespace ree
