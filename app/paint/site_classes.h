// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <QColor>

#include "core/scene/style.h"
#include "core/sites/site_table.h"

namespace ree {

/// The colour of a class in any theme.
struct Swatch {
    enum class Kind : std::uint8_t { Named, Step, Other, NotStated };
    Kind kind = Kind::Named;
    std::uint8_t index = 0; ///< among the eight named colours, or of the steps, the lowest first
    std::uint8_t steps = 0; ///< how many steps there are
};
[[nodiscard]] QColor swatchColour(Swatch swatch, Theme theme);

/// A class of sites that share a colour.
struct SiteClass {
    std::string label;
    Swatch swatch;
};

/// The colour classes of a table and the class of each row. The usual values have settled colours; where colours are
/// left, the most frequent others of the whole table (neighbours and comparisons apart) get them. So a filter never
/// changes the colour of a site. The rest is "other", and what is not stated is a class of its own; these two stand
/// last. Classes of a figure are in the order of the figure; a site of which only a bound is known is in none of them
/// but in a class of its own.
struct SiteClasses {
    std::vector<SiteClass> classes;
    std::vector<std::uint8_t> classOf;
};
[[nodiscard]] SiteClasses siteClasses(const SiteTable& table, ColourBy by, const ClassOptions& figureClasses = {});

/// The heading of a legend by this attribute: "Deposit type".
[[nodiscard]] std::string_view heading(ColourBy by);

} // namespace ree
