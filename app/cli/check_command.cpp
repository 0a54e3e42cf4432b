// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/check_command.h"

#include <algorithm>
#include <cstdio>

#include <CLI/CLI.hpp>

#include "app/cli/output.h"
#include "core/analysis/checks.h"
#include "core/base/date.h"
#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/io/atlas.h"

namespace ree {
namespace {

/// The countries of the base map; a warning and nothing when they cannot be read: all else can still be checked.
void readCountries(CheckContext& context, Warnings& warnings, const Job& job) {
    const auto folder = resourceFolder();
    const auto map = folder ? readBaseMap(*folder / "basemap", job) : tl::unexpected(folder.error());
    if (!map) {
        warnings.push_back({toText(map.error()), {}, 1});
        return;
    }
    context.land = map->map->land;
    context.borders = map->map->borders;
    warnings.insert(warnings.end(), map->warnings.begin(), map->warnings.end());
}

std::string count(std::size_t number, const std::string& one) {
    return std::to_string(number) + " " + one + (number == 1 ? "" : "s");
}

std::string siteHeading(const SiteTable& sites, std::uint32_t row) {
    const std::string id(sites.id[row]);
    const std::string name(sites.name[row]);
    std::string text = id.empty() || id == name ? name : id + "  " + name;
    if (sites.layers.size() > 1)
        text += "  (" + sites.layers[sites.layer[row]].name + ")";
    return text.empty() ? "row " + std::to_string(row + 1) : text;
}

std::string oneFinding(const Finding& finding) {
    std::string text = "  " + std::string(label(finding.kind)) + ": " + finding.text + "\n";
    if (!finding.sources.empty())
        text += "    sources: " + joined(finding.sources, ", ") + "\n";
    return text;
}

std::string section(const SiteTable& sites, const std::vector<Finding>& findings, Severity severity) {
    std::string text;
    std::size_t found = 0;
    const Finding* before = nullptr;
    for (const Finding& finding : findings) {
        if (finding.severity != severity)
            continue;
        ++found;
        if (before == nullptr || before->rows.front() != finding.rows.front())
            text += "\n" + siteHeading(sites, finding.rows.front()) + "\n";
        text += oneFinding(finding);
        before = &finding;
    }
    return count(found, lowerAscii(label(severity))) + "\n" + text;
}

} // namespace

void addCheck(CLI::App& command, CheckOptions& options) {
    addSources(command, options.selection);
    command.add_flag("--json", options.json, "As JSON");
}

std::string findingsText(const SiteTable& sites, const std::vector<Finding>& findings) {
    return "Checked " + count(sites.size(), "site") + ".\n\n" + section(sites, findings, Severity::Contradiction) +
           "\n" + section(sites, findings, Severity::Remark);
}

int runCheck(const CheckOptions& options, Timings& timings) {
    const Job job = terminalJob();
    auto chosen = choose(options.selection, job, timings);
    if (!chosen)
        return report(chosen.error());
    CheckContext context;
    context.today = reportDate();
    readCountries(context, chosen->warnings, job);
    report(*chosen);
    timings.done("basemap");
    const auto findings = checkSites(*chosen->table, context, job);
    timings.done("check");
    const int code = printed(options.json ? findingsJson(*chosen->table, findings, context.today)
                                          : findingsText(*chosen->table, findings));
    timings.done("write");
    return code;
}

} // namespace ree
