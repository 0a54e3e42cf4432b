// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <vector>

#include "app/briefing/page.h"
#include "app/briefing/page_table.h"
#include "app/briefing/slide.h"
#include "core/analysis/brief.h"
#include "core/analysis/citations.h"

namespace ree {

/// What the layouts have in common: head, foot, map, legend, tables, and the numbers of the sources that were cited.
class PageBuilder {
public:
    /// `sourceLines` is how many lines of small print the sources may take.
    PageBuilder(const SlideRequest& request, int sourceLines);

    [[nodiscard]] const HouseStyle& style() const { return m_request.style; }
    [[nodiscard]] const SlideRequest& request() const { return m_request; }
    [[nodiscard]] const SiteTable& sites() const { return *m_request.map.content.sites; }
    [[nodiscard]] bool hasSites() const { return m_request.map.content.sites && m_request.map.content.rows; }
    [[nodiscard]] int sourceLines() const { return m_sourceLines; }
    /// Between head and foot.
    [[nodiscard]] QRectF body() const;

    void head(const QString& subtitle);
    void add(const QString& name, const QRectF& rect, decltype(PageItem::content) content, const QString& group = {});
    void text(const QString& name, const QRectF& rect, const QString& words, double largestPx, double smallestPx,
              bool bold = false);
    void heading(const QString& words, const QRectF& rect);
    void map(const QRectF& rect, const MapRequest& map, const QString& altText, double symbolScale = 1.45);
    [[nodiscard]] double legendHeight(const MapRequest& map, double widthPx) const;
    void legend(const QRectF& room, const MapRequest& map);
    /// Answers with the lower edge. Rows beyond the room are the caller's care.
    double table(const QString& name, const QRectF& room, const TableRows& rows, double textPx);
    /// Whether no text of the table is cut at that width.
    [[nodiscard]] bool fits(const TableRows& rows, double widthPx, double textPx) const;
    /// The largest text, of 18 to 26, at which the table has room without cutting a text; 20 where there is none.
    [[nodiscard]] double textSizeFor(const TableRows& rows, QSizeF room) const;
    void chart(const QRectF& rect, const Chart& chart);

    /// "[1, 3]" of what rests on these; they will stand in the foot.
    [[nodiscard]] QString cite(std::vector<int> numbers);
    [[nodiscard]] Citations& citations() { return m_citations; }
    /// A remark below the body ("‡ …"); all of it also goes into the notes.
    void remark(const QString& words) {
        if (!m_remarks.contains(words))
            m_remarks << words;
    }
    void note(const QString& line) { m_notes << line; } ///< for the speaker

    /// The newest date of what the page tells, for its foot.
    void dated(const std::string& newest) { m_newest = newest; }
    /// Whether remarks and sources have room in the lines given to them.
    [[nodiscard]] bool footFits() const;
    /// Adds the foot and hands the page over.
    [[nodiscard]] Page take();

private:
    [[nodiscard]] QRectF footRect() const;
    [[nodiscard]] QString creditLine() const;
    void foot();
    [[nodiscard]] PageText sources(QSizeF room, double px) const;
    [[nodiscard]] double remarksHeight() const;
    [[nodiscard]] QString notes() const;

    const SlideRequest& m_request;
    Page m_page;
    SiteTable m_none; ///< stands in where there are no sites
    Citations m_citations;
    std::set<int> m_cited;
    QStringList m_remarks;
    QStringList m_notes;
    std::string m_newest;
    int m_sourceLines;
};

namespace layouts { // each fills a page whose head is done
void figures(PageBuilder& page, const Brief& brief);
void mapAlone(PageBuilder& page, const Brief& brief);
void table(PageBuilder& page, const Brief& brief);
void profile(PageBuilder& page, std::uint32_t site);
void comparison(PageBuilder& page, const Brief& left, const Brief& right);
void charts(PageBuilder& page, const Brief& brief);
} // namespace layouts

} // namespace ree
