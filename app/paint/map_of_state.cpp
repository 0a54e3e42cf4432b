// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/map_of_state.h"

#include <algorithm>
#include <utility>

#include "core/session/map_view.h"

namespace ree {
namespace {

constexpr QSize usualSize(1280, 720);

View viewFor(const ViewState& state, QSize size, Warnings& warnings) {
    const bool sized = size.width() > 0 && size.height() > 0;
    if (!state.crs.empty()) {
        const auto view = viewOf(state);
        if (view)
            return sized ? atSize(*view, size.width(), size.height()) : *view;
        warnings.push_back({toText(view.error()), {}, 1});
    }
    const QSize used = sized ? size : usualSize;
    return defaultView(Projection::centralAsiaAlbers(), used.width(), used.height());
}

Filter filterFor(const std::string& text, Warnings& warnings) {
    auto filter = parseFilter(text);
    if (filter)
        return *std::move(filter);
    warnings.push_back({toText(filter.error()), {}, 1});
    return defaultFilter();
}

} // namespace

std::vector<Overlay> overlaysOf(const MapState& state, std::span<const OpenShapes> shapes, Warnings& warnings) {
    std::vector<Overlay> overlays;
    if (state.layers.empty())
        for (const OpenShapes& open : shapes)
            overlays.push_back({open.shapes, open.style});
    for (auto layer = state.layers.rbegin(); layer != state.layers.rend(); ++layer) {
        if (!layer->shown || layer->part == sitesPart)
            continue;
        const auto open = std::find_if(shapes.begin(), shapes.end(), [&layer](const OpenShapes& candidate) {
            return candidate.path == layer->path && candidate.part == layer->part;
        });
        if (open != shapes.end())
            overlays.push_back({open->shapes, layer->style});
        else
            warnings.push_back({"the layer '" + layer->name + "' is not open and is not shown",
                                {layer->path.string(), {}, -1, {}, -1},
                                1});
    }
    return overlays;
}

MapMade mapOf(const MapState& state, const OpenData& data, QSize size, const Job& job) {
    MapMade made;
    made.request.view = viewFor(state.view, size, made.warnings);
    made.request.options = state.style;
    made.request.options.vision = ColourVision::Full;
    made.request.options.steadyLabels = false;
    made.filter = filterFor(state.filter, made.warnings);
    MapContent& content = made.request.content;
    content.baseMap = data.baseMap;
    content.overlays = overlaysOf(state, data.shapes, made.warnings);
    content.sites = data.sites;
    if (!data.sites)
        return made;
    content.rows = makeRowSet(selectRows(*data.sites, made.filter, hiddenSites(state, data.sites->layers), job));
    content.selected = rowsOf(state.selected, *data.sites);
    return made;
}

} // namespace ree
