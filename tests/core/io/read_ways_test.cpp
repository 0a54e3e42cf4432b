// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/read_ways.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "tests/support/make_files.h"
#include "tests/support/same_tables.h"
#include "tests/support/temp_folder.h"

namespace ree {
namespace {

using testing::expectSameTables;
using testing::MadeLayer;
using testing::makeFile;
using testing::TempFolder;

const double noPlace = std::nan("");

/// Sites with everything that readers have to mind: gaps, places that are none, figures with bounds and without sense,
/// other scripts, further fields of every plain type.
MadeLayer oddSites(std::string driver, std::size_t rows) {
    MadeLayer layer;
    layer.driver = std::move(driver);
    if (layer.driver == "ESRI Shapefile")
        layer.layerOptions = {{"ENCODING", "UTF-8"}};
    layer.fields = {{"id", OFTInteger},      {"name", OFTString},    {"name_ru", OFTString}, {"country", OFTString},
                    {"elements", OFTString}, {"grade_pct", OFTReal}, {"tonnage", OFTString}, {"owner", OFTString},
                    {"status", OFTString},   {"lon", OFTReal},       {"lat", OFTReal},       {"note", OFTString},
                    {"holes", OFTInteger},   {"big", OFTInteger64},  {"depth", OFTReal}};
    const std::vector<std::string> countries{"KAZ", "Кыргызстан", "", "Nowhere"};
    const std::vector<std::string> grades{"0.26", "", "0", "1e-7", "0.123456789012345", "12", "-9999", "-3"};
    const std::vector<std::string> tonnages{"16.3 Mt", "<5 kt", "", "about ten", "100-200 t", "700", "withheld"};
    for (std::size_t i = 0; i < rows; ++i) {
        const std::string number = std::to_string(i);
        testing::MadeRow row{60 + static_cast<double>(i % 300) / 10, 40 + static_cast<double>(i % 70) / 10, {}};
        if (i % 11 == 3)
            row.x = noPlace;
        if (i % 13 == 5)
            row.x = 400;
        if (i % 17 == 6)
            row.x = row.y = 0;
        row.values = {number,
                      i % 5 == 0 ? "" : "Site " + number,
                      i % 3 == 0 ? "Месторождение " + number : "",
                      countries[i % countries.size()],
                      i % 2 == 0 ? "Nd; Dy" : "лантан, Ce",
                      grades[i % grades.size()],
                      tonnages[i % tonnages.size()],
                      i % 4 == 0 ? "" : "Владелец " + std::to_string(i % 7),
                      i % 3 == 0 ? "exploration" : " Operating ",
                      i % 22 == 3 ? "71.5" : "",
                      i % 22 == 3 ? "43.25" : "",
                      i % 6 == 0 ? " кратко\t" + number : "",
                      i % 4 == 1 ? "" : number,
                      i % 4 == 2 ? "" : "90071992547409" + number,
                      i % 4 == 3 ? "" : "0.1" + number};
        layer.rows.push_back(std::move(row));
    }
    return layer;
}

std::string allWarnings(const ReadReport& report) {
    std::string text;
    for (const Warning& warning : report.warnings)
        text += toText(warning) + " (" + std::to_string(warning.count) + ")\n";
    return text;
}

/// Reads both ways and compares everything; answers with the table, empty where reading failed.
std::shared_ptr<SiteTable> expectSame(const std::filesystem::path& path, ReadWay way, ReadOptions options = {}) {
    const auto plain = readSites(path, options, {}, ReadWay::Features);
    std::vector<LonLat> told;
    options.onPlaces = [&told](std::span<const LonLat> places) {
        told.insert(told.end(), places.begin(), places.end());
    };
    const auto other = readSites(path, options, {}, way);
    EXPECT_TRUE(plain && other) << path;
    if (!plain || !other)
        return std::make_shared<SiteTable>();
    expectSameTables(*plain->table, *other->table);
    EXPECT_EQ(plain->report.read, other->report.read);
    EXPECT_EQ(plain->report.placed, other->report.placed);
    EXPECT_EQ(plain->report.unplaced, other->report.unplaced);
    EXPECT_EQ(allWarnings(plain->report), allWarnings(other->report));
    std::vector<LonLat> known;
    std::copy_if(plain->table->place.begin(), plain->table->place.end(), std::back_inserter(known),
                 [](LonLat place) { return place.known(); });
    const auto before = [](LonLat a, LonLat b) { return std::pair(a.lon, a.lat) < std::pair(b.lon, b.lat); };
    std::sort(known.begin(), known.end(), before);
    std::sort(told.begin(), told.end(), before);
    EXPECT_EQ(told, known) << path;
    return other->table;
}

/// Marks rows as deleted, as an editor does; they stay in the file.
void deleteRows(const std::filesystem::path& path, const std::vector<GIntBig>& rows) {
    const char* const keep[] = {"AUTO_REPACK=NO", nullptr};
    GDALDatasetH dataset = GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, nullptr, keep, nullptr);
    for (const GIntBig row : rows)
        EXPECT_EQ(OGR_L_DeleteFeature(GDALDatasetGetLayer(dataset, 0), row), OGRERR_NONE);
    GDALClose(dataset);
}

TEST(ReadHalves, sameAsOneByOne) {
    const TempFolder folder;
    for (const std::size_t rows : {1U, 2U, 3U, 500U, 501U}) {
        const auto path = makeFile(folder / ("odd" + std::to_string(rows) + ".shp"), oddSites("ESRI Shapefile", rows));
        EXPECT_EQ(expectSame(path, ReadWay::Halves)->size(), rows);
    }
}

TEST(ReadHalves, remarksOfTheSecondHalf_nameTheRowOfTheFile) {
    const TempFolder folder;
    MadeLayer layer = testing::threeSites("ESRI Shapefile");
    layer.rows = std::vector<testing::MadeRow>(10, layer.rows[0]);
    layer.rows[8].x = 999;
    const auto read = readSites(makeFile(folder / "far.shp", layer), {}, {}, ReadWay::Halves);
    ASSERT_TRUE(read);
    EXPECT_NE(allWarnings(read->report).find("row 9"), std::string::npos) << allWarnings(read->report);
}

TEST(ReadHalves, deletedRows_areLeftOut) {
    const TempFolder folder;
    const auto path = makeFile(folder / "deleted.shp", oddSites("ESRI Shapefile", 300));
    deleteRows(path, {0, 7, 148, 149, 150, 151, 298, 299});
    EXPECT_EQ(expectSame(path, ReadWay::Halves)->size(), 292U);
    std::vector<GIntBig> secondHalf;
    for (GIntBig row = 152; row < 298; ++row)
        secondHalf.push_back(row);
    deleteRows(path, secondHalf);
    EXPECT_EQ(expectSame(path, ReadWay::Halves)->size(), 146U);
}

TEST(ReadHalves, withoutAttributesOrCodePage_saysTheSame) {
    const TempFolder folder;
    auto layer = oddSites("ESRI Shapefile", 60);
    layer.layerOptions = {{"ENCODING", "CP1251"}};
    const auto path = makeFile(folder / "page.shp", layer);
    std::filesystem::remove(folder / "page.cpg");
    std::string dbf = folder.read("page.dbf");
    dbf[29] = 0; // no claim of a code page
    folder.write("page.dbf", dbf);
    EXPECT_EQ(expectSame(path, ReadWay::Halves)->extraText(0, "name_ru"), "Месторождение 0");
    std::filesystem::remove(folder / "page.dbf");
    EXPECT_EQ(expectSame(path, ReadWay::Halves)->size(), 60U);
}

/// How a shapefile says what its texts are in: the bytes of a name, a .cpg ("" for none), the language byte of the
/// .dbf.
struct ClaimedEncoding {
    std::string bytes;
    std::string page;
    int language = 0;
    std::string byHand; ///< what the user says instead
    std::string read;   ///< "" where it only has to read the same both ways
};
void PrintTo(const ClaimedEncoding& claimed, std::ostream* out) {
    *out << "page '" << claimed.page << "', language " << claimed.language << ", by hand '" << claimed.byHand << "'";
}

class ShapefileEncoding : public ::testing::TestWithParam<ClaimedEncoding> {};

TEST_P(ShapefileEncoding, readsTheSameBothWays) {
    const ClaimedEncoding& claimed = GetParam();
    const TempFolder folder;
    MadeLayer layer = oddSites("ESRI Shapefile", 8);
    layer.layerOptions = {{"ENCODING", "ISO-8859-1"}};
    for (auto& row : layer.rows)
        row.values[1] = row.values[2] = row.values[7] = std::string(claimed.bytes.size(), '?');
    const auto path = makeFile(folder / "a.shp", layer);
    std::filesystem::remove(folder / "a.cpg");
    std::string dbf = folder.read("a.dbf");
    dbf[29] = static_cast<char>(claimed.language);
    const std::string marks(claimed.bytes.size(), '?');
    for (std::size_t at = dbf.find(marks); at != std::string::npos; at = dbf.find(marks, at))
        dbf.replace(at, marks.size(), claimed.bytes);
    folder.write("a.dbf", dbf);
    if (!claimed.page.empty())
        folder.write("a.cpg", claimed.page);
    ReadOptions options;
    options.encoding = claimed.byHand;
    const auto table = expectSame(path, ReadWay::Halves, options);
    ASSERT_EQ(table->size(), 8U);
    if (!claimed.read.empty()) {
        EXPECT_EQ(table->name[3], claimed.read);
        EXPECT_EQ(table->owner[3], claimed.read);
        EXPECT_EQ(table->extraText(3, "name_ru"), claimed.read);
    }
}

const std::string kentIn1251 = "\xca\xe5\xed\xf2-2";
const std::string kentIn866 = "\x8a\xa5\xad\xe2-2";
INSTANTIATE_TEST_SUITE_P(
    Claims, ShapefileEncoding,
    ::testing::Values(
        ClaimedEncoding{kentIn1251, "1251", 0, "", "Кент-2"}, ClaimedEncoding{kentIn1251, "CP1251", 0x57, "", "Кент-2"},
        ClaimedEncoding{kentIn1251, "", 0xC9, "", "Кент-2"}, ClaimedEncoding{kentIn1251, "", 0, "", "Кент-2"},
        ClaimedEncoding{kentIn866, "", 0x65, "", "Кент-2"}, ClaimedEncoding{kentIn866, "UTF-8", 0, "CP866", "Кент-2"},
        ClaimedEncoding{"Кент-2", "UTF-8", 0, "", "Кент-2"}, ClaimedEncoding{"Кент-2", "UTF-8", 0xC9, "", "Кент-2"},
        ClaimedEncoding{"Skov\xf8-B", "", 0x57, "", "Skovø-B"},
        ClaimedEncoding{"Skov\xf8-B", "8859-1", 0, "", "Skovø-B"},
        // A euro sign and a dash that Latin-1 has as control characters, a tab, a byte that 1251 lacks.
        ClaimedEncoding{"a\x80-\x96 b", "", 0x57, "", ""}, ClaimedEncoding{"a\tb c", "", 0x57, "", ""},
        ClaimedEncoding{"\xca\x98\xe5 b", "1251", 0, "", ""},
        // Bytes that are not what the claim says, claims that nobody knows, and one without ASCII.
        ClaimedEncoding{kentIn1251, "UTF-8", 0, "", ""}, ClaimedEncoding{kentIn1251, "no such page", 0, "", ""},
        ClaimedEncoding{kentIn1251, "", 0x33, "", ""}, ClaimedEncoding{"\x93\xfa\x96{ b", "932", 0, "", ""},
        ClaimedEncoding{"\xc4\xc5\x95\xa3 b", "IBM037", 0, "", ""}, ClaimedEncoding{kentIn1251, "", 0, "UTF-16", ""}));

TEST(ReadHalves, projectedCrs_isTransformedByBoth) {
    const TempFolder folder;
    auto layer = oddSites("ESRI Shapefile", 40);
    layer.epsg = 32642;
    for (auto& row : layer.rows)
        if (row.x == row.x)
            row = {400000 + row.x * 1000, 4500000 + row.y * 1000, row.values};
    expectSame(makeFile(folder / "utm.shp", layer), ReadWay::Halves);
}

TEST(ReadHalves, filesCutShort_readAsTheyAlwaysDid) {
    const TempFolder folder;
    for (const auto* part : {"cut.shp", "cut.dbf", "cut.shx"})
        for (const double kept : {0.9, 0.45, 0.2}) {
            const auto path = makeFile(folder / "cut.shp", oddSites("ESRI Shapefile", 200));
            const auto size = static_cast<double>(std::filesystem::file_size(folder / part));
            std::filesystem::resize_file(folder / part, static_cast<std::uintmax_t>(size * kept));
            const auto plain = readSites(path, {}, {}, ReadWay::Features);
            const auto halves = readSites(path, {}, {}, ReadWay::Halves);
            ASSERT_EQ(plain.has_value(), halves.has_value()) << part << " " << kept;
            if (plain) {
                expectSameTables(*plain->table, *halves->table);
                EXPECT_EQ(allWarnings(plain->report), allWarnings(halves->report)) << part << " " << kept;
            }
        }
}

class ArrowFormat : public ::testing::TestWithParam<std::pair<std::string, std::string>> {};

TEST_P(ArrowFormat, sameAsFeatures) {
    const TempFolder folder;
    const auto& [driver, file] = GetParam();
    MadeLayer layer = oddSites(driver, 300);
    if (driver == "FlatGeobuf") // which leaves out features without geometry
        for (auto& row : layer.rows)
            row.x = row.x == row.x ? row.x : 55;
    EXPECT_EQ(expectSame(makeFile(folder / file, layer), ReadWay::Arrow)->size(), 300U);
}

TEST_P(ArrowFormat, numbersWhereTextsAreExpected_readAsGdalWritesThem) {
    const TempFolder folder;
    const auto& [driver, file] = GetParam();
    MadeLayer layer;
    layer.driver = driver;
    layer.fields = {{"id", OFTReal}, {"name", OFTInteger64}, {"grade_pct", OFTReal}, {"owner", OFTInteger}};
    for (const auto* value : {"0.1", "0.30000000000000004", "1e300", "1e-300", "123456789.123456789", "1e15", "2.5e15",
                              "-0.5", "100000", "1e22", "3"})
        layer.rows.push_back({70, 45, {value, "9007199254740993", value, "-7"}});
    expectSame(makeFile(folder / file, layer), ReadWay::Arrow);
}

TEST_P(ArrowFormat, fieldsThatColumnsCannotTell_areReadAsFeatures) {
    const TempFolder folder;
    const auto& [driver, file] = GetParam();
    MadeLayer layer = testing::threeSites(driver);
    layer.rows.pop_back();
    layer.fields.push_back({"visited", OFTDate});
    layer.rows[0].values.emplace_back("2011-06-30");
    layer.rows[1].values.emplace_back("");
    const auto table = expectSame(makeFile(folder / file, layer), ReadWay::Arrow);
    EXPECT_EQ(table->extraText(0, "visited").substr(0, 10), "2011/06/30");
}

INSTANTIATE_TEST_SUITE_P(Drivers, ArrowFormat,
                         ::testing::Values(std::pair<std::string, std::string>("GPKG", "sites.gpkg"),
                                           std::pair<std::string, std::string>("FlatGeobuf", "sites.fgb")),
                         [](const auto& test) { return test.param.first; });

TEST(ReadPiped, sameAsOnOneThread) {
    const TempFolder folder;
    EXPECT_EQ(expectSame(makeFile(folder / "odd.geojson", oddSites("GeoJSON", 2100)), ReadWay::Piped)->size(), 2100U);
    EXPECT_EQ(expectSame(makeFile(folder / "odd.gpkg", oddSites("GPKG", 1024)), ReadWay::Piped)->size(), 1024U);
}

TEST(ReadAhead, sameAsTheLongWay) {
    const TempFolder folder;
    for (const std::size_t rows : {3U, 300U, 2100U})
        EXPECT_EQ(expectSame(makeFile(folder / ("odd" + std::to_string(rows) + ".geojson"), oddSites("GeoJSON", rows)),
                             ReadWay::Ahead)
                      ->size(),
                  rows);
}

/// Features with nothing but a name, and one last feature that is what a reader ahead cannot know.
std::string lateSurprise(const std::string& lastProperties, const std::string& lastGeometry, const std::string& after) {
    std::string text = "{\"type\":\"FeatureCollection\",\"features\":[\n";
    for (int i = 0; i < 1500; ++i)
        text +=
            R"({"type":"Feature","geometry":{"type":"Point","coordinates":[70,45]},"properties":{"name":"S","n":1}},)"
            "\n";
    return text + R"({"type":"Feature","geometry":)" + lastGeometry + ",\"properties\":" + lastProperties + "}]" +
           after + "}";
}

TEST(ReadAhead, whatOnlyTheEndOfTheFileTells_isNotMissed) {
    const TempFolder folder;
    const std::string point = R"({"type":"Point","coordinates":[71,46]})";
    const std::string zone = R"(,"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32642"}})";
    const auto read = [&](const char* name, const std::string& text) {
        const auto path = folder.write(name, text);
        const auto plain = readSites(path, {}, {}, ReadWay::Features);
        const auto ahead = readSites(path, {}, {}, ReadWay::Ahead);
        EXPECT_EQ(plain.has_value(), ahead.has_value()) << name;
        if (!plain || !ahead)
            return std::make_shared<SiteTable>();
        expectSameTables(*plain->table, *ahead->table);
        EXPECT_EQ(allWarnings(plain->report), allWarnings(ahead->report)) << name;
        return ahead->table;
    };
    EXPECT_EQ(read("field.geojson", lateSurprise(R"({"owner":"O"})", point, ""))->owner[1500], "O");
    EXPECT_EQ(read("type.geojson", lateSurprise(R"({"n":1.5})", point, ""))->extraText(1500, "n"), "1.5");
    EXPECT_EQ(read("text.geojson", lateSurprise(R"({"n":"many"})", point, ""))->extraText(1500, "n"), "many");
    EXPECT_EQ(read("crs.geojson", lateSurprise("{}", point, zone))->size(), 1501U);
    EXPECT_EQ(read("line.geojson", lateSurprise("{}", R"({"type":"LineString","coordinates":[[70,45],[72,47]]})", ""))
                  ->size(),
              1501U);
    read("cut.geojson", lateSurprise("{}", point, "").substr(0, 60000));
}

TEST(ReadAhead, cancelledWhileGdalGoesThroughTheFile_stopsThere) {
    const TempFolder folder;
    std::string text = lateSurprise("{}", R"({"type":"Point","coordinates":[71,46]})", "");
    text.insert(text.find("[\n") + 2, std::string(40'000'000, ' '));
    const auto path = folder.write("long.geojson", text);
    for (const ReadWay way : {ReadWay::Features, ReadWay::Ahead}) {
        std::stop_source stop;
        double furthest = 0;
        const Job job{stop.get_token(), [&](double fraction, std::string_view) {
                          furthest = std::max(furthest, fraction);
                          stop.request_stop();
                      }};
        const auto read = readSites(path, {}, job, way);
        ASSERT_FALSE(read);
        EXPECT_EQ(read.error().code, ErrorCode::Cancelled);
        EXPECT_LT(furthest, 0.5);
    }
}

TEST(ReadWays, cancelledOnTheWay_stopsSoon) {
    const TempFolder folder;
    MadeLayer layer = testing::threeSites("GPKG");
    layer.rows = std::vector<testing::MadeRow>(30000, layer.rows[0]);
    const auto gpkg = makeFile(folder / "many.gpkg", layer);
    layer.driver = "ESRI Shapefile";
    const auto shp = makeFile(folder / "many.shp", layer);
    for (const auto& [path, way] : {std::pair(gpkg, ReadWay::Features), std::pair(gpkg, ReadWay::Piped),
                                    std::pair(gpkg, ReadWay::Arrow), std::pair(shp, ReadWay::Halves)}) {
        std::stop_source stop;
        int reports = 0;
        const Job job{stop.get_token(), [&](double, std::string_view) {
                          ++reports;
                          stop.request_stop();
                      }};
        const auto read = readSites(path, {}, job, way);
        ASSERT_FALSE(read);
        EXPECT_EQ(read.error().code, ErrorCode::Cancelled);
        EXPECT_EQ(reports, 1) << static_cast<int>(way);
    }
}

} // namespace
} // namespace ree
