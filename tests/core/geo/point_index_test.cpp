// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/point_index.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace ree {
namespace {

std::vector<MapPoint> lattice() {
    std::vector<MapPoint> points;
    for (int i = 0; i < 1000; ++i)
        points.push_back({(i * 37) % 1000 * 1.0, (i * 91) % 1000 * 1.0});
    points.push_back({});
    return points;
}

TEST(PointIndex, inside_findsWhatAWalkOverAllFinds) {
    const auto points = lattice();
    const PointIndex index(points);
    const MapBox box{100, 200, 420, 555};
    auto found = index.inside(points, box);
    std::sort(found.begin(), found.end());
    std::vector<std::uint32_t> expected;
    for (std::uint32_t i = 0; i < points.size(); ++i)
        if (points[i].valid() && box.contains(points[i]))
            expected.push_back(i);
    EXPECT_FALSE(expected.empty());
    EXPECT_EQ(found, expected);
}

TEST(PointIndex, ofSoManyThatItIsMadeInPieces_keepsTheRowsOfACellInOrder) {
    std::vector<MapPoint> points;
    for (int i = 0; i < 400000; ++i)
        points.push_back(i % 1000 == 7 ? MapPoint{} : MapPoint{i * 37 % 101 * 1.0, i * 91 % 103 * 1.0});
    const PointIndex index(points);
    auto found = index.inside(points, {-1, -1, 200, 200});
    EXPECT_EQ(found.size(), 399600U);
    const MapPoint place = points[8];
    std::erase_if(found, [&](std::uint32_t row) { return !(points[row] == place); });
    EXPECT_GT(found.size(), 0U);
    EXPECT_TRUE(std::is_sorted(found.begin(), found.end()));
    std::vector<std::uint32_t> expected;
    for (std::uint32_t row = 0; row < points.size(); ++row)
        if (points[row] == place)
            expected.push_back(row);
    EXPECT_EQ(found, expected);
}

TEST(PointIndex, nearest_obeysRadiusAndAcceptance) {
    const std::vector<MapPoint> points{{0, 0}, {10, 0}, {}, {30, 0}};
    const PointIndex index(points);
    EXPECT_EQ(index.nearest(points, {9, 0}, 5), 1);
    EXPECT_EQ(index.nearest(points, {20, 50}, 5), -1);
    EXPECT_EQ(index.nearest(points, {9, 0}, 50, [](std::uint32_t row) { return row != 1; }), 0);
}

TEST(PointIndex, nothingPlaced_findsNothing) {
    const std::vector<MapPoint> points{{}, {}};
    const PointIndex index(points);
    EXPECT_TRUE(index.inside(points, {-1, -1, 1, 1}).empty());
    EXPECT_EQ(index.nearest(points, {0, 0}, 10), -1);
    EXPECT_EQ(PointIndex().nearest({}, {0, 0}, 10), -1);
}

} // namespace
} // namespace ree
