// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/wait.h>
#include <vector>

#include "tests/support/temp_folder.h"

namespace ree::testing {

struct ProgramRun {
    int exitCode = -1;
    std::string out;
    std::string err;
};

/// Runs the program as a user's shell would, without a display, and waits for it.
inline ProgramRun runProgram(const std::string& program, const std::vector<std::string>& arguments) {
    const TempFolder folder;
    std::string command = "env -u DISPLAY -u WAYLAND_DISPLAY '" + program + "'";
    for (std::string argument : arguments) {
        for (std::size_t at = 0; (at = argument.find('\'', at)) != std::string::npos; at += 4)
            argument.replace(at, 1, "'\\''");
        command += " '" + argument + "'";
    }
    command += " </dev/null >'" + (folder / "out").string() + "' 2>'" + (folder / "err").string() + "'";
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, folder.read("out"), folder.read("err")};
}

} // namespace ree::testing
