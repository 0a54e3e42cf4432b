// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QColor>
#include <QFont>

#include "core/scene/style.h"

namespace ree {

/// The colours of one theme. The base map stays quiet; the sites are the loudest thing on the page.
struct Palette {
    QColor water, land, focusLand, shore;
    QColor river, border, disputed, region;
    QColor countryText, regionText, placeText, waterText, siteText;
    QColor halo; ///< around every text on the map
    QColor selection;
    QColor card, cardEdge; ///< behind legend and other furniture
    QColor ink, quietInk;  ///< text on a card or page
    QColor page;           ///< a slide's background
    QColor accent;
    QColor graticule;
    QColor overlay;                ///< the user's lines and areas
    std::array<QColor, 8> classes; ///< told apart by viewers with any common colour vision (after Okabe and Ito, 2008)
    std::array<QColor, 7> steps;   ///< of a figure, the lowest first: evenly farther from the land in lightness
    QColor otherClass, unknownClass;
    QColor symbolEdge;
};
[[nodiscard]] const Palette& palette(Theme theme);

enum class TextStyle {
    Country,
    Region,
    Capital,
    Place,
    Water,
    Site,
    SelectedSite,
    ClusterCount,
    Furniture,
    FurnitureTitle,
    Credit
};
/// Sizes are logical pixels (1/96 inch), so text has one physical size on every device.
[[nodiscard]] QFont mapFont(TextStyle style);

} // namespace ree
