// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/coordinate_text.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ree {
namespace {

using ::testing::HasSubstr;

void expectAt(const char* text, LonLat expected, CoordinateOrder order = CoordinateOrder::LatLon) {
    const auto read = parseCoordinate(text, order);
    ASSERT_TRUE(read) << text << ": " << toText(read.error());
    EXPECT_NEAR(read->place.lon, expected.lon, 1e-9) << text;
    EXPECT_NEAR(read->place.lat, expected.lat, 1e-9) << text;
    EXPECT_EQ(read->cellMeters, 0) << text;
}

TEST(CoordinateText, decimalDegrees_areReadInEverySpelling) {
    for (const auto* text : {"43.2567, 76.9286",
                             "43.2567 76.9286",
                             " 43.2567;76.9286 ",
                             "43.2567,76.9286",
                             "43,2567; 76,9286",
                             "43,2567 76,9286",
                             "43,2567, 76,9286",
                             "43.2567N 76.9286E",
                             "N43.2567 E76.9286",
                             "76.9286 E 43.2567 N",
                             "E 76.9286, N 43.2567",
                             "43.2567° N, 76.9286° E",
                             "+43.2567 +76.9286",
                             "43.2567 с.ш. 76.9286 в.д.",
                             "76,9286° в. д., 43,2567° с. ш.",
                             "В76.9286 С43.2567",
                             "43.2567n/76.9286e",
                             "43.2567 N 76.9286",
                             "43.2567, 76.9286 (lat, lon)",
                             "76.9286, 43.2567 (lon, lat)",
                             "43.2567\u00a0N\u202f76.9286 E"})
        expectAt(text, {76.9286, 43.2567});
    for (const auto* text :
         {"-33.9, -70.5", "33.9S 70.5W", "S33.9 W70.5", "\u221233.9 \u221270.5", "33,9 ю.ш. 70,5 з.д."})
        expectAt(text, {-70.5, -33.9});
}

TEST(CoordinateText, minutesAndSeconds_areReadInEverySpelling) {
    const LonLat place{76 + 55 / 60.0 + 43 / 3600.0, 43 + 15 / 60.0 + 24.1 / 3600.0};
    for (const auto* text :
         {"43°15'24.1\"N 76°55'43\"E", "43°15′24.1″N 76°55′43″E", "43º15’24.1” N, 76º55’43” E",
          "43 15 24.1 N, 76 55 43 E", "43 15 24.1 76 55 43", "43°15'24.1'' 76°55'43''", "N 43 15 24.1 E 76 55 43",
          "43d15'24.1\"N 76d55'43\"E", "43°15'24,1\" с.ш. 76°55'43\" в.д.", "76°55'43\"В 43°15'24,1\"С"})
        expectAt(text, place);
    expectAt("43 15.4 N 76 55.7 E", {76 + 55.7 / 60, 43 + 15.4 / 60});
    expectAt("43°15.4' 76°55.7'", {76 + 55.7 / 60, 43 + 15.4 / 60});
    expectAt("-0 30 0, 10 0 0", {10, -0.5}); // the sign of a zero counts
    expectAt("0°30'S 10°E", {10, -0.5});
}

TEST(CoordinateText, withoutLetters_theOrderAskedForDecidesUnlessOnlyOneIsPossible) {
    expectAt("43.5, 76.5", {76.5, 43.5});
    expectAt("43.5, 76.5", {43.5, 76.5}, CoordinateOrder::LonLat);
    expectAt("43.5 N, 76.5 E", {76.5, 43.5}, CoordinateOrder::LonLat);
    expectAt("43.5, 76.5 (lat, lon)", {76.5, 43.5}, CoordinateOrder::LonLat);
    expectAt("120.5, 43.5", {120.5, 43.5});
    expectAt("43.5, 120.5", {120.5, 43.5}, CoordinateOrder::LonLat);
    expectAt("-120.5 43.5", {-120.5, 43.5});
}

TEST(CoordinateText, aCommaBetweenDigits_isDecimalOnlyWhereThatCanBeRead) {
    expectAt("43,76", {76, 43});
    expectAt("43,25 76,55", {76.55, 43.25});
    expectAt("43.5,76.5", {76.5, 43.5});
}

TEST(CoordinateText, edgesOfTheEarth_areStillOnIt) {
    expectAt("90, 180", {180, 90});
    expectAt("-90, -180", {-180, -90});
    expectAt("90 N 180 W", {-180, 90});
}

TEST(CoordinateText, whatCannotBeRead_isAnErrorThatSaysWhatAndHow) {
    const std::vector<std::pair<const char*, const char*>> cases{
        {"", "empty"},
        {"   ", "empty"},
        {"43.25", "two numbers"},
        {"43.25,", "two numbers"},
        {"43.25 N", "two numbers"},
        {"43.25, 76.9 rubbish", "'r' has no meaning"},
        {"43.25, 76.9, 12", "more than one coordinate"},
        {"43.25 N 76.9 E 5", "more than one coordinate"},
        {"1 2 3", "not clear where the second"},
        {"91 N 10 E", "latitude lies between"},
        {"95, 100", "latitude lies between"},
        {"43, 181", "longitude lies between"},
        {"43 N 181 E", "longitude lies between"},
        {"43 60 N 76 10 E", "below 60"},
        {"43 10 60 N 76 10 10 E", "below 60"},
        {"43.5 10 N 76 10 E", "smaller unit"},
        {"43 -10 N 76 10 E", "no sign"},
        {"-43 N 76 E", "both a sign and a letter"},
        {"43 N 44 S", "two latitudes"},
        {"76 E 44 W", "two longitudes"},
        {"Алматы", "'А' has no meaning"},
        {"<b>43</b>, 76", "'<' has no meaning"},
        {"43 NN 76 E", "more than one coordinate"},
        {"N, E 43 76", "number is missing"},
        {"nan, inf", "meaning"},
    };
    for (const auto& [text, words] : cases) {
        const auto read = parseCoordinate(text);
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().code, ErrorCode::WrongText) << text;
        EXPECT_THAT(toText(read.error()), HasSubstr(words)) << text;
        EXPECT_THAT(toText(read.error()), HasSubstr("Write it like")) << text;
    }
    EXPECT_THAT(toText(parseCoordinate(std::string(5000, '1')).error()), HasSubstr("too long"));
    EXPECT_EQ(parseCoordinate("43.25, 76x").error().place.position, 9);
}

