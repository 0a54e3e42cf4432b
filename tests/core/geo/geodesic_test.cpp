// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geodesic.h"

#include <cmath>

#include <gtest/gtest.h>

namespace ree {
namespace {

TEST(Geodesic, oneDegreeOfEquator_hasTheLengthOfTheEllipsoid) {
    EXPECT_NEAR(distanceMeters({0, 0}, {1, 0}), 6378137.0 * std::acos(-1.0) / 180.0, 0.001);
}

TEST(Geodesic, travelledThereAndMeasured_agree) {
    const LonLat from{70, 40};
    EXPECT_NEAR(distanceMeters(from, travelled(from, 33, 250000)), 250000, 0.001);
    EXPECT_GT(travelled(from, 0, 1000).lat, from.lat);
    EXPECT_GT(travelled(from, 90, 1000).lon, from.lon);
}

TEST(Geodesic, unknownPlace_hasNoDistance) { EXPECT_TRUE(std::isnan(distanceMeters({}, {70, 40}))); }

} // namespace
} // namespace ree
