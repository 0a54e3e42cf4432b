// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/antimeridian.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

namespace ree {
namespace {

using Ring = std::vector<LonLat>;

/// In square degrees, by the shoelace formula.
double area(const Ring& ring) {
    double sum = 0;
    for (std::size_t i = 1; i < ring.size(); ++i)
        sum += ring[i - 1].lon * ring[i].lat - ring[i].lon * ring[i - 1].lat;
    return std::abs(sum) / 2;
}
double widestStep(const Ring& line) {
    double widest = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        widest = std::max(widest, std::abs(line[i].lon - line[i - 1].lon));
    return widest;
}

TEST(Antimeridian, anEdgeThatJumps_meansTheShortWay) {
    EXPECT_TRUE(crossesAntimeridian({179, 0}, {-179, 0}));
    EXPECT_TRUE(crossesAntimeridian({-179.99999, 0}, {179.99999, 0}));
    EXPECT_FALSE(crossesAntimeridian({-180, -85}, {180, -85})); // the edge of a map of the world
    EXPECT_FALSE(crossesAntimeridian({-100, 0}, {100, 0}));     // a wide rectangle
    EXPECT_FALSE(crossesAntimeridian({10, 0}, {20, 0}));
}

TEST(Antimeridian, aLine_isCutWhereItCrosses) {
    const auto pieces = cutLine(Ring{{178, 10}, {-178, 20}, {-176, 20}, {178, 50}});
    ASSERT_EQ(pieces.size(), 3U);
    ASSERT_EQ(pieces[0].size(), 2U);
    EXPECT_NEAR(pieces[0][1].lon, 180, 1e-8);
    EXPECT_NEAR(pieces[0][1].lat, 15, 1e-6);
    EXPECT_NEAR(pieces[1].front().lon, -180, 1e-8);
    EXPECT_NEAR(pieces[1].front().lat, 15, 1e-6);
    EXPECT_NEAR(pieces[1].back().lon, -180, 1e-8);
    EXPECT_NEAR(pieces[1].back().lat, 40, 1e-6); // four of the six degrees from 20 to 50 N
    EXPECT_NEAR(pieces[2].front().lon, 180, 1e-8);
    for (const Ring& piece : pieces)
        EXPECT_LT(widestStep(piece), 10);
    EXPECT_EQ(cutLine(Ring{{10, 0}, {20, 0}}).size(), 1U);
    EXPECT_EQ(cutLine(Ring{{180, 0}, {170, 0}}).size(), 1U);
    EXPECT_EQ(cutLine(Ring{{-180, 0}, {180, 0}}).size(), 1U);
    EXPECT_TRUE(cutLine({}).empty());
}

TEST(Antimeridian, aLineAcrossAnotherMeridian_isCutThereAndRunsOnOverTheAntimeridian) {
    ASSERT_TRUE(needsCut(Ring{{-40, 0}, {-20, 10}}, -30));
    const auto pieces = cutLine(Ring{{-20, 0}, {-40, 10}, {-179, 10}, {179, 10}}, -30);
    ASSERT_EQ(pieces.size(), 2U);
    EXPECT_NEAR(pieces[0].back().lon, -390, 1e-8);
    EXPECT_NEAR(pieces[0].back().lat, 5, 1e-6);
    EXPECT_NEAR(pieces[1].front().lon, -30, 1e-8);
    EXPECT_NEAR(pieces[1].back().lon, -181, 1e-8);
    EXPECT_FALSE(needsCut(Ring{{-40, 0}, {-50, 10}}, -30));
    EXPECT_FALSE(needsCut(Ring{{-40, 0}, {-20, 10}}, 180));
}

TEST(Antimeridian, aRing_isSplitWithoutLosingArea) {
    const Ring ring{{170, 60}, {-170, 60}, {-170, 70}, {175, 80}, {170, 60}};
    const auto pieces = cutRing(ring);
    ASSERT_EQ(pieces.size(), 2U);
    const Ring whole{{170, 60}, {190, 60}, {190, 70}, {175, 80}, {170, 60}};
    EXPECT_NEAR(area(pieces[0]) + area(pieces[1]), area(whole), 1e-6);
    for (const Ring& piece : pieces) {
        EXPECT_EQ(piece.front(), piece.back());
        EXPECT_LE(widestStep(piece), 10.001);
        for (const LonLat p : piece)
            EXPECT_LE(std::abs(p.lon), 180);
    }
    EXPECT_EQ(cutRing(Ring{{170, 60}, {180, 60}, {180, 70}, {170, 70}, {170, 60}}).size(), 1U);
    EXPECT_EQ(cutRing(Ring{{10, 60}, {20, 60}, {20, 70}}).size(), 1U);
    EXPECT_TRUE(cutRing(Ring{{10, 60}, {20, 60}}).empty());
}

TEST(Antimeridian, aRingAroundAPole_isClosedOverIt) {
    Ring ring;
    for (int lon = -175; lon < 180; lon += 10)
        ring.push_back({static_cast<double>(lon), -70});
    const auto south = cutRing(ring);
    double whole = 0;
    for (const Ring& piece : south)
        whole += area(piece);
    EXPECT_NEAR(whole, 360 * 20, 1e-4);
    std::reverse(ring.begin(), ring.end());
    for (LonLat& p : ring)
        p.lat = 80;
    whole = 0;
    for (const Ring& piece : cutRing(ring, -113)) // the meridian opposite 67° E
        whole += area(piece);
    EXPECT_NEAR(whole, 360 * 10, 1e-4);
}

} // namespace
} // namespace ree
