// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QRectF>

#include "app/paint/map_painter.h"
#include "app/paint/site_layer.h"

namespace ree {

/// Names of the chosen sites, countries, sites, places, regions and lakes, in this order of importance, where there is
/// room: nothing overlaps another name, a symbol or one of the `taken` rectangles. On a steady map the edge of the
/// picture and what is taken do not count, so that names keep their side while it moves. Returns how many sites that
/// should have a name found no room for it.
std::size_t paintLabels(QPainter& painter, const MapRequest& request, const SitePlacement& placement,
                        const std::vector<QRectF>& taken);

} // namespace ree
