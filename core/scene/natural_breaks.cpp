// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/natural_breaks.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace ree {
namespace {

class Grouping {
public:
    explicit Grouping(std::span<const WeightedValue> values)
        : m_weight(values.size() + 1), m_sum(values.size() + 1), m_square(values.size() + 1) {
        // Sums of values near zero lose less than sums of large values that differ little.
        const double middle = values[values.size() / 2].value;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const long double x = values[i].value - middle;
            const long double w = values[i].weight;
            m_weight[i + 1] = m_weight[i] + w;
            m_sum[i + 1] = m_sum[i] + w * x;
            m_square[i + 1] = m_square[i] + w * x * x;
        }
    }

    std::vector<std::size_t> run(std::size_t classes) {
        const std::size_t n = m_weight.size() - 1;
        m_last.resize(n + 1);
        for (std::size_t end = 1; end <= n; ++end)
            m_last[end] = deviation(0, end);
        m_cuts.assign(classes, std::vector<std::uint32_t>(n + 1, 0));
        for (m_class = 1; m_class < classes; ++m_class) {
            m_next.assign(n + 1, std::numeric_limits<long double>::infinity());
            fill(m_class + 1, n, m_class, n - 1);
            m_last.swap(m_next);
        }
        std::vector<std::size_t> begins(classes - 1);
        std::size_t end = n;
        for (std::size_t c = classes - 1; c > 0; --c)
            begins[c - 1] = end = m_cuts[c][end];
        return begins;
    }

private:
    /// Sum of squared deviations of the values [from, to) from their mean.
    [[nodiscard]] long double deviation(std::size_t from, std::size_t to) const {
        const long double weight = m_weight[to] - m_weight[from];
        const long double sum = m_sum[to] - m_sum[from];
        return std::max(0.0L, m_square[to] - m_square[from] - sum * sum / weight);
    }

    /// The best way to put the first `end` values into m_class + 1 groups, for every end in [first, last]; the last
    /// group begins between `low` and `high`.
    void fill(std::size_t first, std::size_t last, std::size_t low, std::size_t high) {
        if (first > last)
            return;
        const std::size_t end = first + (last - first) / 2;
        std::size_t best = low;
        for (std::size_t begin = low; begin <= std::min(high, end - 1); ++begin) {
            const long double cost = m_last[begin] + deviation(begin, end);
            if (cost < m_next[end]) {
                m_next[end] = cost;
                best = begin;
            }
        }
        m_cuts[m_class][end] = static_cast<std::uint32_t>(best);
        fill(first, end - 1, low, best);
        fill(end + 1, last, best, high);
    }

    std::vector<long double> m_weight;
    std::vector<long double> m_sum;
    std::vector<long double> m_square;
    std::vector<long double> m_last; ///< the least deviation of the first i values in one group fewer
    std::vector<long double> m_next;
    std::vector<std::vector<std::uint32_t>> m_cuts;
    std::size_t m_class = 1;
};

} // namespace

std::vector<std::size_t> naturalBreaks(std::span<const WeightedValue> values, std::size_t classes) {
    classes = std::min(classes, values.size());
    return classes < 2 ? std::vector<std::size_t>{} : Grouping(values).run(classes);
}

} // namespace ree
