// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/page_builder.h"

#include <algorithm>
#include <cmath>

#include "app/briefing/page_legend.h"
#include "app/briefing/page_text.h"
#include "app/briefing/slide_words.h"
#include "app/paint/furniture.h"
#include "app/paint/qt_text.h"
#include "core/base/html_text.h"
#include "core/base/version.h"

namespace ree {
namespace {

constexpr double edge = 56;
constexpr double headHeight = 152;
constexpr double smallPx = 17;
constexpr double smallLine = 24;
constexpr QSizeF logoRoom(240, 84);

QSizeF logoSize(const QImage& logo) {
    return logo.isNull() ? QSizeF() : QSizeF(logo.size()).scaled(logoRoom, Qt::KeepAspectRatio);
}

} // namespace

PageBuilder::PageBuilder(const SlideRequest& request, int sourceLines)
    : m_request(request), m_citations(request.map.content.sites ? *request.map.content.sites : m_none),
      m_sourceLines(sourceLines) {
    m_page.style = request.style;
    m_page.title = qtText(request.title.empty() ? proposedTitle(request) : request.title);
}

QRectF PageBuilder::footRect() const {
    const double height = smallLine * (m_sourceLines + 2) + 8;
    return {edge, style().page.height() - 26 - height, style().page.width() - 2 * edge, height};
}

QRectF PageBuilder::body() const {
    return {edge, headHeight, style().page.width() - 2 * edge, footRect().top() - 14 - headHeight};
}

void PageBuilder::add(const QString& name, const QRectF& rect, decltype(PageItem::content) content,
                      const QString& group) {
    m_page.items.push_back({name, rect, group, std::move(content)});
}

void PageBuilder::text(const QString& name, const QRectF& rect, const QString& words, double largestPx,
                       double smallestPx, bool bold) {
    add(name, rect, fitted(words, rect.size(), largestPx, smallestPx, style(), style().ink, bold));
}

void PageBuilder::heading(const QString& words, const QRectF& rect) {
    add(words, rect, fitted(words, rect.size(), 26, 17, style(), style().accent, true));
}

void PageBuilder::head(const QString& subtitle) {
    const QSizeF logo = logoSize(style().logo);
    const double right = style().page.width() - edge - (logo.isEmpty() ? 0 : logo.width() + 32);
    add(QStringLiteral("Accent"), {edge, 38, 8, 92}, PageRect{style().accent});
    const QRectF title(edge + 28, 30, right - edge - 28, 68);
    add(QStringLiteral("Title"), title, fitted(m_page.title, title.size(), 50, 24, style(), style().ink, true, true));
    const QRectF below(edge + 28, 100, right - edge - 28, 38);
    if (!subtitle.isEmpty())
        add(QStringLiteral("Filter"), below, fitted(subtitle, below.size(), 26, 17, style(), style().quietInk));
    if (!logo.isEmpty())
        add(QStringLiteral("Logo"), QRectF(QPointF(style().page.width() - edge - logo.width(), 38), logo),
            PagePicture{style().logo, QStringLiteral("Logo")});
    note(subtitle);
}

void PageBuilder::map(const QRectF& rect, const MapRequest& wanted, const QString& altText, double symbolScale) {
    MapRequest map = wanted;
    const MapBox shown = map.view.extent();
    map.view = map.view
                   .withSize(static_cast<int>(std::lround(rect.width() / symbolScale)),
                             static_cast<int>(std::lround(rect.height() / symbolScale)))
                   .showing(shown, 0);
    map.options.legend = false;
    map.options.credits = false;
    map.options.steadyLabels = false;
    map.content.fan.reset();
    map.content.arriving.clear();
    add(QStringLiteral("Map"), rect, PageMap{std::move(map), symbolScale, altText});
}

double PageBuilder::legendHeight(const MapRequest& map, double widthPx) const {
    return layOutLegend(map, {0, 0, widthPx, 0}, style()).heightPx;
}

void PageBuilder::legend(const QRectF& room, const MapRequest& map) {
    for (PageItem& item : layOutLegend(map, room, style()).items)
        m_page.items.push_back(std::move(item));
}

double PageBuilder::table(const QString& name, const QRectF& room, const TableRows& rows, double textPx) {
    PageTable made = pageTable(rows, room.width(), textPx, style());
    const double height = made.rowHeightPx * static_cast<double>(made.rows.size());
    add(name, {room.left(), room.top(), room.width(), height}, std::move(made));
    return room.top() + height;
}

bool PageBuilder::fits(const TableRows& rows, double widthPx, double textPx) const {
    return tableFits(rows, widthPx, textPx, style());
}

double PageBuilder::textSizeFor(const TableRows& rows, QSizeF room) const {
    for (double px = 26; px >= 18; px -= 1) {
        if (fits(rows, room.width(), px) &&
            rowHeightPx(px) * static_cast<double>(rows.rows.size() + 1) <= room.height())
            return px;
    }
    return 20;
}

void PageBuilder::chart(const QRectF& rect, const Chart& chart) {
    const Palette& colours = palette(m_request.map.options.theme);
    const double titleHeight = 42;
    heading(qtText(chart.title), {rect.left(), rect.top(), rect.width(), titleHeight});
    const double noteHeight = chart.note.empty() ? 0 : 2 * smallLine + 6;
    PageChart made{chart, {colours.classes.begin(), colours.classes.end()}, 20, {}};
    made.altText = qtText(chart.title + ". " + chart.note);
    made.chart.title.clear(); // stands above as a heading
    add(qtText(chart.title) + QStringLiteral(", chart"),
        {rect.left(), rect.top() + titleHeight, rect.width(), rect.height() - titleHeight - noteHeight},
        std::move(made));
    if (noteHeight > 0) {
        const QRectF below(rect.left(), rect.bottom() - noteHeight + 6, rect.width(), noteHeight - 6);
        add(qtText(chart.title) + QStringLiteral(", note"), below,
            fitted(qtText(chart.note), below.size(), smallPx, 14, style(), style().quietInk));
    }
}

QString PageBuilder::cite(std::vector<int> numbers) {
    m_cited.insert(numbers.begin(), numbers.end());
    return qtText(citationText(std::move(numbers)));
}

PageText PageBuilder::sources(QSizeF room, double px) const {
    PageParagraph line{{}, px, Qt::AlignLeft, 0};
    const auto fits = [&] {
        return LaidOutText({{line}, false, true}, style(), room.width()).size().height() <= room.height();
    };
    std::size_t left = m_cited.size();
    for (const int number : m_cited) {
        const Citation& citation = m_citations.list()[static_cast<std::size_t>(number - 1)];
        const std::size_t before = line.runs.size();
        line.runs.push_back({QStringLiteral("%1[%2] ").arg(before == 0 ? QString() : QStringLiteral("   ")).arg(number),
                             style().ink,
                             true,
                             {}});
        line.runs.push_back({qtText(citation.brief), style().quietInk, false,
                             isWebAddress(citation.url) ? QUrl(qtText(citation.url)) : QUrl()});
        const QString rest = QStringLiteral("   and %1 in the notes").arg(left);
        line.runs.push_back({rest, style().quietInk, false, {}});
        const bool goesOn = fits();
        line.runs.pop_back();
        if (!goesOn && !(left == 1 && fits())) {
            line.runs.resize(before);
            line.runs.push_back({QStringLiteral("   and %1 more in the notes").arg(left), style().quietInk, false, {}});
            break;
        }
        --left;
    }
    return {{line}, false, true};
}

QString PageBuilder::creditLine() const {
    QStringList parts;
    if (!m_request.dataDate.empty())
        parts << QStringLiteral("Data as of %1").arg(qtText(m_request.dataDate));
    else if (!m_newest.empty())
        parts << QStringLiteral("Newest figure or owner of %1").arg(qtText(m_newest));
    MapContent background = m_request.map.content; // whose the sites are stands among the numbered sources
    background.sites = nullptr;
    parts << creditText(background);
    parts << QStringLiteral("REE Atlas %1").arg(qtText(programVersion()));
    if (!style().footer.isEmpty())
        parts << style().footer;
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

double PageBuilder::remarksHeight() const {
    if (m_remarks.isEmpty())
        return 0;
    const PageText words{{plainParagraph(m_remarks.join(QStringLiteral("   ")), smallPx, style().ink)}, false, true};
    const double lines = std::ceil(LaidOutText(words, style(), footRect().width()).size().height() / smallLine);
    return smallLine * std::min(3.0, lines);
}

bool PageBuilder::footFits() const {
    const double room = smallLine * m_sourceLines - remarksHeight();
    if (m_cited.empty())
        return room >= 0;
    const PageText words = sources({footRect().width(), room}, smallPx);
    return room > 0 && !textOf(words.paragraphs.front()).contains(QStringLiteral("in the notes"));
}

void PageBuilder::foot() {
    const QRectF rect = footRect();
    add(QStringLiteral("Foot rule"), {rect.left(), rect.top() - 8, rect.width(), 2}, PageRect{style().rule});
    const QRectF credits(rect.left(), rect.bottom() - 2 * smallLine, rect.width(), 2 * smallLine);
    add(QStringLiteral("Credits"), credits,
        fitted(creditLine(), credits.size(), smallPx, 12, style(), style().quietInk));
    double top = rect.top();
    double room = credits.top() - top;
    if (!m_remarks.isEmpty()) {
        const double most = std::max(smallLine, room - (m_cited.empty() ? 0 : smallLine));
        const QRectF remarks(rect.left(), top, rect.width(), std::min(remarksHeight(), most));
        add(QStringLiteral("Remarks"), remarks,
            fitted(m_remarks.join(QStringLiteral("   ")), remarks.size(), smallPx, 15, style(), style().ink));
        top = remarks.bottom();
        room = credits.top() - top;
    }
    if (!m_cited.empty()) {
        const QRectF list(rect.left(), top, rect.width(), room);
        PageText words = sources(list.size(), smallPx);
        for (double px = smallPx - 1;
             px >= 14 && textOf(words.paragraphs.front()).contains(QStringLiteral("in the notes")); --px)
            words = sources(list.size(), px);
        add(QStringLiteral("Sources"), list, std::move(words));
    }
}

QString PageBuilder::notes() const {
    QStringList lines;
    if (!m_request.note.empty())
        lines << qtText(m_request.note) << QString();
    lines << m_notes << m_remarks;
    if (!m_cited.empty())
        lines << QString() << QStringLiteral("Sources");
    for (const int number : m_cited) {
        const Citation& citation = m_citations.list()[static_cast<std::size_t>(number - 1)];
        QString line = QStringLiteral("[%1] %2").arg(number).arg(qtText(citation.full));
        if (!citation.url.empty())
            line += QLatin1Char(' ') + qtText(citation.url);
        lines << line;
    }
    lines << creditLine();
    return lines.join(QLatin1Char('\n'));
}

Page PageBuilder::take() {
    foot();
    m_page.notes = notes();
    return std::move(m_page);
}

} // namespace ree
