// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/diff_command.h"

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <utility>

#include <CLI/CLI.hpp>

#include "app/cli/output.h"
#include "app/cli/selection.h"
#include "core/analysis/comparison_report.h"
#include "core/base/date.h"
#include "core/base/resources.h"

namespace ree {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view ownData = "atlas";
constexpr auto sitesOfDataSet = "sites.geojson";
/// The files of a data set like the atlas's own, the sites apart; see docs/data.md.
constexpr std::array dataSetTables{"sources.csv", "estimates.csv", "ownership.csv", "composition.csv",
                                   "coordinates.csv"};

/// One version: what stands in it and what it was read from.
struct Version {
    SiteTablePtr table;
    ComparedInput input;
};

bool isThere(const fs::path& file) {
    std::error_code ignored;
    return fs::is_regular_file(file, ignored);
}

/// A folder that is laid out as the atlas's own: an earlier edition, perhaps.
bool isDataSet(const std::string& source) { return source != ownData && isThere(fs::path(source) / sitesOfDataSet); }

/// What is read of a data set in a folder, sites first.
std::vector<fs::path> dataSetFiles(const fs::path& folder) {
    std::vector<fs::path> files{folder / sitesOfDataSet};
    for (const char* table : dataSetTables)
        if (isThere(folder / table))
            files.push_back(folder / table);
    return files;
}

Result<std::vector<SourceFile>> filesOf(const std::string& source, const std::vector<std::string>& tables,
                                        const Job& job) {
    std::vector<fs::path> paths{source};
    if (source == ownData) {
        const auto folder = resourceFolder();
        if (!folder)
            return tl::unexpected(folder.error());
        paths = dataSetFiles(*folder / "data");
    } else if (isDataSet(source)) {
        paths = dataSetFiles(source);
    }
    paths.insert(paths.end(), tables.begin(), tables.end());
    std::vector<SourceFile> all;
    for (const auto& path : paths) {
        auto files = sourceFiles(path, job);
        if (!files)
            return files;
        all.insert(all.end(), files->begin(), files->end());
    }
    return all;
}

/// "Sites: REE Atlas data set of 2026-11-24" is the credit of the atlas's own layer.
std::string titleOf(const std::string& source, const SiteTable& table) {
    if (isDataSet(source)) {
        std::ifstream file(fs::path(source) / "edition.txt");
        std::string date;
        return std::getline(file, date) ? "data set of " + date : "data set in " + source;
    }
    if (source != ownData)
        return fs::path(source).filename().string();
    const std::string credit = table.layers.empty() ? std::string() : table.layers.front().credit;
    const std::string_view lead = "Sites: ";
    return credit.starts_with(lead) ? credit.substr(lead.size()) : credit;
}

Result<Version> read(const std::string& source, const std::vector<std::string>& tables, const DiffOptions& options,
                     const Job& job, Timings& timings) {
    SelectionOptions selection;
    if (isDataSet(source)) {
        const auto files = dataSetFiles(source);
        selection.sources = {files.front()};
        selection.tables.assign(files.begin() + 1, files.end());
    } else if (source != ownData) {
        selection.sources = {source};
    }
    selection.tables.insert(selection.tables.end(), tables.begin(), tables.end());
    selection.assignments = options.assignments;
    selection.encoding = options.encoding;
    selection.crs = options.crs;
    auto chosen = choose(selection, job, timings);
    if (!chosen)
        return tl::unexpected(chosen.error());
    report(*chosen);
    auto files = filesOf(source, tables, job);
    timings.done("hash");
    if (!files)
        return tl::unexpected(files.error());
    Version version;
    version.input = {source, titleOf(source, *chosen->table), *std::move(files), chosen->notes};
    version.table = chosen->table;
    return version;
}

int written(const ComparisonReport& comparison, const DiffOptions& options, const Job& job) {
    if (options.output.empty())
        return printed(options.json ? toJson(comparison) : toText(comparison));
    if (const Status done = writeComparison(comparison, options.output, job); !done)
        return report(done.error());
    std::fprintf(stderr, "Wrote %s: %s\n", options.output.c_str(), headline(comparison.comparison).c_str());
    return exitDone;
}

} // namespace

void addDiff(CLI::App& command, DiffOptions& options) {
    command
        .add_option("A", options.before,
                    "The older version: a file, a folder laid out as the atlas's data, or atlas for those themselves")
        ->required();
    command.add_option("B", options.after, "The newer version")->required();
    const auto addTables = [&command](const char* name, std::vector<std::string>& tables, const char* about) {
        command.add_option(name, tables, about)->type_size(1)->allow_extra_args(false);
    };
    addTables("--attach-a", options.tablesBefore, "Table with grade, tonnage or owners to join to A");
    addTables("--attach-b", options.tablesAfter, "Table to join to B");
    addTables("--map", options.assignments, "FIELD=ROLE[:UNIT] where a heading does not tell, in A and B");
    command.add_option("--encoding", options.encoding, "Code page to read both with: windows-1251");
    command.add_option("--assume-crs", options.crs, "CRS where none is stated: EPSG:4326");
    command.add_option("-o,--output", options.output, "Report to write: .html, .json or .txt");
    command.add_flag("--json", options.json, "As JSON on standard output")->excludes("--output");
    command.add_flag("--exit-code", options.exitCode, "Exit with 1 when there are differences, as git diff does");
    command.footer("The exit code is 0 whether or not there are differences, unless --exit-code is given.");
}

int runDiff(const DiffOptions& options, Timings& timings) {
    const Job job = terminalJob();
    const auto before = read(options.before, options.tablesBefore, options, job, timings);
    if (!before)
        return report(before.error());
    const auto after = read(options.after, options.tablesAfter, options, job, timings);
    if (!after)
        return report(after.error());
    auto comparison = compareSites(*before->table, *after->table, job);
    timings.done("compare");
    if (!comparison)
        return report(comparison.error());
    const ComparisonReport whole{*std::move(comparison), before->input, after->input, reportDate()};
    const int code = written(whole, options, job);
    timings.done("write");
    const bool differs = options.exitCode && !whole.comparison.equal();
    return code == exitDone && differs ? exitCouldNot : code;
}

} // namespace ree
