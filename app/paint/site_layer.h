// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <stop_token>
#include <vector>

#include "app/paint/map_painter.h"
#include "app/paint/site_look.h"
#include "core/scene/clusters.h"
#include "core/scene/projected.h"

class QPainter;

namespace ree {

/// A site as it stands on the picture.
struct PlacedSymbol {
    std::uint32_t row = 0;
    PixelPoint at;
    double radius = 0; ///< logical pixels
};

/// The sites of a request as they stand on the picture: each a symbol while they are few, a crowd of rows when they are
/// too many to be told apart, or clusters (those of one member are symbols).
struct SitePlacement {
    SiteLookPtr look; ///< null when there are no sites
    ProjectedPlacesPtr places;
    std::vector<PlacedSymbol> symbols; ///< in drawing order: large ones first, so that none is hidden
    std::vector<std::uint32_t> crowd;
    std::vector<Cluster> clusters;
};
[[nodiscard]] SitePlacement placeSites(const MapRequest& request);

/// False when stopped half-way.
bool paintSites(QPainter& painter, const MapRequest& request, const SitePlacement& placement,
                const std::stop_token& stop);

/// Points of a file that is still being read, as plain dots. False when stopped.
bool paintArriving(QPainter& painter, const MapRequest& request, const std::stop_token& stop);

} // namespace ree
