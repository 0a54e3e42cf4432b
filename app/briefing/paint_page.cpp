// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/paint_page.h"

#include <cmath>

#include <QPainter>

#include "app/briefing/page_text.h"
#include "app/paint/chart_painter.h"
#include "app/paint/palette.h"

namespace ree {
namespace {

class ItemPainter {
public:
    ItemPainter(QPainter& painter, const HouseStyle& style, const QRectF& rect, const std::stop_token& stop)
        : m_painter(painter), m_style(style), m_rect(rect), m_stop(stop) {}

    bool operator()(const PageText& text) const {
        LaidOutText(text, m_style, m_rect.width()).paint(m_painter, m_rect.topLeft());
        return true;
    }

    bool operator()(const PageTable& table) const {
        double y = m_rect.top();
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            const QRectF row(m_rect.left(), y, m_rect.width(), table.rowHeightPx);
            if (r > 0 && r % 2 == 0)
                m_painter.fillRect(row, m_style.band);
            paintRow(table, table.rows[r], row);
            y += table.rowHeightPx;
            if (r == 0)
                m_painter.fillRect(QRectF(m_rect.left(), y - 1.5, m_rect.width(), 1.5), m_style.accent);
        }
        return true;
    }

    bool operator()(const PageMap& map) const {
        m_painter.save();
        m_painter.translate(m_rect.topLeft());
        m_painter.scale(map.scale, map.scale);
        const bool whole = paintMap(m_painter, map.map, m_stop);
        m_painter.restore();
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_style.rule, 1.5));
        m_painter.drawRect(m_rect);
        return whole;
    }

    bool operator()(const PageSymbol& symbol) const {
        m_painter.save();
        m_painter.translate(m_rect.center());
        paintSymbol(m_painter, symbol.shape, symbol.radiusPx, symbol.colour, symbol.edge, symbol.hollow);
        m_painter.restore();
        return true;
    }

    bool operator()(const PageChart& chart) const {
        ChartLook look{m_style.ink, m_style.quietInk, m_style.rule, chart.series, pageFont(m_style, chart.textPx),
                       true};
        paintChart(m_painter, chart.chart, m_rect, look);
        return true;
    }

    bool operator()(const PagePicture& picture) const {
        m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
        m_painter.drawImage(m_rect, picture.image);
        return true;
    }

    bool operator()(const PageRect& rect) const {
        m_painter.fillRect(m_rect, rect.fill);
        return true;
    }

private:
    void paintRow(const PageTable& table, const std::vector<PageParagraph>& cells, const QRectF& row) const {
        constexpr double inset = 7;
        double x = row.left();
        for (std::size_t c = 0; c < cells.size(); ++c) {
            const double width = table.columnWidthsPx[c];
            const LaidOutText text({{cells[c]}, false, false}, m_style, width - 2 * inset);
            text.paint(m_painter, {x + inset, row.center().y() - text.size().height() / 2});
            x += width;
        }
    }

    QPainter& m_painter;
    const HouseStyle& m_style;
    QRectF m_rect;
    const std::stop_token& m_stop;
};

bool isTitle(const PageItem& item) {
    const auto* text = std::get_if<PageText>(&item.content);
    return text != nullptr && text->title;
}

} // namespace

bool paintPage(QPainter& painter, const Page& page, PagePart part, const std::stop_token& stop) {
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (part != PagePart::TitleAlone)
        painter.fillRect(QRectF(QPointF(0, 0), page.style.page), page.style.background);
    for (const PageItem& item : page.items) {
        if (part != PagePart::All && isTitle(item) != (part == PagePart::TitleAlone))
            continue;
        if (stop.stop_requested() || !std::visit(ItemPainter(painter, page.style, item.rect, stop), item.content))
            return false;
    }
    return true;
}

QImage renderPage(const Page& page, double scale, const std::stop_token& stop) {
    QImage image(static_cast<int>(std::lround(page.style.page.width() * scale)),
                 static_cast<int>(std::lround(page.style.page.height() * scale)), QImage::Format_RGB32);
    if (image.isNull())
        return {};
    QPainter painter(&image);
    painter.scale(scale, scale);
    const bool whole = paintPage(painter, page, PagePart::All, stop);
    painter.end();
    return whole ? image : QImage();
}

std::vector<PageLink> linksOf(const Page& page) {
    std::vector<PageLink> links;
    for (const PageItem& item : page.items)
        if (const auto* text = std::get_if<PageText>(&item.content))
            for (const auto& [rect, url] : LaidOutText(*text, page.style, item.rect.width()).links())
                links.push_back({rect.translated(item.rect.topLeft()), url});
    return links;
}

} // namespace ree
