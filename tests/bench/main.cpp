// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// ree-bench [FILE] [--sites N]: how long the core takes on FILE, or on N made-up sites (100,000 when not said).
#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "core/analysis/contained.h"
#include "core/base/text.h"
#include "core/geo/point_index.h"
#include "core/geo/projection.h"
#include "core/io/gdal_setup.h"
#include "core/io/read_sites.h"
#include "core/io/write_sites.h"
#include "core/query/facets.h"
#include "core/query/sort.h"
#include "tests/bench/measure.h"
#include "tests/bench/synthetic_sites.h"
#include "tests/support/temp_folder.h"

namespace ree::bench {
namespace {

constexpr int manyTimes = 7;
constexpr int fewTimes = 3; ///< for work of seconds
constexpr int clicks = 1001;

template <class T>
T demanded(Result<T> result) {
    if (!result)
        throw std::runtime_error(toText(result.error()));
    return *std::move(result);
}

SiteTablePtr openSites(const std::filesystem::path& file) {
    SiteTablePtr table;
    const std::int64_t rows = demanded(readSites(file, {}, {})).report.read; // also warms the file cache
    measure("open", rows, fewTimes, [&] {
        table.reset();
        table = demanded(readSites(file, {}, {})).table;
    });
    tellSize("site_table", rows, static_cast<double>(table->memoryBytes()) / 1e6);
    return table;
}

void measureQuery(const SiteTable& table) {
    const std::int64_t n = table.size();
    const Filter numbers =
        demanded(parseFilter("country in (KAZ, KGZ) and element has any (Nd, Dy) and grade >= 0.1 % or unknown"));
    const Filter text = demanded(parseFilter("name ~ \"777\""));
    measure("filter_count", n, manyTimes, [&] { (void)selectRows(table, numbers).size(); });
    measure("filter_text", n, manyTimes, [&] { (void)selectRows(table, text).size(); });
    measure("facets", n, manyTimes, [&] { (void)countFacets(table, numbers); });
    const auto all = selectRows(table, Filter{});
    measure("summary", n, manyTimes, [&] { (void)summarize(table, all).sites; });
    for (const auto& [op, order] :
         {std::pair("table_sort_number", "grade desc"), std::pair("table_sort_name", "name")}) {
        const auto keys = demanded(parseSort(table, order));
        measure(op, n, fewTimes, [&] {
            auto rows = all;
            sortRows(table, keys, rows);
        });
    }
}

void measureMap(const SiteTable& table) {
    const std::int64_t n = table.size();
    const auto albers = Projection::centralAsiaAlbers();
    std::vector<MapPoint> points;
    measure("reproject", n, fewTimes, [&] { albers->toMap(table.place, points); });
    PointIndex index;
    measure("point_index", n, fewTimes, [&] { index = PointIndex(points); });
    std::size_t at = 0;
    const double radiusMeters = 5000;
    measure("identify", n, clicks, [&] {
        at = (at + 7919) % points.size();
        (void)index.nearest(points, {points[at].x + 1000, points[at].y - 500}, radiusMeters);
    });
}

void measureExport(const SiteTable& table, const std::filesystem::path& folder) {
    const auto rows = selectRows(table, Filter{});
    const auto columns = defaultColumns(table);
    for (const auto& [op, name, format] : {std::tuple("export_csv", "out.csv", ListFormat::Csv),
                                           std::tuple("export_geojson", "out.geojson", ListFormat::GeoJson)})
        measure(op, table.size(), fewTimes, [&] {
            demanded(writeSites(table, rows, columns, folder / name, {format, false, {}, {}}, {}));
        });
}

void run(const std::string& file, std::int64_t sites) {
    setUpGdal();
    const testing::TempFolder folder;
    const auto table = openSites(file.empty() ? makeSyntheticSites(folder.path(), sites) : std::filesystem::path(file));
    measureQuery(*table);
    measureMap(*table);
    measureExport(*table, folder.path());
}

} // namespace
} // namespace ree::bench

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    std::string file;
    std::int64_t sites = 100000;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] != "--sites") {
            file = arguments[i];
            continue;
        }
        const auto count = i + 1 < arguments.size() ? ree::parseInteger(arguments[++i]) : std::nullopt;
        if (!count || *count < 1) {
            std::cerr << "usage: ree-bench [FILE] [--sites N]\n";
            return 2;
        }
        sites = *count;
    }
    try {
        ree::bench::run(file, sites);
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}
