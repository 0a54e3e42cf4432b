// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QImage>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/run_program.h"
#include "tests/support/temp_folder.h"

namespace ree {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::runProgram;
using ::testing::StartsWith;
using testing::TempFolder;

constexpr auto smallGeoJson = R"({"type":"FeatureCollection","features":[
 {"type":"Feature","properties":{"name":"Alpha","country":"KAZ","elements":"Nd; Dy"},"geometry":{"type":"Point","coordinates":[70,50]}},
 {"type":"Feature","properties":{"name":"Beta","country":"KGZ","elements":"La"},"geometry":{"type":"Point","coordinates":[75,42]}},
 {"type":"Feature","properties":{"name":"Gamma","country":"UZB","elements":null},"geometry":null}]})";

std::ptrdiff_t lines(const std::string& text) { return std::count(text.begin(), text.end(), '\n'); }

TEST(CommandLine, version_isPrinted) {
    const auto run = runProgram(REE_PROGRAM, {"--version"});
    EXPECT_EQ(run.exitCode, 0);
    EXPECT_THAT(run.out, StartsWith("REE Atlas "));
}

TEST(CommandLine, helpOfEachCommand_namesItsOptions) {
    for (const std::string command : {"info", "sites", "map", "slide"}) {
        const auto run = runProgram(REE_PROGRAM, {command, "--help"});
        EXPECT_EQ(run.exitCode, 0) << command;
        EXPECT_THAT(run.out, HasSubstr(command == "info" ? "--json" : "--element")) << command;
    }
}

TEST(CommandLine, info_tellsLayersAsJson) {
    const TempFolder folder;
    const auto file = folder.write("small.geojson", smallGeoJson);
    const auto run = runProgram(REE_PROGRAM, {"info", file.string(), "--json"});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    const auto json = nlohmann::json::parse(run.out);
    EXPECT_EQ(json.at("source"), file.string());
    EXPECT_EQ(json.at("driver"), "GeoJSON");
    const auto& layer = json.at("layers").at(0);
    EXPECT_EQ(layer.at("features"), 3);
    EXPECT_EQ(layer.at("placed"), 2);
    EXPECT_EQ(layer.at("unplaced"), 1);
    EXPECT_EQ(layer.at("rejected"), 0);
    EXPECT_EQ(layer.at("crs"), "EPSG:4326");
    EXPECT_EQ(layer.at("transformation"), "no change of datum");
    EXPECT_EQ(layer.at("extent_wgs84"), nlohmann::json::parse("[70.0,42.0,75.0,50.0]"));
    EXPECT_TRUE(json.at("warnings").is_array());
}

TEST(CommandLine, sitesOfTheAtlas_areFilteredByCountryAndElement) {
    const auto all = runProgram(REE_PROGRAM, {"sites"});
    const auto some = runProgram(REE_PROGRAM, {"sites", "--country", "KAZ,KGZ", "--element", "Nd,Dy"});
    ASSERT_EQ(all.exitCode, 0) << all.err;
    ASSERT_EQ(some.exitCode, 0) << some.err;
    EXPECT_THAT(all.out, StartsWith("id,name,country,"));
    EXPECT_THAT(some.out, HasSubstr("KGZ-KUTESSAY-2"));
    EXPECT_THAT(some.out, Not(HasSubstr("\nTJK-")));
    EXPECT_GT(lines(all.out), lines(some.out));
}

TEST(CommandLine, sitesOfAFile_goToEveryFormat) {
    const TempFolder folder;
    const auto file = folder.write("small.geojson", smallGeoJson);
    for (const std::string ending : {"csv", "geojson", "json", "gpkg", "shp", "xlsx"}) {
        const auto target = folder / ("list." + ending);
        const auto run = runProgram(REE_PROGRAM, {"sites", file.string(), "-o", target.string()});
        EXPECT_EQ(run.exitCode, 0) << ending << run.err;
        EXPECT_TRUE(std::filesystem::exists(target)) << ending;
    }
}

