// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/attach.h"

#include <gtest/gtest.h>

namespace ree {
namespace {

std::shared_ptr<SiteTable> twoSites() {
    SiteTableBuilder builder({"test", "", ""});
    for (const auto* name : {"Kutessay II", "Akbulak", "Akbulak"}) {
        SiteRecord record;
        record.id = "s" + std::to_string(builder.size() + 1);
        record.name = name;
        builder.add(record);
    }
    return builder.take();
}

RawTable estimates(std::vector<std::vector<std::string>> rows) {
    RawTable table;
    table.source = "estimates.csv";
    table.columns = {"figure_id", "site_id", "estimate_id", "quantity", "value", "unit", "basis"};
    table.rows = std::move(rows);
    return table;
}

void expectAddsUp(const AttachReport& r) { EXPECT_EQ(r.read, r.matched + r.unmatched + r.ambiguous + r.rejected); }

TEST(Attach, estimatesById_giveGradeTonnageAndTheirProduct) {
    const auto sites = twoSites();
    const auto report = attachTable(*sites, estimates({{"f1", "s1", "e1", "grade", "2", "%", "REO"},
                                                       {"f2", "s1", "e1", "ore_tonnage", "100", "kt", "ore"},
                                                       {"f3", "nowhere", "e1", "grade", "2", "%", "REO"},
                                                       {"f4", "", "e1", "grade", "2", "%", "REO"},
                                                       {"f5", "s2", "e2", "grade", "1,234", "%", "REO"}}));
    ASSERT_TRUE(report);
    expectAddsUp(*report);
    EXPECT_EQ(report->kind, TableKind::Estimates);
    EXPECT_EQ(report->matched, 2);
    EXPECT_EQ(report->unmatched, 1);
    EXPECT_EQ(report->rejected, 2);
    EXPECT_EQ(report->sites, 1);
    EXPECT_EQ(report->warnings.size(), 3U);
    EXPECT_EQ(sites->gradePercent[0], Interval::exact(2));
    EXPECT_EQ(sites->tonnageTonnes[0], Interval::exact(100000));
    EXPECT_NEAR(sites->containedTonnes[0].representative(), 2000, 1e-9);
    EXPECT_FALSE(sites->gradePercent[1].known());
}

TEST(Attach, boundInTheValue_staysABound) {
    const auto sites = twoSites();
    ASSERT_TRUE(attachTable(*sites, estimates({{"f1", "s1", "e1", "grade", "<0.1", "%", "REO"}})));
    EXPECT_EQ(sites->gradePercent[0], Interval::below(0.1));
    EXPECT_FALSE(sites->containedTonnes[0].known());
}

TEST(Attach, productOfDifferentEstimates_isNotFormed) {
    const auto sites = twoSites();
    ASSERT_TRUE(attachTable(*sites, estimates({{"f1", "s1", "e1", "grade", "2", "%", "REO"},
                                               {"f2", "s1", "e2", "ore_tonnage", "100", "kt", "ore"}})));
    EXPECT_TRUE(sites->tonnageTonnes[0].known());
    EXPECT_FALSE(sites->containedTonnes[0].known());
}

TEST(Attach, wideTableByName_joinsAcrossSpellingsAndRefusesTwins) {
    const auto sites = twoSites();
    RawTable table;
    table.source = "grades.csv";
    table.columns = {"name", "grade"};
    table.rows = {{"Кутессай-II", "0.3 %"}, {"Akbulak", "1 %"}, {"Elsewhere", "1 %"}};
    const auto report = attachTable(
        *sites, table, {{"name", {FieldRole::Name, Unit::None}}, {"grade", {FieldRole::Grade, Unit::Percent}}});
    ASSERT_TRUE(report);
    expectAddsUp(*report);
    EXPECT_EQ(report->matchedBy, "name");
    EXPECT_EQ(report->matched, 1);
    EXPECT_EQ(report->ambiguous, 1);
    EXPECT_EQ(report->unmatched, 1);
    EXPECT_EQ(sites->gradePercent[0], Interval::exact(0.3));
    ASSERT_NE(sites->evidenceOf(0), nullptr);
    EXPECT_EQ(sites->evidenceOf(0)->figures.at(0).sourceId, "grades.csv");
}

TEST(Attach, evidenceOnOneNumber_leavesTheOthersOfTheSite) {
    const auto sites = twoSites();
    sites->gradePercent.set(0, Interval::exact(0.7));
    ASSERT_TRUE(attachTable(*sites, estimates({{"f1", "s1", "e1", "ore_tonnage", "100", "kt", "ore"}})));
    EXPECT_EQ(sites->gradePercent[0], Interval::exact(0.7));
    EXPECT_EQ(sites->tonnageTonnes[0], Interval::exact(100000));
}

TEST(Attach, tableWithoutAKey_isRefused) {
    const auto sites = twoSites();
    RawTable table;
    table.columns = {"colour"};
    table.rows = {{"red"}};
    const auto report = attachTable(*sites, table);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::WrongContent);
}

} // namespace
} // namespace ree
