// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/pptx_text.h"

#include <algorithm>

namespace ree {
namespace {

const char* themeName(const HouseStyle& theme, const QColor& colour) {
    if (colour.rgba() == theme.ink.rgba())
        return "tx1";
    if (colour.rgba() == theme.background.rgba())
        return "bg1";
    if (colour.rgba() == theme.quietInk.rgba())
        return "tx2";
    if (colour.rgba() == theme.band.rgba())
        return "bg2";
    return colour.rgba() == theme.accent.rgba() ? "accent1" : nullptr;
}

const char* alignment(Qt::AlignmentFlag align) {
    switch (align) {
    case Qt::AlignRight: return "r";
    case Qt::AlignHCenter:
    case Qt::AlignCenter: return "ctr";
    case Qt::AlignJustify: return "just";
    default: return "l";
    }
}

/// Only what a slide may safely open: never a script or a file of the machine.
bool allowed(const QUrl& link) {
    const QString scheme = link.scheme().toLower();
    return link.isValid() && (scheme == u"https" || scheme == u"http" || scheme == u"mailto");
}

/// The colour of a link is the run's own: without the extension PowerPoint paints it in the theme's.
void writeLink(PptxSlide& slide, const QUrl& link) {
    const QString address = QString::fromLatin1(link.toEncoded());
    const QString id = slide.package.relateOutside(slide.part, "hyperlink", address);
    const auto click = slide.xml.in("a:hlinkClick", {{"r:id", id}});
    const auto list = slide.xml.in("a:extLst");
    const auto extension = slide.xml.in("a:ext", {{"uri", "{A12FA001-AC4F-418D-AE19-62706E023703}"}});
    slide.xml.leaf("ahyp:hlinkClr",
                   {{"xmlns:ahyp", "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor"}, {"val", "tx"}});
}

void writeRunProperties(PptxSlide& slide, const PageRun& run, double sizePx, bool bold) {
    const auto properties = slide.xml.in(
        "a:rPr", {{"lang", "en-GB"}, {"sz", num(hundredthsOfPoint(sizePx))}, {"b", bold ? "1" : "0"}, {"dirty", "0"}});
    writeFill(slide.xml, slide.theme, run.colour);
    if (allowed(run.link))
        writeLink(slide, run.link);
}

void writeRun(PptxSlide& slide, const PageRun& run, double sizePx, bool bold) {
    const QStringList lines = xmlText(run.text, true).replace(u'\t', u' ').split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0) {
            const auto lineBreak = slide.xml.in("a:br");
            slide.xml.leaf("a:rPr", {{"lang", "en-GB"}, {"sz", num(hundredthsOfPoint(sizePx))}});
        }
        if (lines[i].isEmpty())
            continue;
        const auto text = slide.xml.in("a:r");
        writeRunProperties(slide, run, sizePx, bold);
        slide.xml.text("a:t", lines[i]);
    }
}

void writeParagraphProperties(PptxXml& xml, const PageParagraph& paragraph) {
    const auto properties =
        xml.in("a:pPr", {{"marL", "0"}, {"indent", "0"}, {"algn", QLatin1String(alignment(paragraph.align))}});
    const auto points = [&xml](const char* name, qint64 hundredths) {
        const auto space = xml.in(name);
        xml.leaf("a:spcPts", {{"val", num(hundredths)}});
    };
    constexpr double mostPx = 3168; // the format's limit of 1584 pt
    points("a:spcBef", 0);
    points("a:spcAft", std::llround(std::clamp(paragraph.spaceAfterPx, 0.0, mostPx) * 50));
    xml.leaf("a:buNone");
}

} // namespace

void writeFill(PptxXml& xml, const HouseStyle& theme, const QColor& colour) {
    const auto fill = xml.in("a:solidFill");
    const char* const name = themeName(theme, colour);
    const auto one = name != nullptr ? xml.in("a:schemeClr", {{"val", QLatin1String(name)}})
                                     : xml.in("a:srgbClr", {{"val", hexColour(colour)}});
    if (colour.alpha() < 255)
        xml.leaf("a:alpha", {{"val", num(std::llround(colour.alphaF() * 100000))}});
}

void writeLine(PptxXml& xml, const HouseStyle& theme, const QColor& colour, double widthPx, const char* name,
               const char* dash) {
    const bool shown = colour.isValid() && widthPx > 0;
    const auto line = xml.in(name, {{"w", num(shown ? emu(widthPx) : 0)}});
    if (!shown) {
        xml.leaf("a:noFill");
        return;
    }
    writeFill(xml, theme, colour);
    if (dash != nullptr)
        xml.leaf("a:prstDash", {{"val", QLatin1String(dash)}});
}

void writeParagraph(PptxSlide& slide, const PageParagraph& paragraph, const PptxTextStyle& style) {
    const auto whole = slide.xml.in("a:p");
    writeParagraphProperties(slide.xml, paragraph);
    for (const PageRun& run : paragraph.runs)
        writeRun(slide, run, paragraph.sizePx, run.bold || style.bold);
    slide.xml.leaf("a:endParaRPr", {{"lang", "en-GB"}, {"sz", num(hundredthsOfPoint(paragraph.sizePx))}});
}

void writeTextBody(PptxSlide& slide, const std::vector<PageParagraph>& paragraphs, bool wrap) {
    const auto body = slide.xml.in("p:txBody");
    {
        const auto properties = slide.xml.in("a:bodyPr", {{"wrap", wrap ? "square" : "none"},
                                                          {"lIns", "0"},
                                                          {"tIns", "0"},
                                                          {"rIns", "0"},
                                                          {"bIns", "0"},
                                                          {"rtlCol", "0"},
                                                          {"anchor", "t"}});
        slide.xml.leaf("a:normAutofit");
    }
    slide.xml.leaf("a:lstStyle");
    for (const PageParagraph& paragraph : paragraphs)
        writeParagraph(slide, paragraph);
    if (paragraphs.empty())
        writeParagraph(slide, {});
}

} // namespace ree
