// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/sites/evidence.h"

namespace ree {

/// Figures out of a text, and what of it could not be read.
struct ResourcesRead {
    /// kind, kindText, quantity, basis, class, date, cut-off and statement are filled; `estimate` is the number of the
    /// statement in the text, from 1, so that figures of one statement stay together.
    std::vector<Figure> figures;
    struct Kept {
        std::string text;
        std::string reason;
    };
    std::vector<Kept> kept; ///< whole statements; one that is half understood is not half used
};

/// Reads tonnages and grades in words, as USGS reports list them, ';' between statements: "105 Mt @ 3% REO; 11.6 Mt @
/// 30% CaF2", "0.088 Mt REE @ 0.39% REE", "Proven-- 0.507 Mt @ 0.17% Y2O3 (1987)", "0.35% REO". A mass without a
/// substance is ore; a mass of a substance is what is contained. Other substances than rare earths are context. A
/// range of grades without a tonnage is a range of samples. Refused with a reason: volumes, several bodies in one
/// statement, "about", "mt" and commas that may group or divide. Thread-safe.
[[nodiscard]] ResourcesRead resourcesFrom(std::string_view text);

} // namespace ree
