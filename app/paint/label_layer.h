// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QRectF>

#include "app/paint/map_painter.h"
#include "app/paint/site_layer.h"

namespace ree {

/// Names of the chosen sites, countries, sites, places, regions and lakes, in this order of importance, where there is
/// room: nothing overlaps another name, a symbol or one of the `taken` rectangles.
void paintLabels(QPainter& painter, const MapRequest& request, const std::vector<PlacedSymbol>& symbols,
                 const std::vector<QRectF>& taken);

} // namespace ree
