// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/compare_claims.h"

#include <gtest/gtest.h>

#include "tests/support/make_sites.h"

namespace ree {
namespace {

Figure grade(std::string id, Interval percent, std::string source = "s1") {
    Figure f;
    f.id = std::move(id);
    f.kind = FigureKind::Grade;
    f.kindText = "grade";
    f.quantity = {percent, Unit::Percent};
    f.basis = Basis::Re2O3;
    f.basisText = "RE2O3";
    f.system = ReportingSystem::Jorc;
    f.systemText = "JORC";
    f.effectiveDate = "2011";
    f.sourceId = std::move(source);
    return f;
}

std::vector<ValueChange> changes(const SiteEvidence& before, const SiteEvidence& after) {
    std::vector<ValueChange> found;
    compareClaims(&before, &after, found);
    return found;
}

SiteEvidence figures(std::vector<Figure> list) { return {std::move(list), {}, {}, {}}; }

TEST(CompareClaims, sameClaimsInAnotherOrder_areEqual) {
    const auto a = grade("1", Interval::exact(0.2));
    const auto b = grade("2", Interval::exact(0.3));
    EXPECT_TRUE(changes(figures({a, b}), figures({b, a})).empty());
}

TEST(CompareClaims, renumberedFigures_areEqual) {
    EXPECT_TRUE(
        changes(figures({grade("1", Interval::exact(0.2))}), figures({grade("9", Interval::exact(0.2))})).empty());
}

TEST(CompareClaims, newFigure_isAddedWithWhatItRestsOn) {
    const auto found = changes({}, figures({grade("1", Interval::exact(0.264))}));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].aspect, Aspect::Estimate);
    EXPECT_EQ(found[0].turn(), Turn::NowStated);
    EXPECT_EQ(found[0].after.text, "grade 0.264 % RE2O3");
    EXPECT_EQ(found[0].after.backing, "JORC, 2011");
    EXPECT_EQ(found[0].after.source, "s1");
}

TEST(CompareClaims, figureOfOneId_changedRatherThanCameAndWent) {
    const auto found =
        changes(figures({grade("1", Interval::exact(0.2))}), figures({grade("1", Interval::exact(0.25))}));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].turn(), Turn::Changed);
    EXPECT_NEAR(found[0].percent().value(), 25, 1e-9);
}

TEST(CompareClaims, figureOfAnotherBasis_hasNoPercent) {
    auto other = grade("1", Interval::exact(0.25));
    other.basisText = "REE";
    const auto found = changes(figures({grade("1", Interval::exact(0.2))}), figures({other}));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_FALSE(found[0].percent());
}

TEST(CompareClaims, unitThatIsNotConverted_isShownAsItStands) {
    Figure area;
    area.kindText = "production_rate";
    area.quantity = {Interval::atLeast(20), Unit::None};
    area.unitText = "t/yr";
    EXPECT_EQ(statedFigure(area).text, "production rate ≥20 t/yr, basis " + std::string(toText(Basis::NotStated)));
}

TEST(CompareClaims, share_isAChangeOfOneOwner) {
    SiteEvidence before;
    before.owners.resize(1);
    before.owners[0].owner = "Stans Energy";
    before.owners[0].role = "shareholder";
    before.owners[0].current = true;
    before.owners[0].sharePercent = {Interval::exact(50), Unit::Percent};
    SiteEvidence after = before;
    after.owners[0].sharePercent.value = Interval::exact(100);
    const auto found = changes(before, after);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].aspect, Aspect::OwnerClaim);
    EXPECT_EQ(found[0].before.text, "Stans Energy, shareholder, 50 %, current");
    EXPECT_EQ(found[0].after.text, "Stans Energy, shareholder, 100 %, current");
}

TEST(CompareClaims, anotherNameOfTheUsersTable_isNoOtherSource) {
    const auto ofTable = [](const std::string& table, double percent) {
        auto f = grade("", Interval::exact(percent), table);
        f.estimate = table + "#1";
        return f;
    };
    EXPECT_TRUE(changes(figures({ofTable("old.csv", 1)}), figures({ofTable("new.csv", 1)})).empty());
    const auto found = changes(figures({ofTable("old.csv", 1)}), figures({ofTable("new.csv", 2)}));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].turn(), Turn::Changed);
}

TEST(CompareClaims, partsOfAComposition_areOneClaim) {
    SiteEvidence before;
    before.composition = {{"set", "La2O3", {Interval::exact(40), Unit::Percent}, "TREO", false, "s1"},
                          {"set", "CeO2", {Interval::exact(60), Unit::Percent}, "TREO", false, "s1"}};
    SiteEvidence after = before;
    after.composition[1].percent.value = Interval::exact(59);
    const auto found = changes(before, after);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].after.text, "La2O3 40 %, CeO2 59 %");
}

TEST(CompareClaims, claimsOfOneVersionOnly_areLeftToTheValuesShown) {
    const auto before = testing::tableOf({SiteRecord{}});
    const auto after = testing::tableOf({SiteRecord{}});
    auto evidence = std::make_shared<Evidence>();
    evidence->bySite[0].figures = {grade("1", Interval::exact(1))};
    after->evidence = evidence;
    const auto comparison = compareSites(*before, *after, {});
    ASSERT_TRUE(comparison);
    EXPECT_FALSE(comparison->claimsCompared());
    EXPECT_TRUE(comparison->equal());
    EXPECT_EQ(comparison->after.figures, 1);
}

} // namespace
} // namespace ree
