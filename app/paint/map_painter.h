// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include <QColor>
#include <QImage>
#include <QSize>

#include "core/geo/layer_style.h"
#include "core/geo/shapes.h"
#include "core/io/atlas.h"
#include "core/scene/style.h"
#include "core/scene/view.h"
#include "core/sites/row_set.h"
#include "core/sites/site_table.h"

class QPainter;

namespace ree {

/// A layer of lines, areas or points of the user.
struct Overlay {
    std::shared_ptr<const Shapes> shapes;
    LayerStyle style;
    bool operator==(const Overlay&) const = default;
};

/// What the map shows. Shared and immutable: copied to the worker that paints.
struct MapContent {
    BaseMapPtr baseMap;
    std::vector<Overlay> overlays; ///< bottom first
    SiteTablePtr sites;
    RowSetPtr rows;                                                   ///< the sites shown; null shows none
    std::vector<std::uint32_t> selected;                              ///< drawn highlighted, on top
    std::optional<MapPoint> fan;                                      ///< the place whose sites are fanned out
    std::vector<std::shared_ptr<const std::vector<LonLat>>> arriving; ///< places of a file that is still being read
};

/// Everything a picture is made of. `view` gives the size in logical pixels; text and symbols keep their size in them.
struct MapRequest {
    View view;
    MapContent content;
    MapOptions options;
};

struct LegendEntry {
    QColor colour;
    std::string label;
    std::int64_t count = 0;
};
/// The classes of the sites shown, most frequent first; at most eight by name, the rest together as "Other".
[[nodiscard]] std::vector<LegendEntry> legendEntries(const MapContent& content, const MapOptions& options);

/// Paints the map on any device: screen image, SVG, PDF, a slide. Any thread. Returns false when stopped half-way.
bool paintMap(QPainter& painter, const MapRequest& request, const std::stop_token& stop = {});
/// The same as an image of view size × pixelRatio; null when stopped.
[[nodiscard]] QImage renderMap(const MapRequest& request, double pixelRatio = 1.0, const std::stop_token& stop = {});
/// By the ending: .png (`pngPixels`, else view size × dpi / 96), .svg, .pdf. Atomic.
[[nodiscard]] Status saveMap(const MapRequest& request, const std::filesystem::path& target, double dpi = 96,
                             QSize pngPixels = {});

} // namespace ree
