// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/legend.h"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>
#include <QPainter>

#include "app/paint/furniture.h"
#include "app/paint/qt_text.h"
#include "app/paint/site_classes.h"
#include "app/paint/site_layer.h"

namespace ree {
namespace {

constexpr double padding = 10;
constexpr double rowHeight = 19;
constexpr double swatchWidth = 22;

double heightOf(const LegendLine& line) {
    return line.kind == LegendLine::Kind::Entry ? std::max(rowHeight, 2 * line.radiusPx + 6) : rowHeight;
}

/// 1, 2 or 5 times a power of ten, at most `value`.
double roundedDown(double value) {
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    return value >= 5 * power ? 5 * power : value >= 2 * power ? 2 * power : power;
}

QString figureText(double figure, SizeBy by) {
    if (by == SizeBy::Grade)
        return QString::number(figure, 'g', 3) + QStringLiteral(" %");
    if (figure >= 1e6)
        return QString::number(figure / 1e6, 'g', 3) + QStringLiteral(" Mt");
    return figure >= 1e3 ? QString::number(figure / 1e3, 'g', 3) + QStringLiteral(" kt")
                         : QString::number(figure, 'g', 3) + QStringLiteral(" t");
}

/// What the sizes of the symbols stand for: three round figures, and the symbol of sites that have none.
void addSizes(std::vector<LegendLine>& lines, const MapRequest& request, const LookCounts& counts, const QColor& ink) {
    const SizeBy by = request.options.sizeBy;
    const double largest = siteLook(request.content.sites, request.content.rows, request.options)->largestFigure;
    if (by == SizeBy::Same)
        return;
    lines.push_back({by == SizeBy::Grade     ? QStringLiteral("Grade (area)")
                     : by == SizeBy::Tonnage ? QStringLiteral("Ore (area)")
                                             : QStringLiteral("Contained oxide (area)"),
                     {},
                     LegendLine::Kind::Heading,
                     {},
                     {}});
    if (largest > 0) {
        const double top = roundedDown(largest);
        for (const double figure : {top, top / 5, top / 50})
            lines.push_back({figureText(figure, by),
                             {},
                             LegendLine::Kind::Entry,
                             SymbolShape::Circle,
                             ink,
                             sizedRadius(figure, largest)});
    }
    if (counts.hollow > 0)
        lines.push_back({QStringLiteral("No figure"), QString::number(counts.hollow), LegendLine::Kind::Entry,
                         SymbolShape::Circle, ink, sizedRadius(std::nan(""), largest), true});
}

/// Sites shown whose place the projection cannot take.
std::int64_t untakenBy(const ProjectedPlaces& places, const MapContent& content) {
    if (places.untaken == 0)
        return 0;
    return std::count_if(content.rows->begin(), content.rows->end(), [&](std::uint32_t row) {
        return content.sites->place[row].known() && !places.points[row].valid();
    });
}

} // namespace

std::vector<LegendLine> legendLines(const MapRequest& request) {
    std::vector<LegendLine> lines;
    const MapContent& content = request.content;
    if (!content.sites || !content.rows || content.rows->empty())
        return lines;
    lines.push_back({qtText(heading(request.options.colourBy)), {}, LegendLine::Kind::Heading, {}, {}});
    for (const LegendEntry& entry : legendEntries(content, request.options))
        lines.push_back({qtText(entry.label), QString::number(entry.count), LegendLine::Kind::Entry,
                         SymbolShape::Circle, entry.colour});
    const QColor ink = palette(request.options.theme).quietInk;
    const auto counts = lookCounts(content.sites, content.rows, request.options);
    if (counts->shapes.size() > 1) {
        const std::string_view shapes = heading(request.options.shapeBy);
        const bool twice = shapes == heading(request.options.colourBy);
        lines.push_back({twice ? QStringLiteral("Shapes") : qtText(shapes), {}, LegendLine::Kind::Heading, {}, {}});
        for (const ShapeEntry& entry : counts->shapes)
            lines.push_back({qtText(entry.label), {}, LegendLine::Kind::Entry, entry.shape, ink});
    }
    addSizes(lines, request, *counts, ink);
    if (counts->unplaced > 0)
        lines.push_back({QStringLiteral("Without a place, not shown"),
                         QString::number(counts->unplaced),
                         LegendLine::Kind::Note,
                         {},
                         {}});
    if (const auto untaken = untakenBy(*projected(content.sites, request.view.projection), content); untaken > 0)
        lines.push_back({QStringLiteral("Outside this projection, not shown"),
                         QString::number(untaken),
                         LegendLine::Kind::Note,
                         {},
                         {}});
    return lines;
}

QSizeF paintLegend(QPainter* painter, const MapRequest& request) {
    const std::vector<LegendLine> lines = legendLines(request);
    if (lines.empty())
        return {};
    const Palette& colours = palette(request.options.theme);
    const QFontMetricsF plain(mapFont(TextStyle::Furniture));
    double widest = 0;
    double counts = 0;
    double height = 0;
    double swatch = swatchWidth;
    for (const LegendLine& line : lines)
        swatch = std::max(swatch, 2 * line.radiusPx + 9);
    for (const LegendLine& line : lines) {
        height += heightOf(line);
        const double indent = line.kind == LegendLine::Kind::Entry ? swatch : 0;
        widest = std::max(widest, indent + plain.horizontalAdvance(line.text));
        counts = std::max(counts, plain.horizontalAdvance(line.count));
    }
    const double width = 2 * padding + widest + 14 + counts;
    const QSizeF size(width, 2 * padding + height - 4);
    if (painter == nullptr)
        return size;
    paintCard(*painter, QRectF(QPointF(0, 0), size), colours);
    double y = padding - 2;
    for (const LegendLine& line : lines) {
        painter->setFont(
            mapFont(line.kind == LegendLine::Kind::Heading ? TextStyle::FurnitureTitle : TextStyle::Furniture));
        painter->setPen(line.kind == LegendLine::Kind::Note ? colours.quietInk : colours.ink);
        const double x = padding + (line.kind == LegendLine::Kind::Entry ? swatch : 0);
        painter->drawText(QRectF(x, y, width - x, heightOf(line)), Qt::AlignLeft | Qt::AlignVCenter, line.text);
        painter->setPen(colours.quietInk);
        painter->drawText(QRectF(0, y, width - padding, heightOf(line)), Qt::AlignRight | Qt::AlignVCenter, line.count);
        if (line.kind == LegendLine::Kind::Entry) {
            painter->save();
            painter->translate(padding + (swatch - 8) / 2, y + heightOf(line) / 2);
            paintSymbol(*painter, line.shape, line.radiusPx, line.colour, colours.symbolEdge, line.hollow);
            painter->restore();
        }
        y += heightOf(line);
    }
    return size;
}

} // namespace ree
