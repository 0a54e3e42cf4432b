// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/totals.h"
#include "core/geo/point_index.h"
#include "core/io/read_sites.h"
#include "core/query/facets.h"
#include "core/query/filter.h"
#include "tests/bench/bench.h"

namespace ree::bench {

void benchFilter(const Bench& bench) {
    const SiteTable& table = *bench.table;
    const std::int64_t n = bench.n();
    bench.meter.measure("filter_count", n, manyTimes, [&] { (void)selectRows(table, bench.filter).size(); });
    bench.meter.measure("filter_redraw", n, manyTimes, [&] {
        (void)renderMap(bench.request(bench.whole, makeRowSet(selectRows(table, bench.filter))));
    });
    const Filter text = demanded(parseFilter("name ~ \"777\""));
    bench.meter.measure("filter_text", n, manyTimes, [&] { (void)selectRows(table, text).size(); });
    bench.meter.measure("facets", n, manyTimes, [&] { (void)countFacets(table, bench.filter); });
}

void benchFurther(const Bench& bench) {
    const SiteTable& table = *bench.table;
    const std::int64_t n = bench.n();
    bench.meter.tellSize("site_table", n, static_cast<double>(table.memoryBytes()) / 1e6);
    bench.meter.measure("open", n, fewTimes, [&] { (void)demanded(readSites(bench.file, {}, {})); });
    const Filter owner = demanded(parseFilter("owner ~ \"77\""));
    bench.meter.measure("filter_text_owner", n, manyTimes, [&] { (void)selectRows(table, owner).size(); });
    bench.meter.measure("summary", n, manyTimes, [&] { (void)summarize(table, bench.all->rows()).sites; });
    std::vector<MapPoint> points;
    bench.meter.measure("project_places", n, fewTimes, [&] { bench.whole.projection->toMap(table.place, points); });
    bench.meter.measure("point_index", n, fewTimes, [&] { (void)PointIndex(points); });
}

} // namespace ree::bench
