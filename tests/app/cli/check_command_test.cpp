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

std::string findOf2025() { return REE_SOURCE_DIR "/tests/data/find_of_2025/claims.csv"; }

TEST(CheckCommand, atlasOwnData_tellsTheFindOf2025AndIsDone) {
    const auto run = runProgram(REE_PROGRAM, {"check"});
    EXPECT_EQ(run.exitCode, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr("Checked 141 sites."));
    EXPECT_THAT(run.out, HasSubstr("1 contradiction\n\nKAZ-ZHANA-KAZAKHSTAN  Zhana Kazakhstan\n"));
    EXPECT_THAT(run.out, HasSubstr("67 times less"));
    EXPECT_THAT(run.out, HasSubstr("sources: qazinform-2025"));
}

TEST(CheckCommand, json_keepsItsContract) {
    const auto run = runProgram(REE_PROGRAM, {"check", "--json"});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    const auto json = nlohmann::json::parse(run.out);
    EXPECT_EQ(json.at("checked"), 141);
    EXPECT_EQ(json.at("contradictions"), 1);
    EXPECT_EQ(json.at("contradictions").get<int>() + json.at("remarks").get<int>(), json.at("findings").size());
    EXPECT_EQ(json.at("today").get<std::string>().size(), 10U);
    const auto& first = json.at("findings").at(0);
    EXPECT_EQ(first.at("kind"), "ore_not_plausible");
    EXPECT_EQ(first.at("severity"), "contradiction");
    EXPECT_EQ(first.at("sites").at(0).at("id"), "KAZ-ZHANA-KAZAKHSTAN");
    EXPECT_EQ(first.at("sites").at(0).at("source"), "REE Atlas");
    EXPECT_EQ(first.at("sites").at(1).at("name"), "Kuyrektykol");
    EXPECT_EQ(first.at("figures").at(0).at("part"), "figure");
    EXPECT_EQ(first.at("figures").at(0).at("id"), "A048");
    EXPECT_FALSE(first.at("text").get<std::string>().empty());
    EXPECT_FALSE(first.at("sources").empty());
}

TEST(CheckCommand, usersFile_isCheckedRowByRow) {
    const auto run = runProgram(REE_PROGRAM, {"check", findOf2025(), "--json"});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    const auto json = nlohmann::json::parse(run.out);
    ASSERT_EQ(json.at("findings").size(), 1U);
    const auto& finding = json.at("findings").at(0);
    EXPECT_EQ(finding.at("kind"), "tonnage_grade_contained");
    EXPECT_TRUE(finding.at("sites").at(0).at("id").is_null());
    EXPECT_EQ(finding.at("sites").at(0).at("row"), 1);
    EXPECT_EQ(finding.at("sites").at(0).at("source"), findOf2025());
    EXPECT_TRUE(finding.at("figures").empty());
}

TEST(CheckCommand, severalSources_areCheckedTogetherWithTheirOwnRows) {
    const TempFolder folder;
    const auto good = folder.write("good.csv", "name,country,longitude,latitude\nFine,KAZ,70,48\nFar,KAZ,70,20\n");
    const auto run = runProgram(REE_PROGRAM, {"check", findOf2025(), good.string(), "--json"});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    const auto json = nlohmann::json::parse(run.out);
    EXPECT_EQ(json.at("checked"), 3);
    ASSERT_EQ(json.at("findings").size(), 2U);
    const auto& site = json.at("findings").at(1).at("sites").at(0);
    EXPECT_EQ(site.at("source"), good.string());
    EXPECT_EQ(site.at("row"), 2);
}

TEST(CheckCommand, attachedTable_isPartOfWhatIsChecked) {
    const TempFolder folder;
    const auto sites = folder.write("sites.csv", "name,country,longitude,latitude\nAlpha,KAZ,70,48\n");
    const auto table =
        folder.write("news.csv", "name,\"Ore, Mt\",\"Grade, g/t\",\"Contained, t\"\nAlpha,20,700,935400\n");
    const auto run = runProgram(REE_PROGRAM, {"check", sites.string(), "--attach", table.string()});
    EXPECT_EQ(run.exitCode, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr("67 times less"));
    EXPECT_THAT(run.out, HasSubstr("sources: news.csv"));
}

TEST(CheckCommand, missingFileAndWrongOption_areTheUsualErrors) {
    EXPECT_EQ(runProgram(REE_PROGRAM, {"check", "/nowhere/none.csv"}).exitCode, 1);
    EXPECT_EQ(runProgram(REE_PROGRAM, {"check", "--element", "Nd"}).exitCode, 2);
    EXPECT_EQ(runProgram(REE_PROGRAM, {"check", "--help"}).exitCode, 0);
}

} // namespace
} // namespace ree
