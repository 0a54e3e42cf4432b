// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/paint/map_painter.h"
#include "core/base/result.h"

namespace CLI {
class App;
}

namespace ree {

/// How `map` and `slide` draw, in the words of the command line.
struct PictureStyle {
    std::string theme = "light";
    std::string colourBy = "type";
    std::string shapeBy = "evidence";
    std::string sizeBy = "same";
    std::string classes; ///< METHOD, METHOD:N or numbers separated by commas; "" for five natural breaks
    std::string names = "main";
    bool clusters = false;
    bool labelAll = false;
    bool graticule = false;
    bool overview = false;
    std::vector<std::string> overlays; ///< files of lines and areas, bottom first
};
void addPictureStyle(CLI::App& command, PictureStyle& style);

/// The options of the map; the error names the word and those that are known.
[[nodiscard]] Result<MapOptions> mapOptions(const PictureStyle& style);
/// Reads the overlays with the styles beside them; what is remarkable goes into `warnings`.
[[nodiscard]] Result<std::vector<Overlay>> readOverlays(const std::vector<std::string>& files, Warnings& warnings);

} // namespace ree
