// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/crowd_layer.h"

#include <algorithm>
#include <cmath>

#include <QPainter>

#include "app/paint/palette.h"
#include "app/paint/stamps.h"
#include "core/base/large_memory.h"
#include "core/base/parallel.h"

namespace ree {
namespace {

constexpr double crowdedRadius = 3.5;
constexpr float ringRadius = 5.5F; ///< about a symbol of a crowd
constexpr double paperRatio = 3;   ///< dots a logical pixel on a device that has none
constexpr std::size_t worthAThread = 50000;

/// The pixels under the painter's upper left corner and how many there are a logical pixel.
struct Raster {
    QPoint corner;
    double ratio = 1;
    bool direct = false; ///< the device has such pixels itself
};

Raster rasterOf(const QPainter& painter) {
    const QTransform transform = painter.transform();
    const bool image = painter.device() != nullptr && painter.device()->devType() == QInternal::Image;
    if (!image || transform.type() > QTransform::TxScale)
        return {{}, paperRatio, false};
    return {transform.map(QPointF(0, 0)).toPoint(), transform.m11(), true};
}

Stamp drawnStamp(const SiteLook::Symbol& symbol, const QColor& colour, const QColor& edge, double ratio) {
    const double radius = symbol.radius > 0 ? static_cast<double>(symbol.radius) : crowdedRadius;
    const int side = 2 * static_cast<int>(std::ceil((radius * 1.6 + 2) * ratio)) + 1;
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(side / 2.0, side / 2.0);
    painter.scale(ratio, ratio);
    paintSymbol(painter, symbol.shape, radius, colour, edge, symbol.hollow);
    painter.end();
    return Stamp(image);
}

/// Where on the raster of a view the stamps of map points go.
class SpotMaker {
public:
    SpotMaker(const View& view, double ratio, std::span<const Stamp> stamps)
        : m_stamps(stamps), m_scale(ratio / view.unitsPerPixel),
          m_left(view.widthPx / 2.0 * ratio - view.center.x * m_scale),
          m_top(view.heightPx / 2.0 * ratio + view.center.y * m_scale), m_right(view.widthPx * ratio),
          m_bottom(view.heightPx * ratio) {}

