// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/furniture.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include "app/paint/background.h"
#include "app/paint/palette.h"
#include "app/paint/qt_text.h"
#include "app/paint/site_classes.h"
#include "app/paint/site_layer.h"
#include "core/geo/geodesic.h"

namespace ree {
namespace {

constexpr double margin = 12;
constexpr double padding = 10;
constexpr double rowHeight = 19;
constexpr double swatchWidth = 22;
constexpr QSize overviewSize(210, 124);
constexpr int narrowest = 320; ///< on smaller pictures furniture would cover the map

enum class LineKind { Heading, Entry, Note };
/// One line of the legend; only entries have a swatch.
struct LegendLine {
    QString text;
    QString count;
    LineKind kind = LineKind::Entry;
    SymbolShape shape = SymbolShape::Circle;
    QColor colour;
    double radius = 5.5;
    bool hollow = false;
};

double heightOf(const LegendLine& line) {
    return line.kind == LineKind::Entry ? std::max(rowHeight, 2 * line.radius + 6) : rowHeight;
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
                     LineKind::Heading,
                     {},
                     {}});
    if (largest > 0) {
        const double top = roundedDown(largest);
        for (const double figure : {top, top / 5, top / 50})
            lines.push_back(
                {figureText(figure, by), {}, LineKind::Entry, SymbolShape::Circle, ink, sizedRadius(figure, largest)});
    }
    if (counts.hollow > 0)
        lines.push_back({QStringLiteral("No figure"), QString::number(counts.hollow), LineKind::Entry,
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

std::vector<LegendLine> legendLines(const MapRequest& request) {
    std::vector<LegendLine> lines;
    const MapContent& content = request.content;
    if (!content.sites || !content.rows || content.rows->empty())
        return lines;
    lines.push_back({qtText(heading(request.options.colourBy)), {}, LineKind::Heading, {}, {}});
    for (const LegendEntry& entry : legendEntries(content, request.options))
        lines.push_back(
            {qtText(entry.label), QString::number(entry.count), LineKind::Entry, SymbolShape::Circle, entry.colour});
    const QColor ink = palette(request.options.theme).quietInk;
    const auto counts = lookCounts(content.sites, content.rows, request.options);
    if (counts->shapes.size() > 1) {
        const std::string_view shapes = heading(request.options.shapeBy);
        const bool twice = shapes == heading(request.options.colourBy);
        lines.push_back({twice ? QStringLiteral("Shapes") : qtText(shapes), {}, LineKind::Heading, {}, {}});
        for (const ShapeEntry& entry : counts->shapes)
            lines.push_back({qtText(entry.label), {}, LineKind::Entry, entry.shape, ink});
    }
    addSizes(lines, request, *counts, ink);
    if (counts->unplaced > 0)
        lines.push_back(
            {QStringLiteral("Without a place, not shown"), QString::number(counts->unplaced), LineKind::Note, {}, {}});
    if (const auto untaken = untakenBy(*projected(content.sites, request.view.projection), content); untaken > 0)
        lines.push_back(
            {QStringLiteral("Outside this projection, not shown"), QString::number(untaken), LineKind::Note, {}, {}});
    return lines;
}

QString distanceText(double meters) {
    return meters >= 1000 ? QString::number(meters / 1000, 'g', 6) + QStringLiteral(" km")
                          : QString::number(meters, 'g', 6) + QStringLiteral(" m");
}

void paintCard(QPainter& painter, const QRectF& rect, const Palette& colours) {
    painter.setPen(QPen(colours.cardEdge, 1));
    painter.setBrush(colours.card);
    painter.drawRoundedRect(rect, 5, 5);
}

void paintScaleBar(QPainter& painter, const View& view, const QRectF& rect, const Palette& colours) {
    const ScaleBar bar = scaleBar(view, 170);
    paintCard(painter, rect, colours);
    const double left = rect.x() + padding;
    const double y = rect.bottom() - 12;
    const double half = bar.pixels / 2;
    painter.setPen(QPen(colours.ink, 1));
    painter.setBrush(colours.ink);
    painter.drawRect(QRectF(left, y, half, 4));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(left + half, y, half, 4));
    painter.setFont(mapFont(TextStyle::Credit));
    const QFontMetricsF metrics(painter.font());
    const double baseline = y - 4;
    painter.drawText(QPointF(left, baseline), QStringLiteral("0"));
    const QString end = distanceText(bar.meters);
    painter.drawText(QPointF(left + bar.pixels - metrics.horizontalAdvance(end), baseline), end);
}

void paintNorthArrow(QPainter& painter, const View& view, const QRectF& rect, const Palette& colours) {
    painter.save();
    painter.translate(rect.center());
    painter.rotate(northAngle(view, {rect.center().x(), rect.center().y()}));
    QPainterPath left;
    left.addPolygon(QPolygonF{{0, -9}, {-7, 13}, {0, 8}, {0, -9}});
    QPainterPath right;
    right.addPolygon(QPolygonF{{0, -9}, {7, 13}, {0, 8}, {0, -9}});
    painter.setPen(QPen(colours.ink, 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(left, colours.ink);
    painter.setBrush(colours.card);
    painter.drawPath(right);
    painter.drawPath(left);
    painter.setFont(mapFont(TextStyle::FurnitureTitle));
    painter.drawText(QRectF(-12, -28, 24, 18), Qt::AlignCenter, QStringLiteral("N"));
    painter.restore();
}

/// Central Asia in small, with a frame about what the map shows.
void paintOverview(QPainter& painter, const MapRequest& request, const QRectF& rect, const Palette& colours) {
    MapRequest small;
    small.view = defaultView(request.view.projection, overviewSize.width(), overviewSize.height());
    small.content.baseMap = request.content.baseMap;
    small.options.theme = request.options.theme;
    painter.save();
    painter.setClipRect(rect);
    painter.translate(rect.topLeft());
    painter.drawImage(QRectF({0, 0}, rect.size()), backgroundPicture(small, 2, {}));
    const MapBox seen = request.view.extent();
    const PixelPoint a = small.view.toPixel({seen.minX, seen.maxY});
    const PixelPoint b = small.view.toPixel({seen.maxX, seen.minY});
    QColor veil = colours.accent;
    veil.setAlpha(40);
    painter.setBrush(veil);
    painter.setPen(QPen(colours.accent, 1.4));
    QRectF frame(QPointF(a.x, a.y), QPointF(b.x, b.y));
    constexpr double smallest = 5; // a street would be a dot
    if (frame.width() < smallest)
        frame.adjust(-smallest / 2, -smallest / 2, smallest / 2, smallest / 2);
    painter.drawRect(frame);
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.cardEdge, 1));
    painter.drawRect(rect);
}

void paintCredits(QPainter& painter, const MapRequest& request, const QRectF& rect, const Palette& colours) {
    QColor strip = colours.card;
    strip.setAlpha(205);
    painter.fillRect(rect, strip);
    painter.setFont(mapFont(TextStyle::Credit));
    painter.setPen(colours.quietInk);
    painter.drawText(rect.adjusted(8, 3, -8, -3), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
                     creditText(request.content));
}

} // namespace

ScaleBar scaleBar(const View& view, double longestPx) {
    const double longest = view.metersPerPixel() * longestPx;
    if (!std::isfinite(longest) || longest <= 0)
        return {};
    const double power = std::pow(10.0, std::floor(std::log10(longest)));
    double meters = power;
    for (const double factor : {2.0, 5.0})
        if (power * factor <= longest)
            meters = power * factor;
    return {meters, meters / view.metersPerPixel()};
}

double northAngle(const View& view, PixelPoint at) {
    const LonLat here = view.projection->toLonLat(view.toMap(at));
    if (!here.known())
        return 0;
    const MapPoint north = view.projection->toMap(travelled(here, 0, 10 * view.metersPerPixel()));
    if (!north.valid())
        return 0;
    const PixelPoint to = view.toPixel(north);
    return std::atan2(to.x - at.x, at.y - to.y) * 180 / 3.14159265358979323846;
}

QString creditText(const MapContent& content) {
    QStringList parts;
    if (content.sites)
        for (const SiteLayer& layer : content.sites->layers)
            if (const QString credit = qtText(layer.credit); !credit.isEmpty() && !parts.contains(credit))
                parts << credit;
    if (content.baseMap) {
        parts << qtText(content.baseMap->edgeCredit);
        parts << qtText(content.baseMap->boundaryNote);
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

Furniture layOutFurniture(const MapRequest& request) {
    Furniture furniture;
    const MapOptions& options = request.options;
    const double width = request.view.widthPx;
    const double height = request.view.heightPx;
    if (width < narrowest)
        return furniture;
    double bottom = height;
    if (options.credits && !creditText(request.content).isEmpty()) {
        const QRectF words =
            QFontMetricsF(mapFont(TextStyle::Credit))
                .boundingRect(QRectF(0, 0, width - 16, 200), Qt::TextWordWrap, creditText(request.content));
        furniture.credits = QRectF(0, height - words.height() - 6, width, words.height() + 6);
        bottom = furniture.credits.top();
    }
    if (options.legend)
        if (const QSizeF size = paintLegend(nullptr, request); !size.isEmpty() && size.height() < bottom - 2 * margin)
            furniture.legend = QRectF(QPointF(margin, bottom - margin - size.height()), size);
    if (options.scaleBar) {
        const double length = scaleBar(request.view, 170).pixels + 2 * padding;
        furniture.scaleBar = QRectF(width - margin - length, bottom - margin - 34, length, 34);
    }
    if (options.overview)
        furniture.overview =
            QRectF(width - margin - overviewSize.width(), bottom - margin - 34 - margin - overviewSize.height(),
                   overviewSize.width(), overviewSize.height());
    if (options.northArrow)
        furniture.northArrow = QRectF(width - margin - 36, margin, 36, 56);
    return furniture;
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
        swatch = std::max(swatch, 2 * line.radius + 9);
    for (const LegendLine& line : lines) {
        height += heightOf(line);
        const double indent = line.kind == LineKind::Entry ? swatch : 0;
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
        painter->setFont(mapFont(line.kind == LineKind::Heading ? TextStyle::FurnitureTitle : TextStyle::Furniture));
        painter->setPen(line.kind == LineKind::Note ? colours.quietInk : colours.ink);
        const double x = padding + (line.kind == LineKind::Entry ? swatch : 0);
        painter->drawText(QRectF(x, y, width - x, heightOf(line)), Qt::AlignLeft | Qt::AlignVCenter, line.text);
        painter->setPen(colours.quietInk);
        painter->drawText(QRectF(0, y, width - padding, heightOf(line)), Qt::AlignRight | Qt::AlignVCenter, line.count);
        if (line.kind == LineKind::Entry) {
            painter->save();
            painter->translate(padding + (swatch - 8) / 2, y + heightOf(line) / 2);
            paintSymbol(*painter, line.shape, line.radius, line.colour, colours.symbolEdge, line.hollow);
            painter->restore();
        }
        y += heightOf(line);
    }
    return size;
}

void paintFurniture(QPainter& painter, const MapRequest& request, const Furniture& furniture) {
    const Palette& colours = palette(request.options.theme);
    if (!furniture.credits.isEmpty())
        paintCredits(painter, request, furniture.credits, colours);
    if (!furniture.legend.isEmpty()) {
        painter.save();
        painter.translate(furniture.legend.topLeft());
        paintLegend(&painter, request);
        painter.restore();
    }
    if (!furniture.scaleBar.isEmpty())
        paintScaleBar(painter, request.view, furniture.scaleBar, colours);
    if (!furniture.overview.isEmpty())
        paintOverview(painter, request, furniture.overview, colours);
    if (!furniture.northArrow.isEmpty())
        paintNorthArrow(painter, request.view, furniture.northArrow, colours);
}

} // namespace ree
