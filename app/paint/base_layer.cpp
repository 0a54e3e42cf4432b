// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/base_layer.h"

#include <array>
#include <cmath>
#include <functional>

#include <QPainter>
#include <QPainterPath>

#include "app/paint/palette.h"
#include "core/scene/projected.h"

namespace ree {
namespace {

using Accepts = std::function<bool(std::size_t)>;

QPolygonF polygonOf(std::span<const MapPoint> part, const View& view) {
    constexpr double nearest = 0.5;
    QPolygonF polygon;
    polygon.reserve(static_cast<qsizetype>(part.size()));
    for (std::size_t i = 0; i < part.size(); ++i) {
        const PixelPoint p = view.toPixel(part[i]);
        const QPointF point(p.x, p.y);
        if (!polygon.isEmpty() && i + 1 < part.size() && (point - polygon.last()).manhattanLength() < nearest)
            continue;
        polygon << point;
    }
    return polygon;
}

bool inView(const MapBox& box, const MapBox& extent, const View& view) {
    constexpr double smallestPx = 1;
    return box.intersects(extent) && std::max(box.width(), box.height()) >= smallestPx * view.unitsPerPixel;
}

void fill(QPainter& painter, const View& view, const std::shared_ptr<const Shapes>& shapes, const Accepts& accepts) {
    const ProjectedShapesPtr flat = projected(shapes, view.projection);
    const MapBox extent = view.extent();
    for (std::size_t i = 0; i < flat->size(); ++i) {
        if (!inView(flat->boxes[i], extent, view) || (accepts && !accepts(i)))
            continue;
        QPainterPath path;
        path.setFillRule(Qt::OddEvenFill);
        for (std::size_t j = flat->featureParts[i]; j < flat->featureParts[i + 1]; ++j)
            if (const QPolygonF ring = polygonOf(flat->part(j), view); ring.size() > 2)
                path.addPolygon(ring);
        painter.drawPath(path);
    }
}

void stroke(QPainter& painter, const View& view, const std::shared_ptr<const Shapes>& shapes, const Accepts& accepts) {
    const ProjectedShapesPtr flat = projected(shapes, view.projection);
    const MapBox extent = view.extent();
    painter.setBrush(Qt::NoBrush);
    for (std::size_t i = 0; i < flat->size(); ++i) {
        if (!inView(flat->boxes[i], extent, view) || (accepts && !accepts(i)))
            continue;
        for (std::size_t j = flat->featureParts[i]; j < flat->featureParts[i + 1]; ++j)
            if (const QPolygonF line = polygonOf(flat->part(j), view); line.size() > 1)
                painter.drawPolyline(line);
    }
}

QPen pen(const QColor& colour, double width, std::initializer_list<double> dashes = {}) {
    QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (dashes.size() > 0) {
        pen.setDashPattern(QList<qreal>(dashes));
        pen.setCapStyle(Qt::FlatCap);
    }
    return pen;
}

void dots(QPainter& painter, const View& view, const std::shared_ptr<const Shapes>& shapes) {
    constexpr double radius = 3;
    const ProjectedShapesPtr flat = projected(shapes, view.projection);
    const MapBox extent = view.extent();
    for (std::size_t i = 0; i < flat->size(); ++i) {
        if (!flat->boxes[i].intersects(extent))
            continue;
        for (std::size_t j = flat->featureParts[i]; j < flat->featureParts[i + 1]; ++j)
            for (const MapPoint point : flat->part(j)) {
                const PixelPoint p = view.toPixel(point);
                painter.drawEllipse(QPointF(p.x, p.y), radius, radius);
            }
    }
}

QPen overlayPen(const LayerStyle& style, Theme theme) {
    if (style.widthPx <= 0)
        return Qt::NoPen;
    QColor colour = palette(theme).overlay;
    colour.setAlpha(190);
    if (style.line)
        colour = QColor::fromRgba(*style.line);
    QPen pen(colour, style.widthPx, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (style.dashPx.size() > 1) {
        QList<qreal> pattern; // in pen widths, as Qt counts
        for (std::size_t i = 0; i + style.dashPx.size() % 2 < style.dashPx.size(); ++i)
            pattern << style.dashPx[i] / style.widthPx;
        pen.setDashPattern(pattern);
        pen.setCapStyle(Qt::FlatCap);
    }
    return pen;
}

QColor overlayFill(const LayerStyle& style, Theme theme) {
    if (style.fill)
        return QColor::fromRgba(*style.fill);
    QColor colour = palette(theme).overlay;
    colour.setAlpha(40);
    return colour;
}

/// The lowest importance of rivers and lakes that the scale has room for.
double waterRank(const View& view) {
    const double metres = view.metersPerPixel();
    if (metres > 6000)
        return 1;
    if (metres > 3200)
        return 2;
    if (metres > 1600)
        return 3;
    return metres > 800 ? 4 : 99;
}

bool isCentralAsia(const std::string& alpha3) {
    const auto id = countryFromAlpha3(alpha3);
    const auto five = centralAsia();
    return id && std::find(five.begin(), five.end(), *id) != five.end();
}

void paintLand(QPainter& painter, const View& view, const BaseMap& map, const Palette& colours) {
    painter.setPen(QPen(colours.land, 0.6));
    painter.setBrush(colours.land);
    fill(painter, view, map.land, [&](std::size_t i) { return !isCentralAsia(map.land->categories[i]); });
    painter.setPen(QPen(colours.focusLand, 0.6));
    painter.setBrush(colours.focusLand);
    fill(painter, view, map.land, [&](std::size_t i) { return isCentralAsia(map.land->categories[i]); });
}

void paintWaters(QPainter& painter, const View& view, const BaseMap& map, const Palette& colours) {
    const double rank = waterRank(view);
    const auto ranked = [rank](const std::shared_ptr<const Shapes>& shapes) {
        return [&ranks = shapes->ranks, rank](std::size_t i) { return !(ranks[i] > rank); };
    };
    painter.setPen(pen(colours.river, view.metersPerPixel() > 3000 ? 0.7 : 1.0));
    stroke(painter, view, map.rivers, ranked(map.rivers));
    painter.setPen(pen(colours.shore, 0.7));
    painter.setBrush(colours.water);
    fill(painter, view, map.lakes, ranked(map.lakes));
    painter.setPen(pen(colours.shore, 0.8));
    stroke(painter, view, map.coast, {});
}

void paintBorders(QPainter& painter, const View& view, const BaseMap& map, const Palette& colours) {
    if (view.metersPerPixel() < 4500) {
        painter.setPen(pen(colours.region, 0.7, {5, 3}));
        stroke(painter, view, map.regions, {});
    }
    const auto kind = [&](std::string_view wanted) {
        return [&map, wanted](std::size_t i) { return map.borders->categories[i] == wanted; };
    };
    QColor band = colours.border;
    band.setAlpha(38);
    painter.setPen(pen(band, 5));
    stroke(painter, view, map.borders, kind("country"));
    painter.setPen(pen(colours.border, 1.1));
    stroke(painter, view, map.borders, kind("country"));
    painter.setPen(pen(colours.disputed, 1.1, {4, 3}));
    stroke(painter, view, map.borders, kind("disputed"));
}

/// A round step of degrees that puts five to ten lines on the map.
double graticuleStep(const View& view) {
    const LonLatBox area = view.projection->toLonLat(view.extent());
    const double span = area.empty() ? 60 : std::min(area.east - area.west, 2 * (area.north - area.south));
    static constexpr std::array steps{0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0};
    for (const double step : steps)
        if (span / step <= 9)
            return step;
    return 30;
}

QString degrees(double value, QLatin1Char positive, QLatin1Char negative) {
    QString number = QString::number(std::abs(value), 'g', 6) + QChar(0x00b0);
    if (value == 0)
        return number;
    return number + (value > 0 ? positive : negative);
}

/// One line of the graticule; its name stands where it first enters the picture at the edge it crosses.
void paintGraticuleLine(QPainter& painter, const View& view, const QPolygonF& line, const QString& name,
                        bool meridian) {
    painter.drawPolyline(line);
    const QRectF page(0, 0, view.widthPx, view.heightPx);
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF a = line[i - 1];
        const QPointF b = line[i];
        const bool enters = page.contains(b) && (meridian ? b.y() < 16 || (a.y() < 0) : b.x() < 40 || a.x() < 0);
        if (!enters)
            continue;
        const QPointF at = meridian ? QPointF(b.x() + 3, 12) : QPointF(4, b.y() - 3);
        painter.drawText(at, name);
        return;
    }
}

} // namespace

void paintBaseMap(QPainter& painter, const View& view, const BaseMap& map, Theme theme, const std::stop_token& stop) {
    const Palette& colours = palette(theme);
    painter.fillRect(QRectF(0, 0, view.widthPx, view.heightPx), colours.water);
    for (const auto& paint : {paintLand, paintWaters, paintBorders}) {
        if (stop.stop_requested())
            return;
        paint(painter, view, map, colours);
    }
}

void paintOverlays(QPainter& painter, const View& view, const std::vector<Overlay>& overlays, Theme theme,
                   const std::stop_token& stop) {
    const double scale = view.scaleDenominator();
    for (const Overlay& overlay : overlays) {
        if (stop.stop_requested())
            return;
        if (!overlay.style.shownAt(scale) || overlay.style.opacity <= 0)
            continue;
        painter.save();
        painter.setOpacity(painter.opacity() * overlay.style.opacity);
        painter.setPen(overlayPen(overlay.style, theme));
        painter.setBrush(overlayFill(overlay.style, theme));
        switch (overlay.shapes->kind) {
        case ShapeKind::Line: stroke(painter, view, overlay.shapes, {}); break;
        case ShapeKind::Polygon: fill(painter, view, overlay.shapes, {}); break;
        case ShapeKind::Point: dots(painter, view, overlay.shapes); break;
        }
        painter.restore();
    }
}

void paintGraticule(QPainter& painter, const View& view, Theme theme) {
    const Palette& colours = palette(theme);
    const LonLatBox usable = view.projection->usableArea();
    const LonLatBox seen = view.projection->toLonLat(view.extent());
    if (seen.empty())
        return;
    const double step = graticuleStep(view);
    const double west = std::max(usable.west, std::floor(seen.west / step) * step);
    const double east = std::min(usable.east, std::ceil(seen.east / step) * step);
    const double south = std::max({usable.south, std::floor(seen.south / step) * step, -85.0});
    const double north = std::min({usable.north, std::ceil(seen.north / step) * step, 85.0});
    constexpr int pieces = 60;
    const auto line = [&](LonLat from, LonLat to) {
        QPolygonF polygon;
        for (int i = 0; i <= pieces; ++i) {
            const double t = static_cast<double>(i) / pieces;
            const MapPoint p =
                view.projection->toMap(LonLat{from.lon + (to.lon - from.lon) * t, from.lat + (to.lat - from.lat) * t});
            if (p.valid())
                polygon << QPointF(view.toPixel(p).x, view.toPixel(p).y);
        }
        return polygon;
    };
    painter.setFont(mapFont(TextStyle::Credit));
    painter.setPen(pen(colours.graticule, 0.7));
    const auto lines = [step](double from, double to) {
        return static_cast<int>(std::floor((to - from) / step + 0.5));
    };
    for (int i = 0; i <= lines(west, east); ++i) {
        const double lon = west + i * step;
        paintGraticuleLine(painter, view, line({lon, north}, {lon, south}),
                           degrees(lon, QLatin1Char('E'), QLatin1Char('W')), true);
    }
    for (int i = 0; i <= lines(south, north); ++i) {
        const double lat = south + i * step;
        paintGraticuleLine(painter, view, line({west, lat}, {east, lat}),
                           degrees(lat, QLatin1Char('N'), QLatin1Char('S')), false);
    }
}

} // namespace ree
