// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include <algorithm>
#include <numeric>

#include "core/base/resources.h"
#include "core/io/read_sites.h"

namespace ree::bench {
namespace {

constexpr int widthPx = 1920;
constexpr int heightPx = 1080;
constexpr double zoomShare = 0.01; ///< of the placed sites

LonLatBox boxAbout(LonLat center, double halfWidthDegrees) {
    const double halfHeight = halfWidthDegrees * heightPx / widthPx;
    return {center.lon - halfWidthDegrees, center.lat - halfHeight, center.lon + halfWidthDegrees,
            center.lat + halfHeight};
}

std::int64_t countInside(const std::vector<LonLat>& places, const LonLatBox& box) {
    return std::count_if(places.begin(), places.end(), [&](LonLat p) {
        return p.lon >= box.west && p.lon <= box.east && p.lat >= box.south && p.lat <= box.north;
    });
}

/// The box about the site in the middle of the file that holds one site in a hundred.
LonLatBox zoomBoxOf(const std::vector<LonLat>& places) {
    std::vector<LonLat> known;
    std::copy_if(places.begin(), places.end(), std::back_inserter(known), [](LonLat p) { return p.known(); });
    if (known.empty())
        throw std::runtime_error("no site of the file has a place");
    const auto wanted = static_cast<std::int64_t>(zoomShare * static_cast<double>(known.size()));
    double low = 0;
    double high = 180;
    constexpr int halvings = 40;
    for (int i = 0; i < halvings; ++i) {
        const double middle = (low + high) / 2;
        (countInside(known, boxAbout(known[known.size() / 2], middle)) >= wanted ? high : low) = middle;
    }
    return boxAbout(known[known.size() / 2], high);
}

MapBox boxOf(const SiteTable& table, const Projection& projection) {
    std::vector<MapPoint> points;
    projection.toMap(table.place, points);
    MapBox box;
    for (const MapPoint& point : points)
        box.add(point);
    return box;
}

} // namespace

MapRequest Bench::request(const View& view, const RowSetPtr& rows) const {
    MapRequest request;
    request.view = view;
    request.content.baseMap = baseMap;
    request.content.sites = table;
    request.content.rows = rows;
    request.options.colourBy = ColourBy::Single;
    return request;
}

Bench openBench(Meter& meter, const std::filesystem::path& file, const std::filesystem::path& folder) {
    Bench bench{meter, file, folder, {}, {}, {}, {}, {}, {}, {}, {}, 0};
    bench.baseMap = demanded(readBaseMap(demanded(resourceFolder()) / "basemap", {})).map;
    bench.table = demanded(readSites(file, {}, {})).table;
    bench.sites = bench.table->size();
    std::vector<std::uint32_t> all(bench.table->size());
    std::iota(all.begin(), all.end(), 0U);
    bench.all = makeRowSet(std::move(all));
    bench.filter = demanded(parseFilter("country in (KAZ) and element has any (Nd)"));
    bench.filtered = makeRowSet(selectRows(*bench.table, bench.filter));
    const View start = defaultView(Projection::centralAsiaAlbers(), widthPx, heightPx);
    bench.whole = start.showing(boxOf(*bench.table, *start.projection));
    bench.zoomBox = zoomBoxOf(bench.table->place);
    bench.zoom = start.showing(start.projection->toMap(bench.zoomBox), 0);
    (void)renderMap(bench.request(bench.whole, bench.all));
    return bench;
}

} // namespace ree::bench
