// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/table_layout.h"

#include <filesystem>

#include <gtest/gtest.h>

#include "core/attach/attach_report.h"
#include "tests/support/temp_folder.h"

namespace ree {
namespace {

std::shared_ptr<SiteTable> sitesNamed(std::initializer_list<const char*> names, const char* country) {
    SiteTableBuilder builder({"test", "", ""});
    for (const auto* name : names) {
        SiteRecord record;
        record.id = "S" + std::to_string(builder.size() + 1);
        record.name = name;
        record.country = countryFromText(country);
        builder.add(record);
    }
    return builder.take();
}

RawTable extract(const char* name) {
    const auto table = readTableToAttach(std::filesystem::path(REE_SOURCE_DIR) / "tests/data/tables" / name, {}, {});
    EXPECT_TRUE(table) << name;
    return table.value_or(RawTable{});
}

const Figure* figureOf(const SiteEvidence& evidence, std::string_view basis, FigureKind kind) {
    for (const Figure& f : evidence.figures)
        if (f.basisText == basis && f.kind == kind)
            return &f;
    return nullptr;
}

TEST(TableLayouts, everyExtract_isRecognised) {
    for (const auto& [file, key] : {std::pair("usgs_ree_ofr02-189.csv", "usgs-ofr-02-189"),
                                    {"weng2015_ree_resources.csv", "weng-2015"},
                                    {"gem_coal_mines.csv", "gem-coal-mines"},
                                    {"usgs_copper.csv", "usgs-sir-2010-5090-z"},
                                    {"usgs_laterite.csv", "usgs-ofr-2011-1058"},
                                    {"usgs_carbonatites.csv", "usgs-ofr-2009-1139"}}) {
        const RawTable table = extract(file);
        ASSERT_NE(recognised(table), nullptr) << file;
        EXPECT_EQ(recognised(table)->key, key);
    }
    RawTable mrds;
    mrds.columns = {"dep_id",  "url",   "site_name", "latitude",  "longitude", "region",
                    "country", "state", "commod1",   "oper_type", "dev_stat",  "ore"};
    ASSERT_NE(recognised(mrds), nullptr);
    EXPECT_EQ(meaningsOf(mrds, recognised(mrds), {})["ore"].role, FieldRole::None); // minerals, not tonnes
}

TEST(TableLayouts, elementsInPpm_giveADerivedSumAndComposition) {
    const auto sites = sitesNamed({"Kutessay II"}, "KGZ");
    const auto report = attachTable(*sites, extract("weng2015_ree_resources.csv"));
    ASSERT_TRUE(report);
    EXPECT_EQ(report->matched, 1);
    const SiteEvidence* evidence = sites->evidenceOf(0);
    ASSERT_NE(evidence, nullptr);
    const Figure* la = figureOf(*evidence, "La", FigureKind::Grade);
    ASSERT_NE(la, nullptr);
    EXPECT_EQ(la->basis, Basis::SingleElement);
    EXPECT_EQ(la->id, "weng2015_ree_resources.csv#2:La ppm");
    const Figure* treo = figureOf(*evidence, "TREO incl. Y", FigureKind::Grade);
    ASSERT_NE(treo, nullptr);
    EXPECT_TRUE(treo->derived);
    // By hand, from the row's ppm and the factors of the oxides: 2,186.6 ppm of metal are 2,636.5 ppm of oxide.
    EXPECT_NEAR(treo->quantity.value.representative(), 0.26365, 0.00001);
    ASSERT_EQ(evidence->composition.size(), 15U);
    double sum = 0;
    for (const CompositionPart& part : evidence->composition) {
        EXPECT_TRUE(part.derived);
        sum += part.percent.value.representative();
    }
    EXPECT_NEAR(sum, 100, 1e-9);
    EXPECT_EQ(sites->tonnageTonnes[0], Interval::exact(18011000));
    EXPECT_FALSE(sites->gradePercent[0].known()); // a derived figure is never the value shown
}

TEST(TableLayouts, coalMines_giveOwnersAndCoalThatIsContext) {
    const auto sites = sitesNamed({"Ekibastuz Severny"}, "KAZ");
    AttachOptions options;
    const RawTable table = extract("gem_coal_mines.csv");
    EXPECT_TRUE(table.warnings.empty()); // read as Windows-1252 by itself
    for (const TableRowKey& key : rowKeys(table, guessTable(table).meanings))
        options.decisions.push_back({"gem_coal_mines.csv", key, {"", "S1", ""}, MatchVerdict::Join});
    const auto report = attachTable(*sites, table, options);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->decided, report->read);
    const SiteEvidence* evidence = sites->evidenceOf(0);
    ASSERT_NE(evidence, nullptr);
    EXPECT_TRUE(std::any_of(evidence->owners.begin(), evidence->owners.end(), [](const Ownership& o) {
        return o.owner == "Samruk-Energo" && o.sharePercent.value == Interval::exact(50);
    }));
    for (const Figure& f : evidence->figures)
        EXPECT_EQ(f.basis, Basis::OtherMetal) << f.id;
    EXPECT_FALSE(sites->tonnageTonnes[0].known());
}

TEST(TableLayouts, resourcesInWords_becomeFigures) {
    const auto sites = sitesNamed({"Kutessay II"}, "KGZ");
    sites->place[0] = {76.134, 42.879}; // 24 km from the record's point
    const auto report = attachTable(*sites, extract("usgs_ree_ofr02-189.csv"));
    ASSERT_TRUE(report);
    ASSERT_EQ(report->matched, 1);
    const Figure* grade = figureOf(*sites->evidenceOf(0), "REE", FigureKind::Grade);
    ASSERT_NE(grade, nullptr);
    EXPECT_EQ(grade->quantity.value, Interval::exact(0.39));
    EXPECT_EQ(grade->systemText, "journal");
    EXPECT_EQ(grade->effectiveDate, "2002");
    EXPECT_NE(sites->evidence->source("usgs_ree_ofr02-189.csv"), nullptr);
}

TEST(TableLayouts, zeroInUsgsGrades_isNotReportedAndSaidSo) {
    const auto sites = sitesNamed({"Bonga"}, "AGO");
    sites->place[0] = {13.97, -14.27};
    const auto report = attachTable(*sites, extract("usgs_carbonatites.csv"));
    ASSERT_TRUE(report);
    ASSERT_EQ(report->matched, 1);
    EXPECT_EQ(figureOf(*sites->evidenceOf(0), "REO", FigureKind::Grade), nullptr);
    EXPECT_NE(figureOf(*sites->evidenceOf(0), "Nb2O5", FigureKind::Grade), nullptr);
    EXPECT_NE(toText(report->warnings.back()).find("not reported"), std::string::npos);
    // In a table that nobody knows, 0 is 0.
    RawTable own;
    own.source = "own.csv";
    own.columns = {"name", "Nb2O5, %"};
    own.rows = {{"Bonga", "0"}};
    const auto fresh = sitesNamed({"Bonga"}, "AGO");
    ASSERT_TRUE(attachTable(*fresh, own));
    EXPECT_EQ(fresh->evidenceOf(0)->figures.at(0).quantity.value, Interval::exact(0));
}

TEST(TableLayouts, columnsOfARow_fillItsFigures) {
    const auto sites = sitesNamed({"Акбулак"}, "KAZ");
    RawTable own;
    own.source = "own.csv";
    own.columns = {"Месторождение",
                   "Ресурсы, тыс. т",
                   "Содержание TREO, %",
                   "Категория",
                   "Бортовое содержание",
                   "Дата",
                   "Источник",
                   "Зона",
                   "Владелец",
                   "Доля, %"};
    own.rows = {
        {"Akbulak", "1500", "0,41", "С1+С2", "0.1 %", "2019", "https://example.org/a", "Central", "ТОО «А»", "51"}};
    const auto report =
        attachTable(*sites, own, {{{"Содержание TREO, %", {FieldRole::Grade, Unit::Percent, "TREO"}}}, {}});
    ASSERT_TRUE(report);
    ASSERT_EQ(report->matched, 1);
    EXPECT_EQ(sites->tonnageTonnes[0], Interval::exact(1500000));
    EXPECT_EQ(sites->gradePercent[0], Interval::exact(0.41));
    const Figure& f = sites->evidenceOf(0)->figures.at(0);
    EXPECT_EQ(f.resourceClass, ResourceClass::C1C2);
    EXPECT_EQ(f.cutOff, "0.1 %");
    EXPECT_EQ(f.zone, "Central");
    EXPECT_EQ(f.effectiveDate, "2019");
    EXPECT_EQ(f.sourceId, "https://example.org/a");
    EXPECT_EQ(sites->evidenceOf(0)->owners.at(0).sharePercent.value, Interval::exact(51));
}

TEST(TableLayouts, listsInGeoJson_areReadAsTexts) {
    const testing::TempFolder folder;
    const auto file = folder.write("list.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature",
        "geometry":{"type":"Point","coordinates":[70,45]},
        "properties":{"name":"Alpha","resource":["8 Mt @ 3% REO","9 Mt @ 2% REO"]}}]})");
    const auto table = readTable(file, {}, {});
    ASSERT_TRUE(table);
    EXPECT_EQ(table->rows.at(0).at(1), "8 Mt @ 3% REO; 9 Mt @ 2% REO");
    EXPECT_EQ(table->places.at(0), (LonLat{70, 45}));
}

