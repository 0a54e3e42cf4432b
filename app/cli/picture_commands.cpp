// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <cstdio>
#include <utility>

#include "app/cli/output.h"
#include "app/cli/picture_view.h"
#include "app/paint/map_of_state.h"
#include "app/paint/map_painter.h"
#include "core/base/resources.h"
#include "core/io/atlas.h"

namespace ree {
Result<MapRequest> mapRequest(const PictureOptions& options, const Chosen& chosen) {
    // A session describes the map; without one it is as by default. What the options name wins.
    MapState state = chosen.session ? chosen.session->session.map : MapState{};
    auto style = mapOptions(options.style, state.style);
    if (!style)
        return tl::unexpected(style.error());
    state.style = *std::move(style);
    state.filter = toText(chosen.filter);
    auto view = viewFor(options, chosen);
    if (!view)
        return tl::unexpected(view.error());
    const auto folder = resourceFolder();
    if (!folder)
        return tl::unexpected(folder.error());
    auto baseMap = readBaseMap(*folder / "basemap", {});
    if (!baseMap)
        return tl::unexpected(baseMap.error());
    Warnings warnings = std::move(baseMap->warnings);
    OpenData open{chosen.table, baseMap->map, {}};
    if (chosen.session)
        open.shapes = chosen.session->shapes;
    MapMade made = mapOf(state, open);
    made.request.view = *std::move(view);
    warnings.insert(warnings.end(), made.warnings.begin(), made.warnings.end());
    auto overlays = readOverlays(options.style.overlays, warnings);
    if (!overlays)
        return tl::unexpected(overlays.error());
    auto& all = made.request.content.overlays;
    all.insert(all.end(), overlays->begin(), overlays->end());
    report(warnings);
    return made.request;
}

namespace {

/// What map and slide have in common: choose, describe the map, hand both to `save`.
template <class Save>
int paintPicture(const PictureOptions& options, Timings& timings, Save save) {
    const auto chosen = choose(options.selection, terminalJob(), timings);
    if (!chosen)
        return report(chosen.error());
    report(*chosen);
    const auto request = mapRequest(options, *chosen);
    if (!request)
        return report(request.error());
    timings.done("base_map");
    const Status saved = save(*chosen, *request);
    timings.done("picture");
    if (!saved)
        return report(saved.error());
    std::fprintf(stderr, "Wrote %zu sites to %s\n", chosen->rows.size(), options.output.c_str());
    return exitDone;
}

} // namespace

int runMap(const PictureOptions& options, Timings& timings) {
    return paintPicture(options, timings, [&options](const Chosen& chosen, const MapRequest& request) {
        const auto size = sizeOf(options);
        const bool kept = chosen.session && !chosen.session->session.map.view.crs.empty();
        return saveMap(request, options.output, options.dpi, size->value_or(kept ? QSize() : usualPictureSize));
    });
}

} // namespace ree
