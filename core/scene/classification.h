// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ree {

enum class ClassMethod : std::uint8_t {
    NaturalBreaks, ///< least squared deviation within the classes (Fisher 1958, Jenks 1967)
    Quantiles,     ///< as nearly as ties allow the same number of values in each class
    EqualSteps,    ///< classes of the same width; some may be empty
    ByHand         ///< at the breaks given
};

struct ClassOptions {
    ClassMethod method = ClassMethod::NaturalBreaks;
    int classes = 5;            ///< 1–24; fewer come out where there are fewer distinct values; not used by hand
    std::vector<double> breaks; ///< by hand: the values between the classes, in any order; NaN and repeats are dropped
    bool operator==(const ClassOptions&) const = default;
};

struct ValueClass {
    std::size_t count = 0;
    std::optional<double> lowest;  ///< of the values in it; nothing when there are none
    std::optional<double> highest; ///< likewise
    std::string label; ///< "0.5 – 1", "0.5 – <1" where a value equals a break, "<0.5" or "≥2" when empty
};

/// Classes of a numeric column for graduated colours. Class i holds the values v with breaks[i-1] ≤ v < breaks[i]; the
/// first has no lower, the last no upper limit, so that every number has a class and equal values share one.
struct Classification {
    std::vector<double> breaks; ///< ascending, one fewer than classes
    std::vector<ValueClass> classes;
    std::size_t leftOut = 0; ///< NaN and infinities

    /// Nothing for NaN, infinities, and when there are no classes.
    [[nodiscard]] std::optional<std::size_t> classOf(double value) const;
};

/// Breaks are the roundest numbers that part the values as the method asks, give or take one value in a thousand, and
/// values are classed by these very numbers, so the label of a class says exactly which values are in it; the outermost
/// limits in labels are rounded outwards by at most a fiftieth of the range. Natural breaks are exact up to 100,000
/// distinct values; more are first merged into about that many groups of neighbours of equal count, and each cut then
/// moves to the widest gap within a group either way. Without values there are no classes (by hand: empty ones). O(n
/// log n). Any thread.
[[nodiscard]] Classification classified(std::span<const double> values, const ClassOptions& options);

/// The roundest number in (above, upTo]: 0, else a multiple of the largest 10ⁿ or 5·10ⁿ that has one there, and of
/// several the one nearest `wanted`. `above` < `upTo`, all finite.
[[nodiscard]] double roundestBetween(double above, double upTo, double wanted);

} // namespace ree
