// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/domain/element.h"

namespace ree {

/// Where light ends and heavy begins. The field knows several limits; a share is only ever shown with the name of the
/// one it was computed by, and shares of two are never merged. Yttrium is heavy in all of them, scandium and promethium
/// are in none.
enum class GroupConvention : std::uint8_t {
    Usgs,        ///< light La–Gd, heavy Tb–Lu and Y (U.S. Geological Survey)
    Company,     ///< light La–Sm, heavy Eu–Lu and Y (usual in company reports and EU texts)
    LightToEu,   ///< light La–Eu, heavy Gd–Lu and Y
    ThreeGroups, ///< light La–Nd, medium Sm–Gd, heavy Tb–Lu and Y (after Kingsnorth)
    Chinese,     ///< light La–Nd, medium Sm–Ho, heavy Er–Lu and Y (limits vary)
    Soviet       ///< cerium group La–Eu, yttrium group Gd–Lu and Y (some end the cerium group at Sm)
};
enum class ElementGroup : std::uint8_t { None, Light, Medium, Heavy };

struct GroupConventionInfo {
    GroupConvention convention;
    std::string_view key;    ///< in files and on the command line: "usgs"
    std::string_view label;  ///< "USGS"
    std::string_view limits; ///< "light La–Gd, heavy Tb–Lu and Y"
};
[[nodiscard]] std::span<const GroupConventionInfo> groupConventions();
[[nodiscard]] const GroupConventionInfo& info(GroupConvention convention);
[[nodiscard]] std::optional<GroupConvention> groupConventionFromText(std::string_view key);

[[nodiscard]] ElementGroup groupOf(Element element, GroupConvention convention);
[[nodiscard]] ElementSet elementsOf(ElementGroup group, GroupConvention convention);
/// "light", "medium", "heavy".
[[nodiscard]] std::string_view toText(ElementGroup group);

/// Nd, Pr, Dy, Tb: what permanent magnets are made with.
[[nodiscard]] ElementSet magnetElements();
/// Nd, Eu, Tb, Dy, Y: critical in the sense of the U.S. Department of Energy's list of 2011.
[[nodiscard]] ElementSet criticalElements();

} // namespace ree