TEST(CoordinateText, gridReferences_giveCentreAndSize) {
    const auto read = parseCoordinate("38SMB4488"); // GeographicLib, GeoConvert(1), examples
    ASSERT_TRUE(read);
    EXPECT_EQ(read->cellMeters, 1000);
    EXPECT_NEAR(read->place.lat, 33.33424, 0.000005);
    EXPECT_THAT(toText(parseCoordinate("43TFJ123").error()), HasSubstr("digits"));
    EXPECT_THAT(toText(parseCoordinate("ZAF0193788990").error()), HasSubstr("polar"));
}

TEST(CoordinateText, written_looksAsAsked) {
    const LonLat place{76.9286, 43.2567};
    EXPECT_EQ(coordinateText(place).value(), "43.256700, 76.928600 (lat, lon)");
    EXPECT_EQ(coordinateText(place, {CoordinateForm::Decimal, CoordinateOrder::LonLat, 2, true}).value(),
              "76.93, 43.26 (lon, lat)");
    EXPECT_EQ(coordinateText(place, {CoordinateForm::Decimal, CoordinateOrder::LatLon, 4, false}).value(),
              "43.2567, 76.9286");
    const CoordinateStyle seconds{CoordinateForm::DegreesMinutesSeconds, CoordinateOrder::LatLon, 2, true};
    EXPECT_EQ(coordinateText(place, seconds).value(), "43°15'24.12\"N 76°55'42.96\"E");
    EXPECT_EQ(coordinateText({-0.00001, -5.5}, seconds).value(), "5°30'00.00\"S 0°00'00.04\"W");
    EXPECT_EQ(coordinateText({9.99999999, 59.9999999}, seconds).value(), "60°00'00.00\"N 10°00'00.00\"E");
    EXPECT_EQ(coordinateText({-1e-9, -1e-9}).value(), "0.000000, 0.000000 (lat, lon)");
    EXPECT_EQ(coordinateText(place, {CoordinateForm::Mgrs, {}, {}, {}}).value().substr(0, 7), "43T FH ");
    EXPECT_FALSE(coordinateText({}));
    EXPECT_FALSE(coordinateText({0, 89}, {CoordinateForm::Mgrs, {}, {}, {}}));
}

TEST(CoordinateText, whatIsWritten_isReadBackAsTheSamePlace) {
    for (double lat = -90; lat <= 90; lat += 7.77)
        for (double lon = -180; lon <= 180; lon += 11.13)
            for (const auto order : {CoordinateOrder::LatLon, CoordinateOrder::LonLat}) {
                const auto decimal = coordinateText({lon, lat}, {CoordinateForm::Decimal, order, 9, true});
                expectAt(decimal->c_str(), {std::round(lon * 1e9) / 1e9, std::round(lat * 1e9) / 1e9});
                const auto dms = coordinateText({lon, lat}, {CoordinateForm::DegreesMinutesSeconds, order, 7, true});
                const auto read = parseCoordinate(*dms);
                ASSERT_TRUE(read) << *dms;
                EXPECT_NEAR(read->place.lon, lon, 3e-11) << *dms;
                EXPECT_NEAR(read->place.lat, lat, 3e-11) << *dms;
            }
}

} // namespace
} // namespace ree
