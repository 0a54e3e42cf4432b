// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace ree {

/// A value and how often it occurs.
struct WeightedValue {
    double value = 0;
    double weight = 1;
};

/// Cuts ascending distinct values into `classes` groups of neighbours so that the sum of squared deviations from the
/// group means is the least possible: the grouping of Fisher (1958, "On grouping for maximum homogeneity", J. Am. Stat.
/// Assoc. 53), which cartographers know as natural breaks after Jenks (1967, "The data model concept in statistical
/// mapping", Int. Yearbook of Cartography 7). Gives the index at which each group after the first begins, ascending;
/// classes - 1 of them, or fewer when there are fewer values. Dynamic programming; the best cut moves one way only, so
/// each row is filled by halving: O(classes · n log n) time, 4 · classes · n bytes.
[[nodiscard]] std::vector<std::size_t> naturalBreaks(std::span<const WeightedValue> values, std::size_t classes);

} // namespace ree
