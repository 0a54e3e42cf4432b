// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace ree {
class MainWindow;
}

namespace ree::testing {

/// One thing a person does in a session, and what came of it.
struct SessionStep {
    std::string name;
    double tookMs = 0;         ///< until the window showed the outcome
    double longestStallMs = 0; ///< for which the window did not answer meanwhile
    bool finished = true;      ///< false where the outcome did not come in a minute
};

struct SessionPlayed {
    std::int64_t sites = 0; ///< that the file brought
    std::vector<SessionStep> steps;
};

/// Plays one session in `window`, which shows the atlas: opens `file`, pans, hovers, zooms in and out with the wheel,
/// filters, types, colours by another category, selects, sorts the table, changes the projection and the theme; by the
/// same mouse and menu events as a person's, and each to the end before the next begins. Needs a QApplication.
[[nodiscard]] SessionPlayed playSession(MainWindow& window, const std::filesystem::path& file);

} // namespace ree::testing
