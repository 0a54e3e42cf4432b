// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <exception>

#include "app/cli/command_line.h"

int main(int argc, char** argv) {
    try {
        return ree::runCommandLine(argc, argv);
    } catch (const std::exception& exception) {
        std::fprintf(stderr, "ree-atlas: stopped by an error inside the program: %s. Please report it.\n",
                     exception.what());
        return 1;
    }
}
