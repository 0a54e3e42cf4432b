// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/analysis/claimed_sites.h"

namespace ree {
namespace {

using namespace testing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

Figure metal(Interval megatonnes, std::string estimate) {
    return with(figureOf(FigureKind::Contained, megatonnes, Unit::Megatonne, Basis::NotStated, std::move(estimate)),
                ReportingSystem::Press);
}
Figure content(double gramsPerTonne, std::string estimate) {
    return with(figureOf(FigureKind::Grade, Interval::exact(gramsPerTonne), Unit::GramPerTonne, Basis::NotStated,
                         std::move(estimate)),
                ReportingSystem::Press);
}
std::vector<Finding> oreIn(const std::vector<Finding>& findings) {
    return ofKind(findings, FindingKind::OreNotPlausible);
}

/// "Wide" with the claim of 20 Mt, and "Part" within it with 935,400 t.
std::shared_ptr<SiteTable> areaAndPart() {
    SiteTableBuilder builder({"test", "", ""});
    const auto parent = builder.declareExtra("parent_id", false);
    SiteRecord record;
    record.id = record.name = "Part";
    builder.add(record);
    builder.setExtra(parent, "Wide");
    record.id = record.name = "Wide";
    builder.add(record);
    builder.setExtra(parent, "");
    const auto table = builder.take();
    auto evidence = std::make_shared<Evidence>();
    evidence->bySite[0].figures = {with(contained(935400, "P", Basis::NotStated), ReportingSystem::Press)};
    evidence->bySite[1].figures = {metal(Interval::above(20), "W"), content(700, "W")};
    table->evidence = evidence;
    return table;
}

TEST(CheckOre, metalThatNeedsMoreRockThanAnyBodyHas_isARemark) {
    const auto found = oreIn(findingsIn({metal(Interval::exact(20), "W"), content(700, "W")}));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::Remark);
    const std::string text = plain(found[0].text);
    EXPECT_THAT(text, HasSubstr("20 Mt of rare earths at 700 g/t need 28 571 Mt of rock, 3 times"));
    EXPECT_THAT(text, HasSubstr("Read as ore, 20 Mt hold 14 000 t."));
}

TEST(CheckOre, oreReadingThatAPartContradicts_isAContradiction) {
    const auto table = areaAndPart();
    const auto found = oreIn(findingsIn(*table));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::Contradiction);
    EXPECT_THAT(found[0].rows, ElementsAre(1, 0));
    EXPECT_THAT(plain(found[0].text), HasSubstr("not the 935 400 t claimed for Part within it: 67 times less."));
    EXPECT_THAT(found[0].sources, ElementsAre("source-W", "source-P"));
}

TEST(CheckOre, laterClaimWithoutAGrade_takesTheGradeOfTheSite) {
    const auto found =
        oreIn(findingsIn({metal(Interval::exact(20), "W"), content(700, "W"), metal(Interval::exact(28.2), "Later")}));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(plain(found[0].text), HasSubstr("28.2 Mt (basis not stated) [source-Later]"));
}

TEST(CheckOre, greatDepositsThatThereAre_areBelieved) {
    EXPECT_TRUE(
        oreIn(findingsIn({metal(Interval::exact(100), "B"),
                          with(figureOf(FigureKind::Grade, Interval::range(1, 6.2), Unit::Percent, Basis::Reo, "G"),
                               ReportingSystem::Press)}))
            .empty());
    EXPECT_TRUE(oreIn(findingsIn({metal(Interval::above(1.2), "K"), content(3000, "K")})).empty());
}

TEST(CheckOre, statedTonnage_leavesItToTheProduct) {
    EXPECT_TRUE(oreIn(findingsIn({metal(Interval::exact(20), "W"), content(700, "W"), ore(28571, "W")})).empty());
}

TEST(CheckOre, columnsOfARow_areAskedToo) {
    SiteRecord record;
    record.name = "Row";
    record.gradePercent = Interval::exact(0.07);
    record.containedTonnes = Interval::exact(20e6);
    EXPECT_EQ(oreIn(findingsIn(*tableOf({record}))).size(), 1U);
    record.containedTonnes = Interval::exact(2e6);
    EXPECT_TRUE(oreIn(findingsIn(*tableOf({record}))).empty());
}

} // namespace
} // namespace ree
