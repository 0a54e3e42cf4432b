// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/map_json.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

namespace ree::json {
namespace {

namespace fs = std::filesystem;

// What a view and a style can be; beyond it a picture could not be painted or not be told from a mistake.
constexpr int mostPx = 16384;
constexpr double farthestUnits = 1e8;
constexpr double mostUnitsPerPixel = 1e6;
constexpr double leastUnitsPerPixel = 1e-9;
constexpr double widestPx = 100;
constexpr double longestDashPx = 1000;
constexpr std::size_t mostDashes = 16;
constexpr double shortestDashesPx = 0.5; ///< all together; a long line would be cut into millions
constexpr double mostScale = 1e12;
constexpr std::int64_t mostClasses = 24;
constexpr std::array<std::string_view, 4> parts{"sites", "points", "lines", "areas"};
constexpr std::array<std::string_view, 6> layouts{"figures", "map", "table", "profile", "comparison", "charts"};

template <std::size_t N>
bool isOneOf(const std::string& text, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

void tell(Warnings& warnings, const std::string& what) { warnings.push_back({what, {}, 1}); }

template <class T>
void putWord(Json& json, const char* key, Words<T> words, T value, T usual) {
    if (value != usual)
        json[key] = wordOf(words, value);
}

void putFlag(Json& json, const char* key, bool value, bool usual) {
    if (value != usual)
        json[key] = value;
}

// --- the view

Json viewJson(const ViewState& view) {
    if (view.crs.empty())
        return Json::object();
    return {{"crs", view.crs},
            {"center", {view.center.x, view.center.y}},
            {"units_per_pixel", view.unitsPerPixel},
            {"width", view.widthPx},
            {"height", view.heightPx}};
}

ViewState viewFrom(const Json& json, Warnings& warnings) {
    if (json.empty())
        return {};
    const Json& center = listAt(json, "center");
    const auto coordinate = [&center](std::size_t i) {
        return center.size() == 2 && center[i].is_number() ? center[i].get<double>() : INFINITY;
    };
    const auto scale = numberAt(json, "units_per_pixel", leastUnitsPerPixel, mostUnitsPerPixel);
    const auto width = integerAt(json, "width", 1, mostPx);
    const auto height = integerAt(json, "height", 1, mostPx);
    if (textAt(json, "crs").empty() || !(std::abs(coordinate(0)) <= farthestUnits) ||
        !(std::abs(coordinate(1)) <= farthestUnits) || !scale || !width || !height) {
        tell(warnings, "the view cannot be understood; the usual one is shown");
        return {};
    }
    return {textAt(json, "crs"),
            {coordinate(0), coordinate(1)},
            *scale,
            static_cast<int>(*width),
            static_cast<int>(*height)};
}

// --- the style of the map

struct Flag {
    const char* key;
    bool MapOptions::*member;
};
constexpr std::array<Flag, 9> flags{{{"clusters", &MapOptions::clusters},
                                     {"labels", &MapOptions::labels},
                                     {"label_all", &MapOptions::labelAll},
                                     {"graticule", &MapOptions::graticule},
                                     {"legend", &MapOptions::legend},
                                     {"scale_bar", &MapOptions::scaleBar},
                                     {"north_arrow", &MapOptions::northArrow},
                                     {"overview", &MapOptions::overview},
                                     {"credits", &MapOptions::credits}}};

Json classesJson(const ClassOptions& classes) {
    const ClassOptions usual;
    Json json = Json::object();
    putWord(json, "method", methodWords(), classes.method, usual.method);
    if (classes.classes != usual.classes)
        json["count"] = classes.classes;
    if (!classes.breaks.empty())
        json["breaks"] = classes.breaks;
    return json;
}

ClassOptions classesFrom(const Json& json, Warnings& warnings) {
    ClassOptions classes;
    takeWord(json, "method", methodWords(), classes.method, warnings);
    if (const auto count = integerAt(json, "count", 1, mostClasses))
        classes.classes = static_cast<int>(*count);
    else if (json.contains("count"))
        tell(warnings, "the number of classes is not 1 to 24; the usual one is used");
    for (const Json& value : listAt(json, "breaks"))
        if (value.is_number() && std::isfinite(value.get<double>()) &&
            classes.breaks.size() < static_cast<std::size_t>(mostClasses))
            classes.breaks.push_back(value.get<double>());
        else
            tell(warnings, "a break between classes was left out");
    return classes;
}

Json optionsJson(const MapOptions& options) {
    const MapOptions usual;
    Json json = Json::object();
    putWord(json, "theme", themeWords(), options.theme, usual.theme);
    putWord(json, "colour_by", colourWords(), options.colourBy, usual.colourBy);
    putWord(json, "shape_by", shapeWords(), options.shapeBy, usual.shapeBy);
    putWord(json, "size_by", sizeWords(), options.sizeBy, usual.sizeBy);
    putPart(json, "classes", classesJson(options.figureClasses));
    putWord(json, "names", nameWords(), options.names, usual.names);
    putWord(json, "vision", visionWords(), options.vision, usual.vision);
    for (const Flag& flag : flags)
        putFlag(json, flag.key, options.*flag.member, usual.*flag.member);
    return json;
}

MapOptions optionsFrom(const Json& json, Warnings& warnings) {
    MapOptions options;
    takeWord(json, "theme", themeWords(), options.theme, warnings);
    takeWord(json, "colour_by", colourWords(), options.colourBy, warnings);
    takeWord(json, "shape_by", shapeWords(), options.shapeBy, warnings);
    takeWord(json, "size_by", sizeWords(), options.sizeBy, warnings);
    options.figureClasses = classesFrom(objectAt(json, "classes"), warnings);
    takeWord(json, "names", nameWords(), options.names, warnings);
    takeWord(json, "vision", visionWords(), options.vision, warnings);
    for (const Flag& flag : flags)
        takeFlag(json, flag.key, options.*flag.member, warnings);
    return options;
}

// --- layers and their styles

std::string colourText(Argb colour) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "#";
    for (int shift = 28; shift >= 0; shift -= 4)
        text += digits[(colour >> static_cast<unsigned>(shift)) & 0xFU];
    return text;
}

/// "#aarrggbb", or "#rrggbb" without transparency.
std::optional<Argb> colourFrom(std::string_view text) {
    if ((text.size() != 7 && text.size() != 9) || text[0] != '#' ||
        text.find_first_not_of("0123456789abcdefABCDEF", 1) != std::string_view::npos)
        return std::nullopt;
    const auto value = static_cast<Argb>(std::stoul(std::string(text.substr(1)), nullptr, 16));
    return text.size() == 7 ? value | 0xff000000U : value;
}

Json styleJson(const LayerStyle& style) {
    const LayerStyle usual;
    Json json = Json::object();
    if (style.fill)
        json["fill"] = colourText(*style.fill);
    if (style.line)
        json["line"] = colourText(*style.line);
    const auto number = [&json](const char* key, double value, double ifNot) {
        if (value != ifNot)
            json[key] = value;
    };
    number("width_px", style.widthPx, usual.widthPx);
    if (!style.dashPx.empty())
        json["dash_px"] = style.dashPx;
    number("opacity", style.opacity, usual.opacity);
    putFlag(json, "labels", style.labels, usual.labels);
    putText(json, "label_field", style.labelField);
    number("most_detailed_scale", style.mostDetailedScale, usual.mostDetailedScale);
    number("least_detailed_scale", style.leastDetailedScale, usual.leastDetailedScale);
    return json;
}

std::optional<Argb> takeColour(const Json& json, const char* key, Warnings& warnings) {
    const auto colour = colourFrom(textAt(json, key));
    if (!colour && json.contains(key))
        tell(warnings, std::string(key) + " of a layer is no colour such as #ff336699; the theme's is used");
    return colour;
}

std::vector<double> dashesFrom(const Json& json, Warnings& warnings) {
    std::vector<double> dashes;
    for (const Json& dash : listAt(json, "dash_px"))
        if (const bool fits = dash.is_number() && dash.get<double>() >= 0 && dash.get<double>() <= longestDashPx;
            fits && dashes.size() < mostDashes)
            dashes.push_back(dash.get<double>());
        else {
            tell(warnings, "the dashes of a layer cannot be drawn; its line is solid");
            return {};
        }
    const double whole = std::accumulate(dashes.begin(), dashes.end(), 0.0);
    if (!dashes.empty() && whole < shortestDashesPx) {
        tell(warnings, "the dashes of a layer are too short to be drawn; its line is solid");
        return {};
    }
    return dashes;
}

LayerStyle styleFrom(const Json& json, Warnings& warnings) {
    LayerStyle style;
    const auto number = [&](const char* key, double high, double& value) {
        if (const auto given = numberAt(json, key, 0, high))
            value = *given;
        else if (json.contains(key))
            tell(warnings, std::string(key) + " of a layer is out of range; the usual one is used");
    };
    style.fill = takeColour(json, "fill", warnings);
    style.line = takeColour(json, "line", warnings);
    number("width_px", widestPx, style.widthPx);
    style.dashPx = dashesFrom(json, warnings);
    number("opacity", 1, style.opacity);
    takeFlag(json, "labels", style.labels, warnings);
    style.labelField = textAt(json, "label_field");
    number("most_detailed_scale", mostScale, style.mostDetailedScale);
    number("least_detailed_scale", mostScale, style.leastDetailedScale);
    return style;
}

Json layerJson(const LayerState& layer, const fs::path& folder) {
    Json json = Json::object();
    putText(json, "source", layer.path.empty() ? std::string() : relativeTo(folder, layer.path));
    json["part"] = layer.part;
    putText(json, "name", layer.name);
    putFlag(json, "shown", layer.shown, true);
    putPart(json, "style", styleJson(layer.style));
    putBack(json, layer.unread);
    return json;
}

std::optional<LayerState> layerFrom(const Json& json, const fs::path& folder, Warnings& warnings) {
    LayerState layer;
    layer.part = textAt(json, "part");
    const std::string source = textAt(json, "source");
    if (!isOneOf(layer.part, parts) || (source.empty() && layer.part != "sites")) {
        tell(warnings, "a layer of the session cannot be understood and is not shown");
        return std::nullopt;
    }
    if (!source.empty())
        layer.path = absoluteIn(folder, source);
    layer.name = textAt(json, "name");
    takeFlag(json, "shown", layer.shown, warnings);
    layer.style = styleFrom(objectAt(json, "style"), warnings);
    layer.unread = unreadOf(json, layerJson(layer, folder));
    return layer;
}

} // namespace

Json mapJson(const MapState& map, const fs::path& folder) {
    Json json = Json::object();
    putPart(json, "view", viewJson(map.view));
    putPart(json, "style", optionsJson(map.style));
    putText(json, "filter", map.filter);
    for (const LayerState& layer : map.layers)
        json["layers"].push_back(layerJson(layer, folder));
    for (const SiteKey& site : map.selected)
        json["selected"].push_back(siteJson(site, folder));
    putBack(json, map.unread);
    return json;
}

MapState mapFrom(const Json& json, const fs::path& folder, Warnings& warnings) {
    MapState map;
    Json refused = Json::object();
    map.view = viewFrom(objectAt(json, "view"), warnings);
    map.style = optionsFrom(objectAt(json, "style"), warnings);
    map.filter = textAt(json, "filter");
    for (const Json& entry : listAt(json, "layers"))
        if (auto layer = layerFrom(entry, folder, warnings))
            map.layers.push_back(*std::move(layer));
        else
            refused["layers"].push_back(entry);
    for (const Json& entry : listAt(json, "selected"))
        if (auto site = siteFrom(entry, folder))
            map.selected.push_back(*std::move(site));
    map.unread = unreadOf(json, mapJson(map, folder), {"layers", "selected"}, refused);
    return map;
}

Json slideJson(const SlideState& slide, const fs::path& folder) {
    Json json = Json::object();
    json["layout"] = slide.layout;
    putText(json, "title", slide.title);
    putText(json, "note", slide.note);
    json["map"] = mapJson(slide.map, folder);
    putText(json, "other_filter", slide.otherFilter);
    if (!slide.charts.empty())
        json["charts"] = slide.charts;
    putPart(json, "site", siteJson(slide.site, folder));
    putText(json, "photo", slide.photo.empty() ? std::string() : relativeTo(folder, slide.photo));
    putBack(json, slide.unread);
    return json;
}

SlideState slideFrom(const Json& json, const fs::path& folder, Warnings& warnings) {
    SlideState slide;
    if (const std::string layout = textAt(json, "layout"); !layout.empty())
        slide.layout = layout;
    if (!isOneOf(slide.layout, layouts))
        tell(warnings, "the layout '" + slide.layout + "' of a slide is not known to this program");
    slide.title = textAt(json, "title");
    slide.note = textAt(json, "note");
    slide.map = mapFrom(objectAt(json, "map"), folder, warnings);
    slide.otherFilter = textAt(json, "other_filter");
    for (const Json& chart : listAt(json, "charts"))
        if (chart.is_string())
            slide.charts.push_back(chart.get<std::string>());
    if (auto site = siteFrom(objectAt(json, "site"), folder))
        slide.site = *std::move(site);
    if (const std::string photo = textAt(json, "photo"); !photo.empty())
        slide.photo = absoluteIn(folder, photo);
    slide.unread = unreadOf(json, slideJson(slide, folder));
    return slide;
}

} // namespace ree::json
