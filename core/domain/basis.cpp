// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/domain/element.h"
#include "core/domain/quantity.h"

namespace ree {

Basis basisFromText(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, Basis>, 16> known{{
        {"", Basis::NotStated},
        {"not stated", Basis::NotStated},
        {"reo", Basis::Reo},
        {"re2o3", Basis::Re2O3},
        {"treo", Basis::Treo},
        {"treo incl. y", Basis::TreoWithY},
        {"treo+y", Basis::TreoWithY},
        {"treo excl. y", Basis::TreoWithoutY},
        {"ree", Basis::Ree},
        {"tree", Basis::Ree},
        {"ree sum", Basis::Ree},
        {"ree metal", Basis::Ree},
        {"rare earth metals", Basis::Ree},
        {"ore", Basis::Ore},
        {"rock", Basis::Ore},
        {"tailings", Basis::Ore},
    }};
    const std::string key = lowerAscii(trimmed(text));
    for (const auto& [word, basis] : known)
        if (key == word)
            return basis;
    if (oxideFromFormula(text))
        return Basis::SingleOxide;
    return elementFromText(text) ? Basis::SingleElement : Basis::OtherMetal;
}

} // namespace ree
