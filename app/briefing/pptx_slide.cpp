// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/pptx_slide.h"

#include "app/briefing/pptx_chart.h"
#include "app/briefing/pptx_document.h"
#include "app/briefing/pptx_notes.h"
#include "app/briefing/pptx_parts.h"
#include "app/briefing/pptx_shapes.h"

namespace ree {
namespace {

/// Writes the items of one page in their order; those of a group together where its first one stands.
class SlideWriter {
public:
    SlideWriter(PptxDeck& deck, PptxSlide& slide, const Page& page, const std::vector<std::string>& pictures)
        : m_deck(deck), m_slide(slide), m_page(page), m_pictures(pictures), m_written(page.items.size(), false) {}

    Status write() {
        for (std::size_t i = 0; i < m_page.items.size(); ++i)
            if (!m_written[i])
                writeFrom(i);
        return m_status;
    }

private:
    [[nodiscard]] const PageItem& item(std::size_t i) const { return m_page.items[i]; }
    /// The format keeps titles and tables out of groups.
    [[nodiscard]] bool canBeGrouped(std::size_t i) const {
        const auto* text = std::get_if<PageText>(&item(i).content);
        return !item(i).group.isEmpty() && !(text != nullptr && text->title) &&
               !std::holds_alternative<PageTable>(item(i).content);
    }
    [[nodiscard]] std::vector<std::size_t> groupOf(std::size_t first) const {
        std::vector<std::size_t> members;
        for (std::size_t i = first; i < m_page.items.size(); ++i)
            if (canBeGrouped(i) && item(i).group == item(first).group)
                members.push_back(i);
        return members;
    }
    [[nodiscard]] bool writeAlone(std::size_t i) const { return !canBeGrouped(i) || groupOf(i).size() < 2; }

    void writeFrom(std::size_t i) {
        if (writeAlone(i))
            writeItem(i);
        else
            writeGroup(i);
    }

    void writeGroup(std::size_t first) {
        const std::vector<std::size_t> members = groupOf(first);
        QRectF around;
        for (const std::size_t i : members)
            around |= slideRect(item(i));
        const auto group = m_slide.xml.in("p:grpSp");
        writeGroupStart(m_slide.xml, m_slide.nextId(), item(first).group, around);
        for (const std::size_t i : members)
            writeItem(i);
    }

    void writeItem(std::size_t i) {
        m_written[i] = true;
        const PageItem& one = item(i);
        if (const auto* text = std::get_if<PageText>(&one.content))
            writeWords(one, *text);
        else if (const auto* table = std::get_if<PageTable>(&one.content))
            writeTableFrame(m_slide, one, *table, m_page.style);
        else if (const auto* map = std::get_if<PageMap>(&one.content))
            writeShown(i, map->altText, m_page.style.rule);
        else if (const auto* symbol = std::get_if<PageSymbol>(&one.content))
            writeSymbol(m_slide, one, *symbol);
        else if (const auto* chart = std::get_if<PageChart>(&one.content))
            writeChart(one, *chart);
        else if (const auto* picture = std::get_if<PagePicture>(&one.content))
            writeShown(i, picture->altText, QColor());
        else if (const auto* rect = std::get_if<PageRect>(&one.content))
            writeRect(m_slide, one, *rect);
    }

    void writeWords(const PageItem& one, const PageText& text) {
        if (text.title && !m_hasTitle)
            writeTitle(m_slide, one, text);
        else
            writeTextBox(m_slide, one, text);
        m_hasTitle = m_hasTitle || text.title;
    }

    void writeShown(std::size_t i, const QString& altText, const QColor& edge) {
        if (!m_pictures[i].empty())
            writePicture(m_slide, item(i), m_pictures[i], altText, edge);
    }

    void writeChart(const PageItem& one, const PageChart& chart) {
        const auto part = addChart(m_deck, m_page.style, chart);
        if (part)
            writeChartFrame(m_slide, one, *part, chart.altText);
        else if (m_status)
            m_status = tl::unexpected(part.error());
    }

    PptxDeck& m_deck;
    PptxSlide& m_slide;
    const Page& m_page;
    const std::vector<std::string>& m_pictures;
    std::vector<bool> m_written;
    bool m_hasTitle = false;
    Status m_status;
};

Status writeSlide(PptxDeck& deck, PptxSlide& slide, const Page& page, const std::vector<std::string>& pictures) {
    const auto whole = slide.xml.root("p:sld");
    {
        const auto content = slide.xml.in("p:cSld", {{"name", page.title}});
        if (page.style.background.rgba() != deck.theme.background.rgba())
            writeBackground(slide.xml, deck.theme, page.style.background);
        const auto tree = slide.xml.in("p:spTree");
        writeTreeStart(slide.xml);
        if (Status written = SlideWriter(deck, slide, page, pictures).write(); !written)
            return written;
    }
    const auto colours = slide.xml.in("p:clrMapOvr");
    slide.xml.leaf("a:masterClrMapping");
    return {};
}

} // namespace

Result<std::string> addSlide(PptxDeck& deck, const Page& page, std::size_t number,
                             const std::vector<std::string>& pictures) {
    const std::string part = slidePart(number);
    deck.package.relate(part, "slideLayout", pptx::layoutPart);
    PptxXml xml;
    PptxSlide slide{deck.package, xml, part, deck.theme};
    if (const Status written = writeSlide(deck, slide, page, pictures); !written)
        return tl::unexpected(written.error());
    deck.package.add(part, pptx::contentType("slide"), xml.take());
    if (!page.notes.trimmed().isEmpty())
        addNotes(deck, page, number, part);
    return part;
}

} // namespace ree
