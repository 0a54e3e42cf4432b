// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/projected.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include <gtest/gtest.h>

namespace ree {
namespace {

std::shared_ptr<const Projection> made(const char* text) {
    const auto projection = Projection::create(text);
    return projection ? *projection : nullptr;
}

std::shared_ptr<Shapes> shapesOf(ShapeKind kind, const std::vector<std::vector<LonLat>>& parts) {
    auto shapes = std::make_shared<Shapes>();
    shapes->kind = kind;
    shapes->beginFeature("", "", 0);
    for (const auto& part : parts)
        shapes->addPart(part);
    return shapes;
}

/// The longest step between neighbours of a part, in units of the map.
double widestStep(const ProjectedShapes& flat) {
    double widest = 0;
    for (std::size_t j = 0; j + 1 < flat.partVertices.size(); ++j)
        for (std::size_t k = 1; k < flat.part(j).size(); ++k)
            widest = std::max(widest, std::hypot(flat.part(j)[k].x - flat.part(j)[k - 1].x,
                                                 flat.part(j)[k].y - flat.part(j)[k - 1].y));
    return widest;
}

double filledArea(const ProjectedShapes& flat) {
    double sum = 0;
    for (std::size_t j = 0; j + 1 < flat.partVertices.size(); ++j) {
        double ring = 0;
        for (std::size_t k = 1; k < flat.part(j).size(); ++k)
            ring += flat.part(j)[k - 1].x * flat.part(j)[k].y - flat.part(j)[k].x * flat.part(j)[k - 1].y;
        sum += std::abs(ring) / 2;
    }
    return sum;
}

/// The projections of the menu, and maps of the world that are torn somewhere else.
constexpr auto projections = std::to_array<const char*>(
    {"albers", "mercator", "platecarree", "EPSG:28413", "EPSG:3832", "EPSG:3995", "EPSG:3031", "EPSG:3571",
     "+proj=moll +lon_0=67 +datum=WGS84 +type=crs", "+proj=robin +lon_0=150 +datum=WGS84 +type=crs",
     "+proj=ortho +lat_0=45 +lon_0=67 +datum=WGS84 +type=crs", "+proj=lcc +lat_1=30 +lat_2=60 +lon_0=75 +type=crs"});

TEST(Projected, linesThatJumpOverTheAntimeridian_doNotSmear) {
    std::vector<LonLat> track; // around the earth twice, up and down
    for (int i = 0; i <= 720; ++i)
        track.push_back({std::remainder(i * 1.0, 360.0), 60 * std::sin(i * 0.05)});
    std::erase_if(track, [](LonLat p) { return std::abs(p.lon) == 180; });
    const auto shapes = shapesOf(ShapeKind::Line, {track});
    for (const char* text : projections) {
        const auto projection = made(text);
        ASSERT_NE(projection, nullptr) << text;
        const auto flat = projected(shapes, projection);
        for (const MapPoint p : flat->vertices)
            ASSERT_TRUE(p.valid()) << text;
        // A step of 3.2° is 350 km on the ground; at 60° Mercator doubles it, a conic far away from its parallels more.
        EXPECT_LT(widestStep(*flat) * projection->metersPerUnit(), 4.0e6) << text;
        if (std::string(text) == "platecarree" || std::string(text) == "mercator") {
            EXPECT_GE(flat->partVertices.size() - 1, 2U);
        }
    }
}

TEST(Projected, aRingOverTheAntimeridian_isTwoAreasAndNotABand) {
    const auto shapes = shapesOf(ShapeKind::Polygon, {{{170, 60}, {-170, 60}, {-170, 70}, {170, 70}, {170, 60}}});
    const auto flat = projected(shapes, made("platecarree"));
    EXPECT_EQ(flat->partVertices.size() - 1, 2U);
    EXPECT_NEAR(filledArea(*flat), 200, 1e-5);
    const auto same = shapesOf(ShapeKind::Polygon, {{{10, 60}, {30, 60}, {30, 70}, {10, 70}, {10, 60}}});
    EXPECT_NEAR(filledArea(*projected(shapes, made("mercator"))), filledArea(*projected(same, made("mercator"))), 1e7);
}

TEST(Projected, landOfTheWorldOnAMapTornElsewhere_keepsItsArea) {
    // Mollweide keeps areas: a band of the tropics has the same wherever the map is torn.
    std::vector<LonLat> band{{-180, -20}};
    for (int lon = -180; lon <= 180; ++lon)
        band.push_back({static_cast<double>(lon), 20});
    for (int lon = 180; lon >= -180; --lon)
        band.push_back({static_cast<double>(lon), -20});
    const auto shapes = shapesOf(ShapeKind::Polygon, {band});
    const auto greenwich = projected(shapes, made("+proj=moll +lon_0=0 +datum=WGS84 +type=crs"));
    const auto asia = projected(shapes, made("+proj=moll +lon_0=67 +datum=WGS84 +type=crs"));
    EXPECT_NEAR(filledArea(*asia) / filledArea(*greenwich), 1, 1e-6);
    EXPECT_LT(widestStep(*asia), 300000);
}

TEST(Projected, aRingAroundAPole_coversThePole) {
    std::vector<LonLat> ring;
    for (int lon = -180; lon < 180; lon += 5)
        ring.push_back({static_cast<double>(lon) + 2.5, -70});
    const auto shapes = shapesOf(ShapeKind::Polygon, {ring});
    EXPECT_NEAR(filledArea(*projected(shapes, made("platecarree"))), 360 * 20, 0.01);
    const auto mercator = projected(shapes, made("mercator")); // down to where Mercator ends
    EXPECT_LT(mercator->boxes[0].minY, -2e7);
    EXPECT_GT(mercator->boxes[0].width(), 4e7);
    // Around the pole the map is not torn: the cap is one disc of 20° of latitude.
    const auto polar = projected(shapes, made("EPSG:3031"));
    const double radius = std::abs(made("EPSG:3031")->toMap(LonLat{0, -70}).y);
    EXPECT_NEAR(filledArea(*polar) / (std::acos(-1.0) * radius * radius), 1, 0.01);
}

TEST(Projected, whatAProjectionCannotTake_isLeftOutAndNotJoinedOver) {
    std::vector<LonLat> parallel;
    for (int lon = -180; lon <= 180; ++lon)
        parallel.push_back({static_cast<double>(lon), 30});
    const auto shapes = shapesOf(ShapeKind::Line, {parallel});
    const auto flat = projected(shapes, made("+proj=ortho +lat_0=0 +lon_0=180 +datum=WGS84 +type=crs"));
    EXPECT_LT(widestStep(*flat), 500000);
    EXPECT_EQ(flat->partVertices.size() - 1, 2U); // the hidden half lies in the middle of the line
}

TEST(Projected, aMillionVerticesWithHolesAndCrossings_takeTimeInProportion) {
    const auto polygon = [](int n) {
        std::vector<LonLat> outer; // a rosette that crosses itself
        std::vector<LonLat> hole;
        for (int i = 0; i <= n; ++i) {
            const double t = i * 2 * std::acos(-1.0) / n;
            const double r = 1 + 0.3 * std::sin(1001 * t);
            outer.push_back({-175 + 14 * r * std::cos(2 * t), 50 + 12 * r * std::sin(3 * t)});
            if (outer.back().lon < -180)
                outer.back().lon += 360;
            hole.push_back({60 + std::cos(t), 40 + std::sin(t)});
        }
        return shapesOf(ShapeKind::Polygon, {outer, hole});
    };
    const auto seconds = [](const std::shared_ptr<const Shapes>& shapes) {
        const auto projection = made("mercator");
        const auto start = std::chrono::steady_clock::now();
        EXPECT_GE(projected(shapes, projection)->vertices.size(), shapes->vertices.size() * 9 / 10);
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    const double small = seconds(polygon(50000));
    const double large = seconds(polygon(500000));
    RecordProperty("millisecondsForAMillion", static_cast<int>(large * 1000));
    EXPECT_LT(large, 40 * small + 0.05); // ten times the vertices; a square law would need a hundred times
}

} // namespace
} // namespace ree
