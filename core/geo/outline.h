// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "core/geo/shapes.h"

namespace ree {

/// The outline of an area (a country with all its islands and holes), ready to be asked about many places: its edges
/// lie in bands of latitude, so that a question looks at a few dozen of them, not at all. Immutable; any thread.
class Outline {
public:
    /// The polygons `features` of `shapes`, taken together. Of lines, which have no inside, only nearest() can be
    /// asked.
    Outline(const Shapes& shapes, std::span<const std::uint32_t> features);

    [[nodiscard]] bool empty() const { return m_edges.empty(); }
    /// Inside by the even-odd rule, with straight edges in longitude and latitude, as the map is made.
    [[nodiscard]] bool contains(LonLat place) const;

    struct Nearest {
        LonLat place; ///< on the outline; unknown when nothing is within the limit
        double meters = std::numeric_limits<double>::infinity();
    };
    /// The nearest point of the outline and the geodesic to it. Which point is nearest is judged on a plane that fits
    /// about `place`: exact to a percent within some hundred kilometres, rough across a continent. Parts that lie
    /// beyond `limitMeters` need not be looked at, which is much faster.
    [[nodiscard]] Nearest nearest(LonLat place, double limitMeters = std::numeric_limits<double>::infinity()) const;

private:
    struct Edge {
        LonLat a, b;
    };
    [[nodiscard]] std::size_t bandOf(double lat) const;
    void sortIntoBands();

    std::vector<Edge> m_edges;
    double m_south = 0;
    double m_bandDegrees = 1;
    std::vector<std::uint32_t> m_bandStart; ///< into m_bandEdges, one more than there are bands
    std::vector<std::uint32_t> m_bandEdges;
};

} // namespace ree
