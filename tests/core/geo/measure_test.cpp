// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/measure.h"

#include <cmath>

#include <gtest/gtest.h>

namespace ree {
namespace {

// GeographicLib, GeodSolve(1), examples: JFK 40:38:23N 073:46:44W to Singapore Changi 01:21:33N 103:59:22E, s12 =
// 15347628 m (azimuth 003:18:29.9).
TEST(Measure, aFlight_hasThePublishedLengthAndAzimuth) {
    const LonLat newYork{-(73 + 46 / 60.0 + 44 / 3600.0), 40 + 38 / 60.0 + 23 / 3600.0};
    const LonLat singapore{103 + 59 / 60.0 + 22 / 3600.0, 1 + 21 / 60.0 + 33 / 3600.0};
    const auto measure = measuredPath(std::vector<LonLat>{newYork, singapore});
    ASSERT_EQ(measure.segments.size(), 1U);
    EXPECT_NEAR(measure.meters, 15347628, 0.5);
    EXPECT_NEAR(measure.segments[0].azimuthDegrees, 3 + 18 / 60.0 + 29.9 / 3600, 0.1 / 3600);
}

TEST(Measure, aPath_isTheSumOfItsSegmentsWithoutUnknownPlaces) {
    const auto measure = measuredPath(std::vector<LonLat>{{70, 40}, {}, {71, 40}, {71, 40}, {71, 39}});
    ASSERT_EQ(measure.segments.size(), 3U);
    EXPECT_DOUBLE_EQ(measure.meters,
                     measure.segments[0].meters + measure.segments[1].meters + measure.segments[2].meters);
    EXPECT_TRUE(std::isnan(measure.segments[1].azimuthDegrees)); // no way from a place to itself
    EXPECT_NEAR(measure.segments[2].azimuthDegrees, 180, 1e-9);
    EXPECT_EQ(measuredPath(std::vector<LonLat>{{70, 40}}).meters, 0);
    EXPECT_TRUE(measuredPath({}).segments.empty());
}

TEST(Measure, acrossTheAntimeridian_theShortWayCounts) {
    const double equatorDegree = 6378137.0 * std::acos(-1.0) / 180;
    const auto measure = measuredPath(std::vector<LonLat>{{179.5, 0}, {-179.5, 0}, {179.5, 0}});
    EXPECT_NEAR(measure.meters, 2 * equatorDegree, 0.001);
    EXPECT_NEAR(measure.segments[0].azimuthDegrees, 90, 1e-9);
    EXPECT_NEAR(measure.segments[1].azimuthDegrees, 270, 1e-9);
    const auto here = geodesicPolygon(std::vector<LonLat>{{10, -1}, {11, -1}, {11, 1}, {10, 1}});
    const auto there = geodesicPolygon(std::vector<LonLat>{{179.5, -1}, {-179.5, -1}, {-179.5, 1}, {179.5, 1}});
    EXPECT_NEAR(there.squareMeters, here.squareMeters, 1);
    EXPECT_NEAR(there.perimeterMeters, here.perimeterMeters, 0.001);
}

// The whole surface of WGS 84 is 510065621724088.44 m² by the closed formula of an ellipsoid of revolution; three right
// angles bound an eighth of it.
TEST(Measure, anOctantOfTheEarth_isAnEighthOfItsSurface) {
    const std::vector<LonLat> octant{{0, 0}, {90, 0}, {0, 90}};
    EXPECT_NEAR(geodesicPolygon(octant).squareMeters / (510065621724088.44 / 8), 1, 1e-12);
    // A ring around the pole needs no vertex there, and either sense and a repeated first place give the same.
    const std::vector<LonLat> north{{0, 80}, {120, 80}, {-120, 80}};
    const std::vector<LonLat> reversed{{-120, 80}, {120, 80}, {0, 80}, {-120, 80}};
    EXPECT_NEAR(geodesicPolygon(north).squareMeters, geodesicPolygon(reversed).squareMeters, 1);
    EXPECT_GT(geodesicPolygon(north).squareMeters, 1.5e12);
    EXPECT_LT(geodesicPolygon(north).squareMeters, 4e12);
}

TEST(Measure, tooFewPlaces_haveNoArea) {
    EXPECT_EQ(geodesicPolygon({}).squareMeters, 0);
    EXPECT_EQ(geodesicPolygon(std::vector<LonLat>{{70, 40}, {71, 40}}).squareMeters, 0);
    EXPECT_EQ(geodesicPolygon(std::vector<LonLat>{{70, 40}, {}, {71, 40}, {70, 40}}).squareMeters, 0);
}

TEST(Measure, lengths_areWrittenInTheUnitThatSuits) {
    const std::string blank = "\u2009";
    EXPECT_EQ(lengthText(0), "0.0 m");
    EXPECT_EQ(lengthText(532.44), "532.4 m");
    EXPECT_EQ(lengthText(999.94), "999.9 m");
    EXPECT_EQ(lengthText(999.96), "1.000 km"); // not 1000.0 m
    EXPECT_EQ(lengthText(12345.4), "12.345 km");
    EXPECT_EQ(lengthText(99999.7), "100.0 km");
    EXPECT_EQ(lengthText(15347628), "15" + blank + "347.6 km");
    EXPECT_EQ(lengthText(std::nan("")), "");
}

TEST(Measure, areas_areWrittenInTheUnitThatSuits) {
    const std::string blank = "\u2009";
    EXPECT_EQ(areaText(532.44), "532.4 m²");
    EXPECT_EQ(areaText(9999.96), "1.00 ha");
    EXPECT_EQ(areaText(123456), "12.35 ha");
    EXPECT_EQ(areaText(999999), "1.000 km²");
    EXPECT_EQ(areaText(12345400), "12.345 km²");
    EXPECT_EQ(areaText(2.7249e12), "2" + blank + "724" + blank + "900.0 km²");
}

} // namespace
} // namespace ree
