// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/chart.h"

#include <cmath>

#include "core/analysis/totals.h"
#include "tests/support/make_sites.h"

namespace ree {
namespace {

using testing::allRows;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;
using testing::tableOf;

SiteRecord inCountry(const char* alpha3, double tonnes = std::nan(""), double percent = std::nan("")) {
    SiteRecord record;
    record.name = alpha3;
    record.country = *countryFromAlpha3(alpha3);
    if (std::isfinite(tonnes)) {
        record.tonnageTonnes = Interval::exact(tonnes);
        record.gradePercent = Interval::exact(percent);
        record.gradeBasis = Basis::Treo;
        record.sameEstimate = true;
    }
    return record;
}

TEST(Chart, keysReadBack) {
    for (int i = 0; i < chartKindCount; ++i)
        EXPECT_EQ(chartKindFromText(key(static_cast<ChartKind>(i))), static_cast<ChartKind>(i));
    EXPECT_FALSE(chartKindFromText("pie"));
}

TEST(Chart, countriesStandByTheirNumberOfSites) {
    const auto sites = tableOf({inCountry("KGZ"), inCountry("KAZ"), inCountry("KAZ"), SiteRecord{}});
    const Chart chart = chartOf(*sites, allRows(*sites), ChartKind::SitesByCountry);
    EXPECT_EQ(chart.categories.front(), "Kazakhstan");
    ASSERT_THAT(chart.series, SizeIs(1));
    EXPECT_THAT(chart.series.front().values, ElementsAre(2, 1, 1));
}

TEST(Chart, barsAreTheSumsOfTheSummaryAndUnknownIsNoBar) {
    const auto sites = tableOf({inCountry("KAZ", 1e6, 1), inCountry("KAZ", 2e6, 1), inCountry("KGZ")});
    const Chart chart = chartOf(*sites, allRows(*sites), ChartKind::OxideByCountry);
    EXPECT_THAT(chart.categories, ElementsAre("Kazakhstan"));
    ASSERT_THAT(chart.series, SizeIs(1));
    EXPECT_DOUBLE_EQ(chart.series.front().values.front(),
                     summarize(*sites, allRows(*sites)).contained.front().tonnes.total().low);
    EXPECT_THAT(chart.note, HasSubstr("2 of 3 sites"));
}

TEST(Chart, pointsAreSitesWithBothFiguresOfOneEstimate) {
    SiteRecord apart = inCountry("UZB", 1e6, 1);
    apart.sameEstimate = false;
    const auto sites = tableOf({inCountry("KAZ", 1e6, 2), apart, inCountry("KGZ")});
    const Chart chart = chartOf(*sites, allRows(*sites), ChartKind::GradeTonnage);
    ASSERT_THAT(chart.series, SizeIs(1));
    EXPECT_THAT(chart.series.front().rows, ElementsAre(0U));
    EXPECT_THAT(chart.series.front().x, ElementsAre(1e6));
    EXPECT_THAT(chart.series.front().values, ElementsAre(2));
    EXPECT_THAT(chart.note, HasSubstr("1 of 3 sites"));
}

TEST(Chart, ofManyPointsThoseThatHoldTheMostAreShown) {
    std::vector<SiteRecord> records;
    for (std::size_t i = 0; i < mostChartPoints + 5; ++i)
        records.push_back(inCountry("KAZ", 1000.0 * static_cast<double>(i + 1), 1));
    const auto sites = tableOf(records);
    const Chart chart = chartOf(*sites, allRows(*sites), ChartKind::GradeTonnage);
    ASSERT_THAT(chart.series, SizeIs(1));
    ASSERT_THAT(chart.series.front().rows, SizeIs(mostChartPoints));
    EXPECT_EQ(chart.series.front().rows.front(), 5U);
    EXPECT_THAT(chart.note, HasSubstr("Shown are the 2000"));
}

TEST(Chart, moreCategoriesThanAskedForAreCounted) {
    std::vector<SiteRecord> records;
    for (CountryId id = 1; id <= 12; ++id) {
        records.emplace_back();
        records.back().country = id;
    }
    const auto sites = tableOf(records);
    const Chart chart = chartOf(*sites, allRows(*sites), ChartKind::SitesByCountry, 8);
    EXPECT_THAT(chart.categories, SizeIs(8));
    EXPECT_THAT(chart.series.front().values, SizeIs(8));
    EXPECT_THAT(chart.note, HasSubstr("4 further categories"));
}

TEST(Chart, withoutSitesIsEmpty) {
    const auto sites = tableOf({});
    for (int i = 0; i < chartKindCount; ++i)
        EXPECT_TRUE(chartOf(*sites, {}, static_cast<ChartKind>(i)).empty());
}

} // namespace
} // namespace ree
