// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/sites/evidence.h"

namespace ree {

/// What follows from grades of single elements of one estimate.
struct ElementSums {
    std::vector<Figure> grades;               ///< the sum of the oxides, TREO with Y; none or one
    std::vector<CompositionPart> composition; ///< shares of the oxides in it, one set
    std::string why;                          ///< why something was not formed; "" when all was
};

/// Sums grades of single rare earths (as metal or as oxide) as trade oxides, by oxidePerMetal: CeO2, Pr6O11, Tb4O7, the
/// others as sesquioxides. Scandium is left out, as TREO does. Needs La, Ce and Nd; where further elements are missing
/// the sum is a lower bound and no composition is formed. All is marked derived: arithmetic on published numbers, never
/// the value shown. `estimate` and `sourceId` are taken from the first grade; `id` names the row.
[[nodiscard]] ElementSums elementSums(const std::vector<Figure>& figures, std::string_view id);

} // namespace ree
