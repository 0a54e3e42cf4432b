// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tuple>

#include "core/io/write_sites.h"
#include "tests/bench/bench.h"

namespace ree::bench {

void benchExport(const Bench& bench) {
    const auto columns = defaultColumns(*bench.table);
    for (const auto& [op, name, format] : {std::tuple("export_csv", "out.csv", ListFormat::Csv),
                                           std::tuple("export_geojson", "out.geojson", ListFormat::GeoJson)})
        bench.meter.measure(op, bench.n(), fewTimes, [&] {
            (void)demanded(writeSites(*bench.table, bench.filtered->rows(), columns, bench.folder / name,
                                      {format, false, {}, {}}, {}));
        });
}

} // namespace ree::bench
