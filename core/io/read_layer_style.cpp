// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/read_layer_style.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <system_error>

#include "core/base/text.h"
#include "core/io/style_parts.h"

namespace ree {
namespace {

constexpr double widestPx = 200;
constexpr std::size_t mostDashes = 16;
constexpr std::size_t longestQuote = 60;
constexpr double noScale = 1e8; // what QGIS writes for "none"

namespace fs = std::filesystem;

/// The file of the same stem with one of the endings, whatever their case.
fs::path beside(const fs::path& layer, std::string_view ending) {
    const fs::path plain = fs::path(layer).replace_extension(ending);
    std::string upper(ending);
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    std::error_code error;
    for (const fs::path& candidate : {plain, fs::path(layer).replace_extension(upper)})
        if (candidate != layer && fs::exists(candidate, error))
            return candidate;
    return {};
}

} // namespace

LayerStyleRead readLayerStyle(const fs::path& layer) {
    LayerStyleRead read;
    for (const std::string_view ending : {".qml", ".sld"})
        if (read.file.empty())
            read.file = beside(layer, ending);
    if (read.file.empty())
        return read;
    const auto tree = XmlTree::read(read.file);
    if (!tree) {
        note(read, "the style is not read: " + tree.error().cause + "; the default style is used");
        return read;
    }
    const XmlElement root = tree->root();
    if (root.name() == "qgis")
        readQml(root, read);
    else if (root.name() == "StyledLayerDescriptor")
        readSld(root, read);
    else
        note(read,
             "it is neither a QGIS style nor an SLD but " + inQuotes(root.name()) + "; the default style is used");
    return read;
}

void note(LayerStyleRead& read, std::string text) {
    const bool known = std::any_of(read.warnings.begin(), read.warnings.end(),
                                   [&text](const Warning& warning) { return warning.text == text; });
    if (!known)
        read.warnings.push_back({std::move(text), {read.file.filename().string(), {}, -1, {}, -1}, 1});
}

std::string inQuotes(std::string_view fromFile) {
    std::string text = withoutControls(fromFile);
    if (text.size() > longestQuote) {
        std::size_t end = longestQuote;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            --end;
        text = text.substr(0, end) + "…";
    }
    return "'" + text + "'";
}

Argb argb(double red, double green, double blue, double alpha) {
    const auto part = [](double value) {
        return std::isfinite(value) ? static_cast<Argb>(std::lround(std::clamp(value, 0.0, 255.0))) : Argb{0};
    };
    return part(alpha) << 24U | part(red) << 16U | part(green) << 8U | part(blue);
}

Argb withOpacity(Argb colour, double opacity) {
    const double alpha = (colour >> 24U) * clampedOpacity(opacity);
    return (colour & 0x00FFFFFFU) | static_cast<Argb>(std::lround(alpha)) << 24U;
}

std::optional<Argb> hexColour(std::string_view text) {
    if (text.size() != 7 || text.front() != '#')
        return std::nullopt;
    Argb rgb = 0;
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), rgb, 16);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return 0xFF000000U | rgb;
}

double clampedOpacity(double opacity) { return std::isfinite(opacity) ? std::clamp(opacity, 0.0, 1.0) : 1; }

std::optional<double> drawableWidth(double px) {
    if (!(px >= 0))
        return std::nullopt;
    return std::min(px, widestPx);
}

std::vector<double> dashes(std::string_view text, std::string_view separators, double factor) {
    std::vector<double> lengths;
    for (const std::string_view part : splitList(text, separators)) {
        const auto length = parseNumber(part);
        if (!length || !(*length * factor > 0) || lengths.size() == mostDashes)
            return {};
        lengths.push_back(std::min(*length * factor, 10 * widestPx));
    }
    // An odd list is repeated, as SVG and SLD ask, so that dashes and gaps alternate.
    if (lengths.size() % 2 != 0 && lengths.size() * 2 <= mostDashes)
        lengths.insert(lengths.end(), lengths.begin(), lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size()));
    return lengths;
}

double scaleLimit(std::string_view text) {
    const double denominator = parseNumber(text).value_or(0);
    return denominator > 0 && denominator < noScale ? denominator : 0;
}

void showLabels(LayerStyleRead& read, std::string_view field) {
    read.style.labels = true;
    read.style.labelField = withoutControls(field);
}

} // namespace ree
