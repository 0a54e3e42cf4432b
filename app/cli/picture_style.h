// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/paint/map_painter.h"
#include "core/base/result.h"

namespace CLI {
class App;
}

namespace ree {

/// How `map` and `slide` draw, in the words of the command line; what is not named stays as it was.
struct PictureStyle {
    std::string theme;
    std::string colourBy;
    std::string shapeBy;
    std::string sizeBy;
    std::string classes; ///< METHOD, METHOD:N or numbers separated by commas
    std::string names;
    std::optional<bool> clusters;
    std::optional<bool> labelAll;
    std::optional<bool> graticule;
    std::optional<bool> overview;
    std::optional<bool> legend, scaleBar, northArrow, credits;
    std::vector<std::string> overlays; ///< files of lines and areas, bottom first
};
void addPictureStyle(CLI::App& command, PictureStyle& style);

/// `options` with what the style names; the error names the word and those that are known.
[[nodiscard]] Result<MapOptions> mapOptions(const PictureStyle& style, MapOptions options = {});
/// Reads the overlays with the styles beside them; what is remarkable goes into `warnings`.
[[nodiscard]] Result<std::vector<Overlay>> readOverlays(const std::vector<std::string>& files, Warnings& warnings);

} // namespace ree
