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

namespace ree {
namespace {

template <class T>
using Words = std::span<const std::pair<std::string_view, T>>;

constexpr std::pair<std::string_view, Theme> themes[] = {{"light", Theme::Light}, {"dark", Theme::Dark}};
constexpr std::pair<std::string_view, ColourBy> colours[] = {{"type", ColourBy::Type},
                                                             {"elements", ColourBy::ElementGroup},
                                                             {"country", ColourBy::Country},
                                                             {"status", ColourBy::Status},
                                                             {"evidence", ColourBy::Evidence},
                                                             {"class", ColourBy::ResourceClass},
                                                             {"owner-country", ColourBy::OwnerCountry},
                                                             {"grade", ColourBy::Grade},
                                                             {"tonnage", ColourBy::Tonnage},
                                                             {"contained", ColourBy::Contained},
                                                             {"one", ColourBy::Single}};
constexpr std::pair<std::string_view, ShapeBy> shapes[] = {
    {"evidence", ShapeBy::Evidence}, {"type", ShapeBy::Type}, {"status", ShapeBy::Status}};
constexpr std::pair<std::string_view, SizeBy> sizes[] = {
    {"same", SizeBy::Same}, {"tonnage", SizeBy::Tonnage}, {"contained", SizeBy::Contained}, {"grade", SizeBy::Grade}};
constexpr std::pair<std::string_view, NameScript> scripts[] = {
    {"main", NameScript::Main}, {"russian", NameScript::Russian}, {"local", NameScript::Local}};
constexpr std::pair<std::string_view, ClassMethod> methods[] = {
    {"natural", ClassMethod::NaturalBreaks}, {"quantiles", ClassMethod::Quantiles}, {"equal", ClassMethod::EqualSteps}};

template <class T>
std::string known(Words<T> words) {
    std::vector<std::string> names;
    for (const auto& [name, value] : words)
        names.emplace_back(name);
    return joined(names, ", ");
}

template <class T>
std::optional<T> valueOf(Words<T> words, std::string_view text) {
    for (const auto& [name, value] : words)
        if (name == text)
            return value;
    return std::nullopt;
}

/// Sets `target` to what the word means, or keeps the first error.
template <class T, std::size_t N>
void take(const std::pair<std::string_view, T> (&words)[N], std::string_view option, const std::string& text, T& target,
          std::optional<Error>& error) {
    if (const auto value = valueOf(Words<T>(words), text))
        target = *value;
    else if (!error)
        error = failure(ErrorCode::WrongText, "Cannot use " + std::string(option), {},
                        "'" + text + "' is not known to it", "Write one of " + known(Words<T>(words)) + ".")
                    .value();
}

std::optional<ClassOptions> classOptions(const std::string& text) {
    ClassOptions options;
    if (text.empty())
        return options;
    const std::size_t colon = text.find(':');
    if (const auto method = valueOf(Words<ClassMethod>(methods), std::string_view(text).substr(0, colon))) {
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
    command.add_option("--theme", style.theme, "light or dark")->capture_default_str();
    command.add_option("--colour-by", style.colourBy, "Colours: " + known(Words<ColourBy>(colours)))
        ->capture_default_str();
    command.add_option("--shape-by", style.shapeBy, "Shapes: " + known(Words<ShapeBy>(shapes)))->capture_default_str();
    command.add_option("--size-by", style.sizeBy, "Areas: " + known(Words<SizeBy>(sizes)))->capture_default_str();
    command.add_option(
        "--classes", style.classes,
        "Classes of a figure: natural, quantiles or equal, with :N for their number, or breaks: 0.1,0.5,1");
    command.add_option("--names", style.names, "Names of sites: " + known(Words<NameScript>(scripts)))
        ->capture_default_str();
    command.add_flag("--clusters", style.clusters, "Join sites that stand too close to be told apart");
    command.add_flag("--label-all", style.labelAll, "Name every site, with a line to it if need be");
    command.add_flag("--graticule", style.graticule, "Draw meridians and parallels");
    command.add_flag("--overview", style.overview, "Draw a small map of Central Asia with a frame");
    command.add_option("--overlay", style.overlays, "Files of lines and areas to draw below the sites, bottom first")
        ->type_size(1)
        ->allow_extra_args(false);
}

Result<MapOptions> mapOptions(const PictureStyle& style) {
    MapOptions options;
    std::optional<Error> error;
    take(themes, "--theme", style.theme, options.theme, error);
    take(colours, "--colour-by", style.colourBy, options.colourBy, error);
    take(shapes, "--shape-by", style.shapeBy, options.shapeBy, error);
    take(sizes, "--size-by", style.sizeBy, options.sizeBy, error);
    take(scripts, "--names", style.names, options.names, error);
    if (error)
        return tl::unexpected(*error);
    const auto classes = classOptions(style.classes);
    if (!classes)
        return failure(ErrorCode::WrongText, "Cannot use --classes", {}, "'" + style.classes + "' is not understood",
                       "Write natural:5, quantiles:4, equal:3 or breaks such as 0.1,0.5,1.");
    options.figureClasses = *classes;
    options.clusters = style.clusters;
    options.labelAll = style.labelAll;
    options.graticule = style.graticule;
    options.overview = style.overview;
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
