// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include <QWidget>

#include "app/gui/document/map_layer.h"

class QListWidget;
class QListWidgetItem;
class QMenu;
class QSlider;

namespace ree {

class Document;

/// The layers, top of the map first: ticked, moved, renamed, styled. Every change is a step that can be undone.
class LayersPanel : public QWidget {
    Q_OBJECT
public:
    LayersPanel(Document* document, QWidget* parent);

signals:
    void zoomWanted(const ree::MapLayer& layer);
    void tableWanted();

private:
    void list();
    void takeItem(QListWidgetItem* item); ///< its tick or name was changed
    void takeOrder();
    void showCurrent();
    void setOpacity(int percent);
    void fillMenu(QMenu& menu, const MapLayer& layer);
    void duplicate(const MapLayer& layer);
    void removeLayer(const MapLayer& layer);
    void askProperties(const MapLayer& layer);
    /// Makes `change` to the layer of this id, as one step.
    template <class Change>
    void edit(const QString& text, std::uint64_t id, bool together, Change change);
    [[nodiscard]] std::optional<MapLayer> current() const;
    [[nodiscard]] std::optional<MapLayer> layerOf(const QListWidgetItem* item) const;

    Document* m_document;
    QListWidget* m_list;
    QSlider* m_opacity;
};

} // namespace ree
