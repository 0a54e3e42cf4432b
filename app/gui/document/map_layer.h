// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include <QString>
#include <QUndoCommand>

#include "core/geo/layer_style.h"
#include "core/geo/shapes.h"
#include "core/session/open_source.h"
#include "core/sites/site_table.h"

namespace ree {

/// One line of the list of layers: a layer of the site table, or shapes of the user. A value; copies share the shapes.
struct MapLayer {
    std::uint64_t id = 0; ///< stays the same through renaming and moving
    QString name;
    QString path; ///< "" for the atlas's own
    QString crs;
    bool shown = true;
    std::string part;   ///< "sites", "points", "lines" or "areas", as in a session
    int siteLayer = -1; ///< index into the table's layers, -1 for shapes
    std::shared_ptr<const Shapes> shapes;
    LayerStyle style;
    std::string unread; ///< what a session says of it that this program does not know
    bool operator==(const MapLayer&) const = default;

    [[nodiscard]] bool isSites() const { return siteLayer >= 0; }
    /// Its source is not open: the line keeps its place and style until the source is found.
    [[nodiscard]] bool isMissing() const { return siteLayer < 0 && !shapes; }
};

/// New lines with ids of their own. GUI thread or a reader's.
[[nodiscard]] MapLayer shapesLayer(const QString& name, const OpenShapes& shapes);
[[nodiscard]] MapLayer sitesLayer(const SiteLayer& layer, int index);
[[nodiscard]] MapLayer copyOf(const MapLayer& layer, const QString& name);

/// "points", "lines", "areas".
[[nodiscard]] QString kindText(ShapeKind kind);

/// Which of `count` layers of the table are not shown: unticked, or taken off the list.
[[nodiscard]] std::vector<bool> hiddenSiteLayers(const std::vector<MapLayer>& layers, std::size_t count);

/// A line as a session keeps it.
[[nodiscard]] LayerState stateOf(const MapLayer& layer);
/// What a list of layers can be made of.
struct LayerSources {
    const std::vector<SiteLayer>& sites;
    const std::vector<OpenShapes>& shapes;
};
/// The list that a session keeps, top of the map first. Lines of `before` that mean the same keep their ids.
[[nodiscard]] std::vector<MapLayer> layersOf(const std::vector<LayerState>& states, const LayerSources& sources,
                                             const std::vector<MapLayer>& before);
/// Everything that is open as it was opened: what was opened last lies on top. `order` are the paths.
[[nodiscard]] std::vector<MapLayer> layersAsOpened(const LayerSources& sources,
                                                   const std::vector<SessionSource>& order);
/// The lines for the shapes of one source, bottom first.
[[nodiscard]] std::vector<MapLayer> linesOf(const std::vector<OpenShapes>& ofOneSource);

/// A step from one list of layers to another.
class LayersEdit : public QUndoCommand {
public:
    using Apply = std::function<void(const std::vector<MapLayer>&)>;
    LayersEdit(const QString& text, std::vector<MapLayer> before, std::vector<MapLayer> after, bool together,
               Apply apply);
    void undo() override { m_apply(m_before); }
    void redo() override { m_apply(m_after); }
    [[nodiscard]] int id() const override { return m_together ? 1 : -1; }
    bool mergeWith(const QUndoCommand* other) override;

private:
    std::vector<MapLayer> m_before;
    std::vector<MapLayer> m_after;
    bool m_together;
    Apply m_apply;
};

} // namespace ree
