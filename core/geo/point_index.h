// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/geo/types.h"

namespace ree {

/// A grid over map points that answers "which are in this box" and "which is nearest" without a walk over all.
/// Immutable after construction; invalid points are left out. Building is one counting sort, O(n).
class PointIndex {
public:
    PointIndex() = default;
    explicit PointIndex(std::span<const MapPoint> points);

    /// Row numbers in `box`, ascending within a cell, cells in raster order. `points` is the span it was built from.
    [[nodiscard]] std::vector<std::uint32_t> inside(std::span<const MapPoint> points, const MapBox& box) const;
    /// How many points lie in the cells that `box` meets: no fewer than inside() finds, at the cost of a look a line.
    [[nodiscard]] std::size_t countAbout(const MapBox& box) const;
    /// The nearest row within `radius` map units that `accept` (when given) allows; -1 for none.
    [[nodiscard]] std::int64_t nearest(std::span<const MapPoint> points, MapPoint at, double radius,
                                       const std::function<bool(std::uint32_t)>& accept = {}) const;

private:
    [[nodiscard]] int column(double x) const;
    [[nodiscard]] int line(double y) const;

    MapBox m_box;
    int m_columns = 0;
    int m_lines = 0;
    std::vector<std::uint32_t> m_cellStart;
    std::vector<std::uint32_t> m_rows;
};

} // namespace ree
