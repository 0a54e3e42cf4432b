// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/page_legend.h"

#include <algorithm>
#include <cmath>

#include "app/briefing/page_text.h"
#include "app/paint/legend.h"
#include "app/paint/palette.h"

namespace ree {
namespace {

constexpr double textPx = 21;
constexpr double linePx = 32;
constexpr double symbolScale = 1.45; ///< as on the map of a slide

class LegendFlow {
public:
    LegendFlow(const QRectF& room, const HouseStyle& style, const QColor& edge)
        : m_room(room), m_style(style), m_edge(edge), m_at(room.topLeft()) {}

    void add(const LegendLine& line) {
        const bool isHeading = line.kind == LegendLine::Kind::Heading;
        const QString count = line.count.isEmpty() ? QString() : QStringLiteral(" ") + line.count;
        const double radius = std::min(line.radiusPx * symbolScale, linePx / 2 - 2);
        const double symbol = line.kind == LegendLine::Kind::Entry ? 2 * radius + 9 : 0;
        const double wanted = std::ceil(widthOf(line.text + count, textPx, m_style, isHeading)) + 6;
        if (m_at.x() + symbol + wanted > m_room.right() && m_at.x() > m_room.left())
            m_at = {m_room.left(), m_at.y() + linePx};
        if (symbol > 0)
            addSymbol(line, radius);
        const double words = std::min(wanted, m_room.right() - m_at.x() - symbol);
        addWords(line, count, {m_at.x() + symbol, m_at.y(), words, linePx});
        m_at.rx() += symbol + wanted + (isHeading ? 8 : 20);
    }

    LaidOutLegend take() {
        if (!m_legend.items.empty())
            m_legend.heightPx = m_at.y() + linePx - m_room.top();
        return std::move(m_legend);
    }

private:
    void put(const QString& name, const QRectF& rect, decltype(PageItem::content) content) {
        m_legend.items.push_back({name, rect, QStringLiteral("Legend"), std::move(content)});
    }

    void addSymbol(const LegendLine& line, double radius) {
        put(QStringLiteral("Legend symbol %1").arg(++m_symbols),
            {m_at.x(), m_at.y() + linePx / 2 - radius, 2 * radius, 2 * radius},
            PageSymbol{line.shape, radius, line.colour, m_edge, line.hollow});
    }

    void addWords(const LegendLine& line, const QString& count, const QRectF& rect) {
        const bool isHeading = line.kind == LegendLine::Kind::Heading;
        const double room = rect.width() - widthOf(count, textPx, m_style);
        const QColor colour = line.kind == LegendLine::Kind::Note ? m_style.quietInk : m_style.ink;
        PageParagraph words =
            plainParagraph(elided(line.text, room, textPx, m_style, isHeading), textPx, colour, isHeading);
        if (!count.isEmpty())
            words.runs.push_back({count, m_style.quietInk, false, {}});
        put(QStringLiteral("Legend: ") + line.text, rect, PageText{{std::move(words)}, false, false});
    }

    QRectF m_room;
    const HouseStyle& m_style;
    QColor m_edge;
    QPointF m_at;
    int m_symbols = 0;
    LaidOutLegend m_legend;
};

} // namespace

LaidOutLegend layOutLegend(const MapRequest& map, const QRectF& room, const HouseStyle& style) {
    LegendFlow flow(room, style, palette(map.options.theme).symbolEdge);
    for (const LegendLine& line : legendLines(map))
        flow.add(line);
    return flow.take();
}

} // namespace ree
