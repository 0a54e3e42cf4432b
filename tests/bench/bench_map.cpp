// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include "core/scene/projected.h"
#include "tests/bench/bench.h"

namespace ree::bench {
namespace {

void draw(const MapRequest& request) {
    if (renderMap(request).isNull())
        throw std::runtime_error("the map was not drawn");
}

} // namespace

void benchRedraw(const Bench& bench) {
    const MapRequest whole = bench.request(bench.whole, bench.all);
    bench.meter.measure("redraw_full", bench.n(), manyTimes, [&] { draw(whole); });
    const MapRequest zoom = bench.request(bench.zoom, bench.all);
    bench.meter.measure("redraw_zoom", bench.n(), manyTimes, [&] { draw(zoom); });
    MapRequest category = whole;
    category.options.colourBy = ColourBy::Country;
    bench.meter.measure("redraw_category", bench.n(), manyTimes, [&] { draw(category); });
    MapRequest clusters = whole;
    clusters.options.clusters = true;
    bench.meter.measure("redraw_cluster", bench.n(), manyTimes, [&] { draw(clusters); });
}

/// Moved by hand, so that neither base map nor names of the last picture fit.
void benchMoved(const Bench& bench) {
    MapRequest request = bench.request(bench.whole, bench.all);
    bench.meter.measure(
        "redraw_moved", bench.n(), manyTimes, [&] { draw(request); },
        [&] { request.view = request.view.panned(17, 5); });
}

/// The first map in a projection not seen before: sites and base map are projected, then drawn.
void benchReproject(const Bench& bench) {
    MapRequest request = bench.request(bench.whole, bench.all);
    int meridian = 60;
    bench.meter.measure(
        "reproject", bench.n(), fewTimes, [&] { draw(request); },
        [&] {
            ++meridian; // another definition each time, so that nothing is kept of the last
            const auto other = demanded(Projection::create("+proj=laea +lat_0=45 +lon_0=" + std::to_string(meridian) +
                                                           " +datum=WGS84 +units=m +type=crs"));
            request.view = bench.whole.withProjection(other);
        });
}

/// What the window asks when the pointer moves: the nearest site shown within reach.
void benchIdentify(const Bench& bench) {
    constexpr int moves = 1001;
    constexpr double reachPx = 9;
    const auto places = projected(bench.table, bench.whole.projection);
    int step = 0;
    bench.meter.measure("identify", bench.n(), moves, [&] {
        ++step; // a path over the whole picture that comes nowhere twice
        const PixelPoint pointer{static_cast<double>(step * 37 % bench.whole.widthPx),
                                 static_cast<double>(step * 23 % bench.whole.heightPx)};
        (void)places->index.nearest(places->points, bench.whole.toMap(pointer), reachPx * bench.whole.unitsPerPixel,
                                    [&](std::uint32_t row) { return bench.all->contains(row); });
    });
}

} // namespace ree::bench
