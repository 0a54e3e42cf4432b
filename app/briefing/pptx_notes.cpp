// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/pptx_notes.h"

#include "app/briefing/pptx_master.h"
#include "app/briefing/pptx_parts.h"

namespace ree {
namespace {

constexpr double notesTextPx = 24;
constexpr double emuPerPx = 6350;

/// The slide's picture above, the text below, in page pixels of the sheet.
QRectF pictureRect(const HouseStyle& style) {
    constexpr double margin = 685800 / emuPerPx;
    const double width = notesWidthEmu / emuPerPx - 2 * margin;
    return {margin, margin, width, width * style.page.height() / style.page.width()};
}
QRectF textRect(const HouseStyle& style) {
    const QRectF picture = pictureRect(style);
    const double top = picture.bottom() + 60;
    return {picture.x(), top, picture.width(), notesHeightEmu / emuPerPx - top - picture.y()};
}

void writePlaceholderNames(PptxXml& xml, const char* id, const char* name, PptxXml::Attributes kind, bool picture) {
    const auto names = xml.in("p:nvSpPr");
    xml.leaf("p:cNvPr", {{"id", QLatin1String(id)}, {"name", QLatin1String(name)}});
    {
        const auto locked = xml.in("p:cNvSpPr");
        if (picture)
            xml.leaf("a:spLocks", {{"noGrp", "1"}, {"noRot", "1"}, {"noChangeAspect", "1"}});
        else
            xml.leaf("a:spLocks", {{"noGrp", "1"}});
    }
    const auto place = xml.in("p:nvPr");
    xml.leaf("p:ph", kind);
}

void writePlaced(PptxXml& xml, const QRectF& rect) {
    const auto properties = xml.in("p:spPr");
    {
        const auto transform = xml.in("a:xfrm");
        xml.place(rect);
    }
    const auto geometry = xml.in("a:prstGeom", {{"prst", "rect"}});
    xml.leaf("a:avLst");
}

/// Size and font stand in the master's style too, where LibreOffice does not look for them.
void writeLook(PptxXml& xml) {
    const auto look = xml.in("a:rPr", {{"lang", "en-GB"}, {"sz", num(hundredthsOfPoint(notesTextPx))}});
    xml.leaf("a:latin", {{"typeface", "+mn-lt"}});
}

void writeLines(PptxXml& xml, const QString& notes) {
    const auto body = xml.in("p:txBody");
    xml.leaf("a:bodyPr");
    xml.leaf("a:lstStyle");
    for (const QString& line : notes.split(u'\n')) {
        const auto paragraph = xml.in("a:p");
        if (line.isEmpty())
            continue;
        const auto run = xml.in("a:r");
        writeLook(xml);
        xml.text("a:t", line);
    }
}

/// A master's shapes have places; those of a page of notes take them over.
void writeShapes(PptxXml& xml, const HouseStyle& style, const QString& notes, bool master) {
    {
        const auto picture = xml.in("p:sp");
        writePlaceholderNames(xml, "2", "Slide", {{"type", "sldImg"}}, true);
        if (master)
            writePlaced(xml, pictureRect(style));
        else
            xml.leaf("p:spPr");
    }
    const auto text = xml.in("p:sp");
    writePlaceholderNames(xml, "3", "Notes", {{"type", "body"}, {"idx", "1"}}, false);
    if (master)
        writePlaced(xml, textRect(style));
    else
        xml.leaf("p:spPr");
    writeLines(xml, notes);
}

void writeContent(PptxXml& xml, const HouseStyle& style, const QString& notes, bool master) {
    const auto content = xml.in("p:cSld");
    if (master)
        writeBackground(xml, style, style.background);
    const auto tree = xml.in("p:spTree");
    writeTreeStart(xml);
    writeShapes(xml, style, notes, master);
}

/// Notes are printed: dark on white whatever the slides are.
HouseStyle printed(const HouseStyle& style) {
    HouseStyle paper = houseStyle(Theme::Light);
    paper.page = style.page;
    paper.titleFont = style.titleFont;
    paper.bodyFont = style.bodyFont;
    return paper;
}

} // namespace

void addNotesMaster(PptxDeck& deck) {
    const HouseStyle paper = printed(deck.theme);
    PptxXml xml;
    {
        const auto master = xml.root("p:notesMaster");
        writeContent(xml, paper, QStringLiteral("Notes"), true);
        writeColourMap(xml, paper);
        const auto style = xml.in("p:notesStyle");
        writeLevel(xml, notesTextPx, false);
    }
    deck.package.add(pptx::notesMasterPart, pptx::contentType("notesMaster"), xml.take());
    deck.package.relate(pptx::notesMasterPart, "theme", pptx::notesThemePart);
    deck.package.add(pptx::notesThemePart, pptx::officeType("theme"), themeXml(paper));
}

void addNotes(PptxDeck& deck, const Page& page, std::size_t number, const std::string& slidePart) {
    const std::string part = "ppt/notesSlides/notesSlide" + std::to_string(number) + ".xml";
    PptxXml xml;
    {
        const auto whole = xml.root("p:notes");
        writeContent(xml, page.style, page.notes, false);
        const auto colours = xml.in("p:clrMapOvr");
        xml.leaf("a:masterClrMapping");
    }
    deck.package.add(part, pptx::contentType("notesSlide"), xml.take());
    deck.package.relate(part, "notesMaster", pptx::notesMasterPart);
    deck.package.relate(part, "slide", slidePart);
    deck.package.relate(slidePart, "notesSlide", part);
}

} // namespace ree
