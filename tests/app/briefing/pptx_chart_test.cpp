// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/pptx_chart.h"

#include <gmock/gmock.h>

#include "app/briefing/pptx.h"
#include "app/briefing/pptx_axis.h"
#include "app/briefing/pptx_workbook.h"
#include "tests/app/briefing/office_file.h"
#include "tests/app/briefing/sample_pages.h"
#include "tests/support/temp_folder.h"

namespace ree {
namespace {

using ::testing::IsEmpty;
using testing::OfficeFile;
using testing::TempFolder;
using testing::XmlNode;

OfficeFile fileOf(PageItem chart) {
    Page page = testing::emptyPage();
    page.items.push_back(std::move(chart));
    const TempFolder folder;
    EXPECT_TRUE(savePptx({page}, {}, folder / "deck.pptx").has_value());
    return OfficeFile::read(folder / "deck.pptx");
}

const std::string chartPart = "ppt/charts/chart1.xml";

/// "0=40000 1=12500.5" of a cache.
std::string points(const XmlNode& cache) {
    std::string all;
    for (const XmlNode* point : cache.all("c:pt"))
        all += (all.empty() ? "" : " ") + point->attribute("idx").toStdString() + "=" +
               point->first("c:v").text.toStdString();
    return all;
}

TEST(PptxChart, bars_areANativeChartWithTheirData) {
    const OfficeFile file = fileOf(testing::sampleBars({60, 140, 880, 820}, false));
    EXPECT_THAT(problemsOf(file), IsEmpty());
    const XmlNode chart = file.xml(chartPart);
    const auto series = chart.all("c:ser");
    ASSERT_EQ(series.size(), 2U);
    EXPECT_EQ(series[0]->first("c:tx").first("c:v").text, "Measured + indicated");
    EXPECT_EQ(points(series[0]->first("c:cat")), "0=Kazakhstan 1=Қырғызстан 2=Uzbekistan");
    EXPECT_EQ(points(series[0]->first("c:val")), "0=40000 1=12500.5"); // what is not known is a gap
    EXPECT_EQ(points(series[1]->first("c:val")), "0=9000 2=700");
    EXPECT_EQ(series[1]->first("c:val").first("c:f").text, "Data!$C$2:$C$4");
    EXPECT_EQ(chart.first("c:catAx").first("c:orientation").attribute("val"), "maxMin"); // the first on top
    EXPECT_EQ(chart.first("c:catAx").first("c:crossAx").attribute("val"),
              chart.first("c:valAx").first("c:axId").attribute("val"));
    EXPECT_EQ(chart.first("c:valAx").texts("a:t"), "Contained oxide, t");
}

TEST(PptxChart, logarithmicAxes_areWholeDecadesAndLeaveOutWhatTheyCannotShow) {
    const OfficeFile file = fileOf(testing::samplePoints({0, 0, 800, 600}));
    EXPECT_THAT(problemsOf(file), IsEmpty());
    const XmlNode chart = file.xml(chartPart);
    const auto axes = chart.all("c:valAx");
    ASSERT_EQ(axes.size(), 2U);
    EXPECT_EQ(axes[0]->first("c:logBase").attribute("val"), "10");
    EXPECT_EQ(axes[0]->first("c:min").attribute("val"), "1000000");
    EXPECT_EQ(axes[0]->first("c:max").attribute("val"), "1000000000");
    EXPECT_EQ(axes[1]->first("c:min").attribute("val"), "0.01");
    const auto series = chart.all("c:ser");
    EXPECT_EQ(points(series[0]->first("c:xVal")), "0=16000000 1=3000000");
    EXPECT_EQ(points(series[0]->first("c:yVal")), "0=0.26 1=1.1");
    EXPECT_EQ(points(series[1]->first("c:yVal")), "0=0.05"); // zero has no place there
}

TEST(PptxChart, workbook_holdsWhatTheChartShows) {
    const OfficeFile file = fileOf(testing::sampleBars({0, 0, 800, 600}, false));
    const TempFolder folder;
    const QByteArray& bytes = file.parts.at("ppt/embeddings/chart1.xlsx");
    const auto path = folder.write("chart.xlsx", {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    const OfficeFile workbook = OfficeFile::read(path);
    EXPECT_TRUE(workbook.parts.contains("xl/worksheets/sheet1.xml"));
    const XmlNode sheet = workbook.xml("xl/worksheets/sheet1.xml");
    QStringList numbers;
    for (const XmlNode* cell : sheet.all("c"))
        if (cell->attribute("t") != "s")
            numbers += cell->attribute("r") + '=' + cell->first("v").text;
    EXPECT_EQ(numbers.join(' '), "B2=40000 C2=9000 B3=12500.5 C4=700");
}

TEST(ChartCells, columnsAfterZ_haveTwoLetters) {
    EXPECT_EQ(cellRange(0, 8), "Data!$A$2:$A$9");
    EXPECT_EQ(cellRange(25, 1), "Data!$Z$2:$Z$2");
    EXPECT_EQ(headingCell(26), "Data!$AA$1");
    EXPECT_EQ(cellRange(1, 0), "Data!$B$2:$B$2");
}

TEST(AxisRange, countsOfSites_haveNoHalves) {
    const std::vector<double> few{1, 2, std::nan("")};
    const AxisRange range = axisRange({&few}, false);
    EXPECT_EQ(range.step, 1);
    EXPECT_EQ(range.largest, 3);
    const std::vector<double> many{0, 9400};
    EXPECT_EQ(axisRange({&many}, false).step, 2000);
    EXPECT_EQ(axisRange({&many}, false).largest, 10000);
    const std::vector<double> none{std::nan("")};
    EXPECT_EQ(axisRange({&none}, false).step, 0);
}

} // namespace
} // namespace ree
