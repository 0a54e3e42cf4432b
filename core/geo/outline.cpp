// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/outline.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/geo/geodesic.h"

namespace ree {
namespace {

constexpr double edgesPerBand = 4;
constexpr std::size_t mostBands = 4096;
constexpr double metersPerDegree = 110574; // of latitude at the equator, where it is shortest: bands are never skipped

/// A difference of longitudes the short way round.
double wrapped(double degrees) { return std::remainder(degrees, 360.0); }

struct PlanePoint {
    double x, y;
};

/// The point of the edge a-b nearest to the origin.
PlanePoint nearestOnEdge(PlanePoint a, PlanePoint b) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double square = dx * dx + dy * dy;
    const double t = square == 0 ? 0 : std::clamp(-(a.x * dx + a.y * dy) / square, 0.0, 1.0);
    return {a.x + t * dx, a.y + t * dy};
}

} // namespace

Outline::Outline(const Shapes& shapes, std::span<const std::uint32_t> features) {
    const std::size_t open = shapes.kind == ShapeKind::Polygon ? 0 : 1; // a ring ends where it begins
    for (const std::uint32_t feature : features)
        for (std::uint32_t j = shapes.featureParts[feature]; j < shapes.featureParts[feature + 1]; ++j) {
            const auto ring = shapes.part(j);
            for (std::size_t i = 0; i + open < ring.size(); ++i)
                if (const LonLat next = ring[(i + 1) % ring.size()]; !(ring[i] == next))
                    m_edges.push_back({ring[i], next});
        }
    if (!m_edges.empty())
        sortIntoBands();
}

void Outline::sortIntoBands() {
    double north = -90;
    m_south = 90;
    for (const Edge& edge : m_edges) {
        m_south = std::min({m_south, edge.a.lat, edge.b.lat});
        north = std::max({north, edge.a.lat, edge.b.lat});
    }
    const auto wanted = static_cast<std::size_t>(static_cast<double>(m_edges.size()) / edgesPerBand);
    const std::size_t bands = std::clamp<std::size_t>(wanted, 1, mostBands);
    m_bandDegrees = std::max(north - m_south, 1e-9) / static_cast<double>(bands);
    m_bandStart.assign(bands + 1, 0);
    const auto eachBand = [this](const Edge& edge, auto use) {
        const auto [low, high] = std::minmax(edge.a.lat, edge.b.lat);
        for (std::size_t band = bandOf(low), last = bandOf(high); band <= last; ++band)
            use(band);
    };
    for (const Edge& edge : m_edges)
        eachBand(edge, [this](std::size_t band) { ++m_bandStart[band + 1]; });
    for (std::size_t band = 0; band < bands; ++band)
        m_bandStart[band + 1] += m_bandStart[band];
    m_bandEdges.resize(m_bandStart.back());
    auto next = m_bandStart;
    for (std::uint32_t e = 0; e < m_edges.size(); ++e)
        eachBand(m_edges[e], [&](std::size_t band) { m_bandEdges[next[band]++] = e; });
}

std::size_t Outline::bandOf(double lat) const {
    const double band = std::floor((lat - m_south) / m_bandDegrees);
    return static_cast<std::size_t>(std::clamp(band, 0.0, static_cast<double>(m_bandStart.size()) - 2));
}

bool Outline::contains(LonLat place) const {
    if (empty() || !place.known())
        return false;
    bool inside = false;
    const std::size_t band = bandOf(place.lat);
    for (std::uint32_t i = m_bandStart[band]; i < m_bandStart[band + 1]; ++i) {
        const auto& [a, b] = m_edges[m_bandEdges[i]];
        if ((a.lat > place.lat) != (b.lat > place.lat) &&
            place.lon < a.lon + (place.lat - a.lat) / (b.lat - a.lat) * (b.lon - a.lon))
            inside = !inside;
    }
    return inside;
}

Outline::Nearest Outline::nearest(LonLat place, double limitMeters) const {
    if (empty() || !place.known())
        return {};
    const double shrink = std::max(std::cos(place.lat * std::numbers::pi / 180), 1e-6);
    double best = limitMeters / metersPerDegree; // degrees of latitude on the plane about the place
    Nearest found;
    const auto lookInto = [&](std::size_t band) {
        for (std::uint32_t i = m_bandStart[band]; i < m_bandStart[band + 1]; ++i) {
            const auto& [a, b] = m_edges[m_bandEdges[i]];
            const PlanePoint from{wrapped(a.lon - place.lon) * shrink, a.lat - place.lat};
            const PlanePoint to{from.x + (b.lon - a.lon) * shrink, b.lat - place.lat};
            const PlanePoint at = nearestOnEdge(from, to);
            if (const double distance = std::hypot(at.x, at.y); distance < best) {
                best = distance;
                found.place = {wrapped(place.lon + at.x / shrink), place.lat + at.y};
            }
        }
    };
    // From the place's own band outwards, until the next band on either side is farther than the best.
    const std::size_t home = bandOf(place.lat);
    const std::size_t bands = m_bandStart.size() - 1;
    const auto southOf = [&](std::size_t band) { return m_south + static_cast<double>(band) * m_bandDegrees; };
    lookInto(home);
    for (std::size_t up = home + 1; up < bands && southOf(up) - place.lat < best; ++up)
        lookInto(up);
    for (std::size_t down = home; down > 0 && place.lat - southOf(down) < best; --down)
        lookInto(down - 1);
    if (found.place.known())
        found.meters = distanceMeters(place, found.place);
    return found;
}

} // namespace ree
