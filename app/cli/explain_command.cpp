// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/explain_command.h"

#include <CLI/CLI.hpp>

#include "app/cli/named_site.h"
#include "app/cli/output.h"
#include "core/analysis/derive.h"

namespace ree {
namespace {

/// `usual` holds where the options name no convention.
Result<std::vector<SiteQuantity>> quantitiesOf(const ExplainOptions& options, GroupConvention usual) {
    const auto convention =
        options.convention.empty() ? std::optional(usual) : groupConventionFromText(options.convention);
    if (!convention)
        return failure(ErrorCode::WrongText, "Cannot understand --groups " + options.convention, {},
                       "there is no such convention",
                       "Use usgs, company, light-to-eu, three-groups, chinese or soviet.");
    std::vector<SiteQuantity> quantities;
    for (const std::string& name : options.quantity.empty() ? std::vector<std::string>{"grade", "tonnage", "contained"}
                                                            : std::vector<std::string>{options.quantity}) {
        auto quantity = siteQuantityFromText(name, *convention);
        if (!quantity)
            return tl::unexpected(quantity.error());
        quantities.push_back(*std::move(quantity));
    }
    return quantities;
}

} // namespace

void addExplain(CLI::App& command, ExplainOptions& options) {
    command.add_option("SITE", options.site, "Id or name of the site, in any script")->required();
    command.add_option("--quantity", options.quantity,
                       "grade, tonnage, contained, contained.Nd2O3, contained.Nd, contained.heavy, share.heavy …");
    command.add_option("--groups", options.convention,
                       "Limit of light and heavy, by default the session's or usgs: usgs, company, light-to-eu, "
                       "three-groups, chinese, soviet");
    command.add_option("--sites", options.selection.sources,
                       "Files with sites, or one session (.reeatlas); without one, the atlas's own data");
    command.add_option("--attach", options.selection.tables, "Table to join by id or name")
        ->type_size(1)
        ->allow_extra_args(false);
    command.add_flag("--json", options.json, "As JSON");
}

int runExplain(const ExplainOptions& options, Timings& timings) {
    auto quantities = quantitiesOf(options, GroupConvention::Usgs);
    if (!quantities)
        return report(quantities.error());
    const auto chosen = choose(options.selection, terminalJob(), timings);
    if (!chosen)
        return report(chosen.error());
    report(*chosen);
    if (chosen->session)
        quantities = quantitiesOf(options, chosen->session->session.groups);
    const auto row = siteCalled(*chosen->table, options.site);
    if (!row)
        return report(row.error());
    std::string text;
    for (const SiteQuantity& quantity : *quantities) {
        const Derivation d = derive(*chosen->table, *row, quantity);
        if (options.json)
            text += (text.empty() ? "" : ",\n") + toJson(d);
        else
            text += (text.empty() ? "" : "\n") + toText(d);
    }
    if (options.json && quantities->size() > 1)
        text = "[\n" + text + "]\n";
    const int code = printed(text);
    timings.done("write");
    return code;
}

} // namespace ree
