// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/attach_command.h"

#include <cmath>
#include <cstdio>
#include <memory>
#include <numeric>

#include "app/cli/output.h"
#include "core/attach/attach_report.h"
#include "core/attach/table_layout.h"
#include "core/base/text.h"
#include "core/io/write_sites.h"
#include <CLI/CLI.hpp>

namespace ree {
namespace {

void print(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stdout); }

std::string meaningText(const FieldMeaning& meaning) {
    std::string text(toText(meaning.role));
    if (!meaning.component.empty())
        text += " " + meaning.component;
    if (meaning.unit != Unit::None)
        text += ", " + std::string(symbol(meaning.unit));
    return text;
}

std::string meaningsText(const RawTable& table, const AttachReport& report) {
    std::vector<std::vector<std::string>> lines{{"field", "means"}};
    for (const std::string& column : table.columns)
        if (const auto it = report.meanings.find(column);
            it != report.meanings.end() && it->second.role != FieldRole::None)
            lines.push_back({column, meaningText(it->second)});
    return aligned(lines, 60);
}

std::string reviewText(const SiteTable& sites, const AttachReport& report) {
    std::vector<std::vector<std::string>> lines{{"row", "named", "could be", "score", "km", "why not by itself"}};
    for (const ReviewRow& review : report.review)
        for (const MatchCandidate& c : review.candidates)
            lines.push_back({std::to_string(review.row + 1), review.name,
                             std::string(sites.id[c.site].empty() ? sites.name[c.site] : sites.id[c.site]),
                             numberText(std::round(c.nameScore * 100) / 100),
                             std::isnan(c.distanceKm) ? "" : numberText(std::round(c.distanceKm * 10) / 10),
                             c.why.empty() ? review.why : c.why});
    return aligned(lines, 60);
}

std::string countsText(const AttachReport& r) {
    const auto n = [](std::int64_t count) { return std::to_string(count); };
    std::string text = noteOf(r) + "\n";
    text += "joined: " + n(r.byId) + " by id, " + n(r.exact) + " by name, " + n(r.safe) + " by another spelling, " +
            n(r.decided) + " by decision, to " + n(r.sites) + " sites\n";
    text += "gained: " + n(r.figures) + " figures, " + n(r.owners) + " owners, " + n(r.compositions) +
            " shares of a composition\n";
    if (!r.layout.empty())
        text += "recognised: " + r.layout + "\n";
    return text;
}

Status writeList(const SiteTable& sites, const std::string& output, const Job& job, Warnings& warnings) {
    const auto format = listFormatOf(output);
    if (!format)
        return failure(ErrorCode::WrongText, "Cannot write", output, "its ending names no format that we write",
                       "Use .csv, .geojson, .gpkg, .shp, .xlsx or .json.");
    WriteOptions options;
    options.format = *format;
    options.title = "Sites";
    std::vector<std::uint32_t> rows(sites.size());
    std::iota(rows.begin(), rows.end(), 0U);
    const auto written = writeSites(sites, rows, defaultColumns(sites), output, options, job);
    if (!written)
        return tl::unexpected(written.error());
    warnings.insert(warnings.end(), written->warnings.begin(), written->warnings.end());
    return {};
}

} // namespace

void addAttach(CLI::App& command, AttachCommandOptions& options) {
    command.add_option("--sites", options.sites.sources, "Files with sites; without one, the atlas's own data");
    command.add_option("--table", options.table, "The table to join")->required();
    command
        .add_option("--map", options.sites.assignments,
                    "FIELD=ROLE[:UNIT] where a heading does not tell what the field means: pct=grade:%")
        ->type_size(1)
        ->allow_extra_args(false);
    command.add_option("-o,--output", options.output, "Write the completed list of sites; its ending is the format");
    command.add_option("--report", options.report, "Write what became of every row: .csv or .json");
    command.add_option("--layer", options.layer, "Layer of the table");
    command.add_option("--encoding", options.sites.encoding, "Code page to read the table with: windows-1251");
}

int runAttach(const AttachCommandOptions& options, Timings& timings) {
    const Job job = terminalJob();
    Chosen chosen;
    AttachOptions attach;
    const auto assigned = assignedFields(options.sites.assignments);
    if (!assigned)
        return report(assigned.error());
    attach.assigned = *assigned;
    SelectionOptions sources = options.sites;
    sources.assignments.clear(); // they speak of the table
    sources.encoding.clear();
    const auto opened = openSites(sources, chosen, job);
    if (!opened)
        return report(opened.error());
    timings.done("open");
    ReadOptions read;
    read.layer = options.layer;
    read.encoding = options.sites.encoding;
    const auto table = readTableToAttach(options.table, read, job);
    if (!table)
        return report(table.error());
    timings.done("read");
    auto sites = std::make_shared<SiteTable>(**opened);
    const auto attached = attachTable(*sites, *table, attach);
    if (!attached)
        return report(attached.error());
    timings.done("attach");
    print(countsText(*attached) + "\n" + meaningsText(*table, *attached));
    if (!attached->review.empty())
        print("\n" + reviewText(*sites, *attached));
    if (!options.report.empty())
        if (const Status written = writeAttachReport(*sites, *attached, options.report); !written)
            return report(written.error());
    if (!options.output.empty())
        if (const Status written = writeList(*sites, options.output, job, chosen.warnings); !written)
            return report(written.error());
    timings.done("write");
    chosen.warnings.insert(chosen.warnings.end(), attached->warnings.begin(), attached->warnings.end());
    report(chosen);
    return std::fflush(stdout) == 0 ? exitDone : exitCouldNot;
}

} // namespace ree
