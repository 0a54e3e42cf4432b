// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ree {

/// Which rare earths take the place of R in a mineral's formula.
enum class RareEarthSeat : unsigned char {
    Light, ///< La, Ce, Pr, Nd, Sm
    Heavy, ///< Y, Gd to Lu
    Any    ///< all but Sc and Pm
};

/// A mineral in which rare earths have a place of their own.
struct Mineral {
    std::string_view name;    ///< "bastnäsite"
    std::string_view formula; ///< ideal, with R for the rare earths: "RCO3F"
    RareEarthSeat seat = RareEarthSeat::Light;
    std::string_view aliases; ///< other spellings, English and Russian, "; " between
};

/// Minerals whose ideal formula bounds what they can hold. Apatite, zircon, pyrochlore, titanite and clays are left out
/// on purpose: rare earths stand there in another element's place, and no formula says how much. Eudialyte and
/// burbankite, which vary too, stand with the formula of the member of their group that is full of rare earths
/// (zirsilite-(Ce), petersenite-(Ce)). Formulas as in the list of the International Mineralogical Association, written
/// with R.
[[nodiscard]] std::span<const Mineral> minerals();

/// By name in English or Russian, in any case, with or without a suffix such as "-(Ce)" and an element before it
/// ("neodymium bastnasite"). Null for others, which bound nothing.
[[nodiscard]] const Mineral* mineralFromText(std::string_view text);

/// The most rare earth oxide that a tonne of the pure mineral can hold, in percent: of the rare earths that take the
/// place R the one with the largest share, as its trade oxide (CeO2, Pr6O11, Tb4O7), since sums are quoted in these.
[[nodiscard]] double largestOxidePercent(const Mineral& mineral);

/// What the minerals of a site say of its grade.
struct MineralBound {
    const Mineral* richest = nullptr; ///< of those known; null when none is, or when one may be richer than any known
    double percent = 0;               ///< its largestOxidePercent
};
/// From a list of mineral names with ';' or ',' between. Names that are not known bound nothing; a name that speaks of
/// rare earths and is not known ("REE phosphates", "khanneshite-(Ce)") takes the bound away.
[[nodiscard]] MineralBound mineralBound(std::string_view list);

} // namespace ree
