// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/site_layer.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include <QPainter>

#include "app/paint/cluster_layer.h"
#include "app/paint/crowd_layer.h"
#include "app/paint/palette.h"
#include "core/scene/fan.h"

namespace ree {
namespace {

constexpr double plainRadius = 5.5;
constexpr double marginPx = 20;        ///< symbols whose middle lies as far outside still show an edge
constexpr double steadyMarginPx = 400; ///< on a map that is moved, so far outside they still hold their names' room
constexpr std::size_t crowd = 3000;    ///< more are drawn as a crowd

/// Sites on one place step aside when the user has opened it.
void fanOut(const MapRequest& request, std::vector<PlacedSymbol>& symbols) {
    if (!request.content.fan)
        return;
    const PixelPoint middle = request.view.toPixel(*request.content.fan);
    std::vector<PlacedSymbol*> sharing;
    for (PlacedSymbol& symbol : symbols)
        if (std::hypot(symbol.at.x - middle.x, symbol.at.y - middle.y) < sharedPlacePx)
            sharing.push_back(&symbol);
    if (sharing.size() < 2)
        return;
    std::sort(sharing.begin(), sharing.end(),
              [](const PlacedSymbol* a, const PlacedSymbol* b) { return a->row < b->row; });
    const auto offsets = fanOffsets(sharing.size(), fanApartPx);
    for (std::size_t i = 0; i < sharing.size(); ++i)
        sharing[i]->at = {middle.x + offsets[i].x, middle.y + offsets[i].y};
}

void paintFanLegs(QPainter& painter, const MapRequest& request, const SitePlacement& placement,
                  const Palette& colours) {
    if (!request.content.fan)
        return;
    const PixelPoint middle = request.view.toPixel(*request.content.fan);
    painter.setPen(QPen(colours.quietInk, 1));
    for (const PlacedSymbol& symbol : placement.symbols) {
        const PixelPoint home = request.view.toPixel(placement.places->points[symbol.row]);
        if (std::hypot(home.x - middle.x, home.y - middle.y) < sharedPlacePx &&
            std::hypot(symbol.at.x - home.x, symbol.at.y - home.y) > sharedPlacePx)
            painter.drawLine(QPointF(home.x, home.y), QPointF(symbol.at.x, symbol.at.y));
    }
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

void paintHalos(QPainter& painter, const MapRequest& request, const SitePlacement& placement) {
    const SiteTable& table = *request.content.sites;
    std::set<std::tuple<long, long, float>> haloed; // sites on one spot share a halo, or it would grow opaque
    for (const PlacedSymbol& symbol : placement.symbols)
        if (haloed.emplace(std::lround(symbol.at.x), std::lround(symbol.at.y), table.precisionKm[symbol.row]).second)
            paintHalo(painter, request, symbol,
                      swatchColour(placement.look->classes[placement.look->of(symbol.row).colourClass].swatch,
                                   request.options.theme));
}

void paintSymbols(QPainter& painter, const MapRequest& request, const SitePlacement& placement,
                  const Palette& colours) {
    const SiteLook& look = *placement.look;
    for (const PlacedSymbol& symbol : placement.symbols) {
        const SiteLook::Symbol& style = look.of(symbol.row);
        painter.save();
        painter.translate(symbol.at.x, symbol.at.y);
        paintSymbol(painter, style.shape, symbol.radius,
                    swatchColour(look.classes[style.colourClass].swatch, request.options.theme), colours.symbolEdge,
                    style.hollow);
        painter.restore();
    }
}

/// A ring about each chosen site, wherever it stands: fanned out, in a crowd or inside a cluster.
void paintSelection(QPainter& painter, const MapRequest& request, const SitePlacement& placement,
                    const Palette& colours) {
    const auto ring = [&](PixelPoint at, double radius) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.halo, 5));
        painter.drawEllipse(QPointF(at.x, at.y), radius, radius);
        painter.setPen(QPen(colours.selection, 2));
        painter.drawEllipse(QPointF(at.x, at.y), radius, radius);
    };
    constexpr std::size_t mostRings = 500;
    if (request.content.selected.size() > mostRings) {
        paintChosenCrowd(painter, request, placement);
        return;
    }
    const std::set<std::uint32_t> chosen(request.content.selected.begin(), request.content.selected.end());
    std::set<std::uint32_t> done;
    for (const PlacedSymbol& symbol : placement.symbols)
        if (chosen.contains(symbol.row)) {
            ring(symbol.at, symbol.radius + 5);
            done.insert(symbol.row);
        }
    for (const std::uint32_t row : chosen)
        if (!done.contains(row) && row < placement.places->points.size() && placement.places->points[row].valid() &&
            request.content.rows->contains(row))
            ring(request.view.toPixel(placement.places->points[row]), plainRadius + 5);
}

