// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/map_image.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "core/base/text.h"

namespace ree {
namespace {

constexpr double logicalDpi = 96;
constexpr double cmPerInch = 2.54;
constexpr int fewestPx = 64;
constexpr int mostPx = 32000;

int rounded(double value) { return static_cast<int>(std::lround(std::clamp(value, 1.0, 1e6))); }

double inches(double side, const MapImage& image) { return image.centimetres ? side / cmPerInch : side / image.dpi; }

} // namespace

QSize pixelsOf(const MapImage& image) {
    return {rounded(inches(image.width, image) * image.dpi), rounded(inches(image.height, image) * image.dpi)};
}

QSize logicalSizeOf(const MapImage& image) {
    return {rounded(inches(image.width, image) * logicalDpi), rounded(inches(image.height, image) * logicalDpi)};
}

std::optional<std::string> faultOf(const MapImage& image) {
    if (!(image.dpi >= 24 && image.dpi <= 1200))
        return "the resolution must be 24 to 1200 dots an inch";
    const QSize pixels = pixelsOf(image);
    if (!(image.width > 0 && image.height > 0) || std::min(pixels.width(), pixels.height()) < fewestPx ||
        std::max(pixels.width(), pixels.height()) > mostPx)
        return "a side must have 64 to 32000 pixels, and this would have " + std::to_string(pixels.width()) + " × " +
               std::to_string(pixels.height());
    return std::nullopt;
}

MapRequest asImage(const MapRequest& map, const MapImage& image) {
    MapRequest made = map;
    const QSize size = logicalSizeOf(image);
    const MapBox shown = map.view.extent();
    made.view = map.view.withSize(size.width(), size.height());
    if (image.scale > 0) {
        const double now = made.view.scaleDenominator();
        if (std::isfinite(now) && now > 0)
            made.view.unitsPerPixel *= image.scale / now;
    } else if (size != QSize(map.view.widthPx, map.view.heightPx)) {
        made.view = made.view.showing(shown, 0);
    }
    made.options.legend = image.legend;
    made.options.scaleBar = image.scaleBar;
    made.options.northArrow = image.northArrow;
    made.options.credits = image.credits;
    made.options.overview = image.overview;
    made.options.steadyLabels = false;
    return made;
}

std::optional<ImageSize> imageSizeFromText(std::string_view text) {
    ImageSize size;
    std::string words(trimmed(text));
    if (words.ends_with("cm")) {
        size.centimetres = true;
        words.resize(words.size() - 2);
    }
    const auto sides = splitList(words, "xX×");
    if (sides.size() != 2)
        return std::nullopt;
    const auto width = parseNumber(sides[0]);
    const auto height = parseNumber(sides[1]);
    if (!width || !height || !(*width > 0) || !(*height > 0))
        return std::nullopt;
    if (!size.centimetres && (std::floor(*width) != *width || std::floor(*height) != *height))
        return std::nullopt;
    size.width = *width;
    size.height = *height;
    return size;
}

std::string toText(const MapImage& image) {
    const nlohmann::ordered_json json{{"width", image.width},
                                      {"height", image.height},
                                      {"unit", image.centimetres ? "cm" : "px"},
                                      {"dpi", image.dpi},
                                      {"scale", image.scale},
                                      {"legend", image.legend},
                                      {"scale_bar", image.scaleBar},
                                      {"north_arrow", image.northArrow},
                                      {"credits", image.credits},
                                      {"overview", image.overview}};
    return json.dump();
}

std::optional<MapImage> mapImageFromText(std::string_view text) {
    const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object())
        return std::nullopt;
    MapImage image;
    const auto number = [&json](const char* key, double& to) {
        if (const auto it = json.find(key); it != json.end() && it->is_number())
            to = it->get<double>();
    };
    const auto flag = [&json](const char* key, bool& to) {
        if (const auto it = json.find(key); it != json.end() && it->is_boolean())
            to = it->get<bool>();
    };
    number("width", image.width);
    number("height", image.height);
    number("dpi", image.dpi);
    number("scale", image.scale);
    image.centimetres = json.contains("unit") && json["unit"] == "cm";
    flag("legend", image.legend);
    flag("scale_bar", image.scaleBar);
    flag("north_arrow", image.northArrow);
    flag("credits", image.credits);
    flag("overview", image.overview);
    return faultOf(image) ? std::nullopt : std::optional(image);
}

} // namespace ree
