// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/lasso.h"

#include <algorithm>
#include <cmath>

#include "core/geo/geodesic.h"

namespace ree {
namespace {

constexpr std::size_t mostBands = 512;
constexpr double degreesPerRadian = 57.29577951308232;
/// The smallest radius of curvature of WGS 84, b²/a: with it the angle of a radius comes out too large, never too
/// small.
constexpr double smallestRadiusMeters = 6335439.0;

/// Boxes in degrees that hold the circle together: one, or two where it crosses the antimeridian.
std::vector<LonLatBox> boxesAround(LonLat center, double meters) {
    const double angle = meters / smallestRadiusMeters;
    const double reach = angle * degreesPerRadian;
    LonLatBox box{-180, std::max(-90.0, center.lat - reach), 180, std::min(90.0, center.lat + reach)};
    const double cosine = std::cos(center.lat / degreesPerRadian);
    if (box.south <= -90 || box.north >= 90 || std::sin(angle) >= cosine)
        return {box};
    // The widest meridian that a circle on the sphere touches, and a hundredth more for the ellipsoid.
    const double wide = std::asin(std::sin(angle) / cosine) * degreesPerRadian * 1.01;
    box.west = center.lon - wide;
    box.east = center.lon + wide;
    if (wide >= 180)
        return {{-180, box.south, 180, box.north}};
    if (box.west < -180)
        return {{box.west + 360, box.south, 180, box.north}, {-180, box.south, box.east, box.north}};
    if (box.east > 180)
        return {{box.west, box.south, 180, box.north}, {-180, box.south, box.east - 360, box.north}};
    return {box};
}

/// The box of an area on the map follows its edges in steps; between two steps a curve may stick out a little.
MapBox withMargin(MapBox box) {
    const double margin = 0.02 * std::max(box.width(), box.height()) + 1e-9;
    return {box.minX - margin, box.minY - margin, box.maxX + margin, box.maxY + margin};
}

} // namespace

Lasso::Lasso(std::span<const MapPoint> outline) {
    std::vector<MapPoint> ring;
    std::copy_if(outline.begin(), outline.end(), std::back_inserter(ring), [](MapPoint p) { return p.valid(); });
    if (ring.size() < 3)
        return;
    for (const MapPoint p : ring)
        m_box.add(p);
    m_bands.resize(std::min(mostBands, ring.size()));
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Edge edge{ring[i == 0 ? ring.size() - 1 : i - 1], ring[i]};
        const auto [low, high] = std::minmax(edge.a.y, edge.b.y);
        for (std::size_t n = band(low); n <= band(high); ++n)
            m_bands[n].push_back(edge);
    }
}

std::size_t Lasso::band(double y) const {
    const double share = m_box.height() > 0 ? (y - m_box.minY) / m_box.height() : 0;
    const auto count = static_cast<double>(m_bands.size());
    return static_cast<std::size_t>(std::clamp(share * count, 0.0, count - 1));
}

bool Lasso::contains(MapPoint p) const {
    if (m_bands.empty() || !m_box.contains(p))
        return false;
    bool inside = false;
    for (const Edge& edge : m_bands[band(p.y)])
        if ((edge.a.y > p.y) != (edge.b.y > p.y) &&
            p.x < edge.a.x + (p.y - edge.a.y) / (edge.b.y - edge.a.y) * (edge.b.x - edge.a.x))
            inside = !inside;
    return inside;
}

std::vector<std::uint32_t> insideLasso(const Lasso& lasso, std::span<const MapPoint> points, const PointIndex& index) {
    std::vector<std::uint32_t> rows = index.inside(points, lasso.box());
    std::erase_if(rows, [&](std::uint32_t row) { return !lasso.contains(points[row]); });
    std::sort(rows.begin(), rows.end());
    return rows;
}

std::vector<std::uint32_t> withinRadius(LonLat center, double meters, std::span<const LonLat> places,
                                        std::span<const MapPoint> points, const PointIndex& index,
                                        const Projection& projection) {
    std::vector<std::uint32_t> rows;
    if (!center.known() || !(meters >= 0))
        return rows;
    for (const LonLatBox& area : boxesAround(center, meters)) {
        const MapBox box = projection.toMap(area);
        if (box.empty())
            continue;
        for (const std::uint32_t row : index.inside(points, withMargin(box)))
            if (distanceMeters(center, places[row]) <= meters)
                rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

} // namespace ree
