// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>
#include <utility>

#include "app/cli/output.h"
#include "app/paint/map_painter.h"
#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/io/atlas.h"

namespace ree {
namespace {

constexpr int minSidePx = 64;
constexpr int maxSidePx = 16384;

tl::unexpected<Error> wrongOption(const std::string& option, const std::string& text, const std::string& advice) {
    return failure(ErrorCode::WrongText, "Cannot understand " + option + " " + text, {}, {}, advice);
}

Result<std::pair<int, int>> sizeFrom(const std::string& text) {
    const auto parts = splitList(text, "xX×");
    if (parts.size() == 2) {
        const auto width = parseInteger(parts[0]);
        const auto height = parseInteger(parts[1]);
        const auto fits = [](std::int64_t side) { return side >= minSidePx && side <= maxSidePx; };
        if (width && height && fits(*width) && fits(*height))
            return std::pair(static_cast<int>(*width), static_cast<int>(*height));
    }
    return wrongOption("--size", text, "Write WIDTHxHEIGHT in pixels from 64 to 16384, such as 1920x1080.");
}

Result<LonLatBox> extentFrom(const std::string& text) {
    const auto parts = splitList(text, ",");
    if (parts.size() == 4) {
        const auto w = parseNumber(parts[0]);
        const auto s = parseNumber(parts[1]);
        const auto e = parseNumber(parts[2]);
        const auto n = parseNumber(parts[3]);
        if (w && s && e && n && *w >= -180 && *e <= 180 && *s >= -90 && *n <= 90 && *w < *e && *s < *n)
            return LonLatBox{*w, *s, *e, *n};
    }
    return wrongOption("--extent", text, "Write west,south,east,north in degrees, such as 46,35,88,56.");
}

Result<std::shared_ptr<const Projection>> projectionFrom(const std::string& text) {
    if (text.empty())
        return Projection::centralAsiaAlbers();
    return Projection::create(text);
}

/// Where the picture looks when no extent is given: Central Asia for the atlas's own data, else the sites chosen.
Result<View> viewFor(const PictureOptions& options, const Chosen& chosen) {
    const auto size = sizeFrom(options.size);
    if (!size)
        return tl::unexpected(size.error());
    const auto projection = projectionFrom(options.crs);
    if (!projection)
        return tl::unexpected(projection.error());
    // Text has one size in print: more dots an inch mean fewer logical pixels for the same number of dots.
    const auto logical = [&](int pixels) {
        return std::max(1, static_cast<int>(std::lround(pixels * 96.0 / options.dpi)));
    };
    const View base = defaultView(*projection, logical(size->first), logical(size->second));
    if (!options.extent.empty()) {
        const auto extent = extentFrom(options.extent);
        if (!extent)
            return tl::unexpected(extent.error());
        return base.showing((*projection)->toMap(*extent), 0);
    }
    if (options.selection.sources.empty())
        return base;
    MapBox box;
    for (const std::uint32_t row : chosen.rows)
        if (chosen.table->place[row].known())
            box.add((*projection)->toMap(chosen.table->place[row]));
    return base.showing(box);
}

} // namespace

Result<MapRequest> mapRequest(const PictureOptions& options, const Chosen& chosen) {
    MapRequest request;
    auto view = viewFor(options, chosen);
    if (!view)
        return tl::unexpected(view.error());
    request.view = *std::move(view);
    auto style = mapOptions(options.style);
    if (!style)
        return tl::unexpected(style.error());
    request.options = *std::move(style);
    Warnings warnings;
    auto overlays = readOverlays(options.style.overlays, warnings);
    if (!overlays)
        return tl::unexpected(overlays.error());
    request.content.overlays = *std::move(overlays);
    report(warnings);

    const auto folder = resourceFolder();
    if (!folder)
        return tl::unexpected(folder.error());
    auto baseMap = readBaseMap(*folder / "basemap", {});
    if (!baseMap)
        return tl::unexpected(baseMap.error());
    report(baseMap->warnings);
    request.content.baseMap = baseMap->map;
    request.content.sites = chosen.table;
    request.content.rows = makeRowSet(chosen.rows);
    return request;
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
    return paintPicture(options, timings, [&options](const Chosen&, const MapRequest& request) {
        const auto size = sizeFrom(options.size);
        return saveMap(request, options.output, options.dpi, QSize(size->first, size->second));
    });
}

} // namespace ree
