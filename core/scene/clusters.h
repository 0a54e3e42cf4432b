// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <vector>

#include "core/scene/projected.h"
#include "core/scene/view.h"
#include "core/sites/row_set.h"

namespace ree {

/// Sites that stand too close to be told apart at a scale.
struct Cluster {
    static constexpr std::size_t mostClasses = 16;
    std::uint32_t count = 0;
    MapPoint center;                              ///< mean of the members' points
    MapBox box;                                   ///< around the members
    std::array<std::uint32_t, mostClasses> mix{}; ///< members a colour class
    std::uint32_t row = 0;                        ///< the member with the lowest row; the only one where count is 1
};

/// Radius in logical pixels of the disc of a cluster of `count` sites; grows with the order of magnitude.
[[nodiscard]] double clusterRadius(std::uint32_t count);

/// The rows seen in `view` grouped by cells of about twice the disc of a small cluster; groups whose discs would touch
/// are joined. The cells hang on the map, not on the picture, so groups stay as they are while the view moves at one
/// scale. `classOf` gives the colour class of a row, below Cluster::mostClasses. Largest first. O(n). Any thread.
[[nodiscard]] std::vector<Cluster> clusterSites(const ProjectedPlaces& places, const RowSet& rows, const View& view,
                                                const std::function<std::uint8_t(std::uint32_t)>& classOf);

/// The rows of `rows` that lie in `extent`, ascending; walks the grid when that is less than all.
[[nodiscard]] std::vector<std::uint32_t> rowsInside(const ProjectedPlaces& places, const RowSet& rows,
                                                    const MapBox& extent);

} // namespace ree
