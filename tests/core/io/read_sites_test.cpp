// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/read_sites.h"

#include <cmath>

#include "core/base/text.h"
#include "tests/support/make_files.h"
#include "tests/support/temp_folder.h"

namespace ree {
namespace {

using testing::MadeLayer;
using testing::makeFile;
using testing::TempFolder;
using testing::threeSites;

std::string allWarnings(const ReadReport& report) {
    std::string text;
    for (const Warning& warning : report.warnings)
        text += toText(warning) + "\n";
    return text;
}

SitesRead readOrFail(const std::filesystem::path& path, const ReadOptions& options = {}) {
    auto read = readSites(path, options, {});
    EXPECT_TRUE(read.has_value()) << toText(read.error());
    if (!read)
        return {std::make_shared<SiteTable>(), {}};
    EXPECT_EQ(read->report.read, read->report.placed + read->report.unplaced + read->report.rejected);
    return *std::move(read);
}

struct Format {
    std::string driver;
    std::string file;
};
class EveryFormat : public ::testing::TestWithParam<Format> {};

TEST_P(EveryFormat, givesTheSameSites) {
    const TempFolder folder;
    const auto path = makeFile(folder / GetParam().file, threeSites(GetParam().driver));
    const SitesRead read = readOrFail(path);
    ASSERT_EQ(read.table->size(), 3U);
    EXPECT_EQ(read.report.placed, 2);
    EXPECT_EQ(read.report.unplaced, 1);
    EXPECT_EQ(read.report.driver, GetParam().driver);
    EXPECT_EQ(read.table->name[1], "Қундыбай");
    EXPECT_NEAR(read.table->place[0].lon, 76.1, 1e-9);
    EXPECT_NEAR(read.table->place[0].lat, 42.6, 1e-9);
    EXPECT_FALSE(read.table->place[2].known());
    EXPECT_EQ(country(read.table->country[1]).alpha3, "KAZ");
}

TEST_P(EveryFormat, keepsNullApartFromZero) {
    const TempFolder folder;
    const SitesRead read = readOrFail(makeFile(folder / GetParam().file, threeSites(GetParam().driver)));
    ASSERT_EQ(read.table->size(), 3U);
    EXPECT_EQ(read.table->gradePercent[0], Interval::exact(0.26));
    EXPECT_EQ(read.table->gradePercent[1], Interval::exact(0));
    EXPECT_FALSE(read.table->gradePercent[2].known());
}

TEST_P(EveryFormat, leavesNothingBesideTheSource) {
    const TempFolder folder;
    const auto path = makeFile(folder / GetParam().file, threeSites(GetParam().driver));
    const auto before = folder.list();
    const std::string bytes = folder.read(GetParam().file);
    readOrFail(path);
    EXPECT_EQ(folder.list(), before);
    EXPECT_EQ(folder.read(GetParam().file), bytes);
}

INSTANTIATE_TEST_SUITE_P(Drivers, EveryFormat,
                         ::testing::Values(Format{"ESRI Shapefile", "sites.shp"}, Format{"GeoJSON", "sites.geojson"},
                                           Format{"GPKG", "sites.gpkg"}),
                         [](const auto& test) {
                             std::string name = test.param.driver;
                             std::erase(name, ' ');
                             return name;
                         });

TEST(ReadSites, flatGeobuf_isRead) {
    const TempFolder folder;
    MadeLayer layer = threeSites("FlatGeobuf");
    layer.rows.pop_back(); // the format leaves out features without geometry
    const SitesRead read = readOrFail(makeFile(folder / "sites.fgb", layer));
    ASSERT_EQ(read.table->size(), 2U);
    EXPECT_EQ(read.report.placed, 2);
}

TEST(ReadSites, projectedCrs_becomesLonLat) {
    const TempFolder folder;
    MadeLayer layer = threeSites("GPKG");
    layer.epsg = 32642; // UTM zone 42 N: 500 km east is the meridian 69° E
    layer.rows = {{500000, 5000000, {"A", "On the meridian", "KAZ", "1"}}};
    const SitesRead read = readOrFail(makeFile(folder / "utm.gpkg", layer));
    ASSERT_EQ(read.table->size(), 1U);
    EXPECT_NEAR(read.table->place[0].lon, 69, 1e-9);
    EXPECT_NEAR(read.table->place[0].lat, 45.15, 0.05);
    EXPECT_EQ(read.report.crs, "EPSG:32642");
}

TEST(ReadSites, noCrs_isSaidAloud) {
    const TempFolder folder;
    const auto path = makeFile(folder / "sites.shp", threeSites("ESRI Shapefile"));
    std::filesystem::remove(folder / "sites.prj");
    const SitesRead read = readOrFail(path);
    EXPECT_EQ(read.report.crs, "");
    EXPECT_NE(allWarnings(read.report).find("CRS"), std::string::npos) << allWarnings(read.report);
}

TEST(ReadSites, csvWithRussianHeadingsAndDecimalComma_isUnderstood) {
    const TempFolder folder;
    const auto path = folder.write("месторождения.csv", "Название;Страна;Долгота;Широта;Содержание, %\n"
                                                        "Кутессай-II;Кыргызстан;76,1342;42,8794;0,27\n"
                                                        "Кундыбай;Казахстан;;;\n");
    const SitesRead read = readOrFail(path);
    ASSERT_EQ(read.table->size(), 2U);
    EXPECT_EQ(read.table->name[0], "Кутессай-II");
    EXPECT_NEAR(read.table->place[0].lon, 76.1342, 1e-9);
    EXPECT_EQ(country(read.table->country[0]).alpha3, "KGZ");
    EXPECT_EQ(read.table->gradePercent[0], Interval::exact(0.27));
    EXPECT_EQ(read.report.unplaced, 1);
}

TEST(ReadSites, codePageOfADbf_comesFromItsCpg) {
    const TempFolder folder;
    MadeLayer layer = threeSites("ESRI Shapefile");
    layer.layerOptions = {{"ENCODING", "CP1251"}};
    layer.rows[0].values[1] = "Кутессай";
    layer.rows[1].values[1] = "Кундыбай";
    const SitesRead read = readOrFail(makeFile(folder / "sites.shp", layer));
    ASSERT_EQ(read.table->size(), 3U);
    EXPECT_EQ(read.table->name[1], "Кундыбай");
}

TEST(ReadSites, codePageGivenByHand_beatsAMissingClaim) {
    const TempFolder folder;
    MadeLayer layer = threeSites("ESRI Shapefile");
    layer.layerOptions = {{"ENCODING", "CP1251"}};
    layer.rows = {{70, 45, {"A", "Кутессай", "KGZ", "1"}}};
    const auto path = makeFile(folder / "sites.shp", layer);
    std::filesystem::remove(folder / "sites.cpg");
    std::string dbf = folder.read("sites.dbf");
    dbf[29] = 0; // the language driver: no claim at all
    folder.write("sites.dbf", dbf);
    ReadOptions options;
    options.encoding = "windows-1251";
    EXPECT_EQ(readOrFail(path, options).table->name[0], "Кутессай");
    const SitesRead guessed = readOrFail(path);
    EXPECT_EQ(guessed.table->name[0], "Кутессай");
    EXPECT_NE(allWarnings(guessed.report).find("windows-1251"), std::string::npos);
}

TEST(ReadSites, coordinatesOutOfRange_areKeptWithoutAPlaceAndCounted) {
    const TempFolder folder;
    const auto path = folder.write("far.csv", "name,lon,lat\nGood,70,45\nFar,700,45\nHigh,70,95\nWord,seventy,45\n");
    const SitesRead read = readOrFail(path);
    EXPECT_EQ(read.report.read, 4);
    EXPECT_EQ(read.report.placed, 1);
    EXPECT_FALSE(read.report.warnings.empty());
    for (const LonLat place : read.table->place)
        EXPECT_TRUE(!place.known() || (std::abs(place.lon) <= 180 && std::abs(place.lat) <= 90));
}

TEST(ReadSites, assignedField_beatsTheGuess) {
    const TempFolder folder;
    const auto path = folder.write("odd.csv", "what,lon,lat\nPlace of honour,70,45\n");
    ReadOptions options;
    options.assigned["what"] = {FieldRole::Name, Unit::None};
    EXPECT_EQ(readOrFail(path, options).table->name[0], "Place of honour");
}

TEST(ReadSites, cancelled_saysSo) {
    const TempFolder folder;
    const auto path = makeFile(folder / "sites.gpkg", threeSites("GPKG"));
    std::stop_source stop;
    stop.request_stop();
    const auto read = readSites(path, {}, Job{stop.get_token(), {}});
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(read.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace ree
