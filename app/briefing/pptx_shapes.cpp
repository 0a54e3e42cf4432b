// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/pptx_shapes.h"

#include "app/briefing/pptx_table.h"

namespace ree {
namespace {

constexpr double thinLinePx = 1.5;

/// p:cNvPr: the id, and the name that people see in the list of objects.
void writeIdentity(PptxSlide& slide, const PageItem& item, const QString& altText = {}) {
    const QString id = slide.nextId();
    const QString name = item.name.isEmpty() ? QStringLiteral("Item ") + id : item.name;
    if (altText.isEmpty())
        slide.xml.leaf("p:cNvPr", {{"id", id}, {"name", name}});
    else
        slide.xml.leaf("p:cNvPr", {{"id", id}, {"name", name}, {"descr", altText}});
}

void writePlace(PptxXml& xml, const QRectF& rect) {
    const auto transform = xml.in("a:xfrm");
    xml.place(rect);
}

void writePreset(PptxXml& xml, const char* name, const std::vector<std::pair<const char*, int>>& adjustments = {}) {
    const auto geometry = xml.in("a:prstGeom", {{"prst", QLatin1String(name)}});
    const auto list = xml.in("a:avLst");
    for (const auto& [key, value] : adjustments)
        xml.leaf("a:gd", {{"name", QLatin1String(key)}, {"fmla", QStringLiteral("val ") + num(value)}});
}

void writeShapeNames(PptxSlide& slide, const PageItem& item, const QString& altText = {}) {
    const auto names = slide.xml.in("p:nvSpPr");
    writeIdentity(slide, item, altText);
    slide.xml.leaf("p:cNvSpPr");
    slide.xml.leaf("p:nvPr");
}

void writeTransform(PptxXml& xml, const QRectF& rect, const SymbolGeometry& geometry) {
    constexpr qint64 partsOfDegree = 60000;
    const auto transform = xml.in(
        "a:xfrm", {{"rot", num(geometry.rotationDegrees * partsOfDegree)}, {"flipV", geometry.upsideDown ? "1" : "0"}});
    xml.place(rect);
}

/// As on the map: filled with a thin edge; a ring is all edge; a hollow symbol is a dotted outline.
void writeSymbolLook(PptxSlide& slide, const PageSymbol& symbol) {
    if (symbol.hollow)
        slide.xml.leaf("a:noFill");
    else
        writeFill(slide.xml, slide.theme, symbol.colour);
    const double width = symbol.hollow ? symbol.radiusPx / 4 : thinLinePx;
    writeLine(slide.xml, slide.theme, symbol.hollow ? symbol.colour : symbol.edge, width, "a:ln",
              symbol.hollow ? "sysDot" : nullptr);
}

/// A table cannot be grouped, a chart can.
void writeFrameStart(PptxSlide& slide, const PageItem& item, const QString& altText, bool table) {
    {
        const auto names = slide.xml.in("p:nvGraphicFramePr");
        writeIdentity(slide, item, altText);
        {
            const auto locks = slide.xml.in("p:cNvGraphicFramePr");
            if (table)
                slide.xml.leaf("a:graphicFrameLocks", {{"noGrp", "1"}});
        }
        slide.xml.leaf("p:nvPr");
    }
    const auto transform = slide.xml.in("p:xfrm");
    slide.xml.place(item.rect);
}

} // namespace

QRectF slideRect(const PageItem& item) {
    const auto* symbol = std::get_if<PageSymbol>(&item.content);
    return symbol == nullptr ? item.rect : symbolGeometry(*symbol).box.translated(item.rect.center());
}

void writeTextBox(PptxSlide& slide, const PageItem& item, const PageText& text) {
    const auto shape = slide.xml.in("p:sp");
    {
        const auto names = slide.xml.in("p:nvSpPr");
        writeIdentity(slide, item);
        slide.xml.leaf("p:cNvSpPr", {{"txBox", "1"}});
        slide.xml.leaf("p:nvPr");
    }
    {
        const auto properties = slide.xml.in("p:spPr");
        writePlace(slide.xml, item.rect);
        writePreset(slide.xml, "rect");
        slide.xml.leaf("a:noFill");
    }
    writeTextBody(slide, text.paragraphs, text.wrap);
}

void writeTitle(PptxSlide& slide, const PageItem& item, const PageText& text) {
    const auto shape = slide.xml.in("p:sp");
    {
        const auto names = slide.xml.in("p:nvSpPr");
        writeIdentity(slide, item);
        {
            const auto locked = slide.xml.in("p:cNvSpPr");
            slide.xml.leaf("a:spLocks", {{"noGrp", "1"}});
        }
        const auto kind = slide.xml.in("p:nvPr");
        slide.xml.leaf("p:ph", {{"type", "title"}});
    }
    {
        const auto properties = slide.xml.in("p:spPr");
        writePlace(slide.xml, item.rect);
    }
    writeTextBody(slide, text.paragraphs, text.wrap);
}

void writeSymbol(PptxSlide& slide, const PageItem& item, const PageSymbol& symbol) {
    const SymbolGeometry geometry = symbolGeometry(symbol);
    const auto shape = slide.xml.in("p:sp");
    writeShapeNames(slide, item);
    const auto properties = slide.xml.in("p:spPr");
    writeTransform(slide.xml, slideRect(item), geometry);
    writePreset(slide.xml, geometry.preset, geometry.adjustments);
    writeSymbolLook(slide, symbol);
}

void writeRect(PptxSlide& slide, const PageItem& item, const PageRect& rect) {
    const auto shape = slide.xml.in("p:sp");
    writeShapeNames(slide, item);
    const auto properties = slide.xml.in("p:spPr");
    writePlace(slide.xml, item.rect);
    writePreset(slide.xml, "rect");
    writeFill(slide.xml, slide.theme, rect.fill);
    writeLine(slide.xml, slide.theme, QColor(), 0);
}

void writePicture(PptxSlide& slide, const PageItem& item, const std::string& picture, const QString& altText,
                  const QColor& edge) {
    const auto whole = slide.xml.in("p:pic");
    {
        const auto names = slide.xml.in("p:nvPicPr");
        writeIdentity(slide, item, altText);
        {
            const auto locks = slide.xml.in("p:cNvPicPr");
            slide.xml.leaf("a:picLocks", {{"noChangeAspect", "1"}});
        }
        slide.xml.leaf("p:nvPr");
    }
    {
        const auto fill = slide.xml.in("p:blipFill");
        slide.xml.leaf("a:blip", {{"r:embed", slide.package.relate(slide.part, "image", picture)}});
        const auto stretched = slide.xml.in("a:stretch");
        slide.xml.leaf("a:fillRect");
    }
    const auto properties = slide.xml.in("p:spPr");
    writePlace(slide.xml, item.rect);
    writePreset(slide.xml, "rect");
    if (edge.isValid())
        writeLine(slide.xml, slide.theme, edge, thinLinePx);
}

void writeTableFrame(PptxSlide& slide, const PageItem& item, const PageTable& table, const HouseStyle& style) {
    if (table.rows.empty() || table.columnWidthsPx.empty())
        return; // PowerPoint takes a table without cells for damage
    const auto frame = slide.xml.in("p:graphicFrame");
    writeFrameStart(slide, item, {}, true);
    const auto graphic = slide.xml.in("a:graphic");
    const auto data = slide.xml.in("a:graphicData", {{"uri", ns::table}});
    writeTable(slide, table, style);
}

void writeChartFrame(PptxSlide& slide, const PageItem& item, const std::string& chartPart, const QString& altText) {
    const auto frame = slide.xml.in("p:graphicFrame");
    writeFrameStart(slide, item, altText, false);
    const auto graphic = slide.xml.in("a:graphic");
    const auto data = slide.xml.in("a:graphicData", {{"uri", ns::chart}});
    slide.xml.leaf("c:chart", {{"xmlns:c", ns::chart}, {"r:id", slide.package.relate(slide.part, "chart", chartPart)}});
}

} // namespace ree