TEST(CommandLine, attachedTable_isReportedAndUsed) {
    const TempFolder folder;
    const auto file = folder.write("small.geojson", smallGeoJson);
    const auto table = folder.write("owners.csv", "name,owner\nAlpha,Example Holding\nNowhere,Nobody\n");
    const auto run = runProgram(REE_PROGRAM, {"sites", file.string(), "--attach", table.string()});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr("Example Holding"));
    EXPECT_THAT(run.err, HasSubstr("unmatched 1"));
}

TEST(CommandLine, attach_tellsCountsMeaningsReviewAndWritesBoth) {
    const TempFolder folder;
    const auto file = folder.write("small.geojson", smallGeoJson);
    const auto table = folder.write("own.csv", "name,owner,rich\nAlpha,A (60%); B (40%),0.5\nAlpho,C,1\nNowhere,D,1\n");
    const auto list = folder / "done.csv";
    const auto reported = folder / "report.json";
    const auto run = runProgram(REE_PROGRAM, {"attach", "--sites", file.string(), "--table", table.string(), "--map",
                                              "rich=grade:%", "-o", list.string(), "--report", reported.string()});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr("read 3, matched 1 by name, unmatched 1, for review 1, rejected 0"));
    EXPECT_THAT(run.out, HasSubstr("grade, %"));
    EXPECT_THAT(run.out, HasSubstr("Alpho"));
    EXPECT_TRUE(std::filesystem::exists(list));
    EXPECT_TRUE(std::filesystem::exists(reported));
    EXPECT_EQ(runProgram(REE_PROGRAM, {"attach", "--sites", file.string()}).exitCode, 2);
    EXPECT_EQ(runProgram(REE_PROGRAM, {"attach", "--sites", file.string(), "--table", table.string(), "--report",
                                       (folder / "report.txt").string()})
                  .exitCode,
              2);
}

TEST(CommandLine, fieldsAssignedByHand_takeRoleAndUnit) {
    const TempFolder folder;
    const auto file = folder.write("odd.csv", "what,lon,lat,rich\nAlpha,70,45,700\n");
    const auto run = runProgram(REE_PROGRAM, {"sites", file.string(), "--map", "what=name", "--map", "rich=grade:g/t",
                                              "--columns", "name,grade_percent"});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    EXPECT_EQ(run.out, "name,grade_percent\nAlpha,0.07\n");
    EXPECT_EQ(runProgram(REE_PROGRAM, {"sites", file.string(), "--map", "rich=grade:stones"}).exitCode, 2);
}

TEST(CommandLine, wrongFilter_namesThePositionAndExitsWithTwo) {
    const auto run = runProgram(REE_PROGRAM, {"sites", "--filter", "country in (KAZ"});
    EXPECT_EQ(run.exitCode, 2);
    EXPECT_THAT(run.err, HasSubstr("position"));
    EXPECT_EQ(lines(run.err), 1);
}

TEST(CommandLine, missingFile_exitsWithOneAndOneLine) {
    const auto run = runProgram(REE_PROGRAM, {"sites", "/no/such/file.shp"});
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_THAT(run.err, HasSubstr("/no/such/file.shp"));
    EXPECT_EQ(lines(run.err), 1);
    EXPECT_EQ(run.out, "");
}

TEST(CommandLine, unknownOption_exitsWithTwo) {
    EXPECT_EQ(runProgram(REE_PROGRAM, {"sites", "--no-such-option"}).exitCode, 2);
    EXPECT_EQ(runProgram(REE_PROGRAM, {"map"}).exitCode, 2);
    EXPECT_EQ(runProgram(REE_PROGRAM, {"map", "--size", "big", "-o", "/tmp/never.png"}).exitCode, 2);
}

TEST(CommandLine, map_hasTheSizeAskedForAtAnyResolution) {
    const TempFolder folder;
    for (const std::string dpi : {"96", "150"}) {
        const auto target = folder / ("map" + dpi + ".png");
        const auto run = runProgram(
            REE_PROGRAM, {"map", "--size", "801x403", "--dpi", dpi, "--theme", "dark", "-o", target.string()});
        ASSERT_EQ(run.exitCode, 0) << run.err;
        EXPECT_EQ(QImage(QString::fromStdString(target.string())).size(), QSize(801, 403));
    }
}

