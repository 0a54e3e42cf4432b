// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace ree {

/// Shows the window with the atlas and `files` and runs until it is closed; the exit code of the program.
int runWindow(int argc, char** argv, const std::vector<std::string>& files);

} // namespace ree
