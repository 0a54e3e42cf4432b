// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/full_session.h"
#include "tests/support/temp_folder.h"

namespace ree {
namespace {

const std::filesystem::path folder = "/home/analyst/briefing";

Session full() { return testing::fullSession(folder); }

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

TEST(Session, filterOfAnEarlierVersion_isReadFromWhereItStood) {
    const auto read = sessionFromText(
        R"({"format": "ree-atlas-session", "version": 1, "filter": "grade >= 1 %", "groups": "usgs"})", folder);
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->warnings.empty());
    EXPECT_EQ(read->session.map.filter, "grade >= 1 %");
    EXPECT_EQ(read->session.unread, "");
    const auto again = nlohmann::ordered_json::parse(toText(read->session, folder));
    EXPECT_EQ(again["map"]["filter"], "grade >= 1 %");
    EXPECT_FALSE(again.contains("filter")) << "one place only";
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
    EXPECT_EQ(read->session.decisions.rule, defaultChoiceRule());
    EXPECT_TRUE(read->session.decisions.choices.empty());
    EXPECT_TRUE(read->session.decisions.places.empty());
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
