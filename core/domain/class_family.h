// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

#include "core/domain/vocabulary.h"

namespace ree {

/// Figures that may be added to one another. Reserves are not resources (which often include them), inferred resources
/// are not added to measured and indicated ones, state categories not to those of reporting codes, and what is expected
/// (P1 to P3, exploration targets, forecasts) not to what was found. A class that the press or a paper quotes without
/// the report behind it makes no family of its own: it is not classified.
enum class ClassFamily : std::uint8_t {
    CodeReserves,  ///< proved and probable
    CodeResources, ///< measured, indicated, or both
    CodeInferred,
    CodeAllResources, ///< measured, indicated and inferred in one figure
    CodeUnclassed,    ///< by a code of the CRIRSCO family, class not stated
    StateReserves,    ///< A to C2
    StateUnclassed,   ///< on the state register, class not stated
    Unfc,
    StateForecast, ///< P1 to P3
    CodeTarget,    ///< exploration target
    Forecast,      ///< expected by a company, a paper or the press
    NotClassified
};
inline constexpr std::size_t classFamilyCount = static_cast<std::size_t>(ClassFamily::NotClassified) + 1;

[[nodiscard]] ClassFamily familyOf(ReportingSystem system, ResourceClass resourceClass);
/// "State reserves A–C2 (GKZ)".
[[nodiscard]] std::string_view label(ClassFamily family);
/// For narrow places: "GKZ A–C2".
[[nodiscard]] std::string_view shortLabel(ClassFamily family);

/// How much of a body a class covers, of the classes that one estimate states side by side: totals before their parts.
/// Larger is wider; 0 for a class that is no total.
[[nodiscard]] int breadth(ResourceClass resourceClass);

} // namespace ree
