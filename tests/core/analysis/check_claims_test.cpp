// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/analysis/claimed_sites.h"

namespace ree {
namespace {

using namespace testing;
using ::testing::HasSubstr;

constexpr auto jorc = ReportingSystem::Jorc;
constexpr auto press = ReportingSystem::Press;
constexpr auto journal = ReportingSystem::Journal;

std::vector<Finding> claims(std::vector<Figure> figures) {
    return ofKind(findingsIn(std::move(figures)), FindingKind::ClaimsDiffer);
}
Figure words(Figure f, std::string statement) {
    f.statement = std::move(statement);
    return f;
}

TEST(CheckClaims, twoSourcesApart_areOneRemarkThatListsThem) {
    const auto found = claims({with(ore(367, "A"), journal, "1990"), with(ore(200, "B"), journal, "1999"),
                               with(ore(6.1, "C"), journal, "1998")});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::Remark);
    EXPECT_EQ(found[0].claims.size(), 3U);
    EXPECT_EQ(found[0].claims[0].index, 2U) << "smallest first";
    EXPECT_THAT(plain(found[0].text), HasSubstr("60 times from the smallest to the largest"));
}

TEST(CheckClaims, equalAfterRounding_areNoFinding) {
    EXPECT_TRUE(claims({with(grade(1.6, "A"), journal), with(grade(1.5, "B"), journal)}).empty());
    EXPECT_EQ(claims({with(grade(1.6, "A"), journal), with(grade(1.37, "B"), journal)}).size(), 1U);
}

TEST(CheckClaims, classesOfOneEstimate_areNotRivals) {
    EXPECT_TRUE(claims({with(grade(0.27, "M"), jorc, "2011", ResourceClass::Measured),
                        with(grade(0.2, "I"), jorc, "2011", ResourceClass::Inferred)})
                    .empty());
}

TEST(CheckClaims, severalNumbersOfOneSourceAndDate_areZones) {
    auto a = with(ore(14.9, "Z1"), press, "2012");
    auto b = with(ore(9, "Z2"), press, "2012");
    a.sourceId = b.sourceId = "same";
    EXPECT_TRUE(claims({a, b}).empty());
    EXPECT_TRUE(claims({a, b, with(ore(106.6, "T"), press, "2024")}).empty());
    b.effectiveDate = "2013";
    EXPECT_EQ(claims({a, b}).size(), 1U);
}

TEST(CheckClaims, reserveAndResourceOfACode_areTwoThings) {
    EXPECT_TRUE(claims({words(with(ore(23, "A"), jorc, "2017"), "23 Mt: Ore reserve"),
                        words(with(ore(32.9, "B"), jorc, "2017"), "32.9 Mt: Mineral resource")})
                    .empty());
    EXPECT_EQ(claims({words(with(contained(14500, "A"), ReportingSystem::StateRegister), "Registered reserve"),
                      words(with(contained(23100, "B"), journal), "Drilled resource")})
                  .size(),
              1U)
        << "outside the codes the words mean the same";
}

TEST(CheckClaims, forecast_isNoRivalOfWhatWasFound) {
    EXPECT_TRUE(
        claims({with(contained(8e5, "A"), press), with(contained(2e7, "B"), press, "", ResourceClass::P1)}).empty());
}

TEST(CheckClaims, newerEstimateUnderACode_replacesTheOlder) {
    EXPECT_TRUE(claims({with(ore(99.2, "A"), jorc, "2012"), with(ore(123.3, "B"), jorc, "2024")}).empty());
    EXPECT_EQ(claims({with(ore(99.2, "A"), press, "2012"), with(ore(123.3, "B"), press, "2024")}).size(), 1U);
}

TEST(CheckClaims, otherBasis_mayDifferByTheOxideFactor) {
    EXPECT_TRUE(claims({with(contained(1401000, "A", Basis::NotStated), press), with(contained(1511600, "B"), journal)})
                    .empty());
    EXPECT_EQ(
        claims({with(contained(1010000, "A", Basis::NotStated), press), with(contained(1511600, "B"), journal)}).size(),
        1U);
    EXPECT_TRUE(
        claims({with(grade(1.11, "A", Basis::TreoWithoutY), press), with(grade(2.22, "B", Basis::TreoWithY), press)})
            .empty());
}

TEST(CheckClaims, contained_isComparedWithTheProductOfAnotherEstimate) {
    const auto found = claims({with(ore(0.72, "A"), journal), with(grade(3.2, "A"), journal),
                               with(contained(14500, "B"), ReportingSystem::StateRegister)});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(plain(found[0].text), HasSubstr("23 040 t REO"));
    EXPECT_THAT(found[0].text, HasSubstr("by its tonnage × grade"));
}

TEST(CheckClaims, boundThatAllowsTheOther_isNoConflict) {
    auto least = with(contained(35e6, "A"), press);
    least.quantity.value = Interval::above(35e6);
    EXPECT_TRUE(claims({least, with(contained(1e8, "B"), press)}).empty());
}

TEST(CheckClaims, derivedFiguresAndOtherMetals_areLeftOut) {
    auto derived = with(ore(16.265, "A"), jorc);
    derived.derived = true;
    EXPECT_TRUE(claims({derived, with(ore(18.011, "B"), journal)}).empty());
    EXPECT_TRUE(claims({with(contained(15660, "A", Basis::OtherMetal), press),
                        with(contained(14250, "B", Basis::OtherMetal), press)})
                    .empty());
}

TEST(CheckClaims, tailings_areNotComparedWithOre) {
    auto tailings = with(ore(19, "B"), journal);
    tailings.basisText = "tailings";
    EXPECT_TRUE(claims({with(ore(11.6, "A"), journal), tailings}).empty());
}

} // namespace
} // namespace ree