TEST(AttachReports, everyRow_standsInBothForms) {
    const auto sites = sitesNamed({"Kutessay I", "Kutessay II"}, "KGZ");
    RawTable own;
    own.source = "own.csv";
    own.columns = {"name", "tonnage_mt"};
    own.rows = {{"Kutessay", "1"}, {"=evil()", "2"}, {"Kutessay II", "3"}, {"", "4"}};
    const auto report = attachTable(*sites, own);
    ASSERT_TRUE(report);
    EXPECT_EQ(attachReportCsv(*sites, *report),
              "row,key,ordinal,name,fate,site_id,site_name,name_score,distance_km,why\n"
              "1,Kutessay,0,Kutessay,review,S1,Kutessay I,0.8,,the name is only similar\n"
              "1,Kutessay,0,Kutessay,review,S2,Kutessay II,0.8,,the name is only similar\n"
              "2,'=evil(),0,'=evil(),no site,,,,,\n"
              "3,Kutessay II,0,Kutessay II,joined by name,S2,Kutessay II,1,,\n"
              "4,,0,,rejected,,,,,it names no site\n");
    const std::string json = attachReportJson(*sites, *report);
    EXPECT_NE(json.find("\"review\": 1"), std::string::npos);
    EXPECT_NE(json.find("\"candidates\""), std::string::npos);
    EXPECT_FALSE(writeAttachReport(*sites, *report, "/tmp/report.txt"));
}

} // namespace
} // namespace ree
