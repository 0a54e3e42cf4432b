// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/document/map_layer.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <set>
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

MapLayer shapesLayer(const QString& name, const OpenShapes& shapes) {
    MapLayer layer;
    layer.id = nextId();
    layer.name = name;
    layer.path = qtText(shapes.path.string());
    layer.crs = qtText(shapes.crs);
    layer.part = shapes.part;
    layer.shapes = shapes.shapes;
    layer.style = shapes.style;
    return layer;
}

MapLayer sitesLayer(const SiteLayer& source, int index) {
    MapLayer layer;
    layer.id = nextId();
    layer.name = qtText(source.name);
    layer.path = qtText(source.source);
    layer.part = sitesPart;
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

LayerState stateOf(const MapLayer& layer) {
    return {layer.path.toStdString(), layer.part, layer.name.toStdString(), layer.shown, layer.style, layer.unread};
}

namespace {

/// Finds what lines mean; a source of sites that was opened twice has two lines.
class LineFinder {
public:
    LineFinder(const LayerSources& sources, const std::vector<MapLayer>& before)
        : m_sources(sources), m_before(before) {}

    MapLayer line(const LayerState& state) {
        MapLayer layer;
        if (state.part == sitesPart)
            layer = siteLine(state);
        else
            for (const OpenShapes& open : m_sources.shapes)
                if (open.path == state.path && open.part == state.part)
                    layer = shapesLayer(qtText(open.name), open);
        layer.id = idOf(state);
        layer.path = qtText(state.path.string());
        layer.part = state.part;
        if (!state.name.empty())
            layer.name = qtText(state.name);
        else if (layer.isMissing())
            layer.name = qtText(state.path.filename().string());
        layer.shown = state.shown;
        layer.style = state.style;
        layer.unread = state.unread;
        return layer;
    }

private:
    MapLayer siteLine(const LayerState& state) {
        for (std::size_t i = 0; i < m_sources.sites.size(); ++i)
            if (state.path == m_sources.sites[i].source && m_usedSites.insert(i).second)
                return sitesLayer(m_sources.sites[i], static_cast<int>(i));
        return {};
    }
    std::uint64_t idOf(const LayerState& state) {
        for (const MapLayer& layer : m_before)
            if (layer.part == state.part && layer.path.toStdString() == state.path && m_usedIds.insert(layer.id).second)
                return layer.id;
        return nextId();
    }

    const LayerSources& m_sources;
    const std::vector<MapLayer>& m_before;
    std::set<std::size_t> m_usedSites;
    std::set<std::uint64_t> m_usedIds;
};

} // namespace

std::vector<MapLayer> layersOf(const std::vector<LayerState>& states, const LayerSources& sources,
                               const std::vector<MapLayer>& before) {
    LineFinder finder(sources, before);
    std::vector<MapLayer> layers;
    for (const LayerState& state : states)
        layers.push_back(finder.line(state));
    return layers;
}

std::vector<MapLayer> linesOf(const std::vector<OpenShapes>& ofOneSource) {
    std::vector<MapLayer> lines;
    for (const OpenShapes& open : ofOneSource) {
        const QString name =
            ofOneSource.size() > 1
                ? QCoreApplication::translate("MapLayer", "%1, %2").arg(qtText(open.name), kindText(open.shapes->kind))
                : qtText(open.name);
        lines.push_back(shapesLayer(name, open));
    }
    return lines;
}

std::vector<MapLayer> layersAsOpened(const LayerSources& sources, const std::vector<SessionSource>& order) {
    std::vector<MapLayer> layers; // bottom first
    const auto addSites = [&](const std::filesystem::path& path) {
        for (std::size_t i = 0; i < sources.sites.size(); ++i)
            if (path == sources.sites[i].source)
                layers.push_back(sitesLayer(sources.sites[i], static_cast<int>(i)));
    };
    const auto addShapes = [&](const std::filesystem::path& path) {
        std::vector<OpenShapes> ofOne;
        std::copy_if(sources.shapes.begin(), sources.shapes.end(), std::back_inserter(ofOne),
                     [&path](const OpenShapes& open) { return open.path == path; });
        for (MapLayer& line : linesOf(ofOne))
            layers.push_back(std::move(line));
    };
    addSites({});
    std::set<std::filesystem::path> done;
    for (const SessionSource& source : order)
        if (done.insert(source.path).second) {
            addSites(source.path);
            addShapes(source.path);
        }
    std::reverse(layers.begin(), layers.end());
    return layers;
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
