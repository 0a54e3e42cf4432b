// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "app/briefing/pptx_parts.h"
#include "app/paint/palette.h"

namespace ree {
namespace {

void writeColour(PptxXml& xml, const char* name, const QColor& colour) {
    const auto slot = xml.in(name);
    xml.leaf("a:srgbClr", {{"val", hexColour(colour)}});
}

/// Ground and ink by their lightness, as programs expect them; the other accents are the atlas's own classes, which
/// viewers with any common colour vision tell apart.
void writeColours(PptxXml& xml, const HouseStyle& style) {
    const bool dark = isDark(style);
    const Palette& colours = palette(dark ? Theme::Dark : Theme::Light);
    const auto scheme = xml.in("a:clrScheme", {{"name", "REE Atlas"}});
    writeColour(xml, "a:dk1", dark ? style.background : style.ink);
    writeColour(xml, "a:lt1", dark ? style.ink : style.background);
    writeColour(xml, "a:dk2", dark ? style.band : style.quietInk);
    writeColour(xml, "a:lt2", dark ? style.quietInk : style.band);
    writeColour(xml, "a:accent1", style.accent);
    constexpr std::array<const char*, 5> others{"a:accent2", "a:accent3", "a:accent4", "a:accent5", "a:accent6"};
    for (std::size_t i = 0; i < others.size(); ++i)
        writeColour(xml, others[i], colours.classes[i]);
    writeColour(xml, "a:hlink", style.accent);
    writeColour(xml, "a:folHlink", style.quietInk);
}

void writeFont(PptxXml& xml, const char* name, const QString& family) {
    const auto font = xml.in(name);
    for (const char* script : {"a:latin", "a:ea", "a:cs"})
        xml.leaf(script, {{"typeface", pptx::fontOr(family)}});
}

void writeThemeFill(PptxXml& xml) {
    const auto fill = xml.in("a:solidFill");
    xml.leaf("a:schemeClr", {{"val", "phClr"}});
}

void writeThemeLine(PptxXml& xml, int widthEmu) {
    const auto line = xml.in("a:ln", {{"w", num(widthEmu)}});
    writeThemeFill(xml);
}

void writeNoEffect(PptxXml& xml) {
    const auto style = xml.in("a:effectStyle");
    xml.leaf("a:effectLst");
}

/// The format wants three of each; a briefing has no gradients and shadows.
void writeFormats(PptxXml& xml) {
    constexpr std::array<int, 3> lines{6350, 12700, 19050};
    const auto formats = xml.in("a:fmtScheme", {{"name", "REE Atlas"}});
    const auto three = [&xml, &lines](const char* name, const auto& write) {
        const auto list = xml.in(name);
        for (const int line : lines)
            write(line);
    };
    three("a:fillStyleLst", [&xml](int) { writeThemeFill(xml); });
    three("a:lnStyleLst", [&xml](int line) { writeThemeLine(xml, line); });
    three("a:effectStyleLst", [&xml](int) { writeNoEffect(xml); });
    three("a:bgFillStyleLst", [&xml](int) { writeThemeFill(xml); });
}

} // namespace

QByteArray themeXml(const HouseStyle& style) {
    PptxXml xml;
    {
        const auto theme = xml.in("a:theme", {{"xmlns:a", ns::drawing}, {"name", "REE Atlas"}});
        {
            const auto elements = xml.in("a:themeElements");
            writeColours(xml, style);
            {
                const auto fonts = xml.in("a:fontScheme", {{"name", "REE Atlas"}});
                writeFont(xml, "a:majorFont", style.titleFont);
                writeFont(xml, "a:minorFont", style.bodyFont);
            }
            writeFormats(xml);
        }
        xml.leaf("a:objectDefaults");
        xml.leaf("a:extraClrSchemeLst");
    }
    return xml.take();
}

} // namespace ree
