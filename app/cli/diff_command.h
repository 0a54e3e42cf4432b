// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/timings.h"

namespace CLI {
class App;
}

namespace ree {

struct DiffOptions {
    std::string before; ///< a file, a folder laid out as resources/data, or "atlas" for the atlas's own data
    std::string after;
    std::vector<std::string> tablesBefore; ///< to attach
    std::vector<std::string> tablesAfter;
    std::vector<std::string> assignments; ///< FIELD=ROLE[:UNIT], of both
    std::string encoding;
    std::string crs;
    std::string output; ///< "" writes to standard output
    bool json = false;
    bool exitCode = false;
};
void addDiff(CLI::App& command, DiffOptions& options);
/// `diff`: the whole command. A difference is an answer, not a failure: the exit code is 0, and 1 for it only with
/// --exit-code.
[[nodiscard]] int runDiff(const DiffOptions& options, Timings& timings);

} // namespace ree
