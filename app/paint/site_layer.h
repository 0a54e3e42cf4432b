// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <stop_token>
#include <vector>

#include <QColor>

#include "app/paint/map_painter.h"
#include "core/scene/projected.h"

class QPainter;

namespace ree {

enum class SymbolShape : std::uint8_t { Circle, Diamond, Triangle, Ring };
/// The shape tells how firm the site is: deposit, prospect, occurrence, candidate.
[[nodiscard]] SymbolShape shapeOf(EvidenceLevel level);
/// A symbol around (0, 0). `radius` in logical pixels.
void paintSymbol(QPainter& painter, SymbolShape shape, double radius, const QColor& colour, const QColor& edge);

/// A site as it stands on the picture.
struct PlacedSymbol {
    std::uint32_t row = 0;
    PixelPoint at;
    double radius = 0; ///< logical pixels
};
/// The symbols of the sites shown that lie on the picture, in drawing order: large ones first, so that none is hidden.
[[nodiscard]] std::vector<PlacedSymbol> placeSymbols(const MapRequest& request);
/// False when stopped half-way.
bool paintSites(QPainter& painter, const MapRequest& request, const std::vector<PlacedSymbol>& symbols,
                const std::stop_token& stop);

} // namespace ree
