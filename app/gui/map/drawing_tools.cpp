// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include <QKeyEvent>

#include "app/gui/map/map_tool.h"
#include "app/gui/map/map_widget.h"
#include "app/paint/map_text.h"
#include "app/paint/qt_text.h"
#include "core/geo/geodesic.h"
#include "core/geo/measure.h"

namespace ree {

namespace {

constexpr double nodeRadius = 3.5;
constexpr int circlePieces = 120;

/// Geodesics bend on the map: each is drawn through some of its places.
std::vector<LonLat> along(LonLat a, LonLat b) {
    constexpr double pieceMeters = 50000;
    const double length = distanceMeters(a, b);
    const int pieces = std::clamp(static_cast<int>(length / pieceMeters), 1, 200);
    const double azimuth = geodesicLine(a, b).azimuthDegrees;
    std::vector<LonLat> places{a};
    for (int i = 1; i < pieces; ++i)
        places.push_back(travelled(a, azimuth, length * i / pieces));
    places.push_back(b);
    return places;
}

void paintFigure(QPainter& painter, const QString& text, const MapWidget& map, QPointF at) {
    const Palette& colours = palette(map.theme());
    const QSizeF size = mapTextSize(text, TextStyle::Site);
    paintMapText(painter, text, TextStyle::Site, colours.ink, colours.halo,
                 at - QPointF(size.width() / 2, size.height() / 2));
}

} // namespace

std::vector<LonLat> OutlineTool::drawn() const {
    std::vector<LonLat> places = m_points;
    if (!m_done && m_pointer.known() && !places.empty())
        places.push_back(m_pointer);
    return places;
}

void OutlineTool::press(const QMouseEvent& event) {
    const LonLat at = place(event.position());
    if (!at.known())
        return;
    if (m_done)
        m_points.clear();
    m_done = false;
    m_points.push_back(at);
    m_pointer = at;
    m_map->update();
}

void OutlineTool::move(const QMouseEvent& event) {
    m_pointer = place(event.position());
    if (!m_points.empty() && !m_done)
        m_map->update();
}

void OutlineTool::doubleClick(const QMouseEvent&) { finish(); }

bool OutlineTool::key(const QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: finish(); return true;
    case Qt::Key_Backspace:
        if (!m_points.empty())
            m_points.pop_back();
        m_map->update();
        return true;
    case Qt::Key_Escape:
        if (m_points.empty())
            return false;
        m_points.clear();
        m_map->update();
        return true;
    default: return false;
    }
}

void OutlineTool::finish() {
    // The second press of a double click has set a point where the first one did.
    if (m_points.size() > 1 &&
        distanceMeters(m_points.back(), m_points[m_points.size() - 2]) < 2 * m_map->view().metersPerPixel())
        m_points.pop_back();
    m_done = true;
    m_map->update();
    if (m_purpose != Purpose::Select) {
        emit m_map->measured(result());
        return;
    }
    if (m_points.size() > 2)
        m_map->selectInside(m_points);
    m_points.clear();
}

QString OutlineTool::result() const {
    const std::vector<LonLat> places = drawn();
    QStringList lines;
    const PathMeasure path = measuredPath(places);
    for (std::size_t i = 0; i < path.segments.size(); ++i)
        lines << tr("Segment %1: %2").arg(i + 1).arg(qtText(lengthText(path.segments[i].meters)));
    if (m_purpose == Purpose::Distance) {
        lines << tr("Distance: %1").arg(qtText(lengthText(path.meters)));
    } else {
        const GeodesicPolygon area = geodesicPolygon(places);
        lines << tr("Area: %1").arg(qtText(areaText(area.squareMeters)))
              << tr("Perimeter: %1").arg(qtText(lengthText(area.perimeterMeters)));
    }
    return lines.join(QLatin1Char('\n'));
}

