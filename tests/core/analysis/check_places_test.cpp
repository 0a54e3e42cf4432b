// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/analysis/claimed_sites.h"

namespace ree {
namespace {

using namespace testing;
using ::testing::HasSubstr;

/// Kazakhstan as the box 50-85° E 42-55° N, Kyrgyzstan as one south of it with a gap of sea between.
std::shared_ptr<const Shapes> land() {
    auto shapes = std::make_shared<Shapes>();
    shapes->kind = ShapeKind::Polygon;
    shapes->beginFeature("Kazakhstan", "KAZ", 0);
    const std::vector<LonLat> ring{{50, 42}, {85, 42}, {85, 55}, {50, 55}, {50, 42}};
    shapes->addPart(ring);
    shapes->beginFeature("Kyrgyzstan", "KGZ", 0);
    const std::vector<LonLat> south{{69, 38}, {80, 38}, {80, 39}, {69, 39}, {69, 38}};
    shapes->addPart(south);
    return shapes;
}

SiteRecord at(LonLat place, float precisionKm = NAN, const char* iso3 = "KAZ") {
    SiteRecord record;
    record.name = "Row";
    record.place = place;
    record.precisionKm = precisionKm;
    record.country = *countryFromAlpha3(iso3);
    return record;
}

std::vector<Finding> places(const SiteTable& table, std::size_t mostOfAKind = 1000) {
    CheckContext context;
    context.land = land();
    context.mostOfAKind = mostOfAKind;
    return checkSites(table, context, {});
}
std::vector<Finding> places(const SiteRecord& record) { return places(*tableOf({record})); }

TEST(CheckPlaces, pointFarOutside_isAContradictionWithTheDistance) {
    const auto found = places(at({70, 41}));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, FindingKind::OutsideCountry);
    EXPECT_EQ(found[0].severity, Severity::Contradiction);
    EXPECT_THAT(found[0].text, HasSubstr("41, 70 (latitude, longitude) lies 110 km outside Kazakhstan"));
    EXPECT_THAT(found[0].text, HasSubstr("no radius is stated"));
}

TEST(CheckPlaces, seaNearby_mayBeAnIslandAndIsARemark) {
    const auto found = places(at({70, 41.5}));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::Remark);
    EXPECT_THAT(found[0].text, HasSubstr("in the sea: offshore, or on an island"));
}

TEST(CheckPlaces, anotherCountry_isNamed) {
    const auto found = places(at({70, 50}, NAN, "KGZ"));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::Contradiction);
    EXPECT_THAT(found[0].text, HasSubstr("outside Kyrgyzstan, in Kazakhstan as the base map draws it"));
}

TEST(CheckPlaces, behindADisputedLine_isARemark) {
    CheckContext context;
    context.land = land();
    auto borders = std::make_shared<Shapes>();
    borders->kind = ShapeKind::Line;
    borders->beginFeature("", "disputed", 0);
    const std::vector<LonLat> line{{69, 39}, {80, 39}};
    borders->addPart(line);
    context.borders = borders;
    const auto found = checkSites(*tableOf({at({70, 43}, NAN, "KGZ")}), context, {});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::Remark);
    EXPECT_THAT(found[0].text, HasSubstr("behind a line that is disputed"));
}

TEST(CheckPoints, pointsFartherThanTheirRadii_areOneRemark) {
    SiteEvidence claims;
    const auto claim = [](LonLat place, double km, bool used = false) {
        return CoordinateClaim{place, km, CoordinateMethod::PublishedDecimal, used, "gsc", ""};
    };
    claims.coordinates = {claim({70, 45}, 5, true), claim({70, 45.05}, 5), claim({70, 45.5}, 5), claim({70, 46}, 20)};
    const auto found = ofKind(places(*siteWith(claims, at({70, 45}, 5))), FindingKind::PointsDiffer);
    ASSERT_EQ(found.size(), 1U);
    ASSERT_EQ(found[0].claims.size(), 2U);
    EXPECT_EQ(found[0].claims[0].index, 3U) << "the farthest first";
    EXPECT_THAT(found[0].text, HasSubstr("46, 70, 110 km away"));
}

TEST(CheckPlaces, insideOrWithinItsRadius_isNone) {
    EXPECT_TRUE(places(at({70, 43})).empty());
    EXPECT_TRUE(places(at({70, 41}, 115)).empty());
    EXPECT_TRUE(places(at({70, 41.99})).empty()) << "1.1 km: within the map's tolerance";
    EXPECT_EQ(places(at({70, 41}, 100)).size(), 1U);
}

TEST(CheckPlaces, aFewKilometresOut_isARemark) {
    const auto found = places(at({70, 41.95}));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::Remark);
}

TEST(CheckPlaces, exchangedOrMirrored_isSaid) {
    EXPECT_THAT(places(at({45, 70})).at(0).text, HasSubstr("With latitude and longitude exchanged it lies inside."));
    EXPECT_THAT(places(at({-70, 45})).at(0).text, HasSubstr("With the other sign of the longitude it lies inside."));
    EXPECT_THAT(places(at({70, 6.8})).at(0).text, ::testing::Not(HasSubstr("With")));
}

TEST(CheckPlaces, unknownCountryPlaceOrOutline_isNotChecked) {
    auto nowhere = at({70, 10});
    nowhere.country = unknownCountry;
    EXPECT_TRUE(places(nowhere).empty());
    EXPECT_TRUE(places(at({})).empty());
    EXPECT_TRUE(places(at({70, 10}, NAN, "UZB")).empty());
    EXPECT_TRUE(findingsIn(*tableOf({at({70, 10})})).empty()) << "without a map";
}

TEST(CheckPlaces, zeroZero_isNoPlace) {
    const auto found = places(at({0, 0}));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, FindingKind::NoRealPlace);
}

TEST(CheckPlaces, publishedPointNotUsed_isARemarkWithItsNote) {
    SiteEvidence claims;
    claims.coordinates.push_back({{70, 6.8}, NAN, CoordinateMethod::PublishedDms, false, "usgs", "printed 6-48N"});
    claims.coordinates.push_back({{70, 6.8}, NAN, CoordinateMethod::PublishedDms, true, "usgs", ""});
    const auto table = siteWith(claims, at({70, 45}));
    const auto found = ofKind(places(*table), FindingKind::OutsideCountry);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::Remark);
    EXPECT_EQ(found[0].claims, (std::vector<ClaimRef>{{0, ClaimRef::Part::Coordinate, 0}}));
    EXPECT_THAT(found[0].text, HasSubstr("printed 6-48N"));
}

TEST(CheckPlaces, tooManyOfAKind_shareAFinding) {
    const auto table = tableOf(std::vector<SiteRecord>(50, at({70, 10})));
    const auto outside = ofKind(places(*table, 10), FindingKind::OutsideCountry);
    ASSERT_EQ(outside.size(), 11U);
    EXPECT_EQ(outside.back().rows.size(), 40U);
    EXPECT_THAT(outside.back().text, HasSubstr("40 further sites"));
}

} // namespace
} // namespace ree
