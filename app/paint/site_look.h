// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "app/paint/site_classes.h"
#include "core/sites/row_set.h"

class QPainter;

namespace ree {

enum class SymbolShape : std::uint8_t {
    Circle,
    Diamond,
    Triangle,
    Ring,
    Square,
    Pentagon,
    Hexagon,
    TriangleDown,
    Cross,
    Star
};
/// A symbol around (0, 0). `radius` in logical pixels; a hollow one says "no figure".
void paintSymbol(QPainter& painter, SymbolShape shape, double radius, const QColor& colour, const QColor& edge,
                 bool hollow = false);

/// One value of the attribute that the shapes stand for.
struct ShapeEntry {
    SymbolShape shape = SymbolShape::Circle;
    std::string label;
};
[[nodiscard]] std::string_view heading(ShapeBy by);

/// How the sites of a table look under some options, whatever the theme: a number a row into a short list of symbols,
/// so that a million sites are two million bytes and a redraw looks nothing up twice.
struct SiteLook {
    struct Symbol {
        SymbolShape shape = SymbolShape::Circle;
        std::uint8_t colourClass = 0;
        bool hollow = false; ///< sized by a figure that this site does not have
        float radius = 0;    ///< logical pixels in steps of a quarter; 0 where all symbols have one size
    };
    std::vector<SiteClass> classes;
    std::vector<Symbol> symbols;
    std::vector<std::uint16_t> symbolOf;
    double largestFigure = 0; ///< what the largest symbol stands for; 0 for none

    [[nodiscard]] const Symbol& of(std::uint32_t row) const { return symbols[symbolOf[row]]; }
};
using SiteLookPtr = std::shared_ptr<const SiteLook>;
/// Made once a table and choice of options, and kept. Where symbols are sized, the largest figure among `rows` has the
/// largest symbol: a giant that is not shown must not make all others dots. Any thread.
[[nodiscard]] SiteLookPtr siteLook(const SiteTablePtr& table, const RowSetPtr& rows, const MapOptions& options);

/// The figure that sizes a site, NaN where it is unknown or all have one size. Tonnes or percent.
[[nodiscard]] double sizingFigure(const SiteTable& table, std::uint32_t row, SizeBy by);
/// The radius for a figure, logical pixels: areas, not radii, are proportional, down to a smallest symbol.
[[nodiscard]] double sizedRadius(double figure, double largestFigure);

/// How many of the rows shown wear which symbol, have no place, and which shapes they show; counted once a row set.
struct LookCounts {
    std::vector<std::int64_t> perClass;
    std::vector<ShapeEntry> shapes; ///< in the order of the vocabulary
    std::int64_t hollow = 0;
    std::int64_t unplaced = 0;
};
[[nodiscard]] std::shared_ptr<const LookCounts> lookCounts(const SiteTablePtr& table, const RowSetPtr& rows,
                                                           const MapOptions& options);

} // namespace ree
