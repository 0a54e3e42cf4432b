// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/chart_painter.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QFontMetricsF>
#include <QPainter>

#include "app/paint/chart_axes.h"
#include "app/paint/qt_text.h"
#include "core/base/text.h"

namespace ree {
namespace {

constexpr std::size_t mostNamed = 300; ///< points; among more, names would find no room and take long to look for it

QString tonnesText(double tonnes) {
    const QString text = markText(tonnes);
    return text.back().isDigit() ? text + QStringLiteral(" t") : text + QLatin1Char('t');
}

class ChartPainter {
public:
    ChartPainter(const Chart& chart, const QRectF& rect, const ChartLook& look)
        : m_chart(chart), m_rect(rect), m_look(look), m_metrics(look.font), m_line(m_metrics.height()) {
        if (m_chart.points())
            layOutPoints();
        else
            layOutBars();
    }

    void paint(QPainter& painter) const {
        painter.setFont(m_look.font);
        if (m_chart.empty()) {
            painter.setPen(m_look.quietInk);
            painter.drawText(m_rect, Qt::AlignCenter | Qt::TextWordWrap, QStringLiteral("No figures to show"));
            return;
        }
        if (showsNames())
            paintSeriesNames(painter);
        if (m_chart.points())
            paintPoints(painter);
        else
            paintBars(painter);
    }

    [[nodiscard]] std::optional<std::uint32_t> nearest(QPointF at, double reach) const {
        std::optional<std::uint32_t> found;
        double best = reach * reach;
        for (const ChartSeries& series : m_chart.series)
            for (std::size_t i = 0; i < series.rows.size(); ++i) {
                const QPointF off = place(series.x[i], series.values[i]) - at;
                if (const double squared = off.x() * off.x() + off.y() * off.y(); squared <= best) {
                    best = squared;
                    found = series.rows[i];
                }
            }
        return found;
    }

private:
    [[nodiscard]] bool showsNames() const { return m_chart.series.size() > 1 || m_chart.points(); }
    [[nodiscard]] QColor colour(std::size_t series) const {
        return m_look.series.empty() ? m_look.ink : m_look.series[series % m_look.series.size()];
    }

    /// The names of the series flow into lines above the plot.
    [[nodiscard]] std::vector<QPointF> seriesPlaces() const {
        std::vector<QPointF> places;
        double x = m_rect.left();
        double y = m_rect.top();
        for (const ChartSeries& series : m_chart.series) {
            const double width = m_line * 0.9 + m_metrics.horizontalAdvance(qtText(series.name)) + m_line * 0.8;
            if (x + width > m_rect.right() && x > m_rect.left()) {
                x = m_rect.left();
                y += m_line * 1.1;
            }
            places.emplace_back(x, y);
            x += width;
        }
        return places;
    }

    [[nodiscard]] double headHeight() const {
        if (!showsNames() || m_chart.series.empty())
            return 0;
        return seriesPlaces().back().y() - m_rect.top() + m_line * 1.3;
    }

    void paintSeriesNames(QPainter& painter) const {
        const std::vector<QPointF> places = seriesPlaces();
        for (std::size_t s = 0; s < places.size(); ++s) {
            const QRectF swatch(places[s].x(), places[s].y() + m_line * 0.22, m_line * 0.56, m_line * 0.56);
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour(s));
            if (m_chart.points())
                painter.drawEllipse(swatch);
            else
                painter.drawRect(swatch);
            painter.setPen(m_look.ink);
            painter.drawText(QRectF(places[s].x() + m_line * 0.9, places[s].y(), m_rect.width(), m_line),
                             Qt::AlignLeft | Qt::AlignVCenter, qtText(m_chart.series[s].name));
        }
    }

    void layOutBars() {
        double widest = 0;
        for (const std::string& category : m_chart.categories)
            widest = std::max(widest, m_metrics.horizontalAdvance(qtText(category)));
        m_labelWidth = std::min(widest, m_rect.width() * 0.32);
        double largest = 0;
        double valueWidth = 0;
        for (const ChartSeries& series : m_chart.series)
            for (const double value : series.values)
                if (std::isfinite(value)) {
                    largest = std::max(largest, value);
                    valueWidth = std::max(valueWidth, m_metrics.horizontalAdvance(valueText(value)));
                }
        m_y = countingAxis(largest);
        const double left = m_rect.left() + m_labelWidth + m_line * 0.5;
        m_plot = QRectF(QPointF(left, m_rect.top() + headHeight()),
                        QPointF(m_rect.right() - valueWidth - m_line * 0.4, m_rect.bottom() - 2.3 * m_line));
    }

