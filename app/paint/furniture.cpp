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
#include "app/paint/legend.h"
#include "app/paint/palette.h"
#include "app/paint/qt_text.h"
#include "core/geo/geodesic.h"

namespace ree {
namespace {

constexpr double margin = 12;
constexpr double padding = 10;
constexpr QSize overviewSize(210, 124);
constexpr int narrowest = 320; ///< on smaller pictures furniture would cover the map

QString distanceText(double meters) {
    return meters >= 1000 ? QString::number(meters / 1000, 'g', 6) + QStringLiteral(" km")
                          : QString::number(meters, 'g', 6) + QStringLiteral(" m");
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

void paintCard(QPainter& painter, const QRectF& rect, const Palette& colours) {
    painter.setPen(QPen(colours.cardEdge, 1));
    painter.setBrush(colours.card);
    painter.drawRoundedRect(rect, 5, 5);
}

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
