// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/chart_painter.h"

#include <cmath>

#include <QImage>
#include <QPainter>

#include "app/paint/chart_axes.h"

namespace ree {
namespace {

using ::testing::ElementsAre;

const QRectF room(0, 0, 400, 300);

ChartLook look() {
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(12);
    return {Qt::black, Qt::darkGray, Qt::lightGray, {Qt::red, Qt::blue}, font, true};
}

QImage painted(const Chart& chart) {
    QImage image(400, 300, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintChart(painter, chart, room, look());
    return image;
}

int pixelsOfColour(const QImage& image, const QColor& colour) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    return count;
}

Chart bars(const std::vector<double>& values) {
    Chart chart;
    chart.valueAxis = "t";
    chart.series.push_back({"A", values, {}, {}, {}});
    for (std::size_t i = 0; i < values.size(); ++i)
        chart.categories.push_back("C" + std::to_string(i));
    return chart;
}

TEST(ChartAxes, countingAxisHasRoundMarks) {
    EXPECT_THAT(countingAxis(38).marks, ElementsAre(0, 10, 20, 30, 40));
    EXPECT_THAT(countingAxis(3).marks, ElementsAre(0, 1, 2, 3));
    EXPECT_GE(countingAxis(42939.6).high, 42939.6);
    EXPECT_GT(countingAxis(0).high, 0);
    EXPECT_GT(countingAxis(std::nan("")).high, 0);
}

TEST(ChartAxes, decadeAxisSpansWholeDecades) {
    const ChartAxis axis = decadeAxis({0.264, 4.1, -1, std::nan("")});
    EXPECT_DOUBLE_EQ(axis.low, 0.1);
    EXPECT_DOUBLE_EQ(axis.high, 10);
    EXPECT_DOUBLE_EQ(axis.share(1), 0.5);
    EXPECT_GT(decadeAxis({}).high, decadeAxis({}).low);
    EXPECT_GT(decadeAxis({10}).high, 10);
}

TEST(PaintChart, barsAreAsLongAsTheirValues) {
    const QImage image = painted(bars({100, 50}));
    std::vector<int> runs;
    for (int y = 0; y < image.height(); ++y) {
        int run = 0;
        for (int x = 0; x < image.width(); ++x)
            run += image.pixelColor(x, y) == QColor(Qt::red) ? 1 : 0;
        if (run > 0 && (runs.empty() || std::abs(runs.back() - run) > 2))
            runs.push_back(run);
    }
    ASSERT_EQ(runs.size(), 2U);
    EXPECT_NEAR(runs[0], 2 * runs[1], 3);
}

TEST(PaintChart, anUnknownValueHasNoBar) {
    EXPECT_LT(pixelsOfColour(painted(bars({100, std::nan("")})), Qt::red),
              pixelsOfColour(painted(bars({100, 100})), Qt::red));
}

TEST(PaintChart, emptyChartIsPaintedInWords) { EXPECT_GT(pixelsOfColour(painted({}), Qt::darkGray), 0); }

TEST(SiteAt, findsThePointUnderTheMouse) {
    Chart chart;
    chart.kind = ChartKind::GradeTonnage;
    chart.logarithmic = true;
    chart.series.push_back({"A", {1.0}, {1e6}, {"Site"}, {7}});
    const QImage image = painted(chart);
    std::optional<std::uint32_t> found;
    for (int y = 0; y < 300 && !found; y += 4)
        for (int x = 0; x < 400 && !found; x += 4)
            found = siteAt(chart, room, look(), QPointF(x, y), 6);
    EXPECT_EQ(found, 7U);
    EXPECT_FALSE(siteAt(chart, room, look(), QPointF(-100, -100), 6));
    EXPECT_FALSE(siteAt(bars({1}), room, look(), QPointF(200, 150), 600));
}

} // namespace
} // namespace ree
