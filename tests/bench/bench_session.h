// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace ree::bench {

/// Plays a session in the main window and prints the longest time for which the GUI thread did not answer: a line
/// {"op":"stall","n","step","max_ms","step_ms"} a step and then {"op":"longest_stall","n","step","max_ms"}. `folder`
/// takes the window's settings, so that those of the user stay as they are.
void benchSession(const std::filesystem::path& file, const std::filesystem::path& folder);

} // namespace ree::bench
