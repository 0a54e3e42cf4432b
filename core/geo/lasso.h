// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/geo/point_index.h"
#include "core/geo/projection.h"
#include "core/geo/types.h"

namespace ree {

/// A polygon drawn by hand on the map, prepared so that one question costs the edges at the height of the point and not
/// all of them. Inside by the even-odd rule; a point on the outline may count either way. Immutable, any thread.
class Lasso {
public:
    /// Closed or not; invalid points are left out. Fewer than three hold nothing.
    explicit Lasso(std::span<const MapPoint> outline);

    [[nodiscard]] bool contains(MapPoint p) const;
    [[nodiscard]] const MapBox& box() const { return m_box; }

private:
    struct Edge {
        MapPoint a;
        MapPoint b;
    };
    [[nodiscard]] std::size_t band(double y) const;

    MapBox m_box;
    std::vector<std::vector<Edge>> m_bands; ///< equal slices of the box from south to north
};

/// The rows, ascending, of those points that lie in the lasso. `points` is the span that `index` was built from.
[[nodiscard]] std::vector<std::uint32_t> insideLasso(const Lasso& lasso, std::span<const MapPoint> points,
                                                     const PointIndex& index);

/// The rows, ascending, of the places no farther than `meters` from `center` along the geodesic of WGS 84: a true
/// circle on the earth, whatever its shape on the map, across the antimeridian and over a pole too. `places` and
/// `points` belong to the same rows, `points` being `places` on the map of `projection` and what `index` was built
/// from; rows without a point on that map are not found. Nothing for an unknown centre or a radius that is negative or
/// NaN.
[[nodiscard]] std::vector<std::uint32_t> withinRadius(LonLat center, double meters, std::span<const LonLat> places,
                                                      std::span<const MapPoint> points, const PointIndex& index,
                                                      const Projection& projection);

} // namespace ree
