// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/picture_style.h"

#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include <CLI/CLI.hpp>

#include "core/base/text.h"
#include "core/io/read_layer_style.h"
#include "core/io/read_sites.h"
#include "core/scene/style_words.h"

namespace ree {
namespace {

/// Sets `target` to what the word means, or keeps the first error.
template <class T>
void take(Words<T> words, std::string_view option, const std::string& text, T& target, std::optional<Error>& error) {
    if (text.empty())
        return;
    if (const auto value = valueOf(words, text))
        target = *value;
    else if (!error)
        error = failure(ErrorCode::WrongText, "Cannot use " + std::string(option), {},
                        "'" + text + "' is not known to it", "Write one of " + listed(words) + ".")
                    .value();
}

std::optional<ClassOptions> classOptions(const std::string& text) {
    ClassOptions options;
    if (text.empty())
        return options;
    const std::size_t colon = text.find(':');
    if (const auto method = valueOf(methodWords(), std::string_view(text).substr(0, colon));
        method && *method != ClassMethod::ByHand) {
        options.method = *method;
        if (colon == std::string::npos)
            return options;
        const auto count = parseInteger(std::string_view(text).substr(colon + 1));
        constexpr int mostClasses = 7;
        if (!count || *count < 2 || *count > mostClasses)
            return std::nullopt;
        options.classes = static_cast<int>(*count);
        return options;
    }
    options.method = ClassMethod::ByHand;
    for (const auto part : splitList(text, ",")) {
        const auto number = parseNumber(part);
        if (!number)
            return std::nullopt;
        options.breaks.push_back(*number);
    }
    return options;
}

} // namespace

void addPictureStyle(CLI::App& command, PictureStyle& style) {
    // What is not named stays as the session has it, or as the map is by default.
    const auto choice = [&command](const std::string& name, std::string& word, const std::string& what,
                                   const std::string& words) {
        command.add_option(name, word, what + ", by default the first: " + words);
    };
    choice("--theme", style.theme, "Colours of the map", listed(themeWords()));
    choice("--colour-by", style.colourBy, "Colours of sites", listed(colourWords()));
    choice("--shape-by", style.shapeBy, "Shapes of sites", listed(shapeWords()));
    choice("--size-by", style.sizeBy, "Areas of sites", listed(sizeWords()));
    command.add_option(
        "--classes", style.classes,
        "Classes of a figure: natural, quantiles or equal, with :N for their number, or breaks: 0.1,0.5,1");
    choice("--names", style.names, "Names of sites", listed(nameWords()));
    const auto flag = [&command](const std::string& name, std::optional<bool>& value, const std::string& what) {
        // A negated name counts down.
        command.add_flag_function(
            "--" + name + ",!--no-" + name, [&value](std::int64_t count) { value = count > 0; }, what);
    };
    flag("clusters", style.clusters, "Join sites that stand too close to be told apart");
    flag("label-all", style.labelAll, "Name every site, with a line to it if need be");
    flag("graticule", style.graticule, "Draw meridians and parallels");
    flag("overview", style.overview, "Draw a small map of Central Asia with a frame");
    flag("legend", style.legend, "Draw the legend");
    flag("scale-bar", style.scaleBar, "Draw the scale bar");
    flag("north-arrow", style.northArrow, "Draw the north arrow");
    flag("credits", style.credits, "Print whose data and whose view of borders it is");
    command.add_option("--overlay", style.overlays, "Files of lines and areas to draw below the sites, bottom first")
        ->type_size(1)
        ->allow_extra_args(false);
}

Result<MapOptions> mapOptions(const PictureStyle& style, MapOptions options) {
    std::optional<Error> error;
    take(themeWords(), "--theme", style.theme, options.theme, error);
    take(colourWords(), "--colour-by", style.colourBy, options.colourBy, error);
    take(shapeWords(), "--shape-by", style.shapeBy, options.shapeBy, error);
    take(sizeWords(), "--size-by", style.sizeBy, options.sizeBy, error);
    take(nameWords(), "--names", style.names, options.names, error);
    if (error)
        return tl::unexpected(*error);
    const auto classes = classOptions(style.classes);
    if (!classes)
        return failure(ErrorCode::WrongText, "Cannot use --classes", {}, "'" + style.classes + "' is not understood",
                       "Write natural:5, quantiles:4, equal:3 or breaks such as 0.1,0.5,1.");
    if (!style.classes.empty())
        options.figureClasses = *classes;
    options.clusters = style.clusters.value_or(options.clusters);
    options.labelAll = style.labelAll.value_or(options.labelAll);
    options.graticule = style.graticule.value_or(options.graticule);
    options.overview = style.overview.value_or(options.overview);
    options.legend = style.legend.value_or(options.legend);
    options.scaleBar = style.scaleBar.value_or(options.scaleBar);
    options.northArrow = style.northArrow.value_or(options.northArrow);
    options.credits = style.credits.value_or(options.credits);
    return options;
}

Result<std::vector<Overlay>> readOverlays(const std::vector<std::string>& files, Warnings& warnings) {
    std::vector<Overlay> overlays;
    for (const std::string& file : files) {
        const LayerStyleRead style = readLayerStyle(file);
        const auto read = readShapes(file, {}, {style.style.labelField, {}, {}}, {});
        if (!read)
            return tl::unexpected(read.error());
        for (const auto& shapes : read->parts)
            overlays.push_back({shapes, style.style});
        warnings.insert(warnings.end(), read->report.warnings.begin(), read->report.warnings.end());
        warnings.insert(warnings.end(), style.warnings.begin(), style.warnings.end());
    }
    return overlays;
}

} // namespace ree
