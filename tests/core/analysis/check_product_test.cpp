// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/analysis/claimed_sites.h"

namespace ree {
namespace {

using namespace testing;
using ::testing::HasSubstr;

std::vector<Finding> products(std::vector<Figure> figures) {
    return ofKind(findingsIn(std::move(figures)), FindingKind::ProductDiffers);
}

SiteRecord columns(Interval tonnes, Interval gradePercent, Interval containedTonnes) {
    SiteRecord record;
    record.name = "Row";
    record.tonnageTonnes = tonnes;
    record.gradePercent = gradePercent;
    record.containedTonnes = containedTonnes;
    return record;
}

TEST(CheckProducts, findOf2025_showsTheArithmeticBothWays) {
    const auto found =
        products({ore(20), figureOf(FigureKind::Grade, Interval::exact(700), Unit::GramPerTonne, Basis::NotStated),
                  contained(935400, "E", Basis::NotStated)});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::Contradiction);
    const std::string text = plain(found[0].text);
    EXPECT_THAT(text, HasSubstr("20 Mt read as ore at 700 g/t holds 14 000 t, not 935 400 t: 67 times less."));
    EXPECT_THAT(text, HasSubstr("Read as metal, 20 Mt needs 28 571 Mt of rock."));
    EXPECT_EQ(found[0].claims.size(), 3U);
    EXPECT_EQ(found[0].sources, std::vector<std::string>{"source-E"});
}

TEST(CheckProducts, findOf2025InColumns_isFoundToo) {
    const auto table = tableOf({columns(Interval::exact(20e6), Interval::exact(0.07), Interval::exact(935400))});
    const auto found = findingsIn(*table);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, FindingKind::ProductDiffers);
    EXPECT_THAT(plain(found[0].text), HasSubstr("67 times less"));
    EXPECT_TRUE(found[0].claims.empty());
}

TEST(CheckProducts, whatRoundingExplains_isNoFinding) {
    EXPECT_TRUE(products({ore(11.4), grade(14.5), contained(1.7e6)}).empty()); // Tomtor: 1.653 printed as 1.7
    EXPECT_TRUE(products({ore(13.548), grade(0.27), contained(36520)}).empty());
    EXPECT_TRUE(products({ore(2), grade(1), contained(24000)}).empty()); // 2 may be 2.4
}

TEST(CheckProducts, zerosThatTheStatementPrints_takeTheExcuseAway) {
    auto tonnage = ore(2);
    tonnage.statement = "2.00 Mt";
    auto percent = grade(1);
    percent.statement = "1.00 %";
    EXPECT_EQ(products({tonnage, percent, contained(24000)}).size(), 1U);
}

TEST(CheckProducts, twoPercent_isTheLimit) {
    const auto of = [](double tonnes) {
        auto t = ore(1);
        t.statement = "1.0000 Mt";
        auto g = grade(1);
        g.statement = "1.0000 %";
        return products({t, g, contained(tonnes)}).size();
    };
    EXPECT_EQ(of(10190.5), 0U);
    EXPECT_EQ(of(10210.5), 1U);
    EXPECT_EQ(of(9805.5), 0U);
    EXPECT_EQ(of(9790.5), 1U);
}

TEST(CheckProducts, otherEstimateOrClass_isNotMultiplied) {
    EXPECT_TRUE(products({with(ore(20, "A"), ReportingSystem::Jorc), with(grade(1, "B"), ReportingSystem::Jorc),
                          with(contained(5e5, "A"), ReportingSystem::Jorc)})
                    .empty());
    EXPECT_TRUE(products({with(ore(20), ReportingSystem::Jorc, "", ResourceClass::Measured),
                          with(grade(1), ReportingSystem::Jorc, "", ResourceClass::Indicated),
                          with(contained(5e5), ReportingSystem::Jorc, "", ResourceClass::Measured)})
                    .empty());
}

