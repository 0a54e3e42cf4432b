// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/map/map_widget.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include "app/gui/document/background.h"
#include "app/gui/document/document.h"
#include "app/paint/palette.h"

namespace ree {

namespace {

constexpr qint64 worthFinishingMs = 300; ///< a picture that takes longer gives way to a newer view
constexpr int stayMs = 600;              ///< a view that stands so long belongs to the history

PixelPoint pixelPoint(QPointF p) { return {p.x(), p.y()}; }

} // namespace

MapWidget::MapWidget(Document* document, QWidget* parent)
    : QWidget(parent), m_document(document), m_browse(new BrowseTool(this)), m_tool(m_browse) {
    setObjectName(QStringLiteral("map"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(320, 240);
    setAccessibleName(tr("Map"));
    m_pool.setMaxThreadCount(1);
    m_placesPool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(25);
    m_stay.setSingleShot(true);
    m_stay.setInterval(stayMs);
    connect(&m_timer, &QTimer::timeout, this, &MapWidget::render);
    connect(&m_stay, &QTimer::timeout, this, [this] {
        m_history.visit(m_view);
        emit historyChanged();
    });
    connect(document, &Document::changed, this, &MapWidget::onDocument);
}

MapWidget::~MapWidget() {
    m_stop.request_stop();
    m_pool.waitForDone();
    m_placesPool.waitForDone();
}

Theme MapWidget::theme() const { return m_document->options().theme; }

void MapWidget::onDocument(int changes) {
    if (changes & DataChange)
        placeSites();
    if (changes & (DataChange | RowsChange))
        m_fan.reset();
    if (changes != ArrivingChange) // more dots do not make the picture under way wrong
        m_stop.request_stop();     // what is shown is no longer so
    schedule();
}

void MapWidget::placeSites() {
    const SiteTablePtr sites = m_document->sites();
    if (!sites)
        return;
    runInBackground(
        m_placesPool, this, [sites, projection = m_view.projection] { return projected(sites, projection); },
        [this, number = ++m_placesNumber](ProjectedPlacesPtr places) {
            if (number == m_placesNumber)
                m_places = std::move(places);
        });
}

void MapWidget::setView(const View& wanted) {
    const bool otherProjection = wanted.projection != m_view.projection;
    if (wanted.unitsPerPixel != m_view.unitsPerPixel || otherProjection)
        m_fan.reset();
    m_view = wanted.withSize(std::max(1, width()), std::max(1, height()));
    if (otherProjection) {
        m_places.reset();
        m_stop.request_stop();
        m_pictureView = m_view; // the old picture stays in its place until the new one is there
        placeSites();
    }
    m_stay.start();
    emit viewChanged();
    schedule();
    update();
}

void MapWidget::goBack() {
    if (m_history.canGoBack())
        setView(m_history.back());
    emit historyChanged();
}

void MapWidget::goForward() {
    if (m_history.canGoForward())
        setView(m_history.forward());
    emit historyChanged();
}

void MapWidget::showRows(const std::vector<std::uint32_t>& rows) {
    MapBox box;
    const SiteTablePtr& sites = m_document->sites();
    const bool placed = sites && m_places && m_places->points.size() == sites->size();
    for (const std::uint32_t row : rows)
        if (sites && row < sites->size())
            box.add(placed ? m_places->points[row] : m_view.projection->toMap(sites->place[row]));
    showBox(box);
}

void MapWidget::showBox(const MapBox& box) {
    if (!box.empty())
        setView(m_view.showing(box));
}

void MapWidget::showPlace(LonLat place) {
    constexpr double surroundingsMeters = 400; // a pixel
    const MapPoint point = m_view.projection->toMap(place);
    if (!point.valid())
        return;
    View next = m_view;
    next.center = point;
    next.unitsPerPixel = std::min(next.unitsPerPixel, surroundingsMeters / m_view.projection->metersPerUnit());
    setView(next);
}

void MapWidget::showAll() {
    if (m_document->rows() && !m_document->rows()->empty())
        showRows(m_document->rows()->rows());
    else
        setView(defaultView(m_view.projection, width(), height()));
}

void MapWidget::showSelected() { showRows(m_document->selected()); }

void MapWidget::zoomBy(double factor) { setView(m_view.zoomed(factor, pixelPoint(QRectF(rect()).center()))); }

void MapWidget::setTool(MapTool* tool) {
    m_tool = tool == nullptr ? m_browse : tool;
    setCursor(m_tool->cursor());
    update();
    emit toolChanged();
}

MapRequest MapWidget::request() const {
    MapRequest request{m_view, m_document->content(), m_document->options()};
    request.options.vision = ColourVision::Full;
    return request;
}

void MapWidget::schedule() {
    if (m_sized && !m_timer.isActive())
        m_timer.start();
}

void MapWidget::render() {
    if (m_painting) {
        m_again = true;
        if (m_begun.elapsed() > worthFinishingMs)
            m_stop.request_stop();
        return;
    }
    m_painting = true;
    m_begun.start();
    m_stop = std::stop_source();
    const double ratio = devicePixelRatioF();
    MapRequest asked = request();
    asked.content.fan = m_fan;
    asked.options.steadyLabels = true;
    asked.options.vision = m_document->options().vision;
    runInBackground(
        m_pool, this,
        [asked = std::move(asked), ratio, stop = m_stop.get_token()] { return renderMap(asked, ratio, stop); },
        [this, drawn = m_view, ratio, stop = m_stop.get_token()](QImage image) {
            m_painting = false;
            if (!image.isNull() && !stop.stop_requested()) {
                image.setDevicePixelRatio(ratio);
                m_picture = std::move(image);
                m_pictureView = drawn;
                update();
            }
            if (std::exchange(m_again, false))
                render();
        });
}

void MapWidget::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), ree::palette(theme()).water);
    if (!m_picture.isNull()) {
        const MapBox drawn = m_pictureView.extent();
        const PixelPoint a = m_view.toPixel({drawn.minX, drawn.maxY});
        const PixelPoint b = m_view.toPixel({drawn.maxX, drawn.minY});
        if (std::abs(b.x - a.x - m_pictureView.widthPx) < 0.01)
            painter.drawImage(QPointF(std::round(a.x), std::round(a.y)),
                              m_picture); // moved, not stretched: stays sharp
        else
            painter.drawImage(QRectF(QPointF(a.x, a.y), QPointF(b.x, b.y)), m_picture);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    m_tool->paint(painter);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().highlight().color(), 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void MapWidget::resizeEvent(QResizeEvent*) {
    if (!m_sized)
        m_view = defaultView(m_view.projection, width(), height());
    m_sized = true;
    setView(m_view);
}

void MapWidget::wheelEvent(QWheelEvent* event) {
    const double steps = event->angleDelta().y() / 120.0;
    if (steps != 0)
        setView(m_view.zoomed(std::pow(0.8, steps), pixelPoint(event->position())));
    event->accept();
}

void MapWidget::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::MiddleButton)
        m_panning = event->position();
    else if (event->button() == Qt::LeftButton)
        m_tool->press(*event);
}

