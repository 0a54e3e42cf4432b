// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/cli/selection.h"
#include "core/analysis/finding.h"

namespace CLI {
class App;
}

namespace ree {

struct CheckOptions {
    SelectionOptions selection; ///< sources, tables, assignments, encoding and CRS; all sites are checked
    bool json = false;
};
void addCheck(CLI::App& command, CheckOptions& options);
/// `check`: the whole command. Findings are an answer, not a failure: the exit code is 0 whatever was found.
[[nodiscard]] int runCheck(const CheckOptions& options, Timings& timings);

/// `check --json`, the contract in docs/checks.md.
[[nodiscard]] std::string findingsJson(const SiteTable& sites, const std::vector<Finding>& findings,
                                       const std::string& today);
/// The same for a person: contradictions, then remarks, a site at a time.
[[nodiscard]] std::string findingsText(const SiteTable& sites, const std::vector<Finding>& findings);

} // namespace ree