TEST(CommandLine, mapAndSlide_areWrittenAsVectors) {
    const TempFolder folder;
    const auto svg = folder / "map.svg";
    const auto pdf = folder / "slide.pdf";
    EXPECT_EQ(runProgram(REE_PROGRAM, {"map", "--crs", "EPSG:32642", "-o", svg.string()}).exitCode, 0);
    EXPECT_EQ(runProgram(REE_PROGRAM, {"slide", "--title", "A title", "-o", pdf.string()}).exitCode, 0);
    EXPECT_THAT(folder.read("map.svg"), HasSubstr("<svg"));
    EXPECT_THAT(folder.read("slide.pdf"), StartsWith("%PDF-"));
}

/// The stages a run told of on the last line of standard error; checks the contract of that line on the way.
std::vector<std::string> stagesTold(const std::string& err, const std::string& command) {
    const auto start = err.rfind("{\"command\"");
    if (start == std::string::npos) {
        ADD_FAILURE() << err;
        return {};
    }
    const auto json = nlohmann::json::parse(err.substr(start));
    EXPECT_EQ(json.at("command"), command);
    EXPECT_EQ(err.back(), '\n');
    std::vector<std::string> names;
    double sum = 0;
    for (const auto& stage : json.at("stages")) {
        names.push_back(stage.at("stage"));
        EXPECT_GE(stage.at("ms").get<double>(), 0) << names.back();
        sum += stage.at("ms").get<double>();
    }
    constexpr double roundingMs = 0.01;
    EXPECT_GE(json.at("total_ms").get<double>(), sum - roundingMs);
    EXPECT_GT(json.at("peak_mb").get<double>(), 0);
    return names;
}

TEST(CommandLine, timings_nameTheStagesOfEveryCommand) {
    const TempFolder folder;
    const auto file = folder.write("small.geojson", smallGeoJson).string();
    const auto owners = folder.write("owners.csv", "name,owner\nAlpha,Example Holding\n").string();
    const auto map = (folder / "map.png").string();
    const auto slide = (folder / "slide.png").string();
    EXPECT_THAT(stagesTold(runProgram(REE_PROGRAM, {"info", file, "--timings"}).err, "info"),
                ElementsAre("open", "write"));
    EXPECT_THAT(stagesTold(runProgram(REE_PROGRAM, {"sites", file, "--attach", owners, "--timings"}).err, "sites"),
                ElementsAre("open", "attach", "filter", "sort", "write"));
    EXPECT_THAT(stagesTold(runProgram(REE_PROGRAM, {"map", file, "-o", map, "--timings"}).err, "map"),
                ElementsAre("start", "open", "filter", "base_map", "picture"));
    EXPECT_THAT(stagesTold(runProgram(REE_PROGRAM, {"--timings", "slide", "-o", slide}).err, "slide"),
                ElementsAre("start", "open", "filter", "compose", "write"));
}

TEST(CommandLine, timings_leaveStandardOutputAsItIs) {
    const TempFolder folder;
    const auto file = folder.write("small.geojson", smallGeoJson).string();
    const auto plain = runProgram(REE_PROGRAM, {"sites", file});
    const auto timed = runProgram(REE_PROGRAM, {"sites", file, "--timings"});
    EXPECT_EQ(timed.out, plain.out);
    EXPECT_THAT(timed.err, StartsWith(plain.err));
    EXPECT_THAT(plain.err, Not(HasSubstr("{\"command\"")));
}

TEST(CommandLine, timingsOfWhatFailed_tellHowFarItCame) {
    const auto run = runProgram(REE_PROGRAM, {"sites", "/no/such/file.shp", "--timings"});
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_TRUE(stagesTold(run.err, "sites").empty());
}

TEST(CommandLine, pictureInNoSuchFolder_exitsWithOne) {
    const auto run = runProgram(REE_PROGRAM, {"map", "-o", "/no/such/folder/map.png"});
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_THAT(run.err, HasSubstr("/no/such/folder"));
}

} // namespace
} // namespace ree
