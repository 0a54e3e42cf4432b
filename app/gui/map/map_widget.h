// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include <QElapsedTimer>
#include <QImage>
#include <QThreadPool>
#include <QTimer>
#include <QWidget>

#include "app/paint/map_painter.h"
#include "core/geo/point_index.h"

namespace ree {

class Document;

/// The map. A worker paints it; until the fresh picture is there, the last one moves and grows with the hand.
class MapWidget : public QWidget {
    Q_OBJECT
public:
    MapWidget(Document* document, QWidget* parent);
    ~MapWidget() override;

    [[nodiscard]] const View& view() const { return m_view; }
    void setView(const View& view);
    void showAll(); ///< every site shown, or Central Asia when there is none
    void showSelected();
    void zoomBy(double factor);
    [[nodiscard]] const QImage& picture() const { return m_picture; }
    [[nodiscard]] MapRequest request() const;

signals:
    void viewChanged();
    void hovered(double lon, double lat); ///< NaN off the map

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    struct Places {
        std::vector<MapPoint> points;
        PointIndex index;
    };
    void onDocument(int changes);
    void indexPlaces();
    void schedule();
    void render();
    void identify(QPointF at, bool add);
    void showTip(const QMouseEvent* event);
    [[nodiscard]] std::int64_t siteUnder(QPointF at) const; ///< a row shown within reach of the pointer; -1 for none
    /// The sites shown that stand within a pixel of a point of the map, the most important first.
    [[nodiscard]] std::vector<std::uint32_t> sitesAt(MapPoint point) const;
    [[nodiscard]] std::vector<std::uint32_t> sitesIn(const MapBox& box) const;
    void selectInside(const MapBox& box); ///< adds the sites shown in the box to the selection
    void showRows(const std::vector<std::uint32_t>& rows);

    Document* m_document;
    View m_view;
    bool m_sized = false;
    QImage m_picture;
    View m_pictureView;
    std::shared_ptr<const Places> m_places;
    std::uint64_t m_indexNumber = 0;
    std::stop_source m_stop; ///< stops the picture under way
    bool m_painting = false;
    bool m_again = false; ///< something changed since the picture under way was begun
    QElapsedTimer m_begun;
    QThreadPool m_pool;
    QThreadPool m_indexPool;
    QTimer m_timer;
    std::optional<QPointF> m_pressed;
    QPointF m_last;
    bool m_dragging = false;
    bool m_boxing = false;
    bool m_boxSelects = false; ///< the box selects instead of zooming
};

} // namespace ree
