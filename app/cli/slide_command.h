// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/cli/commands.h"

namespace CLI {
class App;
}

namespace ree {

/// What `slide`, `deck` and `report` take beside the options of a picture.
struct SlideOptions {
    PictureOptions picture;
    std::vector<std::string> layouts;
    std::string title;
    std::string note;
    std::string otherFilter; ///< of a comparison
    std::vector<std::string> charts;
    std::string site;  ///< of a profile, id or name
    std::string photo; ///< of a profile
    std::string houseStyle;
};
void addSlide(CLI::App& command, SlideOptions& options);
void addDeck(CLI::App& command, SlideOptions& options);
void addReport(CLI::App& command, SlideOptions& options);

// Each does the whole command and answers with the exit code. They paint: a QGuiApplication must be there.
[[nodiscard]] int runSlide(const SlideOptions& options, Timings& timings);
/// The slides of a session; else a slide for each layout named.
[[nodiscard]] int runDeck(const SlideOptions& options, Timings& timings);
[[nodiscard]] int runReport(const SlideOptions& options, Timings& timings);

} // namespace ree
