// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/measure.h"

#include "core/geo/geodesic.h"

namespace ree {
namespace {

// The surface of the WGS 84 ellipsoid is 510,065,621.724 km² (Karney 2013, after equation 60 with a and f of WGS 84).
constexpr double earthSquareKm = 510065621.724;

TEST(Measure, octant_isAnEighthOfTheEarth) {
    const std::vector<LonLat> octant{{0, 0}, {90, 0}, {0, 90}};
    EXPECT_NEAR(measureArea(octant).squareMeters / 1e6, earthSquareKm / 8, 1);
}

TEST(Measure, senseOfTheCorners_doesNotMatter) {
    const std::vector<LonLat> one{{70, 40}, {71, 40}, {71, 41}};
    const std::vector<LonLat> other{{71, 41}, {71, 40}, {70, 40}};
    EXPECT_DOUBLE_EQ(measureArea(one).squareMeters, measureArea(other).squareMeters);
    EXPECT_GT(measureArea(one).squareMeters, 4e9);
}

TEST(Measure, acrossTheAntimeridian_isAsLargeAsElsewhere) {
    const std::vector<LonLat> there{{179, 10}, {-179, 10}, {-179, 11}, {179, 11}};
    const std::vector<LonLat> here{{79, 10}, {81, 10}, {81, 11}, {79, 11}};
    EXPECT_NEAR(measureArea(there).squareMeters, measureArea(here).squareMeters, 10);
    EXPECT_NEAR(measurePath(there).totalMeters, measurePath(here).totalMeters, 1e-3);
}

TEST(Measure, pathIsTheSumOfItsSegments) {
    const std::vector<LonLat> places{{70, 40}, {71, 40}, {71, 42}};
    const PathMeasure path = measurePath(places);
    ASSERT_EQ(path.segmentMeters.size(), 2U);
    EXPECT_DOUBLE_EQ(path.segmentMeters[1], distanceMeters(places[1], places[2]));
    EXPECT_DOUBLE_EQ(path.totalMeters, path.segmentMeters[0] + path.segmentMeters[1]);
    EXPECT_EQ(measureArea(std::span(places).first(2)).squareMeters, 0);
}

TEST(Measure, textHasASensibleUnit) {
    EXPECT_EQ(lengthText(0.853), "0.85 m");
    EXPECT_EQ(lengthText(853.4), "853 m");
    EXPECT_EQ(lengthText(12449), "12.4 km");
    EXPECT_EQ(lengthText(1234567), "1,235 km");
    EXPECT_EQ(areaText(853), "853 m²");
    EXPECT_EQ(areaText(124000), "12.4 ha");
    EXPECT_EQ(areaText(2724900e6), "2,724,900 km²");
}

} // namespace
} // namespace ree
