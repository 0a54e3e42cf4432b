// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/mgrs.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/geo/geodesic.h"

namespace ree {
namespace {

// The reference 4Q FJ 12345 67890 is the standard's own example of notation (NGA.STND.0037); its south-west corner,
// 21.409796671597924 N 157.91608117421092 W, is the value that Palantir Foundry's mgrsToGeoPoint publishes for it.
TEST(Mgrs, theStandardsExample_isWhereOthersPutIt) {
    const LonLat corner{-157.91608117421092, 21.409796671597924};
    const auto cell = parseMgrs("4Q FJ 12345 67890");
    ASSERT_TRUE(cell) << toText(cell.error());
    EXPECT_EQ(cell->sizeMeters, 1);
    EXPECT_NEAR(distanceMeters(cell->center, corner), std::sqrt(0.5), 0.01);
    EXPECT_EQ(mgrsText(cell->center).value(), "04Q FJ 12345 67890");
}

// GeographicLib, GeoConvert(1), examples: "echo 38SMB4488 | GeoConvert" prints 33.33424 44.40363, the centre.
TEST(Mgrs, fourDigits_giveTheCentreOfAKilometre) {
    const auto cell = parseMgrs("38SMB4488");
    ASSERT_TRUE(cell) << toText(cell.error());
    EXPECT_EQ(cell->sizeMeters, 1000);
    EXPECT_NEAR(cell->center.lat, 33.33424, 0.000005);
    EXPECT_NEAR(cell->center.lon, 44.40363, 0.000005);
}

// PROJ 9.1, EPSG:4326 to EPSG:32643 and EPSG:32719: 656542.87 4791127.33 and 361310.11 6247919.04. In both zones
// columns and lines begin with A, so that 6 | 56542 is F 56542 and 47 mod 20 = 7 | 91127 is H 91127.
TEST(Mgrs, eastingAndNorthing_areThoseOfUtm) {
    EXPECT_EQ(mgrsText({76.9286, 43.2567}).value(), "43T FH 56542 91127");
    EXPECT_EQ(mgrsText({-70.5, -33.9}).value(), "19H CC 61310 47919");
}

TEST(Mgrs, blanksAndSmallLetters_doNotMatter) {
    const auto plain = parseMgrs("43TFJ1234567890");
    ASSERT_TRUE(plain);
    for (const auto* text : {"43T FJ 12345 67890", "43 T F J 12345 67890", "43tfj 1234567890", " 43T\tFJ1234567890 "}) {
        const auto cell = parseMgrs(text);
        ASSERT_TRUE(cell) << text;
        EXPECT_EQ(cell->center, plain->center) << text;
    }
}

TEST(Mgrs, everyPlaceOfAGrid_liesInTheCellItIsGiven) {
    int checked = 0;
    for (double lat = -80; lat <= 84; lat += 1.37)
        for (double lon = -180; lon <= 180; lon += 2.93)
            for (int digits = 1; digits <= 5; ++digits) {
                const LonLat place{lon, lat};
                const auto text = mgrsText(place, digits);
                ASSERT_TRUE(text) << lon << ' ' << lat;
                const auto cell = parseMgrs(*text);
                ASSERT_TRUE(cell) << *text << ": " << toText(cell.error());
                // Half a diagonal, and the scale of UTM, which is off by up to a thousandth within a zone.
                EXPECT_LE(distanceMeters(place, cell->center), cell->sizeMeters * 0.7072 * 1.004) << *text;
                ++checked;
            }
    EXPECT_GT(checked, 50000);
}

TEST(Mgrs, norwayAndSvalbard_haveZonesOfTheirOwn) {
    EXPECT_EQ(gridZone({5, 60}), 32); // Bergen: 31 by longitude
    EXPECT_EQ(gridZone({2, 60}), 31);
    EXPECT_EQ(gridZone({5, 55.9}), 31);
    EXPECT_EQ(gridZone({5, 64}), 31);
    EXPECT_EQ(gridZone({8, 78}), 31);
    EXPECT_EQ(gridZone({15.6, 78.2}), 33); // Longyearbyen
    EXPECT_EQ(gridZone({21, 78}), 35);
    EXPECT_EQ(gridZone({33, 78}), 37);
    EXPECT_EQ(gridZone({41.9, 84}), 37);
    EXPECT_EQ(gridZone({10, 71.9}), 32);
    EXPECT_EQ(gridZone({180, 0}), 1);
    EXPECT_EQ(gridZone({-180, 0}), 1);
    EXPECT_EQ(gridZone({76.9, 43.2}), 43);
}

TEST(Mgrs, bandsChange_atTheEquatorAndAtTheEnds) {
    EXPECT_TRUE(mgrsText({21, 0}).value().starts_with("34N"));
    EXPECT_TRUE(mgrsText({21, -1e-12}).value().starts_with("34M"));
    EXPECT_TRUE(mgrsText({21, 84}).value().starts_with("34X") || mgrsText({21, 84}).value().starts_with("35X"));
    EXPECT_TRUE(mgrsText({21, -80}).value().starts_with("34C"));
}

TEST(Mgrs, whatIsNotThere_isAnErrorThatSaysWhy) {
    using ::testing::HasSubstr;
    const std::vector<std::pair<const char*, const char*>> cases{
        {"ZAF0193788990", "polar grid"}, {"61TFJ1234", "zone from 1 to 60"}, {"0TFJ1234", "zone from 1 to 60"},
        {"43IFJ1234", "no band I"},      {"43YFJ1234", "no band Y"},         {"43TFJ123", "2, 4, 6, 8 or 10 digits"},
        {"43TFJ", "2, 4, 6, 8 or 10"},   {"43TFJ123456789012", "2, 4, 6"},   {"43TF1234", "three letters"},
        {"43TJJ1234", "no such square"}, {"43TFW1234", "no such square"},    {"32XMH1234", "no such square"},
        {"43TFA0000", "does not reach"}, {"43TAJ1234", "does not reach"},    {"43TFJ12x4", "more than digits"},
    };
    for (const auto& [text, words] : cases) {
        const auto cell = parseMgrs(text);
        ASSERT_FALSE(cell) << text;
        EXPECT_EQ(cell.error().code, ErrorCode::WrongText);
        EXPECT_THAT(toText(cell.error()), HasSubstr(words)) << text;
    }
    EXPECT_THAT(toText(mgrsText({10, 84.1}).error()), HasSubstr("80° S to 84° N"));
    EXPECT_THAT(toText(mgrsText({10, -80.1}).error()), HasSubstr("80° S to 84° N"));
    EXPECT_THAT(toText(mgrsText({}).error()), HasSubstr("not known"));
}

} // namespace
} // namespace ree
