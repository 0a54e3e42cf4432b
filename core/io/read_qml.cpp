// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <map>

#include "core/base/text.h"
#include "core/io/style_parts.h"

namespace ree {
namespace {

constexpr double dpi = 96;
using Properties = std::map<std::string, std::string>;

/// Version 2 and early 3 write <prop k= v=>, later ones <Option name= value=> in a map, some both.
Properties propertiesOf(const XmlElement& layer) {
    Properties all;
    for (const XmlElement& prop : layer.children("prop"))
        all[prop.attribute("k")] = prop.attribute("v");
    for (const XmlElement& option : layer.child("Option").children("Option"))
        if (option.attribute("type") != "Map")
            all[option.attribute("name")] = option.attribute("value");
    return all;
}

/// The first of the names that the file has: the same thing was called differently by version 2.
std::string first(const Properties& all, std::initializer_list<const char*> names) {
    for (const char* name : names)
        if (const auto found = all.find(name); found != all.end())
            return found->second;
    return {};
}

/// "255,127,0,255" with whatever follows ("rgb:1,0.5,0,1" since 3.36).
std::optional<Argb> colour(std::string_view text, double opacity) {
    if (const auto hex = hexColour(text))
        return withOpacity(*hex, opacity);
    const auto parts = splitList(text, ",");
    std::array<double, 4> values{0, 0, 0, 255};
    if (parts.size() < 3)
        return std::nullopt;
    for (std::size_t i = 0; i < std::min(parts.size(), values.size()); ++i) {
        const auto value = parseNumber(parts[i]);
        if (!value)
            return std::nullopt;
        values.at(i) = *value;
    }
    return withOpacity(argb(values[0], values[1], values[2], values[3]), opacity);
}

/// Pixels of 1/96 inch a unit; nothing for map units, whose size depends on the view.
std::optional<double> pixelsPer(const std::string& unit) {
    if (unit.empty() || unit == "MM")
        return dpi / 25.4;
    if (unit == "Pixel")
        return 1;
    if (unit == "Point")
        return dpi / 72;
    if (unit == "Inch")
        return dpi;
    return std::nullopt;
}

/// Qt's pen patterns, in widths of the line.
std::string_view pattern(const std::string& style) {
    if (style == "dash")
        return "4 2";
    if (style == "dot")
        return "1 2";
    if (style == "dash dot")
        return "4 2 1 2";
    if (style == "dash dot dot")
        return "4 2 1 2 1 2";
    return {};
}

class SymbolReader {
public:
    SymbolReader(LayerStyleRead& read, double opacity) : m_read(read), m_opacity(opacity) {}

    void layer(const XmlElement& layer) {
        const std::string kind = layer.attribute("class");
        const Properties all = propertiesOf(layer);
        if (kind == "SimpleFill") {
            fill(all);
            outline(all, {"outline_color", "color_border"}, {"outline_style", "style_border"},
                    {"outline_width", "width_border"}, {"outline_width_unit", "border_width_unit"});
        } else if (kind == "SimpleLine") {
            outline(all, {"line_color", "color"}, {"line_style", "penstyle"}, {"line_width", "width"},
                    {"line_width_unit", "width_unit"});
            customDash(all);
        } else if (kind == "SimpleMarker") {
            m_read.style.fill = colourOf(all, {"color"});
            outline(all, {"outline_color", "color_border"}, {"outline_style"}, {"outline_width"},
                    {"outline_width_unit"});
        } else {
            note(m_read, "the symbol layer " + inQuotes(kind) + " is not read; the default style is used for it");
        }
    }

private:
    using Names = std::initializer_list<const char*>;

    std::optional<Argb> colourOf(const Properties& all, Names names) {
        const std::string text = first(all, names);
        const auto value = colour(text, m_opacity);
        if (!value && !text.empty())
            note(m_read, "the colour " + inQuotes(text) + " is not understood");
        return value;
    }

    void fill(const Properties& all) {
        m_read.style.fill = colourOf(all, {"color"});
        const std::string style = first(all, {"style"});
        if (style == "no")
            m_read.style.fill = m_read.style.fill.value_or(0) & 0x00FFFFFFU;
        else if (!style.empty() && style != "solid")
            note(m_read, "the fill pattern " + inQuotes(style) + " is drawn solid");
    }

