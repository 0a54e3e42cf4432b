// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <utility>
#include <vector>

namespace ree {

/// Rows that are fewer with every criterion. All rows are not written down until something narrows them: the first
/// criterion reads its column from end to end and writes only the rows that pass.
class Narrowing {
public:
    explicit Narrowing(std::uint32_t size) : m_size(size) {}

    /// Keeps the rows for which `passes(row)`.
    template <class Passes>
    void keep(Passes passes) {
        // Every row is written and the end moves on when it passes: a branch that cannot be foreseen costs more.
        std::size_t kept = 0;
        if (m_all) {
            m_all = false;
            m_rows.resize(m_size);
            for (std::uint32_t row = 0; row < m_size; ++row) {
                m_rows[kept] = row;
                kept += static_cast<std::size_t>(static_cast<bool>(passes(row)));
            }
        } else {
            for (const std::uint32_t row : m_rows) {
                m_rows[kept] = row;
                kept += static_cast<std::size_t>(static_cast<bool>(passes(row)));
            }
        }
        m_rows.resize(kept);
    }

    /// Keeps the rows that are among `others`, which ascend.
    void keepThese(std::vector<std::uint32_t> others) {
        if (!std::exchange(m_all, false)) {
            std::vector<std::uint32_t> both;
            std::set_intersection(m_rows.begin(), m_rows.end(), others.begin(), others.end(), std::back_inserter(both));
            others = std::move(both);
        }
        m_rows = std::move(others);
    }

    [[nodiscard]] std::size_t size() const { return m_all ? m_size : m_rows.size(); }

    /// The rows, ascending.
    [[nodiscard]] std::vector<std::uint32_t> take() {
        if (std::exchange(m_all, false)) {
            m_rows.resize(m_size);
            std::iota(m_rows.begin(), m_rows.end(), 0U);
        }
        return std::move(m_rows);
    }

private:
    std::uint32_t m_size;
    bool m_all = true;
    std::vector<std::uint32_t> m_rows;
};

} // namespace ree
