// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/domain/element.h"
#include "core/domain/element_group.h"
#include "core/domain/quantity.h"

namespace ree {

/// Which number of a site is meant. Written as the command line and the session write it:
///     grade   tonnage   contained                         what is known of the whole
///     contained.Nd2O3   contained.Nd                      one oxide, or the metal in it, in tonnes
///     contained.heavy   contained.magnet   contained.NdPr a group of oxides
///     share.Nd2O3       share.heavy                       percent of all rare earth oxide
struct SiteQuantity {
    enum class Kind : std::uint8_t { Grade, Tonnage, Contained, Share };
    Kind kind = Kind::Contained;
    ElementSet part;    ///< of the whole; empty for all of it
    bool metal = false; ///< counted as metal, not as oxide; of one element
    std::string name;   ///< "contained.Nd2O3"
    std::string label;  ///< "Nd2O3 in the ground", "Heavy oxides (USGS: light La–Gd, heavy Tb–Lu and Y)"

    [[nodiscard]] bool whole() const { return part.empty(); }
    [[nodiscard]] Unit unit() const { return kind == Kind::Grade || kind == Kind::Share ? Unit::Percent : Unit::Tonne; }
};
/// By name; also by the keys of a list's columns ("grade_percent", "tonnage_t", "contained_t"). Groups are those of
/// `convention`. The error names what there is.
[[nodiscard]] Result<SiteQuantity> siteQuantityFromText(std::string_view text,
                                                        GroupConvention convention = GroupConvention::Usgs);
[[nodiscard]] SiteQuantity containedOxideOf(Element element);

} // namespace ree
