// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The schema in docs and the program say the same of a session.
#include <algorithm>
#include <fstream>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/scene/style_words.h"
#include "core/session/session.h"
#include "tests/support/full_session.h"

namespace ree {
namespace {

using Json = nlohmann::ordered_json;

const std::filesystem::path folder = "/home/analyst/briefing";

/// As much of JSON Schema 2020-12 as the schema of sessions uses.
class Schema {
public:
    explicit Schema(Json schema) : m_schema(std::move(schema)) { collect(m_schema, {}); }

    /// Says what is wrong with `json` and remembers which described members it has.
    void check(const Json& json) { check(json, m_schema, {}); }
    [[nodiscard]] const std::vector<std::string>& troubles() const { return m_troubles; }
    /// Described members that no checked text had.
    [[nodiscard]] std::set<std::string> unseen() const {
        std::set<std::string> rest;
        std::set_difference(m_described.begin(), m_described.end(), m_seen.begin(), m_seen.end(),
                            std::inserter(rest, rest.end()));
        return rest;
    }

private:
    const Json& resolved(const Json& schema) const {
        return schema.contains("$ref") ? m_schema.at(Json::json_pointer(schema["$ref"].get<std::string>().substr(1)))
                                       : schema;
    }
    static std::string nameOf(const Json& schema, const std::string& key) {
        return schema.value("description", std::string("session")) + ": " + key;
    }
    void collect(const Json& schema, const std::string& key) {
        if (!schema.is_structured())
            return;
        if (schema.is_object() && schema.contains("properties") && key != "properties")
            for (const auto& [member, part] : schema["properties"].items())
                m_described.insert(nameOf(schema, member));
        for (const auto& [inner, part] : schema.items())
            collect(part, schema.is_object() ? inner : std::string());
    }
    void wrong(const std::string& at, const std::string& what) { m_troubles.push_back(at + " " + what); }

    static bool isOfType(const Json& json, const std::string& type) {
        return (type == "object" && json.is_object()) || (type == "array" && json.is_array()) ||
               (type == "string" && json.is_string()) || (type == "boolean" && json.is_boolean()) ||
               (type == "integer" && json.is_number_integer()) || (type == "number" && json.is_number());
    }

    void check(const Json& json, const Json& unresolved, const std::string& at) {
        const Json& schema = resolved(unresolved);
        if (schema.contains("const") && json != schema["const"])
            wrong(at, "is not " + schema["const"].dump());
        if (schema.contains("type") && !isOfType(json, schema["type"]))
            wrong(at, "is no " + schema["type"].get<std::string>());
        if (const Json words = schema.value("enum", Json());
            words.is_array() && std::find(words.begin(), words.end(), json) == words.end())
            wrong(at, "is not among the words");
        if (json.is_number() && (json < schema.value("minimum", json) || json > schema.value("maximum", json)))
            wrong(at, "is out of range");
        if (json.is_array())
            for (const auto& [number, entry] : json.items())
                check(entry, schema.at("items"), at + "/" + number);
        if (json.is_object())
            checkMembers(json, schema, at);
    }

    void checkMembers(const Json& json, const Json& schema, const std::string& at) {
        for (const Json& key : schema.value("required", Json::array()))
            if (!json.contains(key.get<std::string>()))
                wrong(at, "lacks " + key.get<std::string>());
        const Json members = schema.value("properties", Json::object());
        for (const auto& [key, value] : json.items())
            if (members.contains(key)) {
                m_seen.insert(nameOf(schema, key));
                check(value, members[key], at + "/" + key);
            } else if (schema.contains("additionalProperties"))
                check(value, schema["additionalProperties"], at + "/" + key);
            else
                wrong(at + "/" + key, "is not described");
    }

    Json m_schema;
    std::set<std::string> m_described;
    std::set<std::string> m_seen;
    std::vector<std::string> m_troubles;
};

Json schemaFile() { return Json::parse(std::ifstream(REE_SOURCE_DIR "/docs/session.schema.json")); }

TEST(SessionSchema, describesWhatIsWritten_andNothingElse) {
    Schema schema(schemaFile());
    schema.check(Json::parse(toText(testing::fullSession(folder), folder)));
    schema.check(Json::parse(toText(Session{}, folder)));
    EXPECT_THAT(schema.troubles(), ::testing::IsEmpty());
    EXPECT_THAT(schema.unseen(), ::testing::IsEmpty()) << "described and not written";
}

TEST(SessionSchema, whatIsNotDescribed_isFound) {
    Json json = Json::parse(toText(testing::fullSession(folder), folder));
    json["slides"][0]["map"]["style"]["colour_by"] = "depth";
    json["map"]["view"]["width"] = 1e9;
    json["map"]["layers"][0]["mood"] = "fine";
    json["sources"][0].erase("path");
    Schema schema(schemaFile());
    schema.check(json);
    EXPECT_EQ(schema.troubles().size(), 5U) << ::testing::PrintToString(schema.troubles());
}

template <class T>
std::vector<std::string> textsOf(Words<T> words) {
    std::vector<std::string> texts;
    for (const auto& [word, value] : words)
        texts.emplace_back(word);
    return texts;
}

TEST(SessionSchema, words_areThoseOfTheProgram) {
    const Json schema = schemaFile();
    const Json& style = schema.at("$defs").at("map").at("properties").at("style").at("properties");
    EXPECT_EQ(style.at("theme").at("enum"), Json(textsOf(themeWords())));
    EXPECT_EQ(style.at("colour_by").at("enum"), Json(textsOf(colourWords())));
    EXPECT_EQ(style.at("shape_by").at("enum"), Json(textsOf(shapeWords())));
    EXPECT_EQ(style.at("size_by").at("enum"), Json(textsOf(sizeWords())));
    EXPECT_EQ(style.at("names").at("enum"), Json(textsOf(nameWords())));
    EXPECT_EQ(style.at("vision").at("enum"), Json(textsOf(visionWords())));
    EXPECT_EQ(style.at("classes").at("properties").at("method").at("enum"), Json(textsOf(methodWords())));
}

} // namespace
} // namespace ree
