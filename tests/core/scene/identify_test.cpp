// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/identify.h"

namespace ree {
namespace {

ProjectedShapes shapesOf(ShapeKind kind, const std::vector<std::vector<std::vector<MapPoint>>>& features) {
    ProjectedShapes shapes;
    shapes.kind = kind;
    for (const auto& feature : features) {
        shapes.boxes.emplace_back();
        for (const auto& part : feature) {
            shapes.vertices.insert(shapes.vertices.end(), part.begin(), part.end());
            shapes.partVertices.push_back(static_cast<std::uint32_t>(shapes.vertices.size()));
            for (const MapPoint p : part)
                shapes.boxes.back().add(p);
        }
        shapes.featureParts.push_back(static_cast<std::uint32_t>(shapes.partVertices.size() - 1));
    }
    return shapes;
}

std::vector<MapPoint> square(double from, double to) {
    return {{from, from}, {to, from}, {to, to}, {from, to}, {from, from}};
}

TEST(FeaturesAt, areaHoldsItsInside_notItsHole) {
    const auto shapes = shapesOf(ShapeKind::Polygon, {{square(0, 10), square(4, 6)}, {square(20, 30)}});
    EXPECT_EQ(featuresAt(shapes, {2, 2}, 0), std::vector<std::size_t>{0});
    EXPECT_TRUE(featuresAt(shapes, {5, 5}, 0).empty());
    EXPECT_TRUE(featuresAt(shapes, {15, 15}, 1).empty());
    EXPECT_EQ(featuresAt(shapes, {25, 25}, 0), std::vector<std::size_t>{1});
}

TEST(FeaturesAt, linesWithinReach_theNearestFirst) {
    const auto shapes = shapesOf(ShapeKind::Line, {{{{0, 0}, {100, 0}}}, {{{0, 3}, {100, 3}}}, {{{0, 50}, {100, 50}}}});
    EXPECT_EQ(featuresAt(shapes, {50, 2}, 5), (std::vector<std::size_t>{1, 0}));
    EXPECT_TRUE(featuresAt(shapes, {50, 20}, 5).empty());
}

TEST(FeaturesAt, pointsWithinReach) {
    const auto shapes = shapesOf(ShapeKind::Point, {{{{0, 0}}}, {{{10, 0}}}});
    EXPECT_EQ(featuresAt(shapes, {9, 1}, 2), std::vector<std::size_t>{1});
}

} // namespace
} // namespace ree
