// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ree {

/// True when the arguments name a subcommand or an option such as --version: work that needs no window. --timings is
/// an option of both, so what stands beside it decides.
[[nodiscard]] bool isCommand(int argc, char** argv);

/// Runs `ree-atlas info | sites | explain | attach | check | diff | map | slide …`. The exit code: 0 done,
/// 1 could not (one line on standard error says what, where and what to do), 2 wrong usage. Needs no display; makes its
/// own QGuiApplication where a picture is painted. With --timings the stages follow as one line of JSON on standard
/// error, of a command that failed too.
[[nodiscard]] int runCommandLine(int argc, char** argv);

} // namespace ree
