// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The base map that is shipped, as the program opens it.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <stdexcept>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/io/atlas.h"
#include "core/io/read_sites.h"
#include "tests/support/temp_folder.h"

namespace ree {
namespace {

std::filesystem::path baseMapFolder() { return std::filesystem::path(REE_SOURCE_DIR) / "resources" / "basemap"; }

const BaseMap& baseMap() {
    static const BaseMapPtr map = [] {
        auto read = readBaseMap(baseMapFolder(), {});
        if (!read || !read->warnings.empty())
            throw std::runtime_error(read ? toText(read->warnings.front()) : toText(read.error()));
        return read->map;
    }();
    return *map;
}

bool anyOf(const Shapes& shapes, const std::string& category, const std::string& name) {
    for (std::size_t i = 0; i < shapes.size(); ++i)
        if (shapes.categories[i] == category && (name.empty() || shapes.names[i] == name))
            return true;
    return false;
}

void expectRanks(const Shapes& shapes, float lowest, float highest) {
    const auto [low, high] = std::minmax_element(shapes.ranks.begin(), shapes.ranks.end());
    ASSERT_NE(low, shapes.ranks.end());
    EXPECT_EQ(*low, lowest);
    EXPECT_EQ(*high, highest);
}

TEST(BaseMap, everyPart_isThere) {
    const BaseMap& map = baseMap();
    for (const auto& part : {map.land, map.coast, map.borders, map.regions, map.rivers, map.lakes, map.countryNames,
                             map.regionNames, map.places}) {
        ASSERT_NE(part, nullptr);
        EXPECT_GT(part->size(), 0U);
        EXPECT_FALSE(part->vertices.empty());
    }
    EXPECT_EQ(map.land->kind, ShapeKind::Polygon);
    EXPECT_EQ(map.borders->kind, ShapeKind::Line);
    EXPECT_EQ(map.places->kind, ShapeKind::Point);
}

TEST(BaseMap, everyPart_liesOnTheEarthAndCoversTheWorld) {
    const LonLatBox box = baseMap().land->box();
    EXPECT_GE(box.west, -180);
    EXPECT_LE(box.east, 180);
    EXPECT_GE(box.south, -90);
    EXPECT_LE(box.north, 90);
    EXPECT_LT(box.west, -160);
    EXPECT_GT(box.east, 160);
}

TEST(BaseMap, files_areSmallTogether) {
    std::uintmax_t bytes = 0;
    for (const auto& entry : std::filesystem::directory_iterator(baseMapFolder()))
        if (entry.path().extension() == ".fgb")
            bytes += entry.file_size();
    EXPECT_GT(bytes, 0U);
    EXPECT_LT(bytes, 6U * 1024 * 1024);
}

TEST(BaseMap, countriesOfCentralAsia_haveLandNamesAndCapitals) {
    const std::vector<std::pair<std::string, std::string>> capitals{
        {"KAZ", "Astana"}, {"KGZ", "Bishkek"}, {"TJK", "Dushanbe"}, {"TKM", "Ashgabat"}, {"UZB", "Tashkent"}};
    const BaseMap& map = baseMap();
    for (const auto& [iso3, capital] : capitals) {
        EXPECT_TRUE(anyOf(*map.land, iso3, "")) << iso3;
        EXPECT_TRUE(anyOf(*map.countryNames, iso3, "")) << iso3;
        EXPECT_TRUE(anyOf(*map.regionNames, iso3, "")) << iso3;
        EXPECT_TRUE(anyOf(*map.places, iso3, capital)) << capital;
    }
}

TEST(BaseMap, capitalsOfCentralAsia_areOfTheFirstRank) {
    const Shapes& places = *baseMap().places;
    for (std::size_t i = 0; i < places.size(); ++i)
        if (places.names[i] == "Bishkek" || places.names[i] == "Dushanbe" || places.names[i] == "Ashgabat") {
            EXPECT_EQ(places.ranks[i], 1.0F) << places.names[i];
        }
}

TEST(BaseMap, ranks_areThoseOfTheReadme) {
    const BaseMap& map = baseMap();
    expectRanks(*map.places, 1, 8);
    expectRanks(*map.countryNames, 1, 5);
    expectRanks(*map.rivers, 1, 5);
    expectRanks(*map.lakes, 1, 5);
}

TEST(BaseMap, borders_areEitherOfACountryOrDisputed) {
    const Shapes& borders = *baseMap().borders;
    const std::set<std::string> kinds(borders.categories.begin(), borders.categories.end());
    EXPECT_EQ(kinds, (std::set<std::string>{"country", "disputed"}));
}

TEST(BaseMap, shapes_areWhole) {
    const BaseMap& map = baseMap();
    for (const auto& part : {map.land, map.lakes})
        for (std::size_t j = 0; j + 1 < part->partVertices.size(); ++j)
            EXPECT_GE(part->part(j).size(), 4U) << "ring " << j;
    for (const auto& part : {map.coast, map.borders, map.regions, map.rivers})
        for (std::size_t j = 0; j + 1 < part->partVertices.size(); ++j)
            EXPECT_GE(part->part(j).size(), 2U) << "line " << j;
}

TEST(BaseMap, credits_nameTheSourcesAndTheViewOfBorders) {
    EXPECT_THAT(baseMap().edgeCredit, ::testing::HasSubstr("Natural Earth"));
    EXPECT_THAT(baseMap().edgeCredit, ::testing::HasSubstr("GeoNames, CC BY 4.0"));
    EXPECT_THAT(baseMap().boundaryNote, ::testing::HasSubstr("2018"));
    EXPECT_THAT(baseMap().boundaryNote, ::testing::HasSubstr("disputed"));
    std::ifstream stream(baseMapFolder() / "credits.json");
    const auto credits = nlohmann::json::parse(stream);
    for (const auto& item : credits.at("items"))
        for (const auto key : {"what", "source", "licence", "version"})
            EXPECT_FALSE(item.at(key).get<std::string>().empty()) << key;
}

TEST(BaseMap, missingAndDamagedParts_areLeftEmptyWithAWarning) {
    const testing::TempFolder folder;
    for (const auto& entry : std::filesystem::directory_iterator(baseMapFolder()))
        if (entry.is_regular_file() && entry.path().filename() != "lakes.fgb")
            std::filesystem::copy(entry.path(), folder / entry.path().filename().string());
    folder.write("rivers.fgb", "this is no map");
    folder.write("credits.json", "{");
    const auto read = readBaseMap(folder.path(), {});
    ASSERT_TRUE(read);
    EXPECT_EQ(read->warnings.size(), 3U);
    ASSERT_NE(read->map->lakes, nullptr);
    EXPECT_EQ(read->map->lakes->size(), 0U);
    EXPECT_EQ(read->map->rivers->size(), 0U);
    EXPECT_EQ(read->map->land->size(), baseMap().land->size());
}

TEST(BaseMap, folderThatIsNotThere_isAnError) {
    const testing::TempFolder folder;
    const auto read = readBaseMap(folder / "none", {});
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace ree
