// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <exception>

#include <QHashSeed>

#include "app/cli/command_line.h"
#include "app/gui/window_app.h"

int main(int argc, char** argv) {
    // Qt numbers the fonts of a PDF in the order of a hash, whose seed is a new one in every run unless it is fixed;
    // the same slide must give the same bytes.
    QHashSeed::setDeterministicGlobalSeed();
    try {
        if (ree::isCommand(argc, argv))
            return ree::runCommandLine(argc, argv);
        return ree::runWindow(argc, argv);
    } catch (const std::exception& exception) {
        std::fprintf(stderr, "ree-atlas: stopped by an error inside the program: %s. Please report it.\n",
                     exception.what());
        return 1;
    }
}
