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
    EXPECT_EQ(report->matched, 3);
    EXPECT_EQ(report->unmatched, 1);
    EXPECT_EQ(report->rejected, 1);
    EXPECT_EQ(report->sites, 2);
    ASSERT_EQ(report->warnings.size(), 3U);
    // A cell that cannot be read does not take its row along: the words stay, the number is unknown.
    EXPECT_EQ(report->warnings.back().place.row, 5);
    EXPECT_EQ(report->warnings.back().place.field, "value");
    ASSERT_NE(sites->evidenceOf(1), nullptr);
    EXPECT_EQ(sites->evidenceOf(1)->figures.at(0).statement, "1,234");
    EXPECT_FALSE(sites->evidenceOf(1)->figures.at(0).quantity.value.known());
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
        *sites, table, {{{"name", {FieldRole::Name, Unit::None}}, {"grade", {FieldRole::Grade, Unit::Percent}}}, {}});
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

RawTable places(std::vector<std::vector<std::string>> rows) {
    RawTable table;
    table.source = "places.csv";
    table.columns = {"name", "country", "longitude", "latitude", "owner", "tonnage_mt"};
    table.rows = std::move(rows);
    return table;
}

std::shared_ptr<SiteTable> placedSites() {
    SiteTableBuilder builder({"test", "sites.csv", ""});
    const auto kaz = countryFromText("KAZ");
    for (const auto& [name, lon, lat] : {std::tuple("Kundybai", 60.83, 51.994), std::tuple("Aktas", 70.0, 50.0)}) {
        SiteRecord record;
        record.id = std::string("T-") + name;
        record.name = name;
        record.place = {lon, lat};
        record.precisionKm = 5;
        record.country = kaz;
        builder.add(record);
    }
    return builder.take();
}

TEST(Attach, twoRowsAtDifferentPlacesForOneSite_nearestJoinsAndOtherIsForReview) {
    const auto sites = placedSites();
    const auto report = attachTable(*sites, places({{"Kundybai", "Kazakhstan", "60.8", "51.883", "A", "1"},
                                                    {"Kundybajskoe", "Kazakhstan", "60.83", "51.994", "B", "2"}}));
    ASSERT_TRUE(report);
    expectAddsUp(*report);
    EXPECT_EQ(report->matched, 1);
    EXPECT_EQ(report->rows.at(1).site, 0);
    ASSERT_EQ(report->review.size(), 1U);
    EXPECT_EQ(report->review[0].row, 0);
    EXPECT_EQ(report->review[0].candidates.at(0).site, 0U);
}

TEST(Attach, decisions_areObeyedAndTheSameInputGivesTheSame) {
    const RawTable table = places({{"Qundibay ore", "Kazakhstan", "", "", "A (60%), B Co., Ltd (40%)", "1"},
                                   {"Aktas", "Kazakhstan", "70", "50", "C", "2"},
                                   {"Aktas", "Kazakhstan", "70", "50", "D", "3"}});
    const SiteKey first{"sites.csv", "T-Kundybai", "Kundybai"};
    const SiteKey second{"sites.csv", "T-Aktas", "Aktas"};
    AttachOptions options;
    options.decisions = {{"/somewhere/places.csv", {"Qundibay ore", 0}, first, MatchVerdict::Join},
                         {"places.csv", {"Aktas", 0}, second, MatchVerdict::Reject},
                         {"places.csv", {"Aktas", 1}, {}, MatchVerdict::Never}};
    const auto sites = placedSites();
    const auto preview = previewAttach(*sites, table, options);
    ASSERT_TRUE(preview);
    EXPECT_EQ(sites->evidence, nullptr); // a preview changes nothing
    const auto report = attachTable(*sites, table, options);
    ASSERT_TRUE(report);
    expectAddsUp(*report);
    EXPECT_EQ(report->decided, 1);
    EXPECT_EQ(report->unmatched, 1);
    EXPECT_EQ(report->rejected, 1);
    EXPECT_EQ(preview->decided, report->decided);
    const SiteEvidence* evidence = sites->evidenceOf(0);
    ASSERT_NE(evidence, nullptr);
    ASSERT_EQ(evidence->owners.size(), 2U);
    EXPECT_EQ(evidence->owners[1].owner, "B Co., Ltd");
    EXPECT_EQ(evidence->owners[1].sharePercent.value, Interval::exact(40));
    EXPECT_EQ(evidence->figures.at(0).id, "places.csv#1:tonnage_mt");
    EXPECT_EQ(attachTable(*placedSites(), table)->decided, 0); // taken out again, nothing is left of them
}

TEST(Attach, rowsOfOneSite_areSeparateEstimates) {
    const auto sites = placedSites();
    ASSERT_TRUE(
        attachTable(*sites, places({{"Aktas", "KAZ", "70", "50", "", "1"}, {"Aktas", "KAZ", "70", "50", "", "2"}})));
    ASSERT_EQ(sites->evidenceOf(1)->figures.size(), 2U);
    EXPECT_NE(sites->evidenceOf(1)->figures[0].estimate, sites->evidenceOf(1)->figures[1].estimate);
}

TEST(Attach, unreadableCell_keepsTheRestOfTheRow) {
    const auto sites = placedSites();
    const auto report = attachTable(*sites, places({{"Aktas", "KAZ", "70", "50", "Someone", "about ten"}}));
    ASSERT_TRUE(report);
    EXPECT_EQ(report->matched, 1);
    EXPECT_EQ(sites->owner[1], "Someone");
    ASSERT_EQ(report->warnings.size(), 1U);
    EXPECT_EQ(report->warnings[0].place.field, "tonnage_mt");
}

TEST(Attach, idsOfAnotherDataSet_areNotTakenForOurs) {
    SiteTableBuilder builder({"test", "", ""});
    for (const auto* name : {"Akbulak", "Inkai"}) {
        SiteRecord record;
        record.id = std::to_string(builder.size() + 1);
        record.name = name;
        builder.add(record);
    }
    const auto sites = builder.take();
    RawTable table;
    table.source = "other.csv";
    table.columns = {"record_id", "name", "grade, %"};
    table.rows = {{"1", "Inkai", "1"}, {"2", "Mountain Pass", "2"}};
    const auto report = attachTable(*sites, table);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->byId, 0);
    EXPECT_EQ(report->rows[0].site, 1);
    EXPECT_EQ(report->unmatched, 1);
}

} // namespace
} // namespace ree
