// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/briefing/fixed_date.h"
#include "tests/support/run_program.h"
#include "tests/support/temp_folder.h"

namespace ree {
namespace {

using testing::FixedDate;
using ::testing::HasSubstr;
using testing::runProgram;
using ::testing::StartsWith;
using testing::TempFolder;

constexpr auto session = R"({"format":"ree-atlas-session","version":1,"slides":[
 {"layout":"figures","title":"First","note":"Say this"},{"layout":"table"},{"layout":"charts"},{"layout":"profile"},
 {"layout":"comparison","map":{"filter":"country = KAZ"},"other_filter":"country = KGZ"},{"layout":"map"},
 {"layout":"figures","map":{"style":{"theme":"dark"}}},{"layout":"figures","map":{"filter":"country = UZB"}}]})";

class SlideCommand : public ::testing::Test {
protected:
    std::string path(const std::string& name) const { return (m_folder / name).string(); }
    std::string told(std::vector<std::string> arguments, int exitCode = 0) const {
        const auto run = runProgram(REE_PROGRAM, arguments);
        EXPECT_EQ(run.exitCode, exitCode) << run.err;
        return run.err;
    }
    TempFolder m_folder;
};

TEST_F(SlideCommand, deckOfASession_isTheSameInTwoRuns) {
    const FixedDate date;
    m_folder.write("s.reeatlas", session);
    for (const std::string ending : {"pptx", "pdf"}) {
        EXPECT_THAT(told({"deck", path("s.reeatlas"), "-o", path("a." + ending)}), HasSubstr("Wrote 8 slides"));
        (void)told({"deck", path("s.reeatlas"), "-o", path("b." + ending)});
        EXPECT_EQ(m_folder.read("a." + ending), m_folder.read("b." + ending)) << ending;
    }
}

TEST_F(SlideCommand, deckWithoutASession_hasASlideForEachLayout) {
    EXPECT_THAT(told({"deck", "--layout", "map,table", "-o", path("d.png")}), HasSubstr("Wrote 2 slides"));
    EXPECT_FALSE(QImage(QString::fromStdString(path("d-02.png"))).isNull());
}

TEST_F(SlideCommand, pngHasThePixelsAskedFor) {
    (void)told({"slide", "--layout", "profile", "--site", "Кутессай II", "--size", "3840x2160", "-o", path("s.png")});
    EXPECT_EQ(QImage(QString::fromStdString(path("s.png"))).size(), QSize(3840, 2160));
}

TEST_F(SlideCommand, wrongWordsNameTheRightOnes) {
    EXPECT_THAT(told({"slide", "--layout", "globe", "-o", path("s.png")}, 2), HasSubstr("figures, map, table"));
    EXPECT_THAT(told({"slide", "--layout", "charts", "--chart", "pie", "-o", path("s.png")}, 2),
                HasSubstr("grade-tonnage"));
    EXPECT_THAT(told({"slide", "--site", "Nowhere", "-o", path("s.png")}, 1), HasSubstr("no site has this id or name"));
    EXPECT_THAT(told({"slide", "-o", path("s.odp")}, 2), HasSubstr(".pptx, .pdf, .svg or .png"));
    EXPECT_THAT(told({"slide", "--photo", path("none.jpg"), "-o", path("s.png")}, 1), HasSubstr("photo"));
    EXPECT_THAT(told({"slide", "--other-filter", "country = ", "-o", path("s.png")}, 2), HasSubstr("filter"));
}

TEST_F(SlideCommand, houseStyleOfATemplateIsTaken) {
    (void)told({"slide", "-o", path("template.pptx")});
    (void)told({"slide", "--house-style", path("template.pptx"), "-o", path("s.png")});
    EXPECT_EQ(QImage(QString::fromStdString(path("s.png"))).size(), QSize(1920, 1080));
    m_folder.write("broken.pptx", "no archive");
    EXPECT_THAT(told({"slide", "--house-style", path("broken.pptx"), "-o", path("t.png")}, 1),
                HasSubstr("broken.pptx"));
}

TEST_F(SlideCommand, reportIsOnePage) {
    EXPECT_THAT(told({"report", "--country", "KGZ", "-o", path("r.html")}), HasSubstr("sites to"));
    EXPECT_THAT(m_folder.read("r.html"), StartsWith("<!doctype html>"));
}

TEST_F(SlideCommand, mapInCentimetresHasExactPixels) {
    (void)told({"map", "--size", "16x12cm", "--dpi", "300", "--scale", "15000000", "--no-legend", "-o", path("m.png")});
    EXPECT_EQ(QImage(QString::fromStdString(path("m.png"))).size(), QSize(1890, 1417));
}

} // namespace
} // namespace ree
