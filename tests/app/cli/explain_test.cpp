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

TEST(Explain, siteInAnyScript_tellsGradeTonnageAndContainedWithTheirSources) {
    for (const char* name : {"KGZ-KUTESSAY-2", "Кутессай II", "kutessay-2"}) {
        const auto run = runProgram(REE_PROGRAM, {"explain", name});
        ASSERT_EQ(run.exitCode, 0) << name << run.err;
        EXPECT_THAT(run.out, HasSubstr("Rare earth oxide in the ground: 42939.6 t RE2O3 = ore tonnage × grade ÷ 100"));
        EXPECT_THAT(run.out, HasSubstr("[stans-2011-jorc] Kutessay II JORC resource estimate"));
    }
}

TEST(Explain, json_isTheNumberOfTheList) {
    const auto run = runProgram(REE_PROGRAM, {"explain", "KGZ-KUTESSAY-2", "--quantity", "contained.Dy2O3", "--json"});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    const auto json = nlohmann::json::parse(run.out);
    const auto list = runProgram(REE_PROGRAM, {"sites", "--filter", "name ~ \"Kutessiask\"", "--columns",
                                               "contained_Dy2O3_t", "--format", "csv"});
    ASSERT_EQ(list.exitCode, 0) << list.err;
    EXPECT_THAT(list.out, HasSubstr(json.at("value").get<std::string>()));
    EXPECT_EQ(json.at("step"), "product");
}

TEST(Explain, groupsOfAConvention_areNamed) {
    const auto run =
        runProgram(REE_PROGRAM, {"explain", "KGZ-KUTESSAY-2", "--quantity", "share.heavy", "--groups", "chinese"});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr("Chinese industry"));
}

TEST(Explain, unknownNumber_saysWhatIsMissing) {
    const auto run = runProgram(REE_PROGRAM, {"explain", "KAZ-AKBULAK", "--quantity", "contained"});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr("not known"));
    EXPECT_THAT(run.out, HasSubstr("its basis is 'not stated'"));
}

TEST(Explain, wrongWords_areWrongUsageOrNotFound) {
    EXPECT_EQ(runProgram(REE_PROGRAM, {"explain", "KGZ-KUTESSAY-2", "--quantity", "weight"}).exitCode, 2);
    EXPECT_EQ(runProgram(REE_PROGRAM, {"explain", "KGZ-KUTESSAY-2", "--groups", "martian"}).exitCode, 2);
    const auto nobody = runProgram(REE_PROGRAM, {"explain", "Atlantis"});
    EXPECT_EQ(nobody.exitCode, 1);
    EXPECT_THAT(nobody.err, HasSubstr("no site has this id or name"));
}

TEST(Explain, attachedTable_isASourceLikeAnyOther) {
    const testing::TempFolder folder;
    const std::string sites = folder.write("sites.csv", "id,name,lat,lon\n1,Alpha,43,76\n");
    const std::string table = folder.write("grades.csv", "id,TREO percent,tonnage t\n1,0.5,1000\n");
    const auto run = runProgram(REE_PROGRAM, {"explain", "Alpha", "--sites", sites, "--attach", table});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr("Grade: 0.5 %"));
    EXPECT_THAT(run.out, HasSubstr("grades.csv"));
}

TEST(SitesClaims, listWithClaims_hasTheRangeAndEveryClaim) {
    const auto run =
        runProgram(REE_PROGRAM, {"sites", "--filter", "name ~ \"Kutessiask\"", "--claims", "--format", "csv"});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr("claims"));
    EXPECT_THAT(run.out, HasSubstr("0.204–0.41"));
    EXPECT_THAT(run.out, HasSubstr("[stans-2011-jorc] used"));
}

} // namespace
} // namespace ree
