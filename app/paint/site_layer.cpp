// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/site_layer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <tuple>
#include <unordered_map>

#include <QPainter>
#include <QPainterPath>

#include "app/paint/palette.h"
#include "app/paint/site_classes.h"
#include "core/analysis/contained.h"

namespace ree {
namespace {

constexpr double plainRadius = 5.5;
constexpr double crowdedRadius = 3.5;
constexpr double smallestSized = 3.5;
constexpr double largestSized = 19;
constexpr double noFigureRadius = 5;
constexpr std::size_t crowd = 3000; ///< from here on symbols are smaller and stamped from pictures on a raster

double figureOf(const SiteTable& table, std::uint32_t row, SizeBy by) {
    switch (by) {
    case SizeBy::Tonnage: return table.tonnageTonnes[row].representative();
    case SizeBy::Grade: return table.gradePercent[row].representative();
    case SizeBy::Contained: return containedOxide(table, row).tonnes.representative();
    case SizeBy::Same: break;
    }
    return std::nan("");
}

/// Areas, not radii, are proportional to the figure; the largest figure of the whole table has the largest symbol.
double sizedRadius(double figure, double largest) {
    if (!std::isfinite(figure) || largest <= 0)
        return noFigureRadius;
    return std::max(smallestSized, largestSized * std::sqrt(figure / largest));
}

QPainterPath outline(SymbolShape shape, double r) {
    QPainterPath path;
    switch (shape) {
    case SymbolShape::Circle:
    case SymbolShape::Ring: path.addEllipse(QPointF(0, 0), r, r); break;
    case SymbolShape::Diamond: {
        const double d = r * 1.2;
        path.addPolygon(QPolygonF{{0, -d}, {d, 0}, {0, d}, {-d, 0}, {0, -d}});
        break;
    }
    case SymbolShape::Triangle: {
        const double d = r * 1.25;
        path.addPolygon(QPolygonF{{0, -d}, {d * 0.95, d * 0.7}, {-d * 0.95, d * 0.7}, {0, -d}});
        break;
    }
    }
    return path;
}

/// The radius of uncertainty of a vague place, when it is larger than the symbol.
void paintHalo(QPainter& painter, const MapRequest& request, const PlacedSymbol& symbol, const QColor& colour) {
    const double km = static_cast<double>(request.content.sites->precisionKm[symbol.row]);
    const double px = km * 1000 / request.view.metersPerPixel();
    if (!(px > symbol.radius + 3))
        return;
    QColor fill = colour;
    fill.setAlpha(22);
    QColor edge = colour;
    edge.setAlpha(110);
    painter.setBrush(fill);
    painter.setPen(QPen(edge, 0.8, Qt::DotLine));
    painter.drawEllipse(QPointF(symbol.at.x, symbol.at.y), px, px);
}

/// Pictures of symbols for a raster device, one a class and shape and size.
class Stamps {
public:
    Stamps(double pixelRatio, const QColor& edge) : m_ratio(pixelRatio), m_edge(edge) {}
    const QImage& get(SymbolShape shape, double radius, const QColor& colour) {
        const auto key = (static_cast<std::uint64_t>(shape) << 48U) |
                         (static_cast<std::uint64_t>(std::lround(radius * 4)) << 32U) | colour.rgba();
        const auto [it, fresh] = m_images.try_emplace(key);
        if (fresh)
            it->second = draw(shape, radius, colour);
        return it->second;
    }

private:
    [[nodiscard]] QImage draw(SymbolShape shape, double radius, const QColor& colour) const {
        const int side = 2 * static_cast<int>(std::ceil((radius * 1.3 + 1) * m_ratio)) + 1;
        QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(side / 2.0, side / 2.0);
        painter.scale(m_ratio, m_ratio);
        paintSymbol(painter, shape, radius, colour, m_edge);
        return image;
    }

    double m_ratio;
    QColor m_edge;
    std::unordered_map<std::uint64_t, QImage> m_images;
};

void paintSelection(QPainter& painter, const PlacedSymbol& symbol, const Palette& colours) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.halo, 5));
    painter.drawEllipse(QPointF(symbol.at.x, symbol.at.y), symbol.radius + 5, symbol.radius + 5);
    painter.setPen(QPen(colours.selection, 2));
    painter.drawEllipse(QPointF(symbol.at.x, symbol.at.y), symbol.radius + 5, symbol.radius + 5);
}

} // namespace