void MapWidget::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    const LonLat place = m_view.projection->toLonLat(m_view.toMap(pixelPoint(at)));
    emit hovered(place.lon, place.lat);
    if (m_panning) {
        setView(m_view.panned(at.x() - m_panning->x(), at.y() - m_panning->y()));
        m_panning = at;
        return;
    }
    m_tool->move(*event);
}

void MapWidget::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::MiddleButton)
        m_panning.reset();
    else if (event->button() == Qt::LeftButton)
        m_tool->release(*event);
}

void MapWidget::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        m_tool->doubleClick(*event);
}

void MapWidget::contextMenuEvent(QContextMenuEvent* event) {
    emit menuWanted(m_view.projection->toLonLat(m_view.toMap(pixelPoint(QPointF(event->pos())))), event->globalPos());
}

void MapWidget::leaveEvent(QEvent* event) {
    constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();
    emit hovered(nowhere, nowhere);
    QWidget::leaveEvent(event);
}

void MapWidget::keyPressEvent(QKeyEvent* event) {
    if (m_tool->key(*event))
        return;
    const double stepX = 0.15 * width();
    const double stepY = 0.15 * height();
    switch (event->key()) {
    case Qt::Key_Escape:
        setTool(nullptr);
        setFan(std::nullopt);
        return;
    case Qt::Key_Left: setView(m_view.panned(stepX, 0)); return;
    case Qt::Key_Right: setView(m_view.panned(-stepX, 0)); return;
    case Qt::Key_Up: setView(m_view.panned(0, stepY)); return;
    case Qt::Key_Down: setView(m_view.panned(0, -stepY)); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(0.8); return;
    case Qt::Key_Minus: zoomBy(1.25); return;
    case Qt::Key_Home: showAll(); return;
    default: QWidget::keyPressEvent(event); return;
    }
}

} // namespace ree
