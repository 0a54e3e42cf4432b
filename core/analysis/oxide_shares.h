// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>

#include "core/domain/element.h"
#include "core/domain/quantity.h"
#include "core/sites/evidence.h"

namespace ree {

/// Of what the rare earth oxide of a site consists: percent of the sum of trade oxides (CeO2, Pr6O11, Tb4O7, others as
/// M2O3), from the one composition set that is used.
struct OxideShares {
    std::array<Interval, elementCount> percent;              ///< by element; Unknown where the set does not list it
    std::array<const CompositionPart*, elementCount> part{}; ///< what says so; lives as long as the evidence
    bool whole = false;                                      ///< the set adds up to 100 ± 0.5

    [[nodiscard]] const Interval& of(Element e) const { return percent[static_cast<std::size_t>(e)]; }
    [[nodiscard]] const CompositionPart* source(Element e) const { return part[static_cast<std::size_t>(e)]; }
    [[nodiscard]] bool hasYttrium() const { return of(Element::Y).known(); }
};
/// Nothing when the used set lists no single oxides as a share of a sum of oxides: shares of metal, groups such as
/// HREO, and sets whose basis is not stated split nothing.
[[nodiscard]] std::optional<OxideShares> oxideSharesOf(const SiteEvidence& claims);

/// Mass of the sesquioxide M2O3 of an element a mass of its trade oxide: below 1 for Ce, Pr and Tb, 1 for all others.
/// From the formulas, with standard atomic weights.
[[nodiscard]] double sesquioxidePerTradeOxide(Element element);
/// The oxide by which an element is traded; nothing for promethium.
[[nodiscard]] std::optional<Oxide> tradeOxide(Element element);

} // namespace ree
