// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/map_painter.h"

#include <algorithm>
#include <cmath>

#include <QPainter>

#include "app/paint/base_layer.h"
#include "app/paint/furniture.h"
#include "app/paint/label_layer.h"
#include "app/paint/palette.h"
#include "app/paint/site_classes.h"
#include "app/paint/site_layer.h"

namespace ree {

std::vector<LegendEntry> legendEntries(const MapContent& content, const MapOptions& options) {
    std::vector<LegendEntry> entries;
    if (!content.sites || !content.rows)
        return entries;
    const SiteClasses classes(*content.sites, options.colourBy, options.theme);
    for (std::size_t i = 0; i < classes.size(); ++i)
        entries.push_back({classes.colour(i), classes.label(i), 0});
    for (const std::uint32_t row : *content.rows)
        ++entries[classes.of(row)].count;
    if (classes.size() > 2) // "other" and "not stated" stay at the end
        std::stable_sort(entries.begin(), entries.end() - 2,
                         [](const LegendEntry& a, const LegendEntry& b) { return a.count > b.count; });
    std::erase_if(entries, [](const LegendEntry& entry) { return entry.count == 0; });
    return entries;
}

bool paintMap(QPainter& painter, const MapRequest& request, const std::stop_token& stop) {
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setClipRect(QRectF(0, 0, request.view.widthPx, request.view.heightPx));
    const Theme theme = request.options.theme;
    if (request.content.baseMap)
        paintBaseMap(painter, request.view, *request.content.baseMap, theme, stop);
    else
        painter.fillRect(QRectF(0, 0, request.view.widthPx, request.view.heightPx), palette(theme).land);
    if (request.options.graticule)
        paintGraticule(painter, request.view, theme);
    paintOverlays(painter, request.view, request.content.overlays, theme, stop);
    if (stop.stop_requested())
        return false;
    const std::vector<PlacedSymbol> symbols = placeSymbols(request);
    const Furniture furniture = layOutFurniture(request);
    if (!paintSites(painter, request, symbols, stop))
        return false;
    if (request.options.labels)
        paintLabels(painter, request, symbols, furniture.all());
    paintFurniture(painter, request, furniture);
    return !stop.stop_requested();
}

QImage renderMap(const MapRequest& request, double pixelRatio, const std::stop_token& stop) {
    const auto pixels = [pixelRatio](int side) {
        return std::max(1, static_cast<int>(std::lround(side * pixelRatio)));
    };
    QImage image(pixels(request.view.widthPx), pixels(request.view.heightPx), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return {};
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(pixelRatio, pixelRatio);
    const bool whole = paintMap(painter, request, stop);
    painter.end();
    return whole ? image : QImage();
}

} // namespace ree