    [[nodiscard]] static QString valueText(double value) { return qtText(readableNumber(value, 3)); }

    void paintBars(QPainter& painter) const {
        for (const double mark : m_y.marks) {
            const double x = m_plot.left() + m_plot.width() * m_y.share(mark);
            painter.setPen(QPen(m_look.rule, 1));
            painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
            painter.setPen(m_look.quietInk);
            painter.drawText(QRectF(x - 100, m_plot.bottom() + m_line * 0.1, 200, m_line),
                             Qt::AlignHCenter | Qt::AlignTop, markText(mark));
        }
        painter.drawText(QRectF(m_plot.left(), m_rect.bottom() - m_line, m_plot.width(), m_line), Qt::AlignCenter,
                         qtText(m_chart.valueAxis));
        const double band = std::min(
            m_plot.height() / static_cast<double>(std::max<std::size_t>(m_chart.categories.size(), 1)), 4 * m_line);
        for (std::size_t c = 0; c < m_chart.categories.size(); ++c)
            paintCategory(painter, c, m_plot.top() + band * static_cast<double>(c), band);
        painter.setPen(QPen(m_look.quietInk, 1.5));
        painter.drawLine(m_plot.topLeft(), m_plot.bottomLeft());
    }

    void paintCategory(QPainter& painter, std::size_t category, double top, double band) const {
        painter.setPen(m_look.ink);
        painter.drawText(QRectF(m_rect.left(), top, m_labelWidth, band), Qt::AlignRight | Qt::AlignVCenter,
                         m_metrics.elidedText(qtText(m_chart.categories[category]), Qt::ElideRight, m_labelWidth));
        std::vector<std::size_t> known;
        for (std::size_t s = 0; s < m_chart.series.size(); ++s)
            if (std::isfinite(m_chart.series[s].values[category]))
                known.push_back(s);
        const double room =
            std::min(band * 0.76, m_line * 1.6 * static_cast<double>(std::max<std::size_t>(known.size(), 1)));
        const double height = room / static_cast<double>(std::max<std::size_t>(known.size(), 1));
        double y = top + (band - room) / 2;
        for (const std::size_t s : known) {
            const double value = m_chart.series[s].values[category];
            const QRectF bar(m_plot.left(), y, std::max(1.0, m_plot.width() * m_y.share(value)), height * 0.9);
            painter.fillRect(bar, colour(s));
            painter.setPen(m_look.ink);
            painter.drawText(QRectF(bar.right() + m_line * 0.25, y - m_line, 400, height * 0.9 + 2 * m_line),
                             Qt::AlignLeft | Qt::AlignVCenter, valueText(value));
            y += height;
        }
    }

    void layOutPoints() {
        std::vector<double> xs;
        std::vector<double> ys;
        for (const ChartSeries& series : m_chart.series) {
            xs.insert(xs.end(), series.x.begin(), series.x.end());
            ys.insert(ys.end(), series.values.begin(), series.values.end());
        }
        m_x = decadeAxis(xs);
        m_y = decadeAxis(ys);
        m_labelWidth = 0;
        for (const double mark : m_y.marks)
            m_labelWidth = std::max(m_labelWidth, m_metrics.horizontalAdvance(markText(mark)));
        m_plot = QRectF(QPointF(m_rect.left() + m_labelWidth + 1.8 * m_line, m_rect.top() + headHeight()),
                        QPointF(m_rect.right() - m_line, m_rect.bottom() - 2.4 * m_line));
    }

    [[nodiscard]] QPointF place(double x, double y) const {
        return {m_plot.left() + m_plot.width() * m_x.share(x), m_plot.bottom() - m_plot.height() * m_y.share(y)};
    }

