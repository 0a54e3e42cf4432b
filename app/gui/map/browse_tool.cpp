// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <QApplication>
#include <QToolTip>

#include "app/gui/map/map_tool.h"
#include "app/gui/map/map_widget.h"

namespace ree {

namespace {

PixelPoint pixelPoint(QPointF p) { return {p.x(), p.y()}; }

QStringList namesOf(const MapWidget& map, const std::vector<std::uint32_t>& rows) {
    constexpr std::size_t most = 8;
    QStringList lines;
    for (std::size_t i = 0; i < std::min(rows.size(), most); ++i)
        lines << map.nameOf(rows[i]).toHtmlEscaped();
    if (rows.size() > most)
        lines << MapWidget::tr("and %1 more").arg(rows.size() - most);
    return lines;
}

} // namespace

MapTool::MapTool(MapWidget* map) : QObject(map), m_map(map) {}

MapPoint MapTool::mapPoint(QPointF at) const { return m_map->view().toMap(pixelPoint(at)); }

LonLat MapTool::place(QPointF at) const { return m_map->view().projection->toLonLat(mapPoint(at)); }

QPointF MapTool::pixel(LonLat place) const {
    const PixelPoint p = m_map->view().toPixel(m_map->view().projection->toMap(place));
    return {p.x, p.y};
}

void BoxTool::press(const QMouseEvent& event) { m_from = m_to = event.position(); }

void BoxTool::move(const QMouseEvent& event) {
    if (!m_from)
        return;
    m_to = event.position();
    m_map->update();
}

void BoxTool::release(const QMouseEvent& event) {
    if (!m_from)
        return;
    MapBox box;
    box.add(mapPoint(*m_from));
    box.add(mapPoint(event.position()));
    const bool drawn = (event.position() - *m_from).manhattanLength() >= QApplication::startDragDistance();
    m_from.reset();
    m_map->update();
    if (!drawn)
        return;
    if (m_purpose == Purpose::Select)
        m_map->selectInside(box);
    else
        m_map->setView(m_map->view().showing(box, 0));
}

void BoxTool::paint(QPainter& painter) const {
    if (!m_from)
        return;
    QColor colour = m_map->palette().highlight().color();
    painter.setPen(QPen(colour, 1.5, Qt::DashLine));
    colour.setAlpha(30);
    painter.setBrush(colour);
    painter.drawRect(QRectF(*m_from, m_to).normalized());
}

QString BoxTool::hint() const {
    return m_purpose == Purpose::Zoom ? tr("Draw a box to zoom to. Esc ends.")
                                      : tr("Draw a box to add the sites in it to the selection. Esc ends.");
}

BrowseTool::BrowseTool(MapWidget* map)
    : MapTool(map), m_zoomBox(map, BoxTool::Purpose::Zoom), m_selectBox(map, BoxTool::Purpose::Select) {}

void BrowseTool::press(const QMouseEvent& event) {
    m_pressed = m_last = event.position();
    m_dragging = false;
    m_box = event.modifiers().testFlag(Qt::ControlModifier) ? &m_selectBox
            : event.modifiers().testFlag(Qt::ShiftModifier) ? &m_zoomBox
                                                            : nullptr;
    if (m_box != nullptr)
        m_box->press(event);
}

void BrowseTool::move(const QMouseEvent& event) {
    if (!m_pressed) {
        showTip(event);
        return;
    }
    const QPointF at = event.position();
    if (!m_dragging && (at - *m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragging = true;
    if (m_box != nullptr) {
        m_box->move(event);
        return;
    }
    m_map->setCursor(Qt::ClosedHandCursor);
    m_map->setView(m_map->view().panned(at.x() - m_last.x(), at.y() - m_last.y()));
    m_last = at;
}

void BrowseTool::release(const QMouseEvent& event) {
    if (!m_pressed)
        return;
    m_pressed.reset();
    m_map->setCursor(cursor());
    if (BoxTool* box = std::exchange(m_box, nullptr))
        box->release(event);
    if (!m_dragging)
        m_map->identify(event.position(), event.modifiers().testFlag(Qt::ControlModifier));
    m_dragging = false;
}

void BrowseTool::doubleClick(const QMouseEvent& event) {
    m_map->setView(m_map->view().zoomed(0.5, pixelPoint(event.position())));
}

void BrowseTool::paint(QPainter& painter) const {
    if (m_box != nullptr)
        m_box->paint(painter);
}

void BrowseTool::showTip(const QMouseEvent& event) {
    const std::vector<std::uint32_t> rows = m_map->sitesUnder(event.position());
    m_map->setCursor(rows.empty() ? cursor() : Qt::PointingHandCursor);
    if (rows.empty())
        QToolTip::hideText();
    else
        QToolTip::showText(event.globalPosition().toPoint(), namesOf(*m_map, rows).join(QStringLiteral("<br>")), m_map);
}

} // namespace ree
