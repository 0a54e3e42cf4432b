// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/pptx_chart.h"

#include "app/briefing/pptx_axis.h"
#include "app/briefing/pptx_parts.h"
#include "app/briefing/pptx_text.h"
#include "app/briefing/pptx_workbook.h"
#include "app/paint/qt_text.h"
#include "core/base/text.h"

namespace ree {
namespace {

using Values = std::vector<const std::vector<double>*>;

Values valuesOf(const Chart& chart) {
    Values all;
    for (const ChartSeries& series : chart.series)
        all.push_back(&series.values);
    return all;
}
Values xOf(const Chart& chart) {
    Values all;
    for (const ChartSeries& series : chart.series)
        all.push_back(&series.x);
    return all;
}

void writePoint(PptxXml& xml, std::size_t index, const QString& value) {
    const auto point = xml.in("c:pt", {{"idx", num(static_cast<qint64>(index))}});
    xml.text("c:v", value);
}

void writeCount(PptxXml& xml, std::size_t count) { xml.leaf("c:ptCount", {{"val", num(static_cast<qint64>(count))}}); }

/// Where the cells are and what they hold, so that the chart shows before the workbook is opened.
void writeTexts(PptxXml& xml, const char* name, const std::string& cells, const std::vector<std::string>& texts) {
    const auto whole = xml.in(name);
    const auto reference = xml.in("c:strRef");
    xml.text("c:f", qtText(cells));
    const auto cache = xml.in("c:strCache");
    writeCount(xml, texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i)
        writePoint(xml, i, qtText(texts[i]));
}

/// `shown` says of an index whether the point is on the chart; the others are gaps.
template <class Shown>
void writeNumbers(PptxXml& xml, const char* name, const std::string& cells, const std::vector<double>& values,
                  const Shown& shown) {
    const auto whole = xml.in(name);
    const auto reference = xml.in("c:numRef");
    xml.text("c:f", qtText(cells));
    const auto cache = xml.in("c:numCache");
    xml.text("c:formatCode", QStringLiteral("General"));
    writeCount(xml, values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        if (shown(i))
            writePoint(xml, i, qtText(numberText(values[i])));
}

class Plot {
public:
    explicit Plot(const ChartWriter& writer)
        : m_writer(writer), m_xml(writer.xml), m_chart(writer.chart()), m_cells(writer.chart()),
          m_range(axisRange(valuesOf(m_chart), m_chart.logarithmic)),
          m_format(numberFormat(m_range, valuesOf(m_chart))) {}

    void write() const {
        const auto area = m_xml.in("c:plotArea");
        m_xml.leaf("c:layout");
        if (m_chart.points())
            writePoints();
        else
            writeBars();
    }

private:
    static constexpr int acrossId = 111111111;
    static constexpr int upId = 222222222;

    [[nodiscard]] QColor colourOf(std::size_t series) const {
        const auto& colours = m_writer.page.series;
        return series < colours.size() ? colours[series] : m_writer.style.accent;
    }

    void writeSeriesStart(std::size_t i) const {
        m_xml.leaf("c:idx", {{"val", num(static_cast<qint64>(i))}});
        m_xml.leaf("c:order", {{"val", num(static_cast<qint64>(i))}});
        writeTexts(m_xml, "c:tx", headingCell(m_cells.valueColumn(i)), {m_chart.series[i].name});
    }

    void writeAxisIds() const {
        m_xml.leaf("c:axId", {{"val", num(m_chart.points() ? acrossId : upId)}});
        m_xml.leaf("c:axId", {{"val", num(m_chart.points() ? upId : acrossId)}});
    }

    void writeBars() const {
        {
            const auto bars = m_xml.in("c:barChart");
            m_xml.leaf("c:barDir", {{"val", "bar"}});
            m_xml.leaf("c:grouping", {{"val", "clustered"}});
            m_xml.leaf("c:varyColors", {{"val", "0"}});
            for (std::size_t i = 0; i < m_chart.series.size(); ++i)
                writeBarSeries(i);
            m_xml.leaf("c:gapWidth", {{"val", "45"}});
            writeAxisIds();
        }
        // The names run downwards, so the axis of the values is at the last of them to be at the foot; bars of a
        // logarithmic axis begin at its edge.
        writeCategoryAxis(m_writer, {upId, acrossId, "l", m_range.logarithmic ? "min" : "autoZero"});
        writeValueAxis(m_writer, {acrossId, upId, "b", "max"}, m_chart.valueAxis, m_range, m_format, true);
    }

    void writeBarSeries(std::size_t i) const {
        const ChartSeries& series = m_chart.series[i];
        const auto whole = m_xml.in("c:ser");
        writeSeriesStart(i);
        {
            const auto look = m_xml.in("c:spPr");
            writeFill(m_xml, m_writer.theme, colourOf(i));
        }
        m_xml.leaf("c:invertIfNegative", {{"val", "0"}});
        if (!m_range.logarithmic) // LibreOffice puts them at the wrong end there
            writeLabels();
        writeTexts(m_xml, "c:cat", cellRange(0, m_chart.categories.size()), m_chart.categories);
        writeNumbers(m_xml, "c:val", cellRange(m_cells.valueColumn(i), series.values.size()), series.values,
                     [&](std::size_t at) { return canBeShown(series.values[at], m_range.logarithmic); });
    }

    /// The value at the end of each bar.
    void writeLabels() const {
        const auto labels = m_xml.in("c:dLbls");
        m_xml.leaf("c:numFmt", {{"formatCode", numberFormat({}, valuesOf(m_chart))}, {"sourceLinked", "0"}});
        {
            const auto look = m_xml.in("c:spPr");
            m_xml.leaf("a:noFill");
        }
        writeChartText(m_writer, m_writer.style.ink);
        m_xml.leaf("c:dLblPos", {{"val", "outEnd"}});
        for (const char* part :
             {"c:showLegendKey", "c:showVal", "c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize"})
            m_xml.leaf(part, {{"val", std::string_view(part) == "c:showVal" ? "1" : "0"}});
    }

    void writePoints() const {
        const AxisRange across = axisRange(xOf(m_chart), m_chart.logarithmic);
        {
            const auto points = m_xml.in("c:scatterChart");
            m_xml.leaf("c:scatterStyle", {{"val", "lineMarker"}});
            m_xml.leaf("c:varyColors", {{"val", "0"}});
            for (std::size_t i = 0; i < m_chart.series.size(); ++i)
                writePointSeries(i);
            writeAxisIds();
        }
        writeValueAxis(m_writer, {acrossId, upId, "b", across.logarithmic ? "min" : "autoZero"}, m_chart.xAxis, across,
                       numberFormat(across, xOf(m_chart)), false);
        writeValueAxis(m_writer, {upId, acrossId, "l", m_range.logarithmic ? "min" : "autoZero"}, m_chart.valueAxis,
                       m_range, m_format, false);
    }

    void writePointSeries(std::size_t i) const {
        const ChartSeries& series = m_chart.series[i];
        const auto whole = m_xml.in("c:ser");
        writeSeriesStart(i);
        {
            const auto look = m_xml.in("c:spPr");
            writeLine(m_xml, m_writer.theme, QColor(), 0);
        }
        writeMarker(colourOf(i));
        const auto shown = [&](std::size_t at) {
            return at < series.x.size() && at < series.values.size() && canBeShown(series.x[at], m_chart.logarithmic) &&
                   canBeShown(series.values[at], m_chart.logarithmic);
        };
        writeNumbers(m_xml, "c:xVal", cellRange(m_cells.xColumn(i), series.x.size()), series.x, shown);
        writeNumbers(m_xml, "c:yVal", cellRange(m_cells.valueColumn(i), series.values.size()), series.values, shown);
        m_xml.leaf("c:smooth", {{"val", "0"}});
    }

    void writeMarker(const QColor& colour) const {
        const auto marker = m_xml.in("c:marker");
        m_xml.leaf("c:symbol", {{"val", "circle"}});
        m_xml.leaf("c:size", {{"val", "9"}}); // points
        const auto look = m_xml.in("c:spPr");
        writeFill(m_xml, m_writer.theme, colour);
        writeLine(m_xml, m_writer.theme, m_writer.style.background, 1.5);
    }

    const ChartWriter& m_writer;
    PptxXml& m_xml;
    const Chart& m_chart;
    ChartCells m_cells;
    AxisRange m_range;
    QString m_format;
};

void writeLegend(const ChartWriter& writer) {
    const auto legend = writer.xml.in("c:legend");
    writer.xml.leaf("c:legendPos", {{"val", "b"}});
    writer.xml.leaf("c:overlay", {{"val", "0"}});
    writeChartText(writer, writer.style.ink);
}

void writeChartBody(const ChartWriter& writer) {
    const auto chart = writer.xml.in("c:chart");
    const bool titled = !writer.chart().title.empty();
    if (titled)
        writeChartTitle(writer, writer.chart().title, true);
    writer.xml.leaf("c:autoTitleDeleted", {{"val", titled ? "0" : "1"}});
    Plot(writer).write();
    if (writer.chart().series.size() > 1)
        writeLegend(writer);
    writer.xml.leaf("c:plotVisOnly", {{"val", "1"}});
    writer.xml.leaf("c:dispBlanksAs", {{"val", "gap"}});
}

QByteArray chartXml(const ChartWriter& writer, const QString& workbookId) {
    {
        const auto space = writer.xml.root("c:chartSpace");
        writer.xml.leaf("c:date1904", {{"val", "0"}});
        writer.xml.leaf("c:roundedCorners", {{"val", "0"}});
        writeChartBody(writer);
        {
            const auto look = writer.xml.in("c:spPr");
            writer.xml.leaf("a:noFill");
            writeLine(writer.xml, writer.theme, QColor(), 0);
        }
        writeChartText(writer, writer.style.ink);
        const auto data = writer.xml.in("c:externalData", {{"r:id", workbookId}});
        writer.xml.leaf("c:autoUpdate", {{"val", "0"}});
    }
    return writer.xml.take();
}

} // namespace

Result<std::string> addChart(PptxDeck& deck, const HouseStyle& style, const PageChart& chart) {
    auto workbook = chartWorkbook(chart.chart, deck.scratchFolder);
    if (!workbook)
        return tl::unexpected(workbook.error());
    const std::string number = std::to_string(++deck.charts);
    const std::string part = "ppt/charts/chart" + number + ".xml";
    const std::string data = "ppt/embeddings/chart" + number + ".xlsx";
    PptxXml xml;
    deck.package.add(part, pptx::officeType("drawingml.chart"),
                     chartXml({xml, deck.theme, style, chart}, deck.package.relate(part, "package", data)));
    deck.package.add(data, {}, std::move(*workbook), false);
    return part;
}

} // namespace ree
