// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/domain/quantity.h"

namespace ree {

/// Intervals of a column at nine bytes a row where an Interval takes 24: of a value, a bound or nothing one number says
/// all. Ranges, and whatever else needs both ends, are kept whole beside it. A column in which nothing is known takes
/// no memory at all. What comes out is what went in.
class IntervalColumn {
public:
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] Interval operator[](std::size_t row) const {
        if (m_kinds.empty())
            return {};
        return isWhole(row) ? m_whole[static_cast<std::size_t>(m_values[row])] : oneNumber(m_values[row], bound(row));
    }
    [[nodiscard]] Bound bound(std::size_t row) const {
        return m_kinds.empty() ? Bound::Unknown : static_cast<Bound>(m_kinds[row] & boundBits);
    }
    [[nodiscard]] bool known(std::size_t row) const {
        return bound(row) != Bound::Unknown && bound(row) != Bound::Withheld;
    }
    void push_back(const Interval& value);
    void set(std::size_t row, const Interval& value);
    void append(const IntervalColumn& other);
    /// Unknown up to `rows`.
    void resize(std::size_t rows);
    void reserve(std::size_t rows) { m_expected = rows; }
    void shrink();
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    static constexpr std::uint8_t wholeBit = 0x80;
    static constexpr std::uint8_t boundBits = 0x7F;

    [[nodiscard]] bool isWhole(std::size_t row) const { return (m_kinds[row] & wholeBit) != 0; }
    [[nodiscard]] static Interval oneNumber(double value, Bound bound);
    void makeRoom(); ///< for every row, once something is known

    std::size_t m_size = 0;
    std::size_t m_expected = 0;        ///< rows that were spoken of in reserve()
    std::vector<double> m_values;      ///< the number, or the index into m_whole; empty while all is unknown
    std::vector<std::uint8_t> m_kinds; ///< empty as well
    std::vector<Interval> m_whole;
};

} // namespace ree
