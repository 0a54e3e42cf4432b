// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <stop_token>
#include <vector>

#include "app/paint/map_painter.h"
#include "core/geo/shapes.h"
#include "core/io/atlas.h"
#include "core/scene/style.h"
#include "core/scene/view.h"

class QPainter;

namespace ree {

/// Sea, land, lakes, rivers, regions and borders, in this order. Vertices closer than half a pixel are passed over.
void paintBaseMap(QPainter& painter, const View& view, const BaseMap& map, Theme theme, const std::stop_token& stop);
/// The user's lines, areas and points above the base map, below the sites, each in its style and at its scales.
void paintOverlays(QPainter& painter, const View& view, const std::vector<Overlay>& overlays, Theme theme,
                   const std::stop_token& stop);
/// Meridians and parallels at a step that suits the scale, with degrees at the edge of the map.
void paintGraticule(QPainter& painter, const View& view, Theme theme);

} // namespace ree
