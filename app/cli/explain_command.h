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

struct ExplainOptions {
    SelectionOptions selection;
    std::string site;       ///< id or a name
    std::string quantity;   ///< "" for grade, tonnage and contained
    std::string convention; ///< "" takes the one of the session, else of the USGS
    bool json = false;
};
void addExplain(CLI::App& command, ExplainOptions& options);
/// `explain`: where the numbers of one site come from, as docs/explain.md describes it.
[[nodiscard]] int runExplain(const ExplainOptions& options, Timings& timings);

} // namespace ree
