// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ree {

/// Shows the window with the atlas and the files among the arguments and runs until it is closed; the exit code. With
/// --timings among them, one line of JSON on standard error tells when the first frame of the window was painted.
int runWindow(int argc, char** argv);

} // namespace ree