    void paintPoints(QPainter& painter) const {
        paintGrid(painter);
        paintEqualOxide(painter);
        std::vector<QRectF> taken;
        const double radius = m_line * 0.3;
        for (const ChartSeries& series : m_chart.series)
            for (std::size_t i = 0; i < series.values.size(); ++i) {
                const QPointF at = place(series.x[i], series.values[i]);
                taken.emplace_back(at - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
            }
        for (std::size_t s = 0; s < m_chart.series.size(); ++s)
            for (std::size_t i = 0; i < m_chart.series[s].values.size(); ++i) {
                painter.setPen(QPen(m_look.ink, 1));
                painter.setBrush(colour(s));
                painter.drawEllipse(place(m_chart.series[s].x[i], m_chart.series[s].values[i]), radius, radius);
            }
        if (m_look.names && taken.size() <= mostNamed)
            for (const ChartSeries& series : m_chart.series)
                for (std::size_t i = 0; i < series.values.size(); ++i)
                    paintName(painter, qtText(series.names[i]), place(series.x[i], series.values[i]), taken);
    }

    void paintGrid(QPainter& painter) const {
        for (const double mark : m_x.marks) {
            const double x = place(mark, m_y.low).x();
            painter.setPen(QPen(m_look.rule, 1));
            painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
            painter.setPen(m_look.quietInk);
            painter.drawText(QRectF(x - 100, m_plot.bottom() + m_line * 0.15, 200, m_line),
                             Qt::AlignHCenter | Qt::AlignTop, markText(mark));
        }
        for (const double mark : m_y.marks) {
            const double y = place(m_x.low, mark).y();
            painter.setPen(QPen(m_look.rule, 1));
            painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
            painter.setPen(m_look.quietInk);
            painter.drawText(QRectF(m_plot.left() - m_labelWidth - m_line * 0.3, y - m_line, m_labelWidth, 2 * m_line),
                             Qt::AlignRight | Qt::AlignVCenter, markText(mark));
        }
        painter.drawText(QRectF(m_plot.left(), m_rect.bottom() - m_line, m_plot.width(), m_line), Qt::AlignCenter,
                         qtText(m_chart.xAxis));
        painter.save();
        painter.translate(m_rect.left(), m_plot.center().y());
        painter.rotate(-90);
        painter.drawText(QRectF(-m_plot.height(), 0, 2 * m_plot.height(), m_line), Qt::AlignCenter,
                         m_metrics.elidedText(qtText(m_chart.valueAxis), Qt::ElideRight, m_plot.height()));
        painter.restore();
    }

    /// Tonnage × grade is one figure along a falling line of a double logarithmic plot.
    void paintEqualOxide(QPainter& painter) const {
        painter.save();
        painter.setClipRect(m_plot);
        for (double tonnes = 1e2; tonnes <= 1e9; tonnes *= 10) {
            const QPointF a = place(m_x.low, tonnes / m_x.low * 100);
            const QPointF b = place(m_x.high, tonnes / m_x.high * 100);
            painter.setPen(QPen(m_look.rule, 1.5, Qt::DashLine));
            painter.drawLine(a, b);
            // Where the line meets the bottom of the plot, or its right edge.
            QPointF at = place(tonnes / m_y.low * 100, m_y.low);
            if (at.x() > m_plot.right())
                at = b;
            if (at.x() < m_plot.left() + m_line * 3 || at.y() < m_plot.top() + m_line)
                continue;
            painter.setPen(m_look.quietInk);
            painter.drawText(QRectF(at.x() - 10 * m_line - m_line * 0.3, at.y() - m_line * 1.6, 10 * m_line, m_line),
                             Qt::AlignRight | Qt::AlignVCenter, tonnesText(tonnes));
        }
        painter.restore();
    }

    void paintName(QPainter& painter, const QString& name, QPointF at, std::vector<QRectF>& taken) const {
        const QSizeF size(m_metrics.horizontalAdvance(name), m_line * 0.9);
        const double gap = m_line * 0.4;
        const std::array<QPointF, 4> corners{QPointF(at.x() + gap, at.y() - size.height() / 2),
                                             QPointF(at.x() - gap - size.width(), at.y() - size.height() / 2),
                                             QPointF(at.x() - size.width() / 2, at.y() - gap - size.height()),
                                             QPointF(at.x() - size.width() / 2, at.y() + gap)};
        for (const QPointF& corner : corners) {
            const QRectF room(corner, size);
            if (!m_plot.contains(room) || std::any_of(taken.begin(), taken.end(),
                                                      [&room](const QRectF& other) { return room.intersects(other); }))
                continue;
            painter.setPen(m_look.ink);
            painter.drawText(room, Qt::AlignCenter | Qt::TextDontClip, name);
            taken.push_back(room);
            return;
        }
    }

    const Chart& m_chart;
    QRectF m_rect;
    const ChartLook& m_look;
    QFontMetricsF m_metrics;
    double m_line;
    QRectF m_plot;
    ChartAxis m_x, m_y;
    double m_labelWidth = 0;
};

} // namespace

void paintChart(QPainter& painter, const Chart& chart, const QRectF& rect, const ChartLook& look) {
    painter.save();
    ChartPainter(chart, rect, look).paint(painter);
    painter.restore();
}

std::optional<std::uint32_t> siteAt(const Chart& chart, const QRectF& rect, const ChartLook& look, QPointF at,
                                    double reach) {
    return chart.points() ? ChartPainter(chart, rect, look).nearest(at, reach) : std::nullopt;
}

} // namespace ree
