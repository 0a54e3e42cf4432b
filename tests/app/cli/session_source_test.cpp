// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A session as the source of a command.
#include <algorithm>

#include <QImage>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/run_program.h"
#include "tests/support/temp_folder.h"

namespace ree {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::runProgram;
using ::testing::StartsWith;

class SessionSourceOption : public ::testing::Test {
protected:
    SessionSourceOption() {
        m_folder.write("own.csv",
                       "id,name,lon,lat,country,grade percent\nX1,Own one,71,45,KAZ,1.2\nX2,Own two,74,42,KGZ,0.2\n");
        m_session = m_folder
                        .write("s.reeatlas", R"x({"format": "ree-atlas-session", "version": 1,
 "sources": [{"path": "gone.shp"}, {"path": "own.csv"}], "groups": "chinese",
 "map": {"view": {"crs": "mercator", "center": [8200000, 5600000], "units_per_pixel": 6000, "width": 450, "height": 300},
  "style": {"theme": "dark", "graticule": true}, "filter": "country in (KAZ)", "layers": [{"source": "own.csv", "part": "sites"}]}})x")
                        .string();
    }
    QImage painted(const std::vector<std::string>& more) {
        const std::string target = (m_folder / "m.png").string();
        std::vector<std::string> arguments{"map", m_session, "-o", target};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const auto run = runProgram(REE_PROGRAM, arguments);
        EXPECT_EQ(run.exitCode, 0) << run.err;
        return QImage(QString::fromStdString(target)).convertToFormat(QImage::Format_RGB32);
    }

    testing::TempFolder m_folder;
    std::string m_session;
};

TEST_F(SessionSourceOption, sites_areFilteredAndHiddenAsTheSessionSays_andWhatIsMissingIsSaidFirst) {
    const auto run = runProgram(REE_PROGRAM, {"sites", m_session, "--columns", "id"});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    EXPECT_EQ(run.out, "id\nX1\n") << "the atlas's own layer is not in its list";
    EXPECT_THAT(run.err, StartsWith("warning: " + (m_folder / "gone.shp").string() + " is missing"));
}

TEST_F(SessionSourceOption, namedOptions_win) {
    EXPECT_EQ(runProgram(REE_PROGRAM, {"sites", m_session, "--columns", "id", "--country", "KGZ"}).out, "id\nX2\n");
    EXPECT_EQ(runProgram(REE_PROGRAM, {"sites", m_session, "--columns", "id", "--filter", "grade < 1 %"}).out,
              "id\nX2\n");
    const QImage own = painted({});
    EXPECT_EQ(own.size(), QSize(450, 300));
    EXPECT_LT(own.pixelColor(225, 150).lightness(), 100) << "dark";
    EXPECT_GT(painted({"--theme", "light"}).pixelColor(225, 150).lightness(), 150);
    EXPECT_NE(painted({"--extent", "60,35,90,55"}), own);
    EXPECT_NE(painted({"--no-graticule"}), own);
    EXPECT_EQ(painted({"--graticule"}), own);
    EXPECT_EQ(painted({"--size", "450x300"}), own);
    EXPECT_EQ(painted({"--dpi", "192"}).size(), QSize(900, 600)) << "the same picture in more dots";
    EXPECT_EQ(painted({"--size", "900x600"}).size(), QSize(900, 600));
}

TEST_F(SessionSourceOption, withOtherSources_isRefused) {
    const std::string other = (m_folder / "own.csv").string();
    const auto mixed = runProgram(REE_PROGRAM, {"map", m_session, other, "-o", (m_folder / "m.png").string()});
    EXPECT_EQ(mixed.exitCode, 2);
    EXPECT_THAT(mixed.err, HasSubstr("with other sources"));
    EXPECT_EQ(runProgram(REE_PROGRAM, {"sites", m_session, "--attach", other}).exitCode, 2);
    EXPECT_EQ(runProgram(REE_PROGRAM, {"sites", m_session, "--encoding", "windows-1251"}).exitCode, 2);
}

TEST_F(SessionSourceOption, checkAndExplain_knowItsSites) {
    EXPECT_THAT(runProgram(REE_PROGRAM, {"explain", "X1", "--sites", m_session, "--quantity", "grade"}).out,
                HasSubstr("1.2"));
    EXPECT_THAT(
        runProgram(REE_PROGRAM, {"explain", "KGZ-KUTESSAY-2", "--sites", m_session, "--quantity", "share.heavy"}).out,
        HasSubstr("Chinese"));
    const auto check = runProgram(REE_PROGRAM, {"check", m_session});
    EXPECT_EQ(check.exitCode, 0) << check.err;
    EXPECT_THAT(check.out, StartsWith("Checked 14"));
}

TEST_F(SessionSourceOption, slide_isMadeOfIt) {
    const auto run = runProgram(REE_PROGRAM, {"slide", m_session, "-o", (m_folder / "s.png").string()});
    EXPECT_EQ(run.exitCode, 0) << run.err;
    EXPECT_THAT(run.err, HasSubstr("Wrote 1 slide"));
}

TEST_F(SessionSourceOption, sessionThatCannotBeUnderstood_isAnError) {
    for (
        const char* text :
        {"", "{}", R"({"format": "ree-atlas-session", "map": {"filter": "mood = fine"}})",
         R"({"format": "ree-atlas-session", "map": {"view": {"crs": "fairyland", "center": [0, 0], "units_per_pixel": 1, "width": 9, "height": 9}}})"}) {
        m_folder.write("s.reeatlas", text);
        const auto run = runProgram(REE_PROGRAM, {"map", m_session, "-o", (m_folder / "m.png").string()});
        EXPECT_NE(run.exitCode, 0) << text;
        EXPECT_THAT(run.err, HasSubstr("ree-atlas: ")) << text;
        EXPECT_FALSE(std::filesystem::exists(m_folder / "m.png"));
    }
}

} // namespace
} // namespace ree
