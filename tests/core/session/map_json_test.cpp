// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Maps and slides of a session file, as they should be and as somebody may have made them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/session/session.h"
#include "tests/support/full_session.h"

namespace ree {
namespace {

using Json = nlohmann::ordered_json;

const std::filesystem::path folder = "/home/analyst/briefing";

SessionRead readWith(const char* at, const char* value) {
    Json json = Json::parse(toText(testing::fullSession(folder), folder));
    json[Json::json_pointer(at)] = Json::parse(value);
    auto read = sessionFromText(json.dump(), folder);
    EXPECT_TRUE(read) << at << value;
    return read ? *std::move(read) : SessionRead{};
}

TEST(MapInASession, numbers_comeBackToTheLastBit) {
    const auto read = sessionFromText(toText(testing::fullSession(folder), folder), folder);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->session.map, testing::fullMap(folder));
    EXPECT_EQ(read->session.map.view.unitsPerPixel, 0.1 + 0.2);
    EXPECT_EQ(read->session.slides[0].map, testing::fullMap(folder));
}

TEST(MapInASession, default_isNotWritten) {
    const Json json = Json::parse(toText(Session{}, folder));
    EXPECT_FALSE(json.contains("map"));
    EXPECT_FALSE(json.contains("slides"));
}

TEST(MapInASession, viewThatCannotBe_isLeftOutAndSaid) {
    for (const auto& [at, value] : {std::pair{"/map/view/width", "1e9"},
                                    {"/map/view/width", "0"},
                                    {"/map/view/height", "-5"},
                                    {"/map/view/height", "\"tall\""},
                                    {"/map/view/width", "20000"},
                                    {"/map/view/units_per_pixel", "-1"},
                                    {"/map/view/units_per_pixel", "0"},
                                    {"/map/view/units_per_pixel", "1e300"},
                                    {"/map/view/units_per_pixel", "null"},
                                    {"/map/view/center", "[1]"},
                                    {"/map/view/center", "[1, \"x\"]"},
                                    {"/map/view/center", "[1e99, 0]"},
                                    {"/map/view/crs", "5"}}) {
        const SessionRead read = readWith(at, value);
        EXPECT_EQ(read.warnings.size(), 1U) << at << value;
        EXPECT_EQ(read.session.map.view, ViewState{}) << at << value;
        EXPECT_EQ(read.session.map.style, testing::fullMap(folder).style);
    }
}

TEST(MapInASession, styleThatCannotBe_isTheUsualOneAndSaid) {
    const LayerStyle usual;
    EXPECT_EQ(readWith("/map/layers/0/style/width_px", "1e9").session.map.layers[0].style.widthPx, usual.widthPx);
    EXPECT_EQ(readWith("/map/layers/0/style/opacity", "-1").session.map.layers[0].style.opacity, usual.opacity);
    for (const auto& [at, value] : {std::pair{"/map/layers/0/style/width_px", "\"wide\""},
                                    {"/map/layers/0/style/fill", "\"#12345\""},
                                    {"/map/layers/0/style/fill", "\"#gg336699\""},
                                    {"/map/layers/0/style/line", "[1, 2, 3]"},
                                    {"/map/layers/0/style/dash_px", "[0, 0]"},
                                    {"/map/layers/0/style/dash_px", "[-1, 4]"},
                                    {"/map/layers/0/style/dash_px", "[1e-9]"},
                                    {"/map/layers/0/style/labels", "\"yes\""},
                                    {"/map/layers/0/style/most_detailed_scale", "1e99"},
                                    {"/map/layers/0/shown", "1"},
                                    {"/map/layers/0/part", "\"volumes\""},
                                    {"/map/layers/0/source", "\"\""},
                                    {"/map/style/clusters", "\"no\""},
                                    {"/map/style/classes/count", "1000000"},
                                    {"/map/style/classes/breaks", "[\"a\"]"},
                                    {"/sources/0/path", "7"},
                                    {"/tables/0/matches/0/verdict", "true"}}) {
        EXPECT_EQ(readWith(at, value).warnings.size(), 1U) << at << value;
    }
}

TEST(MapInASession, wrongTypes_neverEndTheProgram) {
    const Json whole = Json::parse(toText(testing::fullSession(folder), folder)).flatten();
    for (const auto& [at, value] : whole.items())
        for (const char* wrong : {"null", "true", "-1", "1e308", "\"\"", "[]", "{}", "[[[]]]", "{\"a\": {\"b\": 1}}"})
            if (at != "/format")
                static_cast<void>(readWith(at.c_str(), wrong));
    for (const char* at : {"/sources", "/tables", "/map", "/map/view", "/map/style", "/map/layers", "/map/selected",
                           "/slides", "/slides/0", "/slides/0/map", "/decisions", "/decisions/choices", "/class_lens",
                           "/sources/0/files", "/sources/0/fields", "/tables/0/matches/0/site"})
        for (const char* wrong : {"null", "5", "\"\"", "[]", "{}", "[null]", "[[]]", "[{}]"})
            static_cast<void>(readWith(at, wrong));
}

TEST(MapInASession, textMadeToHarm_isNoSession) {
    constexpr std::size_t levels = 5000000;
    const std::string deep = R"({"format": "ree-atlas-session", "map": )" + std::string(levels, '[');
    EXPECT_EQ(sessionFromText(deep, folder).error().code, ErrorCode::WrongContent);
    EXPECT_EQ(sessionFromText(deep + std::string(levels, ']') + "}", folder).error().code, ErrorCode::WrongContent);
    std::string wide = R"({"format": "ree-atlas-session")";
    for (int i = 0; i < 300000; ++i)
        wide += ",\"m" + std::to_string(i) + "\":0";
    EXPECT_EQ(sessionFromText(wide + "}", folder).error().code, ErrorCode::WrongContent);
    const auto quoted = sessionFromText(
        R"({"format": "ree-atlas-session", "map": {"filter": ")" + std::string(1000, '[') + R"(\""}})", folder);
    ASSERT_TRUE(quoted) << "brackets in a text nest nothing";
    EXPECT_EQ(quoted->session.map.filter.size(), 1001U);
}

} // namespace
} // namespace ree
