// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/pptx_document.h"

#include "app/briefing/pptx_master.h"
#include "app/briefing/pptx_notes.h"
#include "app/briefing/pptx_parts.h"
#include "app/paint/qt_text.h"
#include "core/base/date.h"

namespace ree {
namespace {

constexpr qint64 firstSlideId = 256; // by the format

void writeSlideList(PptxDeck& deck, PptxXml& xml, std::size_t slides) {
    const auto list = xml.in("p:sldIdLst");
    for (std::size_t i = 0; i < slides; ++i) {
        const QString id = deck.package.relate(pptx::presentationPart, "slide", slidePart(i + 1));
        xml.leaf("p:sldId", {{"id", num(firstSlideId + static_cast<qint64>(i))}, {"r:id", id}});
    }
}

void writeMasters(PptxDeck& deck, PptxXml& xml) {
    {
        const auto list = xml.in("p:sldMasterIdLst");
        xml.leaf("p:sldMasterId",
                 {{"id", "2147483648"},
                  {"r:id", deck.package.relate(pptx::presentationPart, "slideMaster", pptx::masterPart)}});
    }
    const auto list = xml.in("p:notesMasterIdLst");
    xml.leaf("p:notesMasterId",
             {{"r:id", deck.package.relate(pptx::presentationPart, "notesMaster", pptx::notesMasterPart)}});
}

QByteArray presentationXml(PptxDeck& deck, std::size_t slides) {
    constexpr double usualTextPx = 36;
    PptxXml xml;
    {
        const auto presentation = xml.root("p:presentation", {{"saveSubsetFonts", "1"}});
        writeMasters(deck, xml);
        writeSlideList(deck, xml, slides);
        const QSizeF page = deck.theme.page;
        xml.leaf("p:sldSz", {{"cx", num(emu(page.width()))}, {"cy", num(emu(page.height()))}});
        xml.leaf("p:notesSz", {{"cx", num(notesWidthEmu)}, {"cy", num(notesHeightEmu)}});
        const auto text = xml.in("p:defaultTextStyle");
        writeLevel(xml, usualTextPx, false);
    }
    return xml.take();
}

QByteArray emptyPart(const char* root, PptxXml::Attributes attributes = {}) {
    PptxXml xml;
    { const auto whole = xml.root(root, attributes); }
    return xml.take();
}

QByteArray coreProperties(const QString& title) {
    const QString moment = qtText(reportDate()) + QStringLiteral("T00:00:00Z");
    PptxXml xml;
    {
        const auto properties =
            xml.in("cp:coreProperties", {{"xmlns:cp", ns::package + "/metadata/core-properties"},
                                         {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                                         {"xmlns:dcterms", "http://purl.org/dc/terms/"},
                                         {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
        xml.text("dc:title", title);
        xml.text("dc:creator", QStringLiteral("REE Atlas"));
        xml.text("dcterms:created", moment, {{"xsi:type", "dcterms:W3CDTF"}});
        xml.text("dcterms:modified", moment, {{"xsi:type", "dcterms:W3CDTF"}});
    }
    return xml.take();
}

QByteArray appProperties(const std::vector<Page>& pages) {
    PptxXml xml;
    {
        const auto properties = xml.in(
            "Properties", {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}});
        xml.text("Application", QStringLiteral("REE Atlas"));
        xml.text("Slides", num(static_cast<qint64>(pages.size())));
        xml.text("AppVersion", QStringLiteral("1.0000")); // the format wants this form, whatever the program's own is
    }
    return xml.take();
}

} // namespace

std::string slidePart(std::size_t number) { return "ppt/slides/slide" + std::to_string(number) + ".xml"; }

void addDocument(PptxDeck& deck, const std::vector<Page>& pages, const QString& title) {
    PptxPackage& package = deck.package;
    const std::string& presentation = pptx::presentationPart;
    package.relate("", "officeDocument", presentation);
    package.relate("", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                   "docProps/core.xml");
    package.relate("", "extended-properties", "docProps/app.xml");
    package.add("docProps/core.xml", QStringLiteral("application/vnd.openxmlformats-package.core-properties+xml"),
                coreProperties(title));
    package.add("docProps/app.xml", pptx::officeType("extended-properties"), appProperties(pages));
    package.add(presentation, pptx::contentType("presentation.main"), presentationXml(deck, pages.size()));
    const auto setting = [&](const char* kind, QByteArray xml) {
        const std::string part = "ppt/" + std::string(kind) + ".xml";
        package.relate(presentation, kind, part);
        package.add(part, pptx::contentType(kind), std::move(xml));
    };
    setting("presProps", emptyPart("p:presentationPr"));
    setting("viewProps", emptyPart("p:viewPr"));
    setting("tableStyles", emptyPart("a:tblStyleLst", {{"def", "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"}}));
    package.relate(presentation, "theme", pptx::themePart);
}

} // namespace ree
