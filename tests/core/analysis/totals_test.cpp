// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/totals.h"

#include <gtest/gtest.h>

#include "tests/support/make_sites.h"

namespace ree {
namespace {

using Family = ClassFamily;
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

const TotalLine* lineOf(const Summary& summary, Family family) {
    for (const TotalLine& line : summary.contained)
        if (line.family == family)
            return &line;
    return nullptr;
}

Interval totalOf(const Summary& summary, Family family) {
    const TotalLine* line = lineOf(summary, family);
    return line == nullptr ? Interval{} : line->tonnes.total();
}

TEST(Summarize, families_areNeverAdded) {
    const auto table = tableOf(
        {stated(100, ReportingSystem::Jorc), stated(20, ReportingSystem::Ni43101), stated(1000, ReportingSystem::Gkz),
         stated(1e6, ReportingSystem::Gkz, ResourceClass::P1),
         stated(1e6, ReportingSystem::Jorc, ResourceClass::ExplorationTarget), stated(7, ReportingSystem::Press)});
    const Summary summary = summarize(*table, allRows(*table));
    ASSERT_EQ(summary.contained.size(), 5U);
    EXPECT_EQ(totalOf(summary, Family::CodeUnclassed), Interval::exact(120));
    EXPECT_EQ(lineOf(summary, Family::CodeUnclassed)->sites, 2);
    EXPECT_EQ(totalOf(summary, Family::StateUnclassed), Interval::exact(1000));
    EXPECT_EQ(totalOf(summary, Family::StateForecast), Interval::exact(1e6));
    EXPECT_EQ(totalOf(summary, Family::CodeTarget), Interval::exact(1e6));
    EXPECT_EQ(totalOf(summary, Family::NotClassified), Interval::exact(7));
    EXPECT_EQ(summary.containedUnknown, 0);
}

TEST(Summarize, unknownSites_areCountedAndLeaveTheSum) {
    const auto table = tableOf({stated(100, ReportingSystem::Jorc), SiteRecord{}, SiteRecord{}});
    const Summary summary = summarize(*table, allRows(*table));
    EXPECT_EQ(summary.sites, 3);
    EXPECT_EQ(summary.containedUnknown, 2);
    ASSERT_EQ(summary.contained.size(), 1U);
    EXPECT_EQ(summary.contained[0].tonnes.total(), Interval::exact(100));
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
    EXPECT_EQ(totalOf(summary, Family::CodeUnclassed), Interval::range(110, 310));
    EXPECT_EQ(totalOf(summary, Family::StateUnclassed), Interval::atLeast(55));
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
    EXPECT_NE(lineOf(summary, Family::StateUnclassed), nullptr);
    EXPECT_EQ(lineOf(summary, Family::NotClassified), nullptr);
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
    EXPECT_EQ(summarize(*table, second).contained.at(0).tonnes.total(), Interval::exact(10));
}

TEST(Summarize, reservesResourcesAndInferred_standApart) {
    const auto table = tableOf({stated(1, ReportingSystem::Jorc, ResourceClass::Proved),
                                stated(2, ReportingSystem::Kazrc, ResourceClass::Probable),
                                stated(10, ReportingSystem::Jorc, ResourceClass::Measured),
                                stated(20, ReportingSystem::Ni43101, ResourceClass::MeasuredIndicated),
                                stated(100, ReportingSystem::Jorc, ResourceClass::Inferred),
                                stated(1000, ReportingSystem::Gkz, ResourceClass::C1C2)});
    const Summary summary = summarize(*table, allRows(*table));
    EXPECT_EQ(totalOf(summary, Family::CodeReserves), Interval::exact(3));
    EXPECT_EQ(totalOf(summary, Family::CodeResources), Interval::exact(30));
    EXPECT_EQ(totalOf(summary, Family::CodeInferred), Interval::exact(100));
    EXPECT_EQ(totalOf(summary, Family::StateReserves), Interval::exact(1000));
}

/// A table of sites with one stated contained figure each.
std::shared_ptr<SiteTable> claimed(const std::vector<std::pair<double, Basis>>& figures) {
    auto table = tableOf(std::vector<SiteRecord>(figures.size()));
    auto evidence = std::make_shared<Evidence>();
    for (std::size_t i = 0; i < figures.size(); ++i) {
        Figure f;
        f.kind = FigureKind::Contained;
        f.quantity = {Interval::exact(figures[i].first), Unit::Kilotonne};
        f.basis = figures[i].second;
        f.system = ReportingSystem::Press;
        evidence->bySite[static_cast<std::uint32_t>(i)].figures.push_back(f);
    }
    table->evidence = evidence;
    return table;
}

TEST(Summarize, metalAndUnstatedBasis_areNotAddedToOxide) {
    const auto table = claimed({{1, Basis::Reo}, {2, Basis::Ree}, {4, Basis::NotStated}, {8, Basis::NotStated}});
    table->containedTonnes.set(0, Interval::exact(1000));
    const Summary summary = summarize(*table, allRows(*table));
    ASSERT_EQ(summary.contained.size(), 3U);
    EXPECT_EQ(summary.contained[0].basis, MassBasis::Oxide);
    EXPECT_EQ(summary.contained[0].tonnes.total(), Interval::exact(1000));
    EXPECT_EQ(summary.contained[1].basis, MassBasis::Metal);
    EXPECT_EQ(summary.contained[1].tonnes.total(), Interval::exact(2000));
    EXPECT_EQ(summary.contained[2].basis, MassBasis::NotStated);
    EXPECT_EQ(summary.contained[2].tonnes.total(), Interval::exact(12000));
}

TEST(Summarize, partOfACountedSite_isLeftOutAndCounted) {
    SiteTableBuilder builder({"layer", "", ""});
    const std::size_t parent = builder.declareExtra("parent_id", false);
    for (const auto& [id, of, tonnes] :
         {std::tuple("FIELD", "", 100.0), std::tuple("PART", "FIELD", 40.0), std::tuple("ALONE", "ELSEWHERE", 5.0)}) {
        SiteRecord record = stated(tonnes, ReportingSystem::Jorc);
        record.id = id;
        builder.add(record);
        builder.setExtra(parent, of);
    }
    const auto table = builder.take();
    const Summary summary = summarize(*table, allRows(*table));
    EXPECT_EQ(totalOf(summary, Family::CodeUnclassed), Interval::exact(105));
    EXPECT_EQ(summary.insideParents, 1);
    EXPECT_EQ(summary.containedUnknown, 0);
    const std::vector<std::uint32_t> partAlone{1};
    EXPECT_EQ(totalOf(summarize(*table, partAlone), Family::CodeUnclassed), Interval::exact(40));
}

TEST(Summarize, withheldSite_isCountedAndLowersNothing) {
    auto withheld = stated(0, ReportingSystem::Jorc);
    withheld.containedTonnes = Interval::withheld();
    const auto table = tableOf({stated(10, ReportingSystem::Jorc), withheld});
    const Summary summary = summarize(*table, allRows(*table));
    EXPECT_EQ(totalOf(summary, Family::CodeUnclassed), Interval::exact(10));
    EXPECT_EQ(summary.containedUnknown, 1);
    EXPECT_EQ(summary.containedWithheld, 1);
}

TEST(DeriveTotal, everyLine_isTheSumOfItsSites) {
    const auto table = claimed({{1, Basis::Reo}, {2, Basis::Ree}, {4, Basis::NotStated}, {8, Basis::NotStated}});
    table->containedTonnes.set(0, Interval::exact(1000));
    const auto rows = allRows(*table);
    for (const TotalLine& line : summarize(*table, rows).contained) {
        const Derivation total = deriveTotal(*table, rows, line.family, line.basis);
        EXPECT_EQ(total.value, line.tonnes.total());
        EXPECT_EQ(recomputed(total), total.value);
        EXPECT_EQ(total.inputs.size(), static_cast<std::size_t>(line.sites));
    }
}

} // namespace
} // namespace ree
