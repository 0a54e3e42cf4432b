// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/pptx_master.h"

#include "app/briefing/pptx_parts.h"

namespace ree {
namespace {

/// The title of the first page, or where one would stand.
PageItem titleOf(const Page& page) {
    for (const PageItem& item : page.items)
        if (const auto* text = std::get_if<PageText>(&item.content); text != nullptr && text->title)
            return item;
    const QSizeF size = page.style.page;
    return {"Title", {size.width() * 0.03, size.height() * 0.03, size.width() * 0.94, size.height() * 0.08}, {}, {}};
}

double sizeOf(const PageItem& title) {
    constexpr double usualPx = 64;
    const auto* text = std::get_if<PageText>(&title.content);
    return text == nullptr || text->paragraphs.empty() ? usualPx : text->paragraphs.front().sizePx;
}

void writePrompt(PptxXml& xml) {
    const auto body = xml.in("p:txBody");
    {
        const auto properties = xml.in("a:bodyPr", {{"lIns", "0"}, {"tIns", "0"}, {"rIns", "0"}, {"bIns", "0"}});
        xml.leaf("a:normAutofit");
    }
    xml.leaf("a:lstStyle");
    const auto paragraph = xml.in("a:p");
    const auto run = xml.in("a:r");
    xml.leaf("a:rPr", {{"lang", "en-GB"}});
    xml.text("a:t", QStringLiteral("Title"));
}

/// `rect` is null where the layout takes the master's.
void writeTitlePlaceholder(PptxXml& xml, const QRectF& rect) {
    const auto shape = xml.in("p:sp");
    {
        const auto names = xml.in("p:nvSpPr");
        xml.leaf("p:cNvPr", {{"id", "2"}, {"name", "Title"}});
        {
            const auto locked = xml.in("p:cNvSpPr");
            xml.leaf("a:spLocks", {{"noGrp", "1"}});
        }
        const auto kind = xml.in("p:nvPr");
        xml.leaf("p:ph", {{"type", "title"}});
    }
    {
        const auto properties = xml.in("p:spPr");
        if (!rect.isNull()) {
            {
                const auto transform = xml.in("a:xfrm");
                xml.place(rect);
            }
            const auto geometry = xml.in("a:prstGeom", {{"prst", "rect"}});
            xml.leaf("a:avLst");
        }
    }
    writePrompt(xml);
}

void writeStyles(PptxXml& xml, double titlePx) {
    constexpr double bodyPx = 36;
    const auto styles = xml.in("p:txStyles");
    {
        const auto title = xml.in("p:titleStyle");
        writeLevel(xml, titlePx, true);
    }
    for (const char* name : {"p:bodyStyle", "p:otherStyle"}) {
        const auto style = xml.in(name);
        writeLevel(xml, bodyPx, false);
    }
}

QByteArray masterXml(PptxDeck& deck, const PageItem& title) {
    PptxXml xml;
    {
        const auto master = xml.root("p:sldMaster");
        {
            const auto content = xml.in("p:cSld");
            writeBackground(xml, deck.theme, deck.theme.background);
            const auto tree = xml.in("p:spTree");
            writeTreeStart(xml);
            writeTitlePlaceholder(xml, title.rect);
        }
        writeColourMap(xml, deck.theme);
        {
            const auto layouts = xml.in("p:sldLayoutIdLst");
            const QString id = deck.package.relate(pptx::masterPart, "slideLayout", pptx::layoutPart);
            xml.leaf("p:sldLayoutId", {{"id", "2147483649"}, {"r:id", id}});
        }
        writeStyles(xml, sizeOf(title));
    }
    return xml.take();
}

QByteArray layoutXml() {
    PptxXml xml;
    {
        const auto layout = xml.root("p:sldLayout", {{"type", "titleOnly"}, {"preserve", "1"}});
        {
            const auto content = xml.in("p:cSld", {{"name", "Title only"}});
            const auto tree = xml.in("p:spTree");
            writeTreeStart(xml);
            writeTitlePlaceholder(xml, {});
        }
        const auto colours = xml.in("p:clrMapOvr");
        xml.leaf("a:masterClrMapping");
    }
    return xml.take();
}

} // namespace

void writeLevel(PptxXml& xml, double sizePx, bool title) {
    const auto level = xml.in("a:lvl1pPr", {{"marL", "0"}, {"indent", "0"}, {"algn", "l"}});
    xml.leaf("a:buNone");
    const auto defaults = xml.in("a:defRPr", {{"sz", num(hundredthsOfPoint(sizePx))}});
    {
        const auto fill = xml.in("a:solidFill");
        xml.leaf("a:schemeClr", {{"val", "tx1"}});
    }
    xml.leaf("a:latin", {{"typeface", title ? "+mj-lt" : "+mn-lt"}});
    xml.leaf("a:ea", {{"typeface", title ? "+mj-ea" : "+mn-ea"}});
    xml.leaf("a:cs", {{"typeface", title ? "+mj-cs" : "+mn-cs"}});
}

void addMaster(PptxDeck& deck, const Page& first) {
    deck.package.add(pptx::masterPart, pptx::contentType("slideMaster"), masterXml(deck, titleOf(first)));
    deck.package.relate(pptx::masterPart, "theme", pptx::themePart);
    deck.package.add(pptx::layoutPart, pptx::contentType("slideLayout"), layoutXml());
    deck.package.relate(pptx::layoutPart, "slideMaster", pptx::masterPart);
    deck.package.add(pptx::themePart, pptx::officeType("theme"), themeXml(deck.theme));
}

} // namespace ree
