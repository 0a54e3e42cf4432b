// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the kinds of lists have to hold beyond their values: names, limits, sheets and full disks.
#include <csignal>

#include <sys/resource.h>

#include "core/io/read_sites.h"
#include "core/io/source_info.h"
#include "core/io/write_sites.h"
#include "tests/support/make_sites.h"
#include "tests/support/temp_folder.h"

namespace ree {
namespace {

using testing::allRows;
using testing::TempFolder;

Result<WriteReport> write(const SiteTable& table, const std::filesystem::path& target, std::string_view keys) {
    WriteOptions options;
    options.format = *listFormatOf(target);
    options.title = "Test list";
    options.filterText = "country = KGZ";
    const auto columns = columnsFromText(table, keys);
    return columns ? writeSites(table, allRows(table), *columns, target, options, {}) : tl::unexpected(columns.error());
}

std::shared_ptr<SiteTable> manySites(std::size_t count) {
    std::vector<SiteRecord> records(count);
    for (std::size_t i = 0; i < count; ++i) {
        records[i].id = "S" + std::to_string(i);
        records[i].name = "A site with a rather long name " + std::to_string(i * 7919 % 1000003);
        records[i].place = {60 + static_cast<double>(i % 100) / 10, 45};
    }
    return testing::tableOf(records);
}

/// A disk that takes no more than this many bytes a file, for the time of its life.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes) : m_signal(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    rlimit m_before{};
    void (*m_signal)(int);
};

class AnyList : public ::testing::TestWithParam<std::string> {
protected:
    [[nodiscard]] std::string file() const { return "list." + GetParam(); }
};

TEST_P(AnyList, fullDisk_leavesTheOldFileAndNothingElse) {
    const TempFolder folder;
    folder.write(file(), "old");
    const auto table = manySites(5000);
    {
        const SmallDisk disk(16384);
        EXPECT_FALSE(write(*table, folder / file(), "id,name,lon,lat").has_value());
    }
    EXPECT_EQ(folder.read(file()), "old");
    EXPECT_EQ(folder.list(), std::vector<std::string>{file()});
}

TEST_P(AnyList, textsAlone_areWrittenWithTheirHeading) {
    const TempFolder folder;
    const auto report = write(*manySites(3), folder / file(), "id,name");
    ASSERT_TRUE(report.has_value()) << toText(report.error());
    const auto read = readTable(folder / file(), {}, {});
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->rows.size(), 3U);
    EXPECT_GE(read->column("id"), 0);
}

TEST_P(AnyList, noSites_isAListOfNone) {
    const TempFolder folder;
    const auto report = write(*manySites(0), folder / file(), "id,name,lon,lat");
    ASSERT_TRUE(report.has_value()) << toText(report.error());
    EXPECT_EQ(report->rows, 0);
}

TEST_P(AnyList, fieldsNamedLikeThoseOfTheFormat_areKept) {
    const TempFolder folder;
    const auto source = folder.write("in.csv", "name,lon,lat,fid,geom,Note,note\nA,70,45,7,g,one,two\n");
    const auto sites = readSites(source, {}, {});
    ASSERT_TRUE(sites.has_value());
    const auto report = write(*sites->table, folder / file(), "name,fid,geom,Note,note");
    ASSERT_TRUE(report.has_value()) << toText(report.error());
    const auto read = readTable(folder / file(), {}, {});
    ASSERT_TRUE(read.has_value());
    for (const char* value : {"g", "one", "two"})
        EXPECT_THAT(read->rows.at(0), ::testing::Contains(value));
}

INSTANTIATE_TEST_SUITE_P(Formats, AnyList, ::testing::Values("csv", "geojson", "gpkg", "shp", "xlsx"),
                         [](const auto& test) { return test.param; });

TEST(WriteShapefile, longText_isCutBetweenLettersAndTold) {
    const TempFolder folder;
    SiteRecord record;
    record.id = "A";
    record.name = "x";
    for (int i = 0; i < 200; ++i)
        record.name += "Қ"; // two bytes each, so that 254 falls inside a letter
    const auto report = write(*testing::tableOf({record}), folder / "list.shp", "id,name");
    ASSERT_TRUE(report.has_value()) << toText(report.error());
    ASSERT_EQ(report->warnings.size(), 1U);
    const auto read = readTable(folder / "list.shp", {}, {});
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->rows.at(0).at(1), record.name.substr(0, 253));
}

TEST(WriteGeoPackage, isInDegreesWithTypedFields) {
    const TempFolder folder;
    ASSERT_TRUE(write(*manySites(3), folder / "list.gpkg", "id,name,lon").has_value());
    const auto info = describeSource(folder / "list.gpkg", {}, {});
    ASSERT_TRUE(info.has_value());
    ASSERT_EQ(info->layers.size(), 1U);
    EXPECT_EQ(info->layers[0].crs, "EPSG:4326");
    EXPECT_EQ(info->layers[0].fields.at(0).type, "string");
    EXPECT_EQ(info->layers[0].fields.at(2).type, "real");
}

TEST(WriteXlsx, sourcesOfTheRowsStandOnTheirOwnSheet) {
    const TempFolder folder;
    auto table = manySites(2);
    auto evidence = std::make_shared<Evidence>();
    evidence->sources["usgs"] = {"usgs", "A report", "USGS", "2011", "https://example.org/report", "A", ""};
    evidence->sources["other"] = {"other", "Not cited", "", "", "", "", ""};
    evidence->bySite[0].owners.push_back({});
    evidence->bySite[0].owners.back().sourceId = "usgs";
    table->evidence = evidence;
    ASSERT_TRUE(write(*table, folder / "list.xlsx", "id,name,lon,lat").has_value());
    ReadOptions options;
    options.layer = "Sources";
    const auto read = readTable(folder / "list.xlsx", options, {});
    ASSERT_TRUE(read.has_value()) << toText(read.error());
    ASSERT_EQ(read->rows.size(), 1U);
    EXPECT_EQ(read->rows[0].at(0), "usgs");
    EXPECT_EQ(read->rows[0].at(1), "A report");
    EXPECT_EQ(read->rows[0].at(4), "https://example.org/report");
}

TEST(WriteXlsx, textThatLooksLikeAFormula_staysText) {
    const TempFolder folder;
    SiteRecord record;
    record.id = "=1+1";
    record.name = "+7";
    ASSERT_TRUE(write(*testing::tableOf({record}), folder / "list.xlsx", "id,name,grade_percent").has_value());
    const auto read = readTable(folder / "list.xlsx", {}, {});
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->rows.at(0).at(0), "=1+1");
    EXPECT_EQ(read->rows.at(0).at(1), "+7");
}

} // namespace
} // namespace ree
