// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/scene/classification.h"

namespace ree {

enum class Theme : std::uint8_t { Light, Dark };
/// By what the sites' colours tell them apart.
enum class ColourBy : std::uint8_t {
    Type,
    Country,
    Status,
    Evidence,
    OwnerCountry,
    Single,
    ElementGroup,
    ResourceClass,
    Grade, ///< classes of a figure from here on
    Tonnage,
    Contained
};
[[nodiscard]] constexpr bool isFigure(ColourBy by) { return by >= ColourBy::Grade; }
/// By what the shapes of the symbols tell the sites apart.
enum class ShapeBy : std::uint8_t { Evidence, Type, Status };
/// What the area of a symbol stands for. A site without the figure gets a symbol of its own, never the smallest.
enum class SizeBy : std::uint8_t { Same, Tonnage, Contained, Grade };
/// The colours as a viewer with a colour-vision deficiency sees them.
enum class ColourVision : std::uint8_t { Full, Protanopia, Deuteranopia, Tritanopia };
/// Which of a site's names stands on the map: the first of the list that is known, then the main one.
enum class NameScript : std::uint8_t { Main, Russian, Local };

/// How the map is drawn.
struct MapOptions {
    Theme theme = Theme::Light;
    ColourBy colourBy = ColourBy::Type;
    ShapeBy shapeBy = ShapeBy::Evidence;
    SizeBy sizeBy = SizeBy::Same;
    ClassOptions figureClasses; ///< where colours stand for a figure; at most seven classes
    ColourVision vision = ColourVision::Full;
    NameScript names = NameScript::Main;
    bool clusters = false;
    bool labels = true;
    bool labelAll = false;     ///< every site on the picture is named, far from its symbol if need be
    bool steadyLabels = false; ///< for a map that is moved: labels keep their side when a neighbour leaves the picture
    bool graticule = false;
    bool legend = true;
    bool scaleBar = true;
    bool northArrow = true;
    bool overview = false;
    bool credits = true;
    bool operator==(const MapOptions&) const = default;
};

} // namespace ree
