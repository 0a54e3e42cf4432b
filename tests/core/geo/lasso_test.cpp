// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/lasso.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/geo/geodesic.h"

namespace ree {
namespace {

using Rows = std::vector<std::uint32_t>;

/// The rule again, over all edges, to compare with.
bool evenOdd(const std::vector<MapPoint>& ring, MapPoint p) {
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
        if ((ring[i].y > p.y) != (ring[j].y > p.y) &&
            p.x < (ring[j].x - ring[i].x) * (p.y - ring[i].y) / (ring[j].y - ring[i].y) + ring[i].x)
            inside = !inside;
    return inside;
}

std::vector<LonLat> worldPlaces() {
    std::vector<LonLat> places;
    for (double lat = -89.5; lat < 90; lat += 3.5)
        for (double lon = -179.9; lon < 180; lon += 4.3)
            places.push_back({lon, lat});
    places.push_back({});
    places.push_back({0, 90});
    return places;
}

TEST(Lasso, aStarThatCrossesItself_holdsWhatTheEvenOddRuleSays) {
    std::vector<MapPoint> star;
    for (int i = 0; i < 7; ++i)
        star.push_back({std::cos(i * 3 * 2 * std::acos(-1.0) / 7), std::sin(i * 3 * 2 * std::acos(-1.0) / 7)});
    const Lasso lasso(star);
    int inside = 0;
    for (double x = -1.1; x <= 1.1; x += 0.0313)
        for (double y = -1.1; y <= 1.1; y += 0.0297) {
            EXPECT_EQ(lasso.contains({x, y}), evenOdd(star, {x, y})) << x << ' ' << y;
            inside += lasso.contains({x, y}) ? 1 : 0;
        }
    EXPECT_GT(inside, 500);
}

TEST(Lasso, rows_areFoundThroughTheIndexInOrder) {
    std::vector<MapPoint> points;
    for (int i = 0; i < 2000; ++i)
        points.push_back({(i * 37) % 100 + 0.5, (i * 91) % 101 + 0.25});
    points.emplace_back();
    const PointIndex index(points);
    const std::vector<MapPoint> ring{{10, 10}, {90, 20}, {50, 95}, {}, {45, 30}, {10, 10}};
    const Lasso lasso(ring);
    Rows expected;
    for (std::uint32_t row = 0; row < points.size(); ++row)
        if (points[row].valid() && evenOdd({{10, 10}, {90, 20}, {50, 95}, {45, 30}}, points[row]))
            expected.push_back(row);
    EXPECT_GT(expected.size(), 100U);
    EXPECT_EQ(insideLasso(lasso, points, index), expected);
}

TEST(Lasso, aLineOrNothing_holdsNothing) {
    const std::vector<MapPoint> line{{0, 0}, {10, 0}};
    EXPECT_FALSE(Lasso(line).contains({5, 0}));
    EXPECT_FALSE(Lasso({}).contains({0, 0}));
    const std::vector<MapPoint> flat{{0, 0}, {10, 0}, {5, 0}};
    EXPECT_FALSE(Lasso(flat).contains({5, 0}));
    const std::vector<MapPoint> points{{5, 0}};
    EXPECT_TRUE(insideLasso(Lasso({}), points, PointIndex(points)).empty());
}

TEST(WithinRadius, everywhere_findsWhatAWalkOverAllFinds) {
    const auto places = worldPlaces();
    for (const auto* text : {"albers", "mercator", "platecarree", "EPSG:3995", "EPSG:3031"}) {
        const auto projection = Projection::create(text);
        ASSERT_TRUE(projection) << text;
        std::vector<MapPoint> points;
        (*projection)->toMap(places, points);
        const PointIndex index(points);
        for (const LonLat center :
             {LonLat{75, 43}, LonLat{179.5, 10}, LonLat{-179.5, 60}, LonLat{20, 88}, LonLat{0, -89}, LonLat{0, 0}})
            for (const double meters : {1000.0, 400e3, 2500e3, 9000e3, 21000e3}) {
                Rows expected;
                for (std::uint32_t row = 0; row < places.size(); ++row)
                    if (points[row].valid() && distanceMeters(center, places[row]) <= meters)
                        expected.push_back(row);
                EXPECT_EQ(withinRadius(center, meters, places, points, index, **projection), expected)
                    << text << ' ' << center.lon << ' ' << center.lat << ' ' << meters;
            }
    }
}

TEST(WithinRadius, noCentreOrNoRadius_findsNothing) {
    const auto places = worldPlaces();
    const auto projection = Projection::centralAsiaAlbers();
    std::vector<MapPoint> points;
    projection->toMap(places, points);
    const PointIndex index(points);
    EXPECT_TRUE(withinRadius({}, 1000, places, points, index, *projection).empty());
    EXPECT_TRUE(withinRadius({75, 43}, -1, places, points, index, *projection).empty());
    EXPECT_TRUE(withinRadius({75, 43}, std::nan(""), places, points, index, *projection).empty());
}

} // namespace
} // namespace ree
