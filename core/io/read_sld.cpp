// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/io/style_parts.h"

namespace ree {
namespace {

/// The colours and widths that SLD 1.0 (OGC 02-070) gives to a Fill or Stroke that is there but says nothing.
constexpr Argb usualFill = 0xFF808080;
constexpr Argb usualStroke = 0xFF000000;
constexpr double usualWidthPx = 1;

class RuleReader {
public:
    explicit RuleReader(LayerStyleRead& read) : m_read(read) {}

    void rule(const XmlElement& rule) {
        bool line = false;
        for (const XmlElement& symbolizer : rule.children()) {
            const std::string kind = symbolizer.name();
            if (kind == "PolygonSymbolizer" || kind == "LineSymbolizer" || kind == "PointSymbolizer")
                units(symbolizer);
            if (kind == "PolygonSymbolizer" && once(m_areas)) {
                fill(symbolizer.child("Fill"));
                line = stroke(symbolizer.child("Stroke"), line);
            } else if (kind == "LineSymbolizer" && (line || once(m_lines))) {
                // A line beside a polygon with an outline of its own is a second line.
                if (line)
                    note(m_read, "of several outlines only the first is used");
                else
                    line = stroke(symbolizer.child("Stroke"), line);
            } else if (kind == "PointSymbolizer" && once(m_points)) {
                point(symbolizer.child("Graphic"));
            } else if (kind == "RasterSymbolizer") {
                note(m_read, "a RasterSymbolizer is not read");
            }
        }
        m_read.style.mostDetailedScale = scaleLimit(rule.child("MinScaleDenominator").text());
        m_read.style.leastDetailedScale = scaleLimit(rule.child("MaxScaleDenominator").text());
    }

    void text(const XmlElement& symbolizer) {
        const XmlElement label = symbolizer.child("Label");
        const auto parts = label.children();
        if (parts.size() == 1 && parts.front().name() == "PropertyName" && label.text().empty())
            showLabels(m_read, parts.front().text());
        else
            note(m_read, "a label that is not simply one field is not read");
    }

private:
    bool once(bool& seen) {
        if (seen)
            note(m_read, "of several symbolizers of one kind only the first is used");
        return !std::exchange(seen, true);
    }

    void units(const XmlElement& symbolizer) {
        const std::string unit = symbolizer.attribute("uom");
        m_pixels = unit.empty() || unit.find("pixel") != std::string::npos;
        if (!m_pixels)
            note(m_read, "widths in " + inQuotes(unit) + " depend on the view; the default width is used");
    }

    /// The value of <CssParameter name=…> (1.0) or <SvgParameter name=…> (1.1), with or without a Literal inside.
    std::string parameter(const XmlElement& of, std::string_view name) {
        for (const char* kind : {"SvgParameter", "CssParameter"})
            for (const XmlElement& one : of.children(kind)) {
                if (one.attribute("name") != name)
                    continue;
                const auto parts = one.children();
                if (parts.empty())
                    return one.text();
                if (parts.size() == 1 && parts.front().name() == "Literal")
                    return parts.front().text();
                note(m_read, "the computed value of " + inQuotes(name) + " is not read");
            }
        return {};
    }

    Argb colour(const XmlElement& of, const char* name, const char* opacityName, Argb usual) {
        const std::string text = parameter(of, name);
        const auto read = hexColour(text);
        if (!read && !text.empty())
            note(m_read, "the colour " + inQuotes(text) + " is not understood");
        const std::string opacity = parameter(of, opacityName);
        return withOpacity(read.value_or(usual), parseNumber(opacity).value_or(1));
    }

    void fill(const XmlElement& of) {
        if (of.child("GraphicFill"))
            note(m_read, "a fill with a picture or pattern is drawn solid");
        m_read.style.fill = of ? colour(of, "fill", "fill-opacity", usualFill) : Argb{0};
    }

    /// True when a line is drawn; a Stroke that is missing draws none.
    bool stroke(const XmlElement& of, bool drawn) {
        LayerStyle& style = m_read.style;
        if (!of) {
            style.widthPx = 0;
            return drawn;
        }
        if (of.child("GraphicStroke") || of.child("GraphicFill"))
            note(m_read, "a line of pictures is drawn solid");
        style.line = colour(of, "stroke", "stroke-opacity", usualStroke);
        if (m_pixels)
            width(parameter(of, "stroke-width"));
        const std::string lengths = parameter(of, "stroke-dasharray");
        style.dashPx = m_pixels ? dashes(lengths, " ,", 1) : std::vector<double>{};
        if (style.dashPx.empty() && !lengths.empty() && m_pixels)
            note(m_read, "the dashes " + inQuotes(lengths) + " are not understood; the line is solid");
        return true;
    }

    void width(const std::string& text) {
        const auto number = text.empty() ? std::optional(usualWidthPx) : parseNumber(text);
        if (const auto px = number ? drawableWidth(*number) : std::nullopt)
            m_read.style.widthPx = *px;
        else
            note(m_read, "the width " + inQuotes(text) + " is not understood");
    }

    void point(const XmlElement& graphic) {
        const XmlElement mark = graphic.child("Mark");
        if (!mark)
            return note(m_read, "a picture as the symbol of points is not read; the default style is used");
        fill(mark.child("Fill"));
        stroke(mark.child("Stroke"), false);
        if (const auto opacity = parseNumber(graphic.child("Opacity").text())) {
            LayerStyle& style = m_read.style;
            style.fill = withOpacity(*style.fill, *opacity);
            if (style.line)
                style.line = withOpacity(*style.line, *opacity);
        }
    }

    LayerStyleRead& m_read;
    bool m_areas = false;
    bool m_lines = false;
    bool m_points = false;
    bool m_pixels = true;
};

std::vector<XmlElement> rulesOf(const XmlElement& descriptor) {
    std::vector<XmlElement> rules;
    for (const char* kind : {"NamedLayer", "UserLayer"})
        for (const XmlElement& layer : descriptor.children(kind))
            for (const XmlElement& style : layer.children("UserStyle"))
                for (const XmlElement& features : style.children("FeatureTypeStyle"))
                    for (const XmlElement& rule : features.children("Rule"))
                        rules.push_back(rule);
    return rules;
}

bool draws(const XmlElement& rule) {
    return rule.child("PolygonSymbolizer") || rule.child("LineSymbolizer") || rule.child("PointSymbolizer");
}

} // namespace

void readSld(const XmlElement& descriptor, LayerStyleRead& read) {
    RuleReader reader(read);
    bool drawn = false;
    for (const XmlElement& rule : rulesOf(descriptor)) {
        if (rule.child("Filter") || rule.child("ElseFilter")) {
            note(read, "rules with a filter are not read, only one symbol for all; the default style is used for them");
            continue;
        }
        if (draws(rule) && drawn)
            note(read, "of several rules only the first is used");
        else if (draws(rule))
            reader.rule(rule);
        drawn = drawn || draws(rule);
        for (const XmlElement& symbolizer : rule.children("TextSymbolizer"))
            reader.text(symbolizer);
    }
    if (!drawn)
        note(read, "it has no rule that draws without a filter; the default style is used");
}

} // namespace ree
