// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/identify.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace ree {
namespace {

/// How often a ray to the east crosses the ring.
bool oddCrossings(std::span<const MapPoint> ring, MapPoint p) {
    bool odd = false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const MapPoint a = ring[i == 0 ? ring.size() - 1 : i - 1];
        const MapPoint b = ring[i];
        if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y))
            odd = !odd;
    }
    return odd;
}

double distanceToSegment(MapPoint p, MapPoint a, MapPoint b) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length = dx * dx + dy * dy;
    const double t = length > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0) : 0;
    return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

double distanceToPart(std::span<const MapPoint> part, MapPoint p, bool line) {
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < part.size(); ++i)
        nearest = std::min(nearest, line && i > 0 ? distanceToSegment(p, part[i - 1], part[i])
                                                  : std::hypot(p.x - part[i].x, p.y - part[i].y));
    return nearest;
}

double distanceTo(const ProjectedShapes& shapes, std::size_t feature, MapPoint p) {
    double nearest = std::numeric_limits<double>::infinity();
    bool within = false;
    for (std::size_t j = shapes.featureParts[feature]; j < shapes.featureParts[feature + 1]; ++j) {
        if (shapes.kind == ShapeKind::Polygon)
            within ^= oddCrossings(shapes.part(j), p);
        else
            nearest = std::min(nearest, distanceToPart(shapes.part(j), p, shapes.kind == ShapeKind::Line));
    }
    return within ? 0 : nearest;
}

} // namespace

std::vector<std::size_t> featuresAt(const ProjectedShapes& shapes, MapPoint point, double reach) {
    const MapBox around{point.x - reach, point.y - reach, point.x + reach, point.y + reach};
    std::vector<std::pair<double, std::size_t>> found;
    for (std::size_t i = 0; i < shapes.size(); ++i)
        if (shapes.boxes[i].intersects(around))
            if (const double distance = distanceTo(shapes, i, point); distance <= reach)
                found.emplace_back(distance, i);
    std::sort(found.begin(), found.end());
    std::vector<std::size_t> features;
    for (const auto& [distance, feature] : found)
        features.push_back(feature);
    return features;
}

} // namespace ree