SymbolShape shapeOf(EvidenceLevel level) {
    switch (level) {
    case EvidenceLevel::Prospect: return SymbolShape::Diamond;
    case EvidenceLevel::Occurrence: return SymbolShape::Triangle;
    case EvidenceLevel::Candidate: return SymbolShape::Ring;
    case EvidenceLevel::Unknown:
    case EvidenceLevel::Deposit: break;
    }
    return SymbolShape::Circle;
}

void paintSymbol(QPainter& painter, SymbolShape shape, double radius, const QColor& colour, const QColor& edge) {
    const QPainterPath path = outline(shape, radius);
    if (shape == SymbolShape::Ring) {
        painter.setPen(QPen(edge, 4));
        painter.setBrush(edge);
        painter.drawPath(path);
        painter.setPen(QPen(colour, 2));
        painter.drawPath(path);
        return;
    }
    painter.setPen(QPen(edge, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(colour);
    painter.drawPath(path);
}

std::vector<PlacedSymbol> placeSymbols(const MapRequest& request) {
    std::vector<PlacedSymbol> symbols;
    const MapContent& content = request.content;
    if (!content.sites || !content.rows)
        return symbols;
    const ProjectedPlacesPtr places = projected(content.sites, request.view.projection);
    const SizeBy by = request.options.sizeBy;
    const double plain = content.rows->size() > crowd ? crowdedRadius : plainRadius;
    double largest = 0;
    if (by != SizeBy::Same)
        for (std::uint32_t row = 0; row < content.sites->size(); ++row)
            largest = std::fmax(largest, figureOf(*content.sites, row, by));
    const View& view = request.view;
    for (const std::uint32_t row : *content.rows) {
        const MapPoint point = (*places)[row];
        if (!point.valid())
            continue;
        const PixelPoint at = view.toPixel(point);
        const double margin = largestSized;
        if (at.x < -margin || at.y < -margin || at.x > view.widthPx + margin || at.y > view.heightPx + margin)
            continue;
        const double radius = by == SizeBy::Same ? plain : sizedRadius(figureOf(*content.sites, row, by), largest);
        symbols.push_back({row, at, radius});
    }
    if (by != SizeBy::Same)
        std::stable_sort(symbols.begin(), symbols.end(),
                         [](const PlacedSymbol& a, const PlacedSymbol& b) { return a.radius > b.radius; });
    return symbols;
}

bool paintSites(QPainter& painter, const MapRequest& request, const std::vector<PlacedSymbol>& symbols,
                const std::stop_token& stop) {
    if (symbols.empty())
        return true;
    const Palette& colours = palette(request.options.theme);
    const SiteTable& table = *request.content.sites;
    const SiteClasses classes(table, request.options.colourBy, request.options.theme);
    const auto colourOf = [&](const PlacedSymbol& s) { return classes.colour(classes.of(s.row)); };
    const bool crowded = symbols.size() > crowd;
    const bool raster = painter.device() != nullptr && painter.device()->devType() == QInternal::Image;
    if (!crowded) {
        std::set<std::tuple<long, long, float>> haloed; // sites on one spot share a halo, or it would grow opaque
        for (const PlacedSymbol& symbol : symbols)
            if (haloed.emplace(std::lround(symbol.at.x), std::lround(symbol.at.y), table.precisionKm[symbol.row])
                    .second)
                paintHalo(painter, request, symbol, colourOf(symbol));
    }
    const QTransform transform = painter.transform();
    const double ratio = transform.m11();
    Stamps stamps(ratio, colours.symbolEdge);
    std::size_t done = 0;
    for (const PlacedSymbol& symbol : symbols) {
        if ((++done & 4095U) == 0 && stop.stop_requested())
            return false;
        const SymbolShape shape = shapeOf(table.evidenceLevel[symbol.row]);
        if (crowded && raster) {
            const QImage& stamp = stamps.get(shape, symbol.radius, colourOf(symbol));
            const QPointF at = transform.map(QPointF(symbol.at.x, symbol.at.y));
            painter.setTransform({});
            painter.drawImage(QPoint(static_cast<int>(std::lround(at.x() - stamp.width() / 2.0)),
                                     static_cast<int>(std::lround(at.y() - stamp.height() / 2.0))),
                              stamp);
            painter.setTransform(transform);
            continue;
        }
        painter.save();
        painter.translate(symbol.at.x, symbol.at.y);
        paintSymbol(painter, shape, symbol.radius, colourOf(symbol), colours.symbolEdge);
        painter.restore();
    }
    for (const PlacedSymbol& symbol : symbols)
        if (std::find(request.content.selected.begin(), request.content.selected.end(), symbol.row) !=
            request.content.selected.end())
            paintSelection(painter, symbol, colours);
    return true;
}

} // namespace ree
