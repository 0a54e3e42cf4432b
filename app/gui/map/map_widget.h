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

#include "app/gui/map/map_tool.h"
#include "app/gui/map/view_history.h"
#include "app/paint/map_painter.h"
#include "core/scene/projected.h"

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
    void showBox(const MapBox& box);
    /// Puts a place in the middle, close enough to see its surroundings.
    void showPlace(LonLat place);
    void zoomBy(double factor);
    void goBack();
    void goForward();
    [[nodiscard]] const ViewHistory& history() const { return m_history; }

    /// What the left button does from now on; null browses.
    void setTool(MapTool* tool);
    [[nodiscard]] MapTool* tool() const { return m_tool; }

    [[nodiscard]] const QImage& picture() const { return m_picture; }
    /// The map as it would be exported.
    [[nodiscard]] MapRequest request() const;
    [[nodiscard]] Theme theme() const;

    // What tools ask for.
    /// The sites shown under the pointer, the most important first.
    [[nodiscard]] std::vector<std::uint32_t> sitesUnder(QPointF at) const;
    [[nodiscard]] QString nameOf(std::uint32_t row) const;
    /// Selects what is under the pointer, opens a cluster, or fans out the sites of one place.
    void identify(QPointF at, bool add);
    // These add the sites shown in an area to the selection.
    void selectInside(const MapBox& box);
    void selectInside(const std::vector<LonLat>& outline);
    void selectWithin(LonLat center, double meters);

signals:
    void viewChanged();
    void historyChanged();
    void toolChanged();
    void hovered(double lon, double lat); ///< NaN off the map
    void identified(LonLat place, double reachUnits);
    void measured(const QString& text);
    void menuWanted(LonLat place, QPoint globalPosition);

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
    void onDocument(int changes);
    void placeSites();
    void schedule();
    void render();
    void showRows(const std::vector<std::uint32_t>& rows);
    bool openCluster(QPointF at);
    /// The sites shown that stand within a pixel of a point of the map, the most important first.
    [[nodiscard]] std::vector<std::uint32_t> sitesAt(MapPoint point) const;
    [[nodiscard]] std::vector<std::uint32_t> sitesIn(const MapBox& box) const;
    /// The symbol under the pointer among those that are fanned out.
    [[nodiscard]] std::optional<std::uint32_t> fannedUnder(QPointF at) const;
    /// Selects what `choose(places, rows, sites)` finds on a worker.
    template <class Choose>
    void selectInBackground(Choose choose);
    void addToSelection(const std::vector<std::uint32_t>& found);
    void setFan(std::optional<MapPoint> place);

    Document* m_document;
    View m_view;
    bool m_sized = false;
    QImage m_picture;
    View m_pictureView;
    ProjectedPlacesPtr m_places; ///< null while they are being projected
    std::uint64_t m_placesNumber = 0;
    std::optional<MapPoint> m_fan;
    std::stop_source m_stop; ///< stops the picture under way
    bool m_painting = false;
    bool m_again = false; ///< something changed since the picture under way was begun
    QElapsedTimer m_begun;
    QThreadPool m_pool;
    QThreadPool m_placesPool;
    QTimer m_timer;
    ViewHistory m_history;
    QTimer m_stay;
    BrowseTool* m_browse;
    MapTool* m_tool;
    std::optional<QPointF> m_panning; ///< with the middle button
};

} // namespace ree