PlacedSymbol placed(const MapRequest& request, const SitePlacement& placement, std::uint32_t row) {
    const SizeBy by = request.options.sizeBy;
    const double radius =
        by == SizeBy::Same ? plainRadius
                           : sizedRadius(sizingFigure(*request.content.sites, row, by), placement.look->largestFigure);
    return {row, request.view.toPixel(placement.places->points[row]), radius};
}

/// Whether the user has fanned out the place that all of a cluster's sites share.
bool isOpened(const Cluster& cluster, const MapRequest& request) {
    if (!request.content.fan || std::max(cluster.box.width(), cluster.box.height()) > request.view.unitsPerPixel)
        return false;
    const MapPoint place = *request.content.fan;
    return std::hypot(place.x - cluster.center.x, place.y - cluster.center.y) <
           sharedPlacePx * request.view.unitsPerPixel;
}

/// Its members stand for themselves; the cluster is empty afterwards.
void openUp(Cluster& cluster, const MapRequest& request, const ProjectedPlaces& places,
            std::vector<std::uint32_t>& single) {
    const auto members = rowsInside(places, *request.content.rows, cluster.box);
    single.insert(single.end(), members.begin(), members.end());
    cluster.count = 0;
}

/// Some of the chosen rows among `rows`, which ascend; all, where they are few enough to be told apart.
std::vector<std::uint32_t> chosenIn(const MapContent& content, const std::vector<std::uint32_t>& rows) {
    constexpr std::size_t most = 200;
    std::vector<std::uint32_t> found;
    for (const std::uint32_t row : content.selected)
        if (found.size() < most && std::binary_search(rows.begin(), rows.end(), row))
            found.push_back(row);
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

SitePlacement placeSites(const MapRequest& request) {
    SitePlacement placement;
    const MapContent& content = request.content;
    if (!content.sites || !content.rows)
        return placement;
    placement.look = siteLook(content.sites, content.rows, request.options);
    placement.places = projected(content.sites, request.view.projection);
    std::vector<std::uint32_t> single;
    if (request.options.clusters) {
        placement.clusters = clusterSites(*placement.places, *content.rows, request.view,
                                          [&](std::uint32_t row) { return placement.look->of(row).colourClass; });
        for (Cluster& cluster : placement.clusters) {
            if (cluster.count == 1)
                single.push_back(cluster.row);
            else if (isOpened(cluster, request))
                openUp(cluster, request, *placement.places, single);
        }
        std::erase_if(placement.clusters, [](const Cluster& cluster) { return cluster.count <= 1; });
        std::sort(single.begin(), single.end());
    } else {
        MapBox extent = request.view.extent();
        const double margin = (request.options.steadyLabels ? steadyMarginPx : marginPx) * request.view.unitsPerPixel;
        extent = {extent.minX - margin, extent.minY - margin, extent.maxX + margin, extent.maxY + margin};
        single = rowsInside(*placement.places, *content.rows, extent);
        if (single.size() > crowd) {
            placement.crowd = std::move(single);
            single = chosenIn(content, placement.crowd); // these stand out, and have names
        }
    }
    for (const std::uint32_t row : single)
        placement.symbols.push_back(placed(request, placement, row));
    fanOut(request, placement.symbols);
    if (request.options.sizeBy != SizeBy::Same)
        std::stable_sort(placement.symbols.begin(), placement.symbols.end(),
                         [](const PlacedSymbol& a, const PlacedSymbol& b) { return a.radius > b.radius; });
    return placement;
}

bool paintSites(QPainter& painter, const MapRequest& request, const SitePlacement& placement,
                const std::stop_token& stop) {
    if (!placement.look)
        return true;
    const Palette& colours = palette(request.options.theme);
    if (!placement.crowd.empty() && !paintCrowd(painter, request, placement, stop))
        return false;
    paintHalos(painter, request, placement);
    paintFanLegs(painter, request, placement, colours);
    paintSymbols(painter, request, placement, colours);
    if (stop.stop_requested())
        return false;
    paintClusters(painter, request, placement);
    paintSelection(painter, request, placement, colours);
    return true;
}

} // namespace ree
