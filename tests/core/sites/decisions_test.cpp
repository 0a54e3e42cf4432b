// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/decisions.h"

#include <gtest/gtest.h>

#include "core/sites/apply_evidence.h"
#include "tests/support/make_sites.h"

namespace ree {
namespace {

Figure figure(std::string id, FigureKind kind, double value, ReportingSystem system) {
    Figure f;
    f.id = std::move(id);
    f.estimate = system == ReportingSystem::Jorc ? "jorc" : "press";
    f.kind = kind;
    f.quantity = {Interval::exact(value), kind == FigureKind::Grade ? Unit::Percent : Unit::Tonne};
    f.basis = kind == FigureKind::Tonnage ? Basis::Ore : Basis::Treo;
    f.system = system;
    return f;
}

/// One site with a JORC estimate and a press estimate, both grade and tonnage.
std::shared_ptr<SiteTable> twoEstimates() {
    SiteRecord record;
    record.id = "A";
    record.name = "Alpha";
    record.place = {70, 45};
    record.precisionKm = 5;
    auto table = testing::tableOf({record});
    auto evidence = std::make_shared<Evidence>();
    evidence->bySite[0].figures = {figure("j1", FigureKind::Grade, 1, ReportingSystem::Jorc),
                                   figure("j2", FigureKind::Tonnage, 1000, ReportingSystem::Jorc),
                                   figure("p1", FigureKind::Grade, 2, ReportingSystem::Press),
                                   figure("p2", FigureKind::Tonnage, 9000, ReportingSystem::Press)};
    table->evidence = evidence;
    applyEvidence(*table);
    return table;
}

TEST(Decided, choiceOfAnEstimate_bringsAllItsFigures) {
    const auto table = twoEstimates();
    EXPECT_EQ(table->gradePercent[0], Interval::exact(1));
    Decisions decisions;
    decisions.choose({keyOf(*table, 0), ClaimKind::Figures, {"p2", "newer drilling", "2026-11-25"}});
    const DecidedSites after = decided(*table, decisions);
    EXPECT_TRUE(after.warnings.empty());
    EXPECT_EQ(after.table->gradePercent[0], Interval::exact(2));
    EXPECT_EQ(after.table->tonnageTonnes[0], Interval::exact(9000));
    EXPECT_EQ(after.table->containedTonnes[0], Interval::exact(180));
    EXPECT_EQ(after.table->system[0], ReportingSystem::Press);
    EXPECT_TRUE(chooseFigures(*after.table->evidenceOf(0)).chosen);
    EXPECT_EQ(table->gradePercent[0], Interval::exact(1)) << "the source is as it was";
}

TEST(Decided, forgottenChoice_givesTheRuleItsPlaceBack) {
    const auto table = twoEstimates();
    Decisions decisions;
    decisions.choose({keyOf(*table, 0), ClaimKind::Figures, {"p1", "why", ""}});
    decisions.choose({keyOf(*table, 0), ClaimKind::Figures, {"p2", "why", ""}});
    EXPECT_EQ(decisions.choices.size(), 1U) << "one a site and kind";
    decisions.forget(keyOf(*table, 0), ClaimKind::Figures);
    EXPECT_EQ(decided(*table, decisions).table->gradePercent[0], Interval::exact(1));
}

TEST(Decided, anotherRule_picksOtherClaims) {
    const auto table = twoEstimates();
    Decisions decisions;
    decisions.rule = *choiceRuleFromText("press > JORC");
    EXPECT_EQ(decided(*table, decisions).table->gradePercent[0], Interval::exact(2));
}

TEST(Decided, claimThatIsGone_isSaidAndChangesNothing) {
    const auto table = twoEstimates();
    Decisions decisions;
    decisions.choose({keyOf(*table, 0), ClaimKind::Figures, {"vanished", "why", ""}});
    decisions.choose({{"", "B", "Beta"}, ClaimKind::Owner, {"x", "why", ""}});
    const DecidedSites after = decided(*table, decisions);
    ASSERT_EQ(after.warnings.size(), 2U);
    EXPECT_NE(after.warnings[0].text.find("Alpha"), std::string::npos);
    EXPECT_NE(after.warnings[1].text.find("Beta"), std::string::npos);
    EXPECT_EQ(after.table->gradePercent[0], Interval::exact(1));
}

TEST(Decided, givenPlace_isUsedWithItsReasonAndKeepsTheOldClaim) {
    const auto table = twoEstimates();
    Decisions decisions;
    decisions.place({keyOf(*table, 0), {71, 44}, 2, "seen on imagery", "2026-11-25"});
    const auto after = decided(*table, decisions).table;
    EXPECT_EQ(after->place[0], (LonLat{71, 44}));
    EXPECT_EQ(after->precisionKm[0], 2);
    EXPECT_EQ(after->method[0], CoordinateMethod::Analyst);
    const auto& claims = after->evidenceOf(0)->coordinates;
    ASSERT_EQ(claims.size(), 2U);
    EXPECT_EQ(claims[0].place, (LonLat{70, 45}));
    EXPECT_FALSE(claims[0].used);
    EXPECT_EQ(claims[1].note, "seen on imagery");
}

TEST(Decided, siteWithoutClaims_canBePlaced) {
    SiteRecord record;
    record.name = "Nowhere";
    const auto table = testing::tableOf({record});
    Decisions decisions;
    decisions.place({keyOf(*table, 0), {60, 40}, 30, "by the text", ""});
    const auto after = decided(*table, decisions).table;
    EXPECT_EQ(after->place[0], (LonLat{60, 40}));
    EXPECT_EQ(after->evidenceOf(0)->coordinates.size(), 1U) << "no claim is made of a place that was not known";
}

TEST(ApplyEvidence, ownColumns_joinTheClaimsBeforeTheyAreReplaced) {
    SiteRecord record;
    record.id = "A";
    record.gradePercent = Interval::exact(3);
    record.gradeBasis = Basis::Treo;
    record.tonnageTonnes = Interval::exact(500);
    record.sameEstimate = true;
    record.owner = "Old owner";
    const auto table = testing::tableOf({record});
    auto evidence = std::make_shared<Evidence>();
    evidence->bySite[0].figures = {figure("j1", FigureKind::Grade, 1, ReportingSystem::Jorc)};
    table->evidence = evidence;
    applyEvidence(*table);
    applyEvidence(*table);
    const auto& figures = table->evidenceOf(0)->figures;
    ASSERT_EQ(figures.size(), 3U) << "kept once";
    EXPECT_EQ(figures[1].quantity.value, Interval::exact(3));
    EXPECT_EQ(table->gradePercent[0], Interval::exact(1));
    EXPECT_EQ(table->tonnageTonnes[0], Interval::exact(500));
    EXPECT_EQ(table->sameEstimate[0], 0);
    EXPECT_EQ(table->containedTonnes[0], Interval{}) << "the product of two estimates means nothing";
    EXPECT_EQ(table->owner[0], "Old owner");
}

TEST(ChoiceRule, textReadBack_isTheSameRule) {
    const ChoiceRule& rule = defaultChoiceRule();
    EXPECT_EQ(*choiceRuleFromText(toText(rule)), rule);
    EXPECT_EQ(rule.rank(ReportingSystem::Jorc), rule.rank(ReportingSystem::Kazrc));
    EXPECT_LT(rule.rank(ReportingSystem::Gkz), rule.rank(ReportingSystem::Company));
    EXPECT_GT(rule.rank(ReportingSystem::Unknown), rule.rank(ReportingSystem::Press));
}

TEST(ChoiceRule, wrongTexts_areRefusedByName) {
    for (const auto& [text, reason] : {std::pair("JORC > rumour", "rumour"), std::pair("JORC > JORC", "twice"),
                                       std::pair("", "empty"), std::pair(" > ", "empty")}) {
        const auto rule = choiceRuleFromText(text);
        ASSERT_FALSE(rule) << text;
        EXPECT_NE(rule.error().cause.find(reason), std::string::npos) << rule.error().cause;
    }
}

} // namespace
} // namespace ree
