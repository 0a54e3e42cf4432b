// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/spelling_distance.h"

#include <algorithm>
#include <array>

namespace ree {
namespace {

constexpr std::size_t longestCompared = 64;

// Costs in twentieths of a letter, so that they add up without rounding.
constexpr int letter = 20;
constexpr int vowel = 10;
constexpr int glide = 10; // an i or h that some write and others do not
constexpr int missingVowel = 14;
constexpr int mixedUp = 12;
constexpr int firstLetter = 6;

constexpr bool isVowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

constexpr bool areMixedUp(char a, char b) {
    constexpr std::array<std::string_view, 9> groups{"kgh", "jzx", "xs", "zs", "cs", "cq", "qx", "jq", "uvfb"};
    constexpr std::array<std::string_view, 3> more{"bp", "dt", "fp"};
    const auto both = [a, b](std::string_view group) {
        return group.find(a) != std::string_view::npos && group.find(b) != std::string_view::npos;
    };
    for (const auto group : groups)
        if (both(group))
            return true;
    return std::any_of(more.begin(), more.end(), both);
}

/// Exchange of two ASCII bytes, worked out once.
const auto exchange = [] {
    std::array<std::array<std::uint8_t, 128>, 128> costs{};
    for (std::size_t a = 0; a < 128; ++a)
        for (std::size_t b = 0; b < 128; ++b) {
            const char x = static_cast<char>(a), y = static_cast<char>(b);
            costs[a][b] = static_cast<std::uint8_t>(x == y                     ? 0
                                                    : isVowel(x) && isVowel(y) ? vowel
                                                    : areMixedUp(x, y)         ? mixedUp
                                                                               : letter);
        }
    return costs;
}();

int exchanged(char a, char b) {
    const auto x = static_cast<unsigned char>(a), y = static_cast<unsigned char>(b);
    if (x >= 128 || y >= 128)
        return a == b ? 0 : letter;
    return exchange[x][y];
}

int missing(char c) { return c == 'i' || c == 'h' ? glide : isVowel(c) ? missingVowel : letter; }

int distance(std::string_view a, std::string_view b) {
    std::array<std::array<int, longestCompared + 1>, 3> rows{};
    auto *before = &rows[0], *last = &rows[1], *now = &rows[2];
    for (std::size_t j = 0; j < b.size(); ++j)
        (*last)[j + 1] = (*last)[j] + missing(b[j]);
    for (std::size_t i = 0; i < a.size(); ++i) {
        (*now)[0] = (*last)[0] + missing(a[i]);
        for (std::size_t j = 0; j < b.size(); ++j) {
            int best = (*last)[j] + exchanged(a[i], b[j]);
            best = std::min(best, (*last)[j + 1] + missing(a[i]));
            best = std::min(best, (*now)[j] + missing(b[j]));
            if (i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j])
                best = std::min(best, (*before)[j - 1] + letter);
            (*now)[j + 1] = best;
        }
        std::swap(before, last);
        std::swap(last, now);
    }
    return (*last)[b.size()];
}

} // namespace

double spellingSimilarity(std::string_view a, std::string_view b, double least) {
    if (a == b)
        return a.empty() ? 0 : 1;
    a = a.substr(0, longestCompared);
    b = b.substr(0, longestCompared);
    const auto longer = std::max(a.size(), b.size());
    const auto shorter = std::min(a.size(), b.size());
    if (shorter == 0 || longer > 2 * shorter)
        return 0;
    const double cheapest = static_cast<double>(glide) * static_cast<double>(longer - shorter);
    if (1 - cheapest / (letter * static_cast<double>(longer)) < least)
        return 0;
    const int cost = distance(a, b) + (a.front() == b.front() ? 0 : firstLetter);
    return std::max(0.0, 1 - static_cast<double>(cost) / (letter * static_cast<double>(longer)));
}

} // namespace ree
