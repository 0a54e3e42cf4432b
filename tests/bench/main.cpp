// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long the atlas takes on a file, or on made-up sites; docs/performance.md tells what each operation is.
#include <exception>
#include <iostream>

#include <QApplication>

#include <nlohmann/json.hpp>

#include "core/io/gdal_setup.h"
#include "tests/bench/bench.h"
#include "tests/bench/bench_session.h"
#include "tests/bench/options.h"
#include "tests/support/synthetic_sites.h"
#include "tests/support/temp_folder.h"

namespace ree::bench {
namespace {

void measureAll(Bench& bench) {
    benchOpening(bench);
    benchRedraw(bench);
    benchReproject(bench);
    benchFilter(bench);
    benchIdentify(bench);
    benchExport(bench);
    benchTable(bench);
    benchDeck(bench);
    benchMoved(bench);
    benchFurther(bench);
}

void tellViews(const Bench& bench) {
    const auto box = [](const LonLatBox& b) { return nlohmann::json{b.west, b.south, b.east, b.north}; };
    std::cout << nlohmann::ordered_json{{"zoom", box(bench.zoomBox)}}.dump() << std::endl;
}

/// A window begins to stand still with more sites than it takes to measure an operation.
std::int64_t usualSites(Task task) { return task == Task::PlaySession ? 1000000 : 100000; }

void run(const Options& options) {
    setUpGdal();
    const std::int64_t sites = options.sites.value_or(usualSites(options.task));
    if (options.task == Task::MakeFile)
        return testing::makeSyntheticSites(options.file, sites);
    const testing::TempFolder folder;
    Meter meter(options.only);
    if (options.task == Task::Measure)
        benchWindow(meter, folder.path());
    std::filesystem::path file = options.file;
    if (file.empty())
        testing::makeSyntheticSites(file = folder / "synthetic_sites.shp", sites);
    if (options.task == Task::PlaySession)
        return benchSession(file, folder.path());
    Bench bench = openBench(meter, file, folder.path());
    if (options.task == Task::TellViews)
        return tellViews(bench);
    measureAll(bench);
    if (meter.failed())
        throw std::runtime_error("not every operation could be measured");
}

} // namespace
} // namespace ree::bench

int main(int argc, char** argv) {
    qputenv("QT_LOGGING_RULES", "default.warning=false"); // what Qt misses in a bare shell is no message for a user
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // a display is used on request only
    int nameAlone = 1;                           // Qt has a --session of its own and would take ours away
    const QApplication app(nameAlone, argv);
    const auto options = ree::bench::optionsFrom(std::vector<std::string>(argv + 1, argv + argc));
    if (!options) {
        std::cerr << ree::bench::usage;
        return 2;
    }
    try {
        ree::bench::run(*options);
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}
