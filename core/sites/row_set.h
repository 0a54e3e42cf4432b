// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace ree {

/// Rows of a table in an order, with a bit a row, so that "is it among them" is one look. Immutable; any thread.
class RowSet {
public:
    RowSet() = default;
    explicit RowSet(std::vector<std::uint32_t> rows) : m_rows(std::move(rows)) {
        for (const std::uint32_t row : m_rows) {
            if (row / bits >= m_words.size())
                m_words.resize(row / bits + 1, 0);
            m_words[row / bits] |= std::uint64_t{1} << (row % bits);
        }
    }

    [[nodiscard]] const std::vector<std::uint32_t>& rows() const { return m_rows; }
    [[nodiscard]] bool contains(std::uint32_t row) const {
        return row / bits < m_words.size() && ((m_words[row / bits] >> (row % bits)) & 1U) != 0;
    }
    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    [[nodiscard]] bool empty() const { return m_rows.empty(); }
    [[nodiscard]] auto begin() const { return m_rows.begin(); }
    [[nodiscard]] auto end() const { return m_rows.end(); }

private:
    static constexpr std::uint32_t bits = 64;
    std::vector<std::uint32_t> m_rows;
    std::vector<std::uint64_t> m_words;
};
using RowSetPtr = std::shared_ptr<const RowSet>;

[[nodiscard]] inline RowSetPtr makeRowSet(std::vector<std::uint32_t> rows) {
    return std::make_shared<const RowSet>(std::move(rows));
}

} // namespace ree