void OutlineTool::paint(QPainter& painter) const {
    const std::vector<LonLat> places = drawn();
    if (places.empty())
        return;
    std::vector<LonLat> corners = places;
    if (m_purpose != Purpose::Distance && places.size() > 2)
        corners.push_back(places.front());
    QPolygonF line;
    for (std::size_t i = 1; i < corners.size(); ++i)
        for (const LonLat p : along(corners[i - 1], corners[i]))
            line << pixel(p);
    const Palette& colours = palette(m_map->theme());
    QColor fill = colours.accent;
    fill.setAlpha(35);
    painter.setBrush(m_purpose == Purpose::Distance ? QBrush(Qt::NoBrush) : QBrush(fill));
    painter.setPen(QPen(colours.halo, 4));
    m_purpose == Purpose::Distance ? painter.drawPolyline(line) : painter.drawPolygon(line);
    painter.setPen(QPen(colours.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.setBrush(colours.page);
    for (const LonLat p : places)
        painter.drawEllipse(pixel(p), nodeRadius, nodeRadius);
    if (m_purpose == Purpose::Select || places.size() < 2)
        return;
    const PathMeasure path = measuredPath(places);
    for (std::size_t i = 1; i < places.size(); ++i) {
        const QPointF a = pixel(places[i - 1]);
        const QPointF b = pixel(places[i]);
        if (std::hypot(a.x() - b.x(), a.y() - b.y()) > 70)
            paintFigure(painter, qtText(lengthText(path.segments[i - 1].meters)), *m_map, (a + b) / 2);
    }
    if (m_purpose == Purpose::Area && places.size() > 2)
        paintFigure(painter, qtText(areaText(geodesicPolygon(places).squareMeters)), *m_map,
                    QPolygonF(line).boundingRect().center());
    else
        paintFigure(painter, tr("Σ %1").arg(qtText(lengthText(path.meters))), *m_map,
                    pixel(places.back()) + QPointF(0, -18));
}

QString OutlineTool::hint() const {
    switch (m_purpose) {
    case Purpose::Distance: return tr("Click along the way; double-click ends it. Backspace takes a point back.");
    case Purpose::Area: return tr("Click around the area; double-click ends it. Backspace takes a point back.");
    case Purpose::Select: return tr("Click around the sites; double-click selects them. Esc starts anew.");
    }
    return {};
}

void RadiusTool::press(const QMouseEvent& event) {
    const LonLat at = place(event.position());
    m_center = at.known() ? std::optional(at) : std::nullopt;
    m_meters = 0;
}

void RadiusTool::move(const QMouseEvent& event) {
    if (!m_center)
        return;
    const double meters = distanceMeters(*m_center, place(event.position()));
    if (std::isfinite(meters))
        m_meters = meters;
    m_map->update();
}

void RadiusTool::release(const QMouseEvent&) {
    if (m_center && m_meters > 0)
        m_map->selectWithin(*m_center, m_meters);
    m_center.reset();
    m_map->update();
}

bool RadiusTool::key(const QKeyEvent& event) {
    if (event.key() != Qt::Key_Escape || !m_center)
        return false;
    m_center.reset();
    m_map->update();
    return true;
}

void RadiusTool::paint(QPainter& painter) const {
    if (!m_center)
        return;
    QPolygonF ring;
    for (int i = 0; i <= circlePieces; ++i)
        ring << pixel(travelled(*m_center, 360.0 * i / circlePieces, m_meters));
    const Palette& colours = palette(m_map->theme());
    QColor fill = colours.accent;
    fill.setAlpha(30);
    painter.setBrush(fill);
    painter.setPen(QPen(colours.accent, 2));
    painter.drawPolygon(ring);
    paintFigure(painter, qtText(lengthText(m_meters)), *m_map, pixel(*m_center) + QPointF(0, -14));
}

QString RadiusTool::hint() const { return tr("Draw from the middle outwards to select the sites in a circle."); }

} // namespace ree
