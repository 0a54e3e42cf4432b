// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ree {

/// True when the arguments name a subcommand or an option such as --version: work that needs no window.
[[nodiscard]] bool isCommand(int argc, char** argv);

/// Runs `ree-atlas info | sites | map | slide …`. The exit code: 0 done, 1 could not (one line on standard error says
/// what, where and what to do), 2 wrong usage. Needs no display; makes its own QGuiApplication where a picture is
/// painted.
[[nodiscard]] int runCommandLine(int argc, char** argv);

} // namespace ree
