// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include <QColor>
#include <QSizeF>
#include <QString>

#include "app/paint/map_painter.h"
#include "app/paint/site_look.h"

class QPainter;

namespace ree {

/// One line of the legend; only entries have a symbol.
struct LegendLine {
    enum class Kind : std::uint8_t { Heading, Entry, Note };
    QString text;
    QString count; ///< of sites; "" where it is not told
    Kind kind = Kind::Entry;
    SymbolShape shape = SymbolShape::Circle;
    QColor colour;
    double radiusPx = 5.5; ///< logical pixels
    bool hollow = false;
};
/// What the colours, shapes and sizes of the sites shown stand for, and which sites are not on the map. Any thread.
[[nodiscard]] std::vector<LegendLine> legendLines(const MapRequest& request);
/// The legend alone, its upper left corner at (0, 0); the size it takes without painting when `painter` is null.
QSizeF paintLegend(QPainter* painter, const MapRequest& request);

} // namespace ree
