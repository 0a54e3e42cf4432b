// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <QSize>

#include "app/paint/map_painter.h"

namespace ree {

/// How a map becomes a picture of an exact size: what the window's "Save map" asks and keeps under a name.
struct MapImage {
    double width = 1920;
    double height = 1080;
    bool centimetres = false; ///< else width and height are pixels
    double dpi = 96;          ///< dots an inch: text, symbols and scale bar have one size in print at any
    double scale = 0;         ///< the map at 1:scale in print, in the middle of the view; 0 shows what the window shows
    bool legend = true;
    bool scaleBar = true;
    bool northArrow = true;
    bool credits = true;
    bool overview = false;
    bool operator==(const MapImage&) const = default;
};
/// Device pixels of a .png.
[[nodiscard]] QSize pixelsOf(const MapImage& image);
/// Logical pixels (1/96 inch) of a .svg or .pdf.
[[nodiscard]] QSize logicalSizeOf(const MapImage& image);
/// Nothing is wrong, else why it cannot be made: sides from 64 to 32000 pixels, 24 to 1200 dpi.
[[nodiscard]] std::optional<std::string> faultOf(const MapImage& image);
/// The map at that size, showing at least what it showed, or at the scale asked for.
[[nodiscard]] MapRequest asImage(const MapRequest& map, const MapImage& image);

/// "1920x1080", "16x9cm": as the command line takes sizes. Nothing for anything else.
struct ImageSize {
    double width = 0;
    double height = 0;
    bool centimetres = false;
};
[[nodiscard]] std::optional<ImageSize> imageSizeFromText(std::string_view text);

/// One line of JSON, for settings; nothing for a text that is none. Missing fields are as by default.
[[nodiscard]] std::string toText(const MapImage& image);
[[nodiscard]] std::optional<MapImage> mapImageFromText(std::string_view text);

} // namespace ree
