// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/printed_number.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "core/base/text.h"

namespace ree {
namespace {

/// The power of ten of the last digit that is not zero. Twelve digits: what is beyond comes from changing units.
int lastDigitPower(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.11e", value);
    const std::string_view digits(text);
    const std::size_t e = digits.find('e');
    const int power = std::atoi(text + e + 1);
    const std::size_t last = digits.substr(0, e).find_last_not_of('0');
    return last <= 1 ? power : power - static_cast<int>(last - 1);
}

} // namespace

double halfUnitOfLastDigit(double value, int decimals) {
    if (!std::isfinite(value) || value == 0)
        return 0;
    if (decimals > 0)
        return 0.5 * std::pow(10.0, -decimals);
    int power = lastDigitPower(value);
    if (power > 0)
        power = std::min(power, std::max(0, static_cast<int>(std::floor(std::log10(std::abs(value)))) - 1));
    return 0.5 * std::pow(10.0, power);
}

int decimalsPrinted(std::string_view statement, double value) {
    const std::size_t begin = statement.find_first_of("0123456789");
    if (begin == std::string_view::npos)
        return -1;
    std::string_view number = statement.substr(begin);
    number = number.substr(0, number.find_first_not_of("0123456789.,"));
    std::string grouped(number);
    std::erase(grouped, ',');
    std::string decimalComma(number);
    std::replace(decimalComma.begin(), decimalComma.end(), ',', '.');
    for (const std::string& text : {grouped, decimalComma}) {
        const std::size_t point = text.find('.');
        if (point != std::string::npos && parseNumber(text) == value)
            return static_cast<int>(text.size() - point - 1);
    }
    return -1;
}

Interval beforeRounding(const Interval& printed, int decimals) {
    if (!printed.known())
        return printed;
    const double low = std::max(0.0, printed.low - halfUnitOfLastDigit(printed.low, decimals));
    const double high = printed.high + halfUnitOfLastDigit(printed.high, decimals);
    return {low, high, printed.bound == Bound::Exact ? Bound::Range : printed.bound};
}

} // namespace ree
