// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/write_sites.h"

#include <fstream>

#include <nlohmann/json.hpp>

#include "core/io/atomic_file.h"
#include "core/io/read_sites.h"
#include "core/io/write_vector.h"
#include "tests/support/temp_folder.h"

namespace ree {
namespace {

using testing::TempFolder;

SiteTablePtr threeRows() {
    SiteTableBuilder builder({"test", "", ""});
    SiteRecord full;
    full.id = "A";
    full.name = "Кутессай, \"II\"";
    full.place = {76.1342, 42.8794};
    full.country = *countryFromAlpha3("KGZ");
    full.gradePercent = Interval::exact(0.27);
    full.gradeBasis = Basis::Re2O3;
    full.tonnageTonnes = Interval::exact(13548000);
    builder.add(full);
    SiteRecord bound;
    bound.id = "B";
    bound.name = "=HYPERLINK(\"x\")";
    bound.place = {-70.5, -45};
    bound.gradePercent = Interval::below(0.1);
    builder.add(bound);
    SiteRecord unknown;
    unknown.id = "C";
    unknown.name = "Unknown";
    unknown.tonnageTonnes = Interval::exact(0);
    builder.add(unknown);
    return builder.take();
}

const std::vector<std::uint32_t> allRows{0, 1, 2};

Result<WriteReport> write(const std::filesystem::path& target, const Job& job = {}, bool mark = false) {
    const SiteTablePtr table = threeRows();
    WriteOptions options;
    options.format = *listFormatOf(target);
    options.byteOrderMark = mark;
    return writeSites(*table, allRows, defaultColumns(*table), target, options, job);
}

class EveryListFormat : public ::testing::TestWithParam<std::string> {};

TEST_P(EveryListFormat, readBack_givesTheSameValues) {
    const TempFolder folder;
    const auto target = folder / ("list." + GetParam());
    const auto report = write(target);
    ASSERT_TRUE(report.has_value()) << toText(report.error());
    EXPECT_EQ(report->rows, 3);
    EXPECT_EQ(report->files.front(), target);
    const auto read = readSites(target, {}, {});
    ASSERT_TRUE(read.has_value()) << toText(read.error());
    const SiteTable& table = *read->table;
    ASSERT_EQ(table.size(), 3U);
    EXPECT_EQ(table.name[0], "Кутессай, \"II\"");
    EXPECT_NEAR(table.place[0].lon, 76.1342, 1e-9);
    EXPECT_NEAR(table.place[1].lat, -45, 1e-9);
    EXPECT_FALSE(table.place[2].known());
    EXPECT_EQ(table.gradePercent[0], Interval::exact(0.27));
    EXPECT_EQ(table.gradePercent[1], Interval::below(0.1));
    EXPECT_FALSE(table.gradePercent[2].known());
    EXPECT_EQ(table.tonnageTonnes[0], Interval::exact(13548000));
    EXPECT_FALSE(table.tonnageTonnes[1].known());
    EXPECT_EQ(table.tonnageTonnes[2], Interval::exact(0));
}

TEST_P(EveryListFormat, cancelled_leavesTheOldFile) {
    const TempFolder folder;
    const auto target = folder.write("list." + GetParam(), "old");
    std::stop_source stop;
    stop.request_stop();
    const auto report = write(target, Job{stop.get_token(), {}});
    ASSERT_FALSE(report.has_value());
    EXPECT_EQ(report.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(folder.read("list." + GetParam()), "old");
    EXPECT_EQ(folder.list().size(), 1U);
}

TEST_P(EveryListFormat, noSuchFolder_isAClearError) {
    const auto report = write("/no/such/folder/list." + GetParam());
    ASSERT_FALSE(report.has_value());
    EXPECT_NE(toText(report.error()).find("/no/such/folder"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Formats, EveryListFormat, ::testing::Values("csv", "geojson", "gpkg", "shp", "xlsx"),
                         [](const auto& test) { return test.param; });

TEST(WriteCsv, formulasAreMadeHarmlessAndNumbersAreNot) {
    const TempFolder folder;
    ASSERT_TRUE(write(folder / "list.csv").has_value());
    const std::string text = folder.read("list.csv");
    EXPECT_NE(text.find("\"'=HYPERLINK(\"\"x\"\")\""), std::string::npos) << text;
    EXPECT_NE(text.find(",-70.5,-45,"), std::string::npos) << text;
    EXPECT_NE(text.find("<0.1"), std::string::npos);
}

TEST(WriteCsv, byteOrderMark_onlyOnRequest) {
    const TempFolder folder;
    ASSERT_TRUE(write(folder / "plain.csv").has_value());
    ASSERT_TRUE(write(folder / "marked.csv", {}, true).has_value());
    EXPECT_EQ(folder.read("plain.csv").substr(0, 3), "id,");
    EXPECT_EQ(folder.read("marked.csv").substr(0, 3), "\xEF\xBB\xBF");
}

TEST(WriteGeoJson, followsRfc7946) {
    const TempFolder folder;
    ASSERT_TRUE(write(folder / "list.geojson").has_value());
    const auto json = nlohmann::json::parse(folder.read("list.geojson"));
    EXPECT_EQ(json.at("type"), "FeatureCollection");
    EXPECT_FALSE(json.contains("crs"));
    EXPECT_EQ(json.at("features").at(0).at("geometry").at("coordinates"), nlohmann::json::parse("[76.1342,42.8794]"));
    EXPECT_TRUE(json.at("features").at(2).at("geometry").is_null());
    EXPECT_TRUE(json.at("features").at(2).at("properties").at("grade_percent").is_null());
    EXPECT_EQ(json.at("features").at(1).at("properties").at("grade_percent"), "<0.1");
}

TEST(WriteShapefile, cutNamesAreToldAndMapped) {
    const TempFolder folder;
    const auto report = write(folder / "list.shp");
    ASSERT_TRUE(report.has_value());
    ASSERT_FALSE(report->warnings.empty());
    EXPECT_NE(toText(report->warnings.front()).find("grade_percent"), std::string::npos);
    EXPECT_NE(folder.read("list.fields.csv").find("\"grade_pct\",\"grade_percent\",\"Grade, %\",\"%\""),
              std::string::npos);
    EXPECT_EQ(folder.read("list.cpg"), "UTF-8");
}

TEST(ShapefileNames, areShortAndDifferentWhateverTheirCase) {
    const auto names = shapefileNames({"resource_one", "resource_two", "RESOURCE_THREE", "short"});
    EXPECT_EQ(names, (std::vector<std::string>{"resource_o", "resource_t", "RESOURCE_1", "short"}));
}

TEST(WriteSites, ontoItsOwnSource_isRefused) {
    const TempFolder folder;
    const auto source = folder.write("mine.csv", "id,name,lon,lat\nA,Alpha,70,45\n");
    const auto read = readSites(source, {}, {});
    ASSERT_TRUE(read.has_value());
    WriteOptions options;
    const std::vector<std::uint32_t> rows{0};
    const auto report = writeSites(*read->table, rows, defaultColumns(*read->table), source, options, {});
    ASSERT_FALSE(report.has_value());
    EXPECT_EQ(report.error().code, ErrorCode::NotAllowed);
    EXPECT_EQ(folder.read("mine.csv"), "id,name,lon,lat\nA,Alpha,70,45\n");
}

TEST(WriteAtomically, failedWriter_leavesTheOldFileAndNothingElse) {
    const TempFolder folder;
    const auto target = folder.write("list.csv", "old");
    const auto written = writeAtomically(target, [](const std::filesystem::path& draft) -> Status {
        std::ofstream(draft) << "half";
        return failure(ErrorCode::NoSpace, "Cannot write", "list.csv", "the disk is full");
    });
    EXPECT_FALSE(written.has_value());
    EXPECT_EQ(folder.read("list.csv"), "old");
    EXPECT_EQ(folder.list().size(), 1U);
}

TEST(WriteAtomically, fullDisk_isNoSpace) {
    const TempFolder folder;
    const auto target = folder.write("list.csv", "old");
    const auto written = writeAtomically(target, [](const std::filesystem::path& draft) -> Status {
        std::filesystem::create_symlink("/dev/full", draft);
        std::ofstream stream(draft);
        stream << "more than fits" << std::flush;
        if (stream)
            return {};
        return failure(ErrorCode::NoSpace, "Cannot write", "list.csv", "no space left");
    });
    ASSERT_FALSE(written.has_value());
    EXPECT_EQ(written.error().code, ErrorCode::NoSpace);
    EXPECT_EQ(folder.read("list.csv"), "old");
}

} // namespace
} // namespace ree
