// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/interval_column.h"

#include <cmath>
#include <limits>

#include "core/base/large_memory.h"

namespace ree {

Interval IntervalColumn::oneNumber(double value, Bound bound) {
    switch (bound) {
    case Bound::Exact: return {value, value, bound};
    case Bound::Below:
    case Bound::AtMost: return {0.0, value, bound};
    case Bound::Above:
    case Bound::AtLeast: return {value, std::numeric_limits<double>::infinity(), bound};
    default: return {std::nan(""), std::nan(""), bound};
    }
}

void IntervalColumn::makeRoom() {
    reserveToFill(m_values, m_expected);
    m_kinds.reserve(m_expected);
    m_values.resize(m_size, std::nan(""));
    m_kinds.resize(m_size, static_cast<std::uint8_t>(Bound::Unknown));
}

void IntervalColumn::push_back(const Interval& value) {
    ++m_size;
    if (m_kinds.empty() && value.bound == Bound::Unknown)
        return;
    if (m_kinds.empty()) {
        makeRoom();
    } else {
        m_values.push_back(0);
        m_kinds.push_back(0);
    }
    set(m_size - 1, value);
}

void IntervalColumn::set(std::size_t row, const Interval& value) {
    if (m_kinds.empty()) {
        if (value.bound == Bound::Unknown)
            return;
        makeRoom();
    }
    m_kinds[row] = static_cast<std::uint8_t>(value.bound);
    m_values[row] = value.bound == Bound::Below || value.bound == Bound::AtMost ? value.high : value.low;
    if (oneNumber(m_values[row], value.bound) == value)
        return;
    m_kinds[row] |= wholeBit;
    m_values[row] = static_cast<double>(m_whole.size());
    m_whole.push_back(value);
}

void IntervalColumn::append(const IntervalColumn& other) {
    const std::size_t firstRow = m_size;
    if (other.m_kinds.empty())
        return resize(m_size + other.m_size);
    if (m_kinds.empty())
        makeRoom();
    m_size += other.m_size;
    const auto firstWhole = static_cast<double>(m_whole.size());
    m_values.insert(m_values.end(), other.m_values.begin(), other.m_values.end());
    m_kinds.insert(m_kinds.end(), other.m_kinds.begin(), other.m_kinds.end());
    m_whole.insert(m_whole.end(), other.m_whole.begin(), other.m_whole.end());
    if (other.m_whole.empty())
        return;
    for (std::size_t row = firstRow; row < size(); ++row)
        m_values[row] += isWhole(row) ? firstWhole : 0;
}

void IntervalColumn::resize(std::size_t rows) {
    m_size = rows;
    if (m_kinds.empty())
        return;
    m_values.resize(rows, std::nan(""));
    m_kinds.resize(rows, static_cast<std::uint8_t>(Bound::Unknown));
}

void IntervalColumn::shrink() {
    m_values.shrink_to_fit();
    m_kinds.shrink_to_fit();
    m_whole.shrink_to_fit();
}

std::size_t IntervalColumn::memoryBytes() const {
    return m_values.capacity() * sizeof(double) + m_kinds.capacity() + m_whole.capacity() * sizeof(Interval);
}

} // namespace ree
