// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace ree {

enum class RemarkKind : std::uint8_t { OutOfRange, NullIsland, Unreadable, NoUnit };

/// What was odd in the rows of one source: how often, and the first row of each kind, counted from 1.
class Remarks {
public:
    struct Remark {
        std::int64_t count = 0;
        std::int64_t firstRow = -1;
    };
    void add(RemarkKind kind, std::int64_t row) { add(kind, Remark{1, row}); }
    /// Takes over the remarks of rows that follow `rowsBefore` others.
    void add(const Remarks& part, std::int64_t rowsBefore) {
        for (std::size_t i = 0; i < m_kinds.size(); ++i)
            if (const Remark& other = part.m_kinds[i]; other.count > 0)
                add(static_cast<RemarkKind>(i), {other.count, other.firstRow + rowsBefore});
    }
    [[nodiscard]] const Remark& operator[](RemarkKind kind) const { return m_kinds[static_cast<std::size_t>(kind)]; }

private:
    void add(RemarkKind kind, Remark more) {
        Remark& known = m_kinds[static_cast<std::size_t>(kind)];
        if (known.count == 0 || more.firstRow < known.firstRow)
            known.firstRow = more.firstRow;
        known.count += more.count;
    }
    std::array<Remark, 4> m_kinds;
};

} // namespace ree
