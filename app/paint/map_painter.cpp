// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/map_painter.h"

#include <algorithm>
#include <cmath>
#include <thread>

#include <QPainter>

#include "app/paint/background.h"
#include "app/paint/colour_vision.h"
#include "app/paint/crowd_layer.h"
#include "app/paint/furniture.h"
#include "app/paint/label_layer.h"
#include "app/paint/site_layer.h"
#include "app/paint/site_look.h"

namespace ree {

std::vector<LegendEntry> legendEntries(const MapContent& content, const MapOptions& options) {
    std::vector<LegendEntry> entries;
    if (!content.sites || !content.rows)
        return entries;
    const SiteLookPtr look = siteLook(content.sites, content.rows, options);
    const auto counts = lookCounts(content.sites, content.rows, options);
    for (std::size_t i = 0; i < look->classes.size(); ++i)
        entries.push_back(
            {swatchColour(look->classes[i].swatch, options.theme), look->classes[i].label, counts->perClass[i]});
    if (entries.size() > 2 && !isFigure(options.colourBy)) // "other" and "not stated" stay at the end
        std::stable_sort(entries.begin(), entries.end() - 2,
                         [](const LegendEntry& a, const LegendEntry& b) { return a.count > b.count; });
    std::erase_if(entries, [](const LegendEntry& entry) { return entry.count == 0; });
    return entries;
}

namespace {

bool paintForeground(QPainter& painter, const MapRequest& request, const std::stop_token& stop) {
    const SitePlacement placement = placeSites(request);
    const Furniture furniture = layOutFurniture(request);
    if (!paintSites(painter, request, placement, stop) || !paintArriving(painter, request, stop))
        return false;
    if (request.options.labels)
        paintLabels(painter, request, placement, furniture.all());
    paintFurniture(painter, request, furniture);
    return !stop.stop_requested();
}

void prepare(QPainter& painter, const MapRequest& request) {
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setClipRect(QRectF(0, 0, request.view.widthPx, request.view.heightPx));
}

} // namespace

bool paintMap(QPainter& painter, const MapRequest& request, const std::stop_token& stop) {
    prepare(painter, request);
    return paintBackground(painter, request, stop) && paintForeground(painter, request, stop);
}

QImage renderMap(const MapRequest& request, double pixelRatio, const std::stop_token& stop) {
    // What the sites need and what lies below them are made side by side when they are not there yet.
    std::jthread ahead;
    if (const MapContent& content = request.content; content.sites && content.rows)
        ahead = std::jthread([sites = content.sites, rows = content.rows, projection = request.view.projection,
                              options = request.options] {
            (void)projected(sites, projection);
            (void)siteLook(sites, rows, options);
        });
    QImage image = backgroundPicture(request, pixelRatio, stop);
    if (ahead.joinable())
        ahead.join();
    if (image.isNull())
        return {};
    QPainter painter(&image);
    painter.scale(pixelRatio, pixelRatio);
    prepare(painter, request);
    const bool whole = paintForeground(painter, request, stop);
    painter.end();
    if (!whole)
        return {};
    showAsSeenBy(image, request.options.vision);
    return image;
}

} // namespace ree
