// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/map/map_widget.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include "app/gui/document/background.h"
#include "app/gui/document/document.h"
#include "app/paint/palette.h"
#include "core/sites/importance.h"

namespace ree {

namespace {

constexpr double hitRadiusPx = 9;
constexpr qint64 worthFinishingMs = 300;  ///< a picture that takes longer gives way to a newer view
constexpr std::size_t mostOrdered = 2000; ///< a larger selection stays in the order of the rows

PixelPoint pixel(QPointF p) { return {p.x(), p.y()}; }

} // namespace

MapWidget::MapWidget(Document* document, QWidget* parent) : QWidget(parent), m_document(document) {
    setObjectName(QStringLiteral("map"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(320, 240);
    setAccessibleName(tr("Map"));
    m_pool.setMaxThreadCount(1);
    m_indexPool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(25);
    connect(&m_timer, &QTimer::timeout, this, &MapWidget::render);
    connect(document, &Document::changed, this, &MapWidget::onDocument);
}

MapWidget::~MapWidget() {
    m_stop.request_stop();
    m_pool.waitForDone();
    m_indexPool.waitForDone();
}

void MapWidget::onDocument(int changes) {
    if (changes & DataChange)
        indexPlaces();
    m_stop.request_stop(); // the picture under way shows what is no longer so
    schedule();
}

void MapWidget::indexPlaces() {
    const SiteTablePtr sites = m_document->sites();
    if (!sites)
        return;
    runInBackground(
        m_indexPool, this,
        [sites, projection = m_view.projection] {
            auto places = std::make_shared<Places>();
            projection->toMap(sites->place, places->points);
            places->index = PointIndex(places->points);
            return places;
        },
        [this, number = ++m_indexNumber](std::shared_ptr<Places> places) {
            if (number == m_indexNumber)
                m_places = std::move(places);
        });
}

void MapWidget::setView(const View& wanted) {
    const bool otherProjection = wanted.projection != m_view.projection;
    m_view = wanted.withSize(std::max(1, width()), std::max(1, height()));
    if (otherProjection) {
        m_places.reset();
        m_stop.request_stop();
        m_pictureView = m_view; // the old picture stays in its place until the new one is there
        indexPlaces();
    }
    emit viewChanged();
    schedule();
    update();
}

void MapWidget::showRows(const std::vector<std::uint32_t>& rows) {
    MapBox box;
    const SiteTablePtr& sites = m_document->sites();
    const bool indexed = sites && m_places && m_places->points.size() == sites->size();
    for (const std::uint32_t row : rows)
        if (sites && row < sites->size())
            box.add(indexed ? m_places->points[row] : m_view.projection->toMap(sites->place[row]));
    if (!box.empty())
        setView(m_view.showing(box));
}

void MapWidget::showAll() {
    if (m_document->rows() && !m_document->rows()->empty())
        showRows(m_document->rows()->rows());
    else
        setView(defaultView(m_view.projection, width(), height()));
}

void MapWidget::showSelected() { showRows(m_document->selected()); }

void MapWidget::zoomBy(double factor) { setView(m_view.zoomed(factor, pixel(QRectF(rect()).center()))); }

MapRequest MapWidget::request() const { return {m_view, m_document->content(), m_document->options()}; }

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
    runInBackground(
        m_pool, this, [asked = request(), ratio, stop = m_stop.get_token()] { return renderMap(asked, ratio, stop); },
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
    painter.fillRect(rect(), ree::palette(m_document->options().theme).water);
    if (!m_picture.isNull()) {
        const MapBox drawn = m_pictureView.extent();
        const PixelPoint a = m_view.toPixel({drawn.minX, drawn.maxY});
        const PixelPoint b = m_view.toPixel({drawn.maxX, drawn.minY});
        painter.drawImage(QRectF(QPointF(a.x, a.y), QPointF(b.x, b.y)), m_picture);
    }
    if (m_boxing && m_pressed) {
        painter.setPen(QPen(palette().highlight().color(), 1.5, Qt::DashLine));
        painter.drawRect(QRectF(*m_pressed, m_last).normalized());
    }
    if (hasFocus()) {
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
        setView(m_view.zoomed(std::pow(0.8, steps), pixel(event->position())));
    event->accept();
}

void MapWidget::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_pressed = event->position();
    m_last = event->position();
    m_dragging = false;
    m_boxSelects = event->modifiers().testFlag(Qt::ControlModifier);
    m_boxing = m_boxSelects || event->modifiers().testFlag(Qt::ShiftModifier);
}

void MapWidget::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    const LonLat place = m_view.projection->toLonLat(m_view.toMap(pixel(at)));
    emit hovered(place.lon, place.lat);
    if (!m_pressed) {
        showTip(event);
        return;
    }
    if (!m_dragging && (at - *m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragging = true;
    const QPointF moved = at - m_last;
    m_last = at;
    if (m_boxing) {
        update();
        return;
    }
    setCursor(Qt::ClosedHandCursor);
    View next = m_view;
    next.center.x -= moved.x() * m_view.unitsPerPixel;
    next.center.y += moved.y() * m_view.unitsPerPixel;
    setView(next);
}

void MapWidget::showTip(const QMouseEvent* event) {
    const std::int64_t row = siteUnder(event->position());
    if (row < 0) {
        QToolTip::hideText();
        unsetCursor();
        return;
    }
    const SiteTable& sites = *m_document->sites();
    QStringList lines;
    for (const std::uint32_t site : sitesAt(m_places->points[static_cast<std::size_t>(row)]))
        lines << qtText(sites.name[site].empty() ? sites.id[site] : sites.name[site]).toHtmlEscaped();
    constexpr qsizetype most = 8;
    if (lines.size() > most)
        lines = lines.mid(0, most) << tr("and %1 more").arg(lines.size() - most);
    setCursor(Qt::PointingHandCursor);
    QToolTip::showText(event->globalPosition().toPoint(), lines.join(QStringLiteral("<br>")), this);
}

std::int64_t MapWidget::siteUnder(QPointF at) const {
    if (!m_places)
        return -1;
    return m_places->index.nearest(m_places->points, m_view.toMap(pixel(at)), hitRadiusPx * m_view.unitsPerPixel,
                                   [this](std::uint32_t candidate) { return m_document->shows(candidate); });
}

void MapWidget::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_pressed)
        return;
    const QPointF from = *m_pressed;
    const bool boxed = m_boxing && m_dragging;
    const bool clicked = !m_dragging && event->button() == Qt::LeftButton;
    m_pressed.reset();
    m_dragging = false;
    m_boxing = false;
    unsetCursor();
    if (boxed) {
        MapBox box;
        box.add(m_view.toMap(pixel(from)));
        box.add(m_view.toMap(pixel(event->position())));
        if (m_boxSelects)
            selectInside(box);
        else
            setView(m_view.showing(box, 0));
        update();
    } else if (clicked) {
        identify(event->position(), event->modifiers().testFlag(Qt::ControlModifier));
    }
}

void MapWidget::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        setView(m_view.zoomed(0.5, pixel(event->position())));
}

void MapWidget::identify(QPointF at, bool add) {
    if (!m_places)
        return;
    const std::int64_t row = siteUnder(at);
    std::vector<std::uint32_t> rows = add ? m_document->selected() : std::vector<std::uint32_t>();
    if (row < 0) {
        m_document->setSelected(std::move(rows));
        return;
    }
    // Several sites may stand on one spot (a whole ore field on its town): all are meant, the best known first.
    std::vector<std::uint32_t> hits = sitesAt(m_places->points[static_cast<std::size_t>(row)]);
    const auto isHit = [&](std::uint32_t r) { return std::find(hits.begin(), hits.end(), r) != hits.end(); };
    const bool deselect = add && std::any_of(rows.begin(), rows.end(), isHit);
    std::erase_if(rows, isHit);
    if (!deselect)
        rows.insert(rows.end(), hits.begin(), hits.end());
    m_document->setSelected(std::move(rows));
}

void MapWidget::selectInside(const MapBox& box) {
    if (!m_places)
        return;
    std::vector<std::uint32_t> rows = m_document->selected();
    std::vector<std::uint32_t> before = rows;
    std::sort(before.begin(), before.end());
    for (const std::uint32_t row : sitesIn(box))
        if (!std::binary_search(before.begin(), before.end(), row))
            rows.push_back(row);
    m_document->setSelected(std::move(rows));
}

std::vector<std::uint32_t> MapWidget::sitesAt(MapPoint point) const {
    const double reach = m_view.unitsPerPixel;
    return sitesIn({point.x - reach, point.y - reach, point.x + reach, point.y + reach});
}

std::vector<std::uint32_t> MapWidget::sitesIn(const MapBox& box) const {
    std::vector<std::uint32_t> hits = m_places->index.inside(m_places->points, box);
    std::erase_if(hits, [this](std::uint32_t candidate) { return !m_document->shows(candidate); });
    if (hits.size() > mostOrdered)
        return hits;
    const SiteTable& sites = *m_document->sites();
    std::sort(hits.begin(), hits.end(),
              [&](std::uint32_t a, std::uint32_t b) { return importanceKey(sites, a) < importanceKey(sites, b); });
    return hits;
}

void MapWidget::contextMenuEvent(QContextMenuEvent* event) {
    const LonLat place = m_view.projection->toLonLat(m_view.toMap(pixel(QPointF(event->pos()))));
    QMenu menu(this);
    QAction* copy = menu.addAction(tr("Copy coordinate"));
    copy->setEnabled(place.known());
    QAction* all = menu.addAction(tr("Zoom full"));
    const QAction* chosen = menu.exec(event->globalPos());
    if (chosen == copy)
        QApplication::clipboard()->setText(
            QStringLiteral("%1, %2").arg(place.lat, 0, 'f', 6).arg(place.lon, 0, 'f', 6));
    else if (chosen == all)
        showAll();
}

void MapWidget::leaveEvent(QEvent* event) {
    constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();
    emit hovered(nowhere, nowhere);
    QWidget::leaveEvent(event);
}

void MapWidget::keyPressEvent(QKeyEvent* event) {
    View next = m_view;
    const double step = 0.15 * m_view.unitsPerPixel;
    switch (event->key()) {
    case Qt::Key_Left: next.center.x -= step * width(); break;
    case Qt::Key_Right: next.center.x += step * width(); break;
    case Qt::Key_Up: next.center.y += step * height(); break;
    case Qt::Key_Down: next.center.y -= step * height(); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(0.8); return;
    case Qt::Key_Minus: zoomBy(1.25); return;
    case Qt::Key_Home: showAll(); return;
    default: QWidget::keyPressEvent(event); return;
    }
    setView(next);
}

} // namespace ree