TEST(CheckProducts, severalTonnagesInOneEstimate_areNotGuessedAt) {
    EXPECT_TRUE(products({with(ore(20), ReportingSystem::Jorc), with(ore(30), ReportingSystem::Jorc),
                          with(grade(1), ReportingSystem::Jorc), with(contained(9e5), ReportingSystem::Jorc)})
                    .empty());
}

TEST(CheckProducts, metalBesideOxide_mayDifferByTheFactor) {
    EXPECT_TRUE(products({ore(10.0), grade(1.01, "E", Basis::Ree), contained(120100, "E", Basis::Reo)}).empty());
    EXPECT_FALSE(products({ore(10.1), grade(1.01, "E", Basis::Ree), contained(190100, "E", Basis::Reo)}).empty());
}

TEST(CheckProducts, anotherMetal_isCheckedAgainstItself) {
    auto tin = figureOf(FigureKind::Grade, Interval::exact(0.49), Unit::Percent, Basis::OtherMetal);
    tin.basisText = "Sn";
    auto metal = figureOf(FigureKind::Contained, Interval::exact(485.9), Unit::Kilotonne, Basis::OtherMetal);
    metal.basisText = "Sn";
    EXPECT_TRUE(products({ore(99.2), tin, metal}).empty());
    metal.quantity.value = Interval::exact(985.9);
    EXPECT_EQ(products({ore(99.2), tin, metal}).size(), 1U);
    metal.basisText = "W";
    EXPECT_TRUE(products({ore(99.2), tin, metal}).empty());
}

TEST(CheckProducts, pressClaimsOfThreeDays_areMultipliedWhenTenTimesApart) {
    const auto press = [](Figure f) { return with(std::move(f), ReportingSystem::Press); };
    const auto found = products({press(ore(20, "A")), press(grade(0.07, "B")), press(contained(935400, "C"))});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(plain(found[0].text), HasSubstr("67 times less"));
    EXPECT_TRUE(products({press(ore(20, "A")), press(grade(0.07, "B")), press(contained(80000, "C"))}).empty());
}

TEST(CheckProducts, aThousandTimes_hintsAtTheUnit) {
    EXPECT_THAT(products({ore(16.3), grade(0.264), contained(43.032)}).at(0).text, HasSubstr("check the units"));
}

TEST(CheckProducts, boundsThatAllowIt_areNoFinding) {
    auto least = contained(1e5);
    least.quantity.value = Interval::above(1e5);
    EXPECT_TRUE(products({ore(20.5), grade(1.05), least}).empty());
    least.quantity.value = Interval::above(1e6);
    EXPECT_EQ(products({ore(20.5), grade(1.05), least}).size(), 1U);
}

TEST(CheckProducts, zeroForNotReported_isNoClaim) {
    EXPECT_TRUE(findingsIn(*tableOf({columns(Interval::exact(20e6), Interval::exact(0), Interval::exact(5))})).empty());
}

TEST(CheckProducts, moreContainedThanOre_isAContradictionWithoutAGrade) {
    const auto found = findingsIn({ore(1), contained(3e6)});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, FindingKind::ContainedOverOre);
    const auto inColumns = findingsIn(*tableOf({columns(Interval::exact(1e6), {}, Interval::exact(3e6))}));
    ASSERT_EQ(inColumns.size(), 1U);
    EXPECT_EQ(inColumns[0].kind, FindingKind::ContainedOverOre);
}

/// Of an oxide sum the product is what is used; what the table itself states must still be compared with it.
TEST(CheckProduct, threeColumnsOfOneRowInOxide_areComparedToo) {
    SiteRecord record;
    record.name = "Three figures";
    record.gradePercent = Interval::exact(0.07);
    record.gradeBasis = Basis::Treo;
    record.tonnageTonnes = Interval::exact(20e6);
    record.sameEstimate = true;
    record.containedTonnes = Interval::exact(935400);
    const auto found = ofKind(findingsIn(*testing::tableOf({record})), FindingKind::ProductDiffers);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_NE(found[0].text.find("67 times less"), std::string::npos) << found[0].text;
}

} // namespace
} // namespace ree
