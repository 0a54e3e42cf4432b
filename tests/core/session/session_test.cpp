// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/temp_folder.h"

namespace ree {
namespace {

const std::filesystem::path folder = "/home/analyst/briefing";

/// A session in which everything that can be kept is kept.
Session full() {
    Session s;
    SessionSource source;
    source.path = folder / "data" / "sites.shp";
    source.files = {{"sites.shp", 100, std::string(64, 'a')}};
    source.encoding = "windows-1251";
    source.crs = "EPSG:4326";
    source.meanings["pct"] = {FieldRole::Grade, Unit::Percent, {}};
    s.sources = {source};
    AttachedTable table;
    table.source.path = folder.parent_path() / "grades.csv";
    table.decisions = {
        {table.source.path.string(), {"Кутессай II", 1}, {"", "KGZ-KUTESSAY-2", "Kutessay II"}, MatchVerdict::Join},
        {table.source.path.string(), {"Nowhere", 0}, {}, MatchVerdict::Never}};
    s.tables = {table};
    s.decisions.rule = *choiceRuleFromText("press > JORC");
    s.decisions.choose({{"", "A", "Alpha"}, ClaimKind::Figures, {"A024", "newer drilling", "2026-11-25"}});
    s.decisions.choose(
        {{(folder / "data" / "sites.shp").string(), "7", "Seven"}, ClaimKind::Owner, {"x/y/z", "why", ""}});
    s.decisions.place({{"", "B", "Beta"}, {70.5, 43.25}, 2.5, "seen on imagery", "2026-11-25"});
    s.lens.rows = {{"C1", "indicated", "inferred", "probable"}};
    s.groups = GroupConvention::Chinese;
    s.filter = "country in (KAZ)";
    return s;
}

TEST(Session, textReadBack_isTheSameSession) {
    const auto read = sessionFromText(toText(full(), folder), folder);
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->warnings.empty());
    EXPECT_EQ(read->session, full());
    EXPECT_EQ(sessionFromText(toText(Session{}, folder), folder)->session, Session{});
}

TEST(Session, movedWithItsSources_findsThemThere) {
    const auto read = sessionFromText(toText(full(), folder), "/mnt/stick");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->session.sources[0].path, "/mnt/stick/data/sites.shp");
    EXPECT_EQ(read->session.tables[0].source.path, "/mnt/grades.csv");
    EXPECT_EQ(read->session.decisions.choices[1].site.source, "/mnt/stick/data/sites.shp");
    EXPECT_EQ(read->session.decisions.choices[0].site.source, "") << "the atlas's own data";
}

TEST(Session, fieldsOfANewerProgram_surviveARoundTrip) {
    auto json = nlohmann::ordered_json::parse(toText(full(), folder));
    json["slides"] = {{{"title", "Kazakhstan"}}};
    const auto read = sessionFromText(json.dump(), folder);
    ASSERT_TRUE(read);
    const auto again = nlohmann::ordered_json::parse(toText(read->session, folder));
    EXPECT_EQ(again["slides"], json["slides"]);
}

TEST(Session, oddEntries_areLeftOutAndSaid) {
    const auto read = sessionFromText(
        R"({"format": "ree-atlas-session", "sources": [{}, 3, {"path": "a.shp", "fields": {"x": {"role": "odd"}}}],
        "decisions": {"rule": "rumour", "choices": [{"kind": "figures"}, 1], "places": [{"site": {"id": "A"}, "lon": 900, "lat": 0}]},
        "tables": [{"path": "t.csv", "matches": [{"row": "x", "verdict": "perhaps"}]}]})",
        folder);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->warnings.size(), 8U);
    EXPECT_EQ(read->session.sources.size(), 1U);
    EXPECT_EQ(read->session.decisions, Decisions{});
    EXPECT_TRUE(read->session.tables.at(0).decisions.empty());
}

TEST(Session, whatIsNoSession_isRefused) {
    for (const char* text : {"", "{", "[]", "{}", R"({"format": "something"})", "\xff\xfe"}) {
        const auto read = sessionFromText(text, folder);
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().code, ErrorCode::WrongContent);
    }
}

TEST(SessionFiles, writtenAndRead_andTellWhatBecameOfTheirSources) {
    const testing::TempFolder temp;
    const auto source = temp.path() / "sites.csv";
    std::ofstream(source) << "id,lat,lon\n1,43,76\n";
    Session s;
    s.sources.push_back({source, *sourceFiles(source, {}), {}, {}, {}});
    ASSERT_TRUE(writeSession(s, temp.path() / "a.reeatlas"));
    const auto read = readSession(temp.path() / "a.reeatlas");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->session, s);
    EXPECT_EQ(stateOf(read->session.sources[0], {}), SourceState::Same);
    std::ofstream(source) << "id,lat,lon\n1,43,77\n";
    EXPECT_EQ(stateOf(read->session.sources[0], {}), SourceState::Changed);
    std::filesystem::remove(source);
    EXPECT_EQ(stateOf(read->session.sources[0], {}), SourceState::Missing);
}

TEST(SessionFiles, missingFileAndFolder_areErrors) {
    const testing::TempFolder temp;
    EXPECT_EQ(readSession(temp.path() / "none.reeatlas").error().code, ErrorCode::NotFound);
    EXPECT_EQ(readSession(temp.path()).error().code, ErrorCode::NotFound);
    EXPECT_FALSE(writeSession({}, temp.path() / "no" / "folder" / "a.reeatlas"));
}

} // namespace
} // namespace ree
