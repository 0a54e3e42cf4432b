// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/document/map_layer.h"

#include <atomic>
#include <utility>

#include <QCoreApplication>

#include "app/paint/qt_text.h"

namespace ree {
namespace {

std::uint64_t nextId() {
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

} // namespace

MapLayer shapesLayer(const QString& name, const QString& path, std::shared_ptr<const Shapes> shapes) {
    MapLayer layer;
    layer.id = nextId();
    layer.name = name;
    layer.path = path;
    layer.shapes = std::move(shapes);
    return layer;
}

MapLayer sitesLayer(const SiteLayer& source, int index) {
    MapLayer layer;
    layer.id = nextId();
    layer.name = qtText(source.name);
    layer.path = qtText(source.source);
    layer.siteLayer = index;
    return layer;
}

MapLayer copyOf(const MapLayer& layer, const QString& name) {
    MapLayer copy = layer;
    copy.id = nextId();
    copy.name = name;
    return copy;
}

QString kindText(ShapeKind kind) {
    switch (kind) {
    case ShapeKind::Point: return QCoreApplication::translate("MapLayer", "points");
    case ShapeKind::Line: return QCoreApplication::translate("MapLayer", "lines");
    case ShapeKind::Polygon: return QCoreApplication::translate("MapLayer", "areas");
    }
    return {};
}

std::vector<bool> hiddenSiteLayers(const std::vector<MapLayer>& layers, std::size_t count) {
    std::vector<bool> hidden(count, true);
    for (const MapLayer& layer : layers)
        if (layer.isSites() && layer.shown && static_cast<std::size_t>(layer.siteLayer) < count)
            hidden[static_cast<std::size_t>(layer.siteLayer)] = false;
    return hidden;
}

LayersEdit::LayersEdit(const QString& text, std::vector<MapLayer> before, std::vector<MapLayer> after, bool together,
                       Apply apply)
    : QUndoCommand(text), m_before(std::move(before)), m_after(std::move(after)), m_together(together),
      m_apply(std::move(apply)) {}

bool LayersEdit::mergeWith(const QUndoCommand* other) {
    const auto* next = dynamic_cast<const LayersEdit*>(other);
    if (next == nullptr || next->text() != text())
        return false;
    m_after = next->m_after;
    return true;
}

} // namespace ree
