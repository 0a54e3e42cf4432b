// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/outline.h"

#include <cmath>
#include <numbers>
#include <random>

#include <gtest/gtest.h>

#include "core/geo/geodesic.h"

namespace ree {
namespace {

std::vector<LonLat> box(double west, double south, double east, double north) {
    return {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}};
}

Outline outlineOf(const std::vector<std::vector<LonLat>>& rings) {
    Shapes shapes;
    shapes.kind = ShapeKind::Polygon;
    shapes.beginFeature("", "", 0);
    for (const auto& ring : rings)
        shapes.addPart(ring);
    const std::vector<std::uint32_t> features{0};
    return {shapes, features};
}

/// A jagged ring of `count` corners about 70° E 45° N.
std::vector<LonLat> star(int count) {
    std::vector<LonLat> ring;
    for (int i = 0; i < count; ++i) {
        const double angle = 2 * std::numbers::pi * i / count;
        const double radius = i % 2 == 0 ? 8 : 5;
        ring.push_back({70 + radius * std::cos(angle), 45 + radius * std::sin(angle)});
    }
    return ring;
}

/// Even-odd over all edges, without bands.
bool containsPlainly(const std::vector<LonLat>& ring, LonLat p) {
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
        if ((ring[i].lat > p.lat) != (ring[j].lat > p.lat) &&
            p.lon < (ring[j].lon - ring[i].lon) * (p.lat - ring[i].lat) / (ring[j].lat - ring[i].lat) + ring[i].lon)
            inside = !inside;
    return inside;
}

TEST(Outline, boxWithHoleAndIsland_knowsWhatIsInside) {
    const Outline outline = outlineOf({box(60, 40, 70, 50), box(64, 44, 66, 46), box(80, 40, 81, 41)});
    EXPECT_TRUE(outline.contains({61, 41}));
    EXPECT_FALSE(outline.contains({65, 45}));
    EXPECT_TRUE(outline.contains({80.5, 40.5}));
    EXPECT_FALSE(outline.contains({75, 45}));
    EXPECT_FALSE(outline.contains({65, 60}));
    EXPECT_FALSE(outline.contains({}));
}

TEST(Outline, nearestPoint_isOnTheEdgeAndMeasuredOnTheEllipsoid) {
    const Outline outline = outlineOf({box(60, 40, 70, 50)});
    const auto north = outline.nearest({65, 51});
    EXPECT_NEAR(north.place.lon, 65, 1e-9);
    EXPECT_NEAR(north.place.lat, 50, 1e-9);
    EXPECT_NEAR(north.meters, distanceMeters({65, 51}, {65, 50}), 1e-6);
    EXPECT_NEAR(outline.nearest({60.5, 45}).place.lon, 60, 1e-9);
}

TEST(Outline, beyondTheLimit_isNotFound) {
    const Outline outline = outlineOf({box(60, 40, 70, 50)});
    EXPECT_FALSE(outline.nearest({65, 51}, 100000).place.known());
    EXPECT_TRUE(outline.nearest({65, 51}, 112000).place.known());
    EXPECT_TRUE(std::isinf(outline.nearest({65, 51}, 100000).meters));
}

TEST(Outline, acrossTheAntimeridian_theShortWayCounts) {
    const Outline outline = outlineOf({box(170, 60, 180, 65)});
    EXPECT_LT(outline.nearest({-179.9, 62}).meters, 10000);
}

TEST(Outline, manyEdgesInBands_answerAsAllEdgesWould) {
    const auto ring = star(2000);
    const Outline outline = outlineOf({ring});
    std::mt19937 random(7);
    std::uniform_real_distribution<double> lon(60, 80);
    std::uniform_real_distribution<double> lat(35, 55);
    for (int i = 0; i < 2000; ++i) {
        const LonLat p{lon(random), lat(random)};
        EXPECT_EQ(outline.contains(p), containsPlainly(ring, p)) << p.lon << " " << p.lat;
    }
    for (int i = 0; i < 200; ++i) {
        const LonLat p{lon(random), lat(random)};
        double nearestCorner = 1e9;
        for (const LonLat corner : ring)
            nearestCorner = std::min(nearestCorner, distanceMeters(p, corner));
        EXPECT_LE(outline.nearest(p).meters, nearestCorner * 1.02) << p.lon << " " << p.lat;
    }
}

TEST(Outline, nothing_containsNothing) {
    const Outline outline = outlineOf({});
    EXPECT_TRUE(outline.empty());
    EXPECT_FALSE(outline.contains({1, 1}));
    EXPECT_FALSE(outline.nearest({1, 1}).place.known());
}

} // namespace
} // namespace ree
