// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QMouseEvent>
#include <QObject>
#include <QPainter>

#include "core/geo/types.h"
#include "core/scene/view.h"

namespace ree {

class MapWidget;

/// What the left button does on the map. The wheel, the middle button and the keys of the map work under every tool.
/// Lives on the GUI thread and belongs to its map.
class MapTool : public QObject {
    Q_OBJECT
public:
    explicit MapTool(MapWidget* map);
    virtual void press(const QMouseEvent&) {}
    virtual void move(const QMouseEvent&) {}
    virtual void release(const QMouseEvent&) {}
    virtual void doubleClick(const QMouseEvent&) {}
    /// True when the key meant something to the tool.
    virtual bool key(const QKeyEvent&) { return false; }
    virtual void paint(QPainter&) const {}
    [[nodiscard]] virtual Qt::CursorShape cursor() const { return Qt::CrossCursor; }
    [[nodiscard]] virtual QString hint() const { return {}; } ///< what to do, for the status bar

protected:
    [[nodiscard]] MapPoint mapPoint(QPointF at) const;
    [[nodiscard]] LonLat place(QPointF at) const;
    [[nodiscard]] QPointF pixel(LonLat place) const;

    MapWidget* m_map;
};

/// A box drawn with the pointer: zooms to it or selects what is in it.
class BoxTool : public MapTool {
    Q_OBJECT
public:
    enum class Purpose { Zoom, Select };
    BoxTool(MapWidget* map, Purpose purpose) : MapTool(map), m_purpose(purpose) {}
    void press(const QMouseEvent& event) override;
    void move(const QMouseEvent& event) override;
    void release(const QMouseEvent& event) override;
    void paint(QPainter& painter) const override;
    [[nodiscard]] QString hint() const override;

private:
    Purpose m_purpose;
    std::optional<QPointF> m_from;
    QPointF m_to;
};

/// Moves the map, tells sites under the pointer, selects by a click. Shift draws a box to zoom to, Ctrl one to select.
class BrowseTool : public MapTool {
    Q_OBJECT
public:
    explicit BrowseTool(MapWidget* map);
    void press(const QMouseEvent& event) override;
    void move(const QMouseEvent& event) override;
    void release(const QMouseEvent& event) override;
    void doubleClick(const QMouseEvent& event) override;
    void paint(QPainter& painter) const override;
    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::ArrowCursor; }

private:
    void showTip(const QMouseEvent& event);

    BoxTool m_zoomBox;
    BoxTool m_selectBox;
    BoxTool* m_box = nullptr; ///< the one being drawn
    std::optional<QPointF> m_pressed;
    QPointF m_last;
    bool m_dragging = false;
};

/// A line or outline of clicked points: measures a distance or an area, or selects the sites inside.
class OutlineTool : public MapTool {
    Q_OBJECT
public:
    enum class Purpose { Distance, Area, Select };
    OutlineTool(MapWidget* map, Purpose purpose) : MapTool(map), m_purpose(purpose) {}
    void press(const QMouseEvent& event) override;
    void move(const QMouseEvent& event) override;
    void doubleClick(const QMouseEvent& event) override;
    bool key(const QKeyEvent& event) override;
    void paint(QPainter& painter) const override;
    [[nodiscard]] QString hint() const override;
    /// The figures as text, a segment a line, for the clipboard.
    [[nodiscard]] QString result() const;

private:
    void finish();
    [[nodiscard]] std::vector<LonLat> drawn() const; ///< the points, and the pointer while they are being set

    Purpose m_purpose;
    std::vector<LonLat> m_points;
    LonLat m_pointer;
    bool m_done = false;
};

/// A circle of true kilometres about a place; selects the sites inside.
class RadiusTool : public MapTool {
    Q_OBJECT
public:
    explicit RadiusTool(MapWidget* map) : MapTool(map) {}
    void press(const QMouseEvent& event) override;
    void move(const QMouseEvent& event) override;
    void release(const QMouseEvent& event) override;
    bool key(const QKeyEvent& event) override;
    void paint(QPainter& painter) const override;
    [[nodiscard]] QString hint() const override;

private:
    std::optional<LonLat> m_center;
    double m_meters = 0;
};

} // namespace ree