    void outline(const Properties& all, Names colours, Names styles, Names widths, Names units) {
        LayerStyle& style = m_read.style;
        style.line = colourOf(all, colours);
        const std::string pen = first(all, styles);
        if (pen == "no") {
            style.widthPx = 0;
            return;
        }
        if (const std::string text = first(all, widths); !text.empty()) {
            const std::string unit = first(all, units);
            const auto number = parseNumber(text);
            const auto factor = pixelsPer(unit);
            if (!factor)
                note(m_read, "a width in " + inQuotes(unit) + " depends on the view; the default width is used");
            else if (const auto px = number ? drawableWidth(*number * *factor) : std::nullopt)
                style.widthPx = *px > 0 ? *px : 1; // QGIS draws a width of 0 as a hairline
            else
                note(m_read, "the width " + inQuotes(text) + " is not understood");
        }
        if (const auto lengths = pattern(pen); !lengths.empty())
            style.dashPx = dashes(lengths, " ", std::max(style.widthPx, 1.0));
        else if (!pen.empty() && pen != "solid")
            note(m_read, "the line style " + inQuotes(pen) + " is drawn solid");
    }

    void customDash(const Properties& all) {
        if (first(all, {"use_custom_dash"}) != "1")
            return;
        const auto factor = pixelsPer(first(all, {"customdash_unit"}));
        m_read.style.dashPx = factor ? dashes(first(all, {"customdash"}), ";", *factor) : std::vector<double>{};
        if (m_read.style.dashPx.empty())
            note(m_read,
                 "the dashes " + inQuotes(first(all, {"customdash"})) + " are not understood; the line is solid");
    }

    LayerStyleRead& m_read;
    double m_opacity;
};

void readSymbol(const XmlElement& renderer, LayerStyleRead& read) {
    const XmlElement symbol = renderer.child("symbols").child("symbol");
    std::vector<XmlElement> layers;
    for (const XmlElement& layer : symbol.children("layer"))
        if (layer.attribute("enabled") != "0")
            layers.push_back(layer);
    if (layers.empty())
        return note(read, "its symbol has no visible layer; the default style is used");
    if (layers.size() > 1)
        note(read, "of the " + std::to_string(layers.size()) + " layers of its symbol only the first is used");
    SymbolReader(read, parseNumber(symbol.attribute("alpha")).value_or(1)).layer(layers.front());
}

void readRenderer(const XmlElement& qgis, LayerStyleRead& read) {
    const XmlElement renderer = qgis.child("renderer-v2");
    if (!renderer)
        return;
    const std::string type = renderer.attribute("type");
    if (type == "singleSymbol")
        return readSymbol(renderer, read);
    if (type == "nullSymbol") {
        read.style.fill = 0;
        read.style.widthPx = 0;
        return;
    }
    note(read, "the renderer " + inQuotes(type) + " is not read, only one symbol for all; the default style is used");
}

void readLabels(const XmlElement& qgis, LayerStyleRead& read) {
    const XmlElement labeling = qgis.child("labeling");
    if (!labeling || qgis.attribute("labelsEnabled") == "0")
        return;
    if (labeling.attribute("type") != "simple")
        return note(read, "labels of the kind " + inQuotes(labeling.attribute("type")) + " are not read");
    const XmlElement text = labeling.child("settings").child("text-style");
    std::string field = text.attribute("fieldName");
    if (text.attribute("isExpression") == "1") {
        const bool oneField = field.size() > 2 && field.front() == '"' && field.find('"', 1) == field.size() - 1;
        if (!oneField)
            return note(read, "the label expression " + inQuotes(field) + " is not read");
        field = field.substr(1, field.size() - 2);
    }
    if (!field.empty())
        showLabels(read, field);
}

/// Version 3 calls the small scale (large denominator) minScale; version 2 called the small denominator minimumScale.
void readScales(const XmlElement& qgis, LayerStyleRead& read) {
    if (qgis.attribute("hasScaleBasedVisibilityFlag") != "1")
        return;
    const bool version3 = !qgis.attribute("minScale").empty() || !qgis.attribute("maxScale").empty();
    read.style.mostDetailedScale = scaleLimit(qgis.attribute(version3 ? "maxScale" : "minimumScale"));
    read.style.leastDetailedScale = scaleLimit(qgis.attribute(version3 ? "minScale" : "maximumScale"));
}

} // namespace

void readQml(const XmlElement& qgis, LayerStyleRead& read) {
    readRenderer(qgis, read);
    readLabels(qgis, read);
    readScales(qgis, read);
    if (const auto opacity = parseNumber(qgis.child("layerOpacity").text()))
        read.style.opacity = clampedOpacity(*opacity);
    else if (const auto transparency = parseNumber(qgis.child("layerTransparency").text()))
        read.style.opacity = clampedOpacity(1 - *transparency / 100); // version 2, in percent
}

} // namespace ree
