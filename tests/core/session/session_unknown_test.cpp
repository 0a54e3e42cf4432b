// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a newer program has written into a session is still there after this one has read and written it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/session/session.h"
#include "tests/support/full_session.h"

namespace ree {
namespace {

using Json = nlohmann::json; // members in any order
using Pointer = Json::json_pointer;

const std::filesystem::path folder = "/home/analyst/briefing";

Json fullJson() { return Json::parse(toText(testing::fullSession(folder), folder)); }

/// Where the objects of a session are. A selected site is nothing but its name and has no room for more.
void findObjects(const Json& json, const Pointer& at, std::vector<Pointer>& found) {
    if (json.is_object())
        found.push_back(at);
    if (!json.is_structured())
        return;
    for (const auto& [key, value] : json.items()) {
        const bool number = json.is_array();
        if (key != "selected")
            findObjects(value, number ? at / std::stoul(key) : at / key, found);
    }
}

std::vector<Pointer> objectsOf(const Json& json) {
    std::vector<Pointer> found;
    findObjects(json, Pointer(), found);
    return found;
}

/// Read and written; the warnings go to `warnings`.
Json throughThisProgram(const Json& json, Warnings* warnings = nullptr) {
    const auto read = sessionFromText(json.dump(), folder);
    EXPECT_TRUE(read) << json;
    if (!read)
        return {};
    if (warnings != nullptr)
        *warnings = read->warnings;
    return Json::parse(toText(read->session, folder));
}

TEST(UnknownToTheSession, nothing_isNothingKept) {
    const auto read = sessionFromText(fullJson().dump(), folder);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->session.unread, "");
    EXPECT_EQ(read->session.map.unread, "");
    EXPECT_EQ(read->session.slides[0].unread, "");
    EXPECT_EQ(throughThisProgram(fullJson()), fullJson());
}

TEST(UnknownToTheSession, memberOfAnyObject_survives) {
    const auto places = objectsOf(fullJson());
    EXPECT_GT(places.size(), 30U);
    for (const Json& value : {Json("later"), Json(7), Json(nullptr), Json{{"deep", {1, 2}}}, Json::array({Json()})})
        for (const Pointer& at : places) {
            Json json = fullJson();
            json[at]["from_the_future"] = value;
            EXPECT_EQ(throughThisProgram(json), json) << at;
        }
}

TEST(UnknownToTheSession, membersOfAllObjectsAtOnce_survive) {
    Json json = fullJson();
    for (const Pointer& at : objectsOf(json))
        json[at]["from_the_future"] = at.to_string();
    Warnings warnings;
    EXPECT_EQ(throughThisProgram(json, &warnings), json);
    EXPECT_EQ(warnings.size(), 2U)
        << "in `fields` a member is the meaning of a field, and one in the source and the table each is none";
}

TEST(UnknownToTheSession, words_areToldAndSurviveWhileTheUsualIsShown) {
    for (const char* at :
         {"/map/style/theme", "/map/style/colour_by", "/map/style/shape_by", "/map/style/size_by", "/map/style/names",
          "/map/style/vision", "/map/style/classes/method", "/slides/0/layout", "/slides/0/map/style/colour_by",
          "/groups", "/decisions/rule", "/sources/0/fields/pct/role"}) {
        Json json = fullJson();
        json[Pointer(at)] = "from-the-future";
        Warnings warnings;
        EXPECT_EQ(throughThisProgram(json, &warnings), json) << at;
        EXPECT_EQ(warnings.size(), 1U) << at;
        EXPECT_EQ(throughThisProgram(throughThisProgram(json)), json) << at << ", twice";
    }
}

TEST(UnknownToTheSession, wordThatIsChosenAnew_isReplaced) {
    Json json = fullJson();
    json["map"]["style"]["colour_by"] = "depth";
    auto read = sessionFromText(json.dump(), folder);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->session.map.style.colourBy, ColourBy::Type);
    read->session.map.style.colourBy = ColourBy::Country;
    EXPECT_EQ(Json::parse(toText(read->session, folder))["map"]["style"]["colour_by"], "country");
}

TEST(UnknownToTheSession, entriesOfLists_survive) {
    for (const char* at : {"/sources", "/tables", "/tables/0/matches", "/decisions/choices", "/decisions/places",
                           "/map/layers", "/slides"}) {
        Json json = fullJson();
        json[Pointer(at)].push_back("from the future");
        Warnings warnings;
        EXPECT_EQ(throughThisProgram(json, &warnings), json) << at;
        EXPECT_EQ(warnings.size(), 1U) << at;
    }
    Json json = fullJson();
    json["decisions"]["choices"].push_back({{"site", {{"id", "A"}}}, {"kind", "depth"}, {"claim", "x"}});
    EXPECT_EQ(throughThisProgram(json), json);
}

TEST(UnknownToTheSession, newerVersion_isReadAndSaid) {
    Json json = fullJson();
    json["version"] = 2;
    json["program"] = "9.0";
    Warnings warnings;
    EXPECT_EQ(throughThisProgram(json, &warnings), fullJson());
    ASSERT_EQ(warnings.size(), 1U);
    EXPECT_THAT(toText(warnings[0]), ::testing::HasSubstr("9.0"));
}

TEST(UnknownToTheSession, whatIsSaidOfAFileThatHasChanged_goesWithIt) {
    Json json = fullJson();
    json["sources"][0]["files"][0]["seen"] = "2026-11-26";
    auto read = sessionFromText(json.dump(), folder);
    ASSERT_TRUE(read);
    read->session.sources[0].files[0].sha256 = std::string(64, 'b');
    EXPECT_FALSE(Json::parse(toText(read->session, folder))["sources"][0]["files"][0].contains("seen"));
}

} // namespace
} // namespace ree
