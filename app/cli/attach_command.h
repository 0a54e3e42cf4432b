// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/cli/selection.h"
#include "core/base/timings.h"

namespace CLI {
class App;
}

namespace ree {

struct AttachCommandOptions {
    SelectionOptions sites; ///< sources, assignments, encoding and crs alone
    std::string table;
    std::string layer; ///< of the table
    std::string output;
    std::string report;
};
void addAttach(CLI::App& command, AttachCommandOptions& options);
/// `attach`: joins a table, prints counts and the rows for review, writes the completed list and the report asked for.
[[nodiscard]] int runAttach(const AttachCommandOptions& options, Timings& timings);

} // namespace ree
