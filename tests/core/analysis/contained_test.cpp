// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/contained.h"

#include <gtest/gtest.h>

#include "tests/support/make_sites.h"

namespace ree {
namespace {

using Family = TotalLine::Family;
using testing::allRows;
using testing::tableOf;

SiteRecord estimate(Interval gradePercent, Interval tonnes, Basis basis = Basis::Reo) {
    SiteRecord record;
    record.gradePercent = gradePercent;
    record.tonnageTonnes = tonnes;
    record.gradeBasis = basis;
    record.sameEstimate = true;
    record.system = ReportingSystem::Jorc;
    return record;
}

SiteRecord stated(double tonnes, ReportingSystem system, ResourceClass resourceClass = ResourceClass::Unknown) {
    SiteRecord record;
    record.containedTonnes = Interval::exact(tonnes);
    record.system = system;
    record.resourceClass = resourceClass;
    return record;
}

ContainedOxide containedIn(const SiteRecord& record) { return containedOxide(*tableOf({record}), 0); }

const TotalLine* lineOf(const Summary& summary, Family family) {
    for (const TotalLine& line : summary.contained)
        if (line.family == family)
            return &line;
    return nullptr;
}

TEST(ContainedOxide, gradeAndTonnageOfOneEstimate_giveTheirProductAndShowIt) {
    const auto contained = containedIn(estimate(Interval::exact(0.264), Interval::exact(16.3e6), Basis::Re2O3));
    EXPECT_TRUE(contained.computed);
    EXPECT_EQ(contained.tonnes.bound, Bound::Exact);
    EXPECT_NEAR(contained.tonnes.low, 43032, 1e-6);
    EXPECT_NE(contained.formula.find("0.264 % RE2O3"), std::string::npos) << contained.formula;
}

TEST(ContainedOxide, gradeAndTonnageOfTwoEstimates_giveNothing) {
    auto record = estimate(Interval::exact(1), Interval::exact(1e6));
    record.sameEstimate = false;
    EXPECT_FALSE(containedIn(record).tonnes.known());
}

TEST(ContainedOxide, metalOrUnstatedBasis_isNotTakenForOxide) {
    for (const Basis basis : {Basis::Ree, Basis::NotStated, Basis::SingleOxide, Basis::OtherMetal})
        EXPECT_FALSE(containedIn(estimate(Interval::exact(1), Interval::exact(1e6), basis)).tonnes.known());
}

TEST(ContainedOxide, unknownOrWithheldPart_isUnknownNotZero) {
    EXPECT_FALSE(containedIn(estimate(Interval{}, Interval::exact(1e6))).tonnes.known());
    EXPECT_FALSE(containedIn(estimate(Interval::exact(1), Interval::withheld())).tonnes.known());
}

TEST(ContainedOxide, boundsAndRanges_stayThat) {
    const auto below = containedIn(estimate(Interval::below(0.1), Interval::exact(1e6)));
    EXPECT_EQ(below.tonnes.bound, Bound::Below);
    EXPECT_NEAR(below.tonnes.high, 1000, 1e-9);
    const auto range = containedIn(estimate(Interval::range(1, 2), Interval::exact(1e6)));
    EXPECT_EQ(range.tonnes.bound, Bound::Range);
    EXPECT_NEAR(range.tonnes.low, 10000, 1e-9);
    EXPECT_NEAR(range.tonnes.high, 20000, 1e-9);
}

TEST(ContainedOxide, onlyAStatedFigure_isTakenAsStated) {
    const auto contained = containedIn(stated(51500, ReportingSystem::Gkz));
    EXPECT_FALSE(contained.computed);
    EXPECT_EQ(contained.tonnes, Interval::exact(51500));
    EXPECT_TRUE(contained.formula.starts_with("stated")) << contained.formula;
}

TEST(Summarize, families_areNeverAdded) {
    const auto table = tableOf(
        {stated(100, ReportingSystem::Jorc), stated(20, ReportingSystem::Ni43101), stated(1000, ReportingSystem::Gkz),
         stated(1e6, ReportingSystem::Gkz, ResourceClass::P1),
         stated(1e6, ReportingSystem::Jorc, ResourceClass::ExplorationTarget), stated(7, ReportingSystem::Press)});
    const Summary summary = summarize(*table, allRows(*table));
    ASSERT_EQ(summary.contained.size(), 4U);
    EXPECT_EQ(lineOf(summary, Family::CodeCompliant)->tonnes, Interval::exact(120));
    EXPECT_EQ(lineOf(summary, Family::CodeCompliant)->sites, 2);
    EXPECT_EQ(lineOf(summary, Family::StateRegister)->tonnes, Interval::exact(1000));
    EXPECT_EQ(lineOf(summary, Family::Forecast)->tonnes, Interval::exact(2e6));
    EXPECT_EQ(lineOf(summary, Family::Other)->tonnes, Interval::exact(7));
    EXPECT_EQ(summary.containedUnknown, 0);
}

TEST(Summarize, unknownSites_areCountedAndLeaveTheSum) {
    const auto table = tableOf({stated(100, ReportingSystem::Jorc), SiteRecord{}, SiteRecord{}});
    const Summary summary = summarize(*table, allRows(*table));
    EXPECT_EQ(summary.sites, 3);
    EXPECT_EQ(summary.containedUnknown, 2);
    ASSERT_EQ(summary.contained.size(), 1U);
    EXPECT_EQ(summary.contained[0].tonnes, Interval::exact(100));
    EXPECT_EQ(summary.contained[0].sites, 1);
}

TEST(Summarize, allUnknown_hasNoLineRatherThanAZero) {
    const auto table = tableOf({SiteRecord{}});
    EXPECT_TRUE(summarize(*table, allRows(*table)).contained.empty());
    EXPECT_TRUE(summarize(*table, {}).contained.empty());
}

TEST(Summarize, rangesAndBounds_addEndByEnd) {
    auto range = stated(0, ReportingSystem::Jorc);
    range.containedTonnes = Interval::range(100, 300);
    auto least = stated(0, ReportingSystem::Gkz);
    least.containedTonnes = Interval::atLeast(50);
    const auto table = tableOf({range, stated(10, ReportingSystem::Jorc), least, stated(5, ReportingSystem::Gkz)});
    const Summary summary = summarize(*table, allRows(*table));
    EXPECT_EQ(lineOf(summary, Family::CodeCompliant)->tonnes, Interval::range(110, 310));
    EXPECT_EQ(lineOf(summary, Family::StateRegister)->tonnes, Interval::atLeast(55));
}

TEST(Summarize, statedContainedOfAnotherEstimate_countsInItsOwnFamily) {
    // The grade shown comes from the press, the contained figure from the state register.
    const auto table = tableOf({stated(1000, ReportingSystem::Press)});
    auto evidence = std::make_shared<Evidence>();
    auto& figures = evidence->bySite[0].figures;
    figures.resize(2);
    figures[0].kind = FigureKind::Grade;
    figures[0].quantity = {Interval::exact(1), Unit::Percent};
    figures[0].system = ReportingSystem::Press;
    figures[1].kind = FigureKind::Contained;
    figures[1].quantity = {Interval::exact(1000), Unit::Tonne};
    figures[1].basis = Basis::Reo;
    figures[1].system = ReportingSystem::Gkz;
    table->evidence = evidence;
    const Summary summary = summarize(*table, allRows(*table));
    EXPECT_NE(lineOf(summary, Family::StateRegister), nullptr);
    EXPECT_EQ(lineOf(summary, Family::Other), nullptr);
}

TEST(Summarize, countsBySortOfKnowledgeAndByCountry_mostFirst) {
    const auto kaz = *countryFromAlpha3("KAZ");
    const auto kgz = *countryFromAlpha3("KGZ");
    SiteRecord first;
    first.country = kgz;
    first.place = {75, 42};
    first.owner = "Owner";
    first.ownerCountry = kaz;
    auto second = estimate(Interval::exact(1), Interval::exact(10));
    second.country = kaz;
    SiteRecord third;
    third.country = kaz;
    third.gradePercent = Interval::exact(0);
    const auto table = tableOf({first, second, third});
    const Summary summary = summarize(*table, allRows(*table));
    EXPECT_EQ(summary.placed, 1);
    EXPECT_EQ(summary.withGrade, 2);
    EXPECT_EQ(summary.withTonnage, 1);
    EXPECT_EQ(summary.withOwner, 1);
    using Counts = std::vector<std::pair<CountryId, std::int64_t>>;
    EXPECT_EQ(summary.byCountry, (Counts{{kaz, 2}, {kgz, 1}}));
    EXPECT_EQ(summary.byOwnerCountry, (Counts{{unknownCountry, 2}, {kaz, 1}}));
}

TEST(Summarize, rowsNotAskedFor_doNotCount) {
    const auto table = tableOf({stated(1, ReportingSystem::Jorc), stated(10, ReportingSystem::Jorc)});
    const std::vector<std::uint32_t> second{1};
    EXPECT_EQ(summarize(*table, second).contained.at(0).tonnes, Interval::exact(10));
}

} // namespace
} // namespace ree
