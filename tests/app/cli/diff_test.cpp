// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/run_program.h"
#include "tests/support/temp_folder.h"

namespace ree {
namespace {

using ::testing::HasSubstr;
using testing::runProgram;
using testing::TempFolder;

constexpr auto older =
    "id,name,country,lon,lat,tonnage_t,owner\n1,Alpha,KAZ,70,50,1000,Old Owner\n2,Beta,KGZ,75,42,,\n";
constexpr auto newer =
    "id,name,country,lon,lat,tonnage_t,owner\n1,Alpha,KAZ,70,50,1500,Old Owner\n3,Gamma,KGZ,71,42,,\n";

TEST(Diff, twoFiles_areComparedAsTextWithExitCodeZero) {
    const TempFolder folder;
    const auto run = runProgram(REE_PROGRAM, {"diff", folder.write("a.csv", older), folder.write("b.csv", newer)});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr("1 added, 1 removed, 1 changed, 0 unchanged."));
    EXPECT_THAT(run.out, HasSubstr("(+50\u00A0%)"));
}

TEST(Diff, exitCode_isOneForDifferencesWhereAskedFor) {
    const TempFolder folder;
    const std::string a = folder.write("a.csv", older);
    EXPECT_EQ(runProgram(REE_PROGRAM, {"diff", a, folder.write("b.csv", newer), "--exit-code"}).exitCode, 1);
    const auto same = runProgram(REE_PROGRAM, {"diff", a, a, "--exit-code"});
    EXPECT_EQ(same.exitCode, 0);
    EXPECT_THAT(same.out, HasSubstr("No differences: 2 sites in both."));
}

TEST(Diff, atlasWithItself_isEqual) {
    const auto run = runProgram(REE_PROGRAM, {"diff", "atlas", "atlas", "--json"});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    const auto json = nlohmann::json::parse(run.out);
    EXPECT_EQ(json.at("equal"), true);
    EXPECT_EQ(json.at("before").at("source"), "atlas");
    EXPECT_GT(json.at("before").at("sites"), 100);
    EXPECT_GE(json.at("before").at("files").size(), 6U);
}

TEST(Diff, folderOfADataSet_isReadWithItsClaims) {
    const TempFolder folder;
    folder.write("old/sites.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature",
        "properties":{"id":"1","name":"Alpha"},"geometry":{"type":"Point","coordinates":[70,50]}}]})");
    folder.write("old/estimates.csv", "figure_id,site_id,estimate_id,quantity,value,unit,basis,source_id\n"
                                      "F1,1,E1,grade,0.5,%,REO,s1\n");
    const std::string old = folder / "old";
    const auto run = runProgram(REE_PROGRAM, {"diff", old, old, "--json"});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    const auto json = nlohmann::json::parse(run.out);
    EXPECT_EQ(json.at("before").at("figures"), 1);
    EXPECT_EQ(json.at("before").at("files").size(), 2U);
}

TEST(Diff, attachedTables_areComparedClaimByClaim) {
    const TempFolder folder;
    const std::string a = folder.write("a.csv", older);
    const std::string was = folder.write("was.csv", "id,grade_percent\n1,0.5\n2,1\n");
    const std::string is = folder.write("is.csv", "id,grade_percent\n1,0.6\n2,1\n");
    const auto run = runProgram(REE_PROGRAM, {"diff", a, a, "--attach-a", was, "--attach-b", is, "--json"});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    const auto json = nlohmann::json::parse(run.out);
    EXPECT_EQ(json.at("counts").at("changed"), 1);
    EXPECT_EQ(json.at("counts").at("figures"), 1);
    EXPECT_EQ(json.at("counts").at("estimates"), 1);
}

TEST(Diff, report_isWrittenAsHtml) {
    const TempFolder folder;
    const auto target = folder / "report.html";
    const auto run = runProgram(
        REE_PROGRAM, {"diff", folder.write("a.csv", older), folder.write("b.csv", newer), "-o", target.string()});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    EXPECT_EQ(run.out, "");
    EXPECT_THAT(run.err, HasSubstr("Wrote "));
    EXPECT_THAT(folder.read("report.html"), HasSubstr("<!doctype html>"));
}

TEST(Diff, wrongUse_isSaidInOneLine) {
    const TempFolder folder;
    const std::string a = folder.write("a.csv", older);
    EXPECT_EQ(runProgram(REE_PROGRAM, {"diff", a}).exitCode, 2);
    EXPECT_EQ(runProgram(REE_PROGRAM, {"diff", a, a, "-o", (folder / "r.pdf").string()}).exitCode, 2);
    const auto missing = runProgram(REE_PROGRAM, {"diff", a, "/no/such/file.csv"});
    EXPECT_EQ(missing.exitCode, 1);
    EXPECT_THAT(missing.err, HasSubstr("/no/such/file.csv"));
    EXPECT_EQ(runProgram(REE_PROGRAM, {"diff", a, a, "-o", a}).exitCode, 1);
    EXPECT_EQ(folder.read("a.csv"), older);
}

} // namespace
} // namespace ree