    /// Adds the spot of a point that is on the picture.
    void add(std::vector<StampSpot>& spots, MapPoint p, std::uint32_t stamp) const {
        const double half = m_stamps[stamp].width() / 2.0;
        const double x = p.x * m_scale + m_left - half;
        const double y = m_top - p.y * m_scale - half;
        // An invalid point fails each of these.
        if (x > -2 * half - 1 && y > -2 * half - 1 && x < m_right && y < m_bottom)
            spots.push_back({static_cast<std::int32_t>(std::floor(x + 0.5)),
                             static_cast<std::int32_t>(std::floor(y + 0.5)), stamp});
    }

private:
    std::span<const Stamp> m_stamps;
    double m_scale;
    double m_left;
    double m_top;
    double m_right;
    double m_bottom;
};

/// The spot of each row that has a place, in the order of the rows.
template <class PointOf, class StampOf>
StampSpots spotsOf(std::size_t count, const SpotMaker& maker, const PointOf& pointOf, const StampOf& stampOf) {
    StampSpots pieces(piecesFor(count, worthAThread));
    inPieces(count, pieces.size(), [&](std::size_t piece, std::size_t begin, std::size_t end) {
        std::vector<StampSpot>& spots = pieces[piece];
        reserveToFill(spots, end - begin);
        for (std::size_t i = begin; i < end; ++i)
            maker.add(spots, pointOf(i), stampOf(i));
    });
    return pieces;
}

/// Large symbols below small ones, else in the order of the rows.
void largeFirst(StampSpots& pieces, std::span<const Stamp> stamps) {
    std::vector<StampSpot>& spots = pieces[0];
    for (std::size_t piece = 1; piece < pieces.size(); ++piece)
        spots.insert(spots.end(), pieces[piece].begin(), pieces[piece].end());
    pieces.resize(1);
    std::stable_sort(spots.begin(), spots.end(), [&](const StampSpot& a, const StampSpot& b) {
        return stamps[a.stamp].width() > stamps[b.stamp].width();
    });
}

bool layOver(QPainter& painter, const View& view, const Raster& raster, std::span<const Stamp> stamps,
             const StampSpots& spots, const std::stop_token& stop) {
    const QSize size(static_cast<int>(std::ceil(view.widthPx * raster.ratio)),
                     static_cast<int>(std::ceil(view.heightPx * raster.ratio)));
    const QImage layer = stamped(size, stamps, spots, stop);
    if (layer.isNull())
        return false;
    if (!raster.direct) {
        painter.drawImage(QRectF(0, 0, view.widthPx, view.heightPx), layer);
        return true;
    }
    const QTransform transform = painter.transform();
    painter.resetTransform();
    painter.drawImage(raster.corner, layer);
    painter.setTransform(transform);
    return true;
}

} // namespace

bool paintCrowd(QPainter& painter, const MapRequest& request, const SitePlacement& placement,
                const std::stop_token& stop) {
    const Raster raster = rasterOf(painter);
    const SiteLook& look = *placement.look;
    const QColor edge = palette(request.options.theme).symbolEdge;
    std::vector<Stamp> stamps;
    stamps.reserve(look.symbols.size());
    for (const SiteLook::Symbol& symbol : look.symbols)
        stamps.push_back(drawnStamp(
            symbol, swatchColour(look.classes[symbol.colourClass].swatch, request.options.theme), edge, raster.ratio));
    const auto& rows = placement.crowd;
    auto spots = spotsOf(
        rows.size(), SpotMaker(request.view, raster.ratio, stamps),
        [&](std::size_t i) { return placement.places->points[rows[i]]; },
        [&](std::size_t i) { return std::uint32_t{look.symbolOf[rows[i]]}; });
    if (request.options.sizeBy != SizeBy::Same)
        largeFirst(spots, stamps);
    return layOver(painter, request.view, raster, stamps, spots, stop);
}

void paintChosenCrowd(QPainter& painter, const MapRequest& request, const SitePlacement& placement) {
    const Raster raster = rasterOf(painter);
    const Palette& colours = palette(request.options.theme);
    SiteLook::Symbol ring;
    ring.shape = SymbolShape::Ring;
    ring.radius = ringRadius;
    const std::vector<Stamp> stamps{drawnStamp(ring, colours.selection, colours.halo, raster.ratio)};
    const auto& chosen = request.content.selected;
    const auto& points = placement.places->points;
    const auto spots = spotsOf(
        chosen.size(), SpotMaker(request.view, raster.ratio, stamps),
        [&](std::size_t i) {
            const bool shown = chosen[i] < points.size() && request.content.rows->contains(chosen[i]);
            return shown ? points[chosen[i]] : MapPoint{};
        },
        [](std::size_t) { return std::uint32_t{0}; });
    (void)layOver(painter, request.view, raster, stamps, spots, {});
}

bool paintArriving(QPainter& painter, const MapRequest& request, const std::stop_token& stop) {
    std::vector<std::span<const LonLat>> places;
    std::size_t count = 0;
    for (const auto& chunk : request.content.arriving) {
        places.emplace_back(*chunk);
        count += chunk->size();
    }
    if (count == 0)
        return true;
    const Raster raster = rasterOf(painter);
    const Palette& colours = palette(request.options.theme);
    const std::vector<Stamp> stamps{drawnStamp({}, colours.unknownClass, colours.symbolEdge, raster.ratio)};
    const SpotMaker maker(request.view, raster.ratio, stamps);
    StampSpots spots(Projection::piecesOf(count));
    for (std::vector<StampSpot>& piece : spots)
        reserveToFill(piece, count / spots.size() + 1);
    // Neither the points nor one list of the spots are kept: a million of them is memory that has to be got first.
    request.view.projection->eachOnMap(places, [&](std::size_t piece, std::size_t, std::span<const MapPoint> points) {
        for (const MapPoint point : points)
            maker.add(spots[piece], point, 0);
    });
    return layOver(painter, request.view, raster, stamps, spots, stop);
}

} // namespace ree
