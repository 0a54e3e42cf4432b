// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/brief.h"

#include "core/analysis/citations.h"
#include "tests/core/analysis/claimed_sites.h"

namespace ree {
namespace {

using testing::allRows;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing::tableOf;

SiteRecord estimated(const std::string& name, double tonnes, double percent) {
    SiteRecord record;
    record.id = record.name = name;
    record.tonnageTonnes = Interval::exact(tonnes);
    record.gradePercent = Interval::exact(percent);
    record.gradeBasis = Basis::Treo;
    record.system = ReportingSystem::Jorc;
    record.resourceClass = ResourceClass::Indicated;
    record.sameEstimate = true;
    return record;
}

TEST(Brief, countsAllButSumsOnlyWhatCanBeTrue) {
    SiteRecord boasted = estimated("Boasted", 1e6, 1);
    boasted.containedTonnes = Interval::exact(5e6); // more oxide than ore
    const auto sites = tableOf({boasted, estimated("Sound", 1e6, 2), SiteRecord{}});
    const Brief brief = briefOf(sites, allRows(*sites));
    EXPECT_EQ(brief.summary.sites, 3);
    ASSERT_THAT(brief.doubts, SizeIs(1));
    EXPECT_EQ(brief.doubts.front().row, 0U);
    ASSERT_THAT(brief.lines, SizeIs(1));
    EXPECT_EQ(brief.lines.front().total.tonnes.total(), Interval::exact(20000));
    EXPECT_EQ(brief.summary.containedUnknown, 1);
    ASSERT_THAT(brief.ranked, SizeIs(1));
    EXPECT_EQ(brief.ranked.front().row, 1U);
}

TEST(Brief, saysNothingOfADoubtfulSiteThatIsNotChosen) {
    SiteRecord boasted = estimated("Boasted", 1e6, 1);
    boasted.containedTonnes = Interval::exact(5e6);
    const auto sites = tableOf({boasted, estimated("Sound", 1e6, 2)});
    EXPECT_THAT(briefOf(sites, std::vector<std::uint32_t>{1}).doubts, IsEmpty());
}

TEST(Brief, ranksTheLargestFirst) {
    SiteRecord small = estimated("Small", 1e6, 1);
    SiteRecord large = estimated("Large", 9e6, 1);
    const auto sites = tableOf({small, large});
    const Brief brief = briefOf(sites, allRows(*sites));
    std::vector<std::uint32_t> order;
    for (const ContainedTerm& term : brief.ranked)
        order.push_back(term.row);
    EXPECT_THAT(order, ElementsAre(1U, 0U));
}

TEST(Brief, termsOfALineAddUpToIt) {
    const auto sites = tableOf({estimated("A", 1e6, 1), estimated("B", 2e6, 2), estimated("C", 3e6, 0.5)});
    const Brief brief = briefOf(sites, allRows(*sites));
    ASSERT_THAT(brief.lines, SizeIs(1));
    IntervalSum sum;
    for (const ContainedTerm& term : brief.lines.front().terms)
        sum.add(term.tonnes);
    EXPECT_EQ(sum.total(), brief.lines.front().total.tonnes.total());
}

TEST(Citations, numbersSourcesInTheOrderOfUse) {
    const auto sites = tableOf({SiteRecord{}});
    Citations citations(*sites);
    EXPECT_EQ(citations.ofSource("b"), 1);
    EXPECT_EQ(citations.ofLayer(0), 2);
    EXPECT_EQ(citations.ofSource("a"), 3);
    EXPECT_EQ(citations.ofSource("b"), 1);
    ASSERT_THAT(citations.list(), SizeIs(3));
    EXPECT_EQ(citations.list()[1].brief, "test");
}

TEST(Citations, aSiteWithoutClaimsRestsOnItsLayer) {
    const auto sites = tableOf({estimated("A", 1, 1)});
    Citations citations(*sites);
    EXPECT_THAT(citations.ofFigures(0), ElementsAre(1));
    EXPECT_EQ(citations.list().front().brief, "test");
}

TEST(CitationText, joinsNeighbours) {
    EXPECT_EQ(citationText({}), "");
    EXPECT_EQ(citationText({4}), "[4]");
    EXPECT_EQ(citationText({2, 1}), "[1, 2]");
    EXPECT_EQ(citationText({5, 3, 1, 4, 4}), "[1, 3–5]");
}

} // namespace
} // namespace ree
