// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace ree {

/// What a chemical formula weighs. "R" stands for a place that rare earths take; its atoms are counted, not weighed.
struct FormulaMass {
    double others = 0;         ///< standard atomic weights of everything but R, summed
    double rareEarthAtoms = 0; ///< how many R
};

/// Reads a formula of element symbols, numbers and brackets: "CaR2(CO3)3F2", with crystal water written as any other
/// group: "RPO4(H2O)2". Standard atomic weights after IUPAC 2021 (abridged values). Nothing for a formula with an
/// unknown symbol, an unpaired bracket or nothing in it.
[[nodiscard]] std::optional<FormulaMass> formulaMass(std::string_view formula);

} // namespace ree
