// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/geo/point_index.h"
#include "core/geo/projection.h"
#include "core/geo/shapes.h"
#include "core/sites/site_table.h"

namespace ree {

/// Shapes in the units of one map, cut to where the projection may be used and where the map is torn (at the
/// antimeridian, mostly), with long edges bent as the projection bends them. Feature i owns the parts [featureParts[i],
/// featureParts[i+1]) and so on, as in Shapes; a feature that lies wholly outside has no parts and an empty box.
struct ProjectedShapes {
    ShapeKind kind = ShapeKind::Point;
    std::vector<MapPoint> vertices;
    std::vector<std::uint32_t> partVertices{0};
    std::vector<std::uint32_t> featureParts{0};
    std::vector<MapBox> boxes; ///< one a feature

    [[nodiscard]] std::size_t size() const { return boxes.size(); }
    [[nodiscard]] std::span<const MapPoint> part(std::size_t j) const {
        return std::span(vertices).subspan(partVertices[j], partVertices[j + 1] - partVertices[j]);
    }
};
using ProjectedShapesPtr = std::shared_ptr<const ProjectedShapes>;

/// The places of a table on one map: a point a row, invalid where the place is unknown or the projection has none for
/// it, and a grid to find them by.
struct ProjectedPlaces {
    std::vector<MapPoint> points;
    PointIndex index;
    std::int64_t untaken = 0; ///< known places that the projection cannot take
};
using ProjectedPlacesPtr = std::shared_ptr<const ProjectedPlaces>;

/// The shapes on the map of `projection`; made once and kept for as long as both live and are in use. Any thread.
[[nodiscard]] ProjectedShapesPtr projected(const std::shared_ptr<const Shapes>& shapes,
                                           const std::shared_ptr<const Projection>& projection);
/// The same for the places of a table.
[[nodiscard]] ProjectedPlacesPtr projected(const SiteTablePtr& table,
                                           const std::shared_ptr<const Projection>& projection);

/// `ring` cut to `area` (Sutherland and Hodgman, 1974). The cut may run along the edges of the area, which the even-odd
/// rule does not see.
[[nodiscard]] std::vector<LonLat> clippedRing(std::span<const LonLat> ring, const LonLatBox& area);

} // namespace ree
