// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/pptx_axis.h"

#include <algorithm>
#include <cmath>

#include "app/briefing/pptx_text.h"
#include "app/paint/qt_text.h"
#include "core/base/text.h"

namespace ree {
namespace {

constexpr double gridLinePx = 1;

QString exact(double value) { return qtText(numberText(value)); }

void writeScaling(PptxXml& xml, const AxisRange& range, const char* orientation) {
    const auto scaling = xml.in("c:scaling");
    if (range.logarithmic)
        xml.leaf("c:logBase", {{"val", "10"}});
    xml.leaf("c:orientation", {{"val", QLatin1String(orientation)}});
    if (range.largest <= range.smallest)
        return;
    xml.leaf("c:max", {{"val", exact(range.largest)}});
    xml.leaf("c:min", {{"val", exact(range.smallest)}});
}

void writeAxisStart(const ChartWriter& writer, const AxisPlace& place, const AxisRange& range,
                    const char* orientation) {
    writer.xml.leaf("c:axId", {{"val", num(place.id)}});
    writeScaling(writer.xml, range, orientation);
    writer.xml.leaf("c:delete", {{"val", "0"}});
    writer.xml.leaf("c:axPos", {{"val", QLatin1String(place.side)}});
}

void writeLook(const ChartWriter& writer, const char* labels) {
    writer.xml.leaf("c:majorTickMark", {{"val", "none"}});
    writer.xml.leaf("c:minorTickMark", {{"val", "none"}});
    writer.xml.leaf("c:tickLblPos", {{"val", QLatin1String(labels)}});
    {
        const auto look = writer.xml.in("c:spPr");
        writeLine(writer.xml, writer.theme, writer.style.rule, gridLinePx);
    }
    writeChartText(writer, writer.style.ink);
}

void writeCrossing(PptxXml& xml, const AxisPlace& place) {
    xml.leaf("c:crossAx", {{"val", num(place.crossedId)}});
    xml.leaf("c:crosses", {{"val", QLatin1String(place.crosses)}});
}

bool allWhole(const std::vector<const std::vector<double>*>& values) {
    for (const std::vector<double>* list : values)
        for (const double value : *list)
            if (std::isfinite(value) && value != std::round(value))
                return false;
    return true;
}

/// From zero in at most five even steps of 1, 2 or 5: few enough that their numbers stand side by side. Of what is
/// counted there are no halves.
AxisRange evenRange(double largest, bool whole) {
    constexpr double mostSteps = 5;
    const double decade = std::pow(10, std::floor(std::log10(largest / mostSteps)));
    double step = 10 * decade;
    for (const double leading : {5.0, 2.0, 1.0})
        if (leading * decade * mostSteps >= largest)
            step = leading * decade;
    if (whole)
        step = std::max(step, 1.0);
    constexpr double roomForLabel = 1.05; // the number at the end of the longest bar
    return {false, 0, step * std::ceil(largest * roomForLabel / step), step};
}

} // namespace

bool canBeShown(double value, bool logarithmic) { return std::isfinite(value) && (!logarithmic || value > 0); }

AxisRange axisRange(const std::vector<const std::vector<double>*>& values, bool logarithmic) {
    double smallest = INFINITY;
    double largest = 0;
    for (const std::vector<double>* list : values)
        for (const double value : *list)
            if (canBeShown(value, true)) {
                smallest = std::min(smallest, value);
                largest = std::max(largest, value);
            }
    if (largest == 0)
        return {};
    if (!logarithmic)
        return evenRange(largest, allWhole(values));
    const double first = std::floor(std::log10(smallest));
    const double last = std::max(std::ceil(std::log10(largest)), first + 1);
    return {true, std::pow(10, first), std::pow(10, last), 0};
}

QString numberFormat(const AxisRange& range, const std::vector<const std::vector<double>*>& values) {
    if (range.logarithmic)
        return QStringLiteral("[>=1000000]#,##0,,\" M\";[>=1000]#,##0,\" k\";General");
    double largest = 0;
    for (const std::vector<double>* list : values)
        for (const double value : *list)
            largest = std::isfinite(value) ? std::max(largest, std::fabs(value)) : largest;
    constexpr double fractionsCount = 100;
    return allWhole(values) || largest >= fractionsCount ? QStringLiteral("#,##0") : QStringLiteral("General");
}

void writeChartText(const ChartWriter& writer, const QColor& colour) {
    const auto text = writer.xml.in("c:txPr");
    writer.xml.leaf("a:bodyPr");
    writer.xml.leaf("a:lstStyle");
    const auto paragraph = writer.xml.in("a:p");
    {
        const auto properties = writer.xml.in("a:pPr");
        const auto defaults =
            writer.xml.in("a:defRPr", {{"sz", num(hundredthsOfPoint(writer.page.textPx))}, {"b", "0"}});
        writeFill(writer.xml, writer.theme, colour);
        writer.xml.leaf("a:latin", {{"typeface", "+mn-lt"}});
    }
    writer.xml.leaf("a:endParaRPr", {{"lang", "en-GB"}});
}

void writeChartTitle(const ChartWriter& writer, const std::string& title, bool bold, int rotationDegrees) {
    PptxXml& xml = writer.xml;
    const QString size = num(hundredthsOfPoint(writer.page.textPx));
    const QString weight = bold ? QStringLiteral("1") : QStringLiteral("0");
    const auto whole = xml.in("c:title");
    {
        const auto text = xml.in("c:tx");
        const auto rich = xml.in("c:rich");
        xml.leaf("a:bodyPr", {{"rot", num(qint64{60000} * rotationDegrees)}, {"vert", "horz"}});
        xml.leaf("a:lstStyle");
        const auto paragraph = xml.in("a:p");
        {
            const auto properties = xml.in("a:pPr");
            const auto defaults = xml.in("a:defRPr", {{"sz", size}, {"b", weight}});
            writeFill(xml, writer.theme, writer.style.ink);
        }
        const auto run = xml.in("a:r");
        {
            const auto look = xml.in("a:rPr", {{"lang", "en-GB"}, {"sz", size}, {"b", weight}});
            writeFill(xml, writer.theme, bold ? writer.style.ink : writer.style.quietInk);
        }
        xml.text("a:t", qtText(title));
    }
    xml.leaf("c:overlay", {{"val", "0"}});
}

void writeValueAxis(const ChartWriter& writer, const AxisPlace& place, const std::string& title, const AxisRange& range,
                    const QString& format, bool betweenCategories) {
    PptxXml& xml = writer.xml;
    const auto axis = xml.in("c:valAx");
    writeAxisStart(writer, place, range, "minMax");
    {
        const auto lines = xml.in("c:majorGridlines");
        const auto look = xml.in("c:spPr");
        writeLine(xml, writer.theme, writer.style.rule, gridLinePx);
    }
    if (!title.empty())
        writeChartTitle(writer, title, false, place.side[0] == 'l' ? -90 : 0);
    xml.leaf("c:numFmt", {{"formatCode", format}, {"sourceLinked", "0"}});
    writeLook(writer, "nextTo");
    writeCrossing(xml, place);
    xml.leaf("c:crossBetween", {{"val", betweenCategories ? "between" : "midCat"}});
    if (range.step > 0)
        xml.leaf("c:majorUnit", {{"val", exact(range.step)}});
}

void writeCategoryAxis(const ChartWriter& writer, const AxisPlace& place) {
    PptxXml& xml = writer.xml;
    const auto axis = xml.in("c:catAx");
    writeAxisStart(writer, place, {}, "maxMin");
    xml.leaf("c:numFmt", {{"formatCode", "General"}, {"sourceLinked", "0"}});
    writeLook(writer, "low");
    writeCrossing(xml, place);
    xml.leaf("c:auto", {{"val", "0"}});
    xml.leaf("c:lblAlgn", {{"val", "ctr"}});
    xml.leaf("c:lblOffset", {{"val", "100"}});
    xml.leaf("c:noMultiLvlLbl", {{"val", "1"}});
}

} // namespace ree
