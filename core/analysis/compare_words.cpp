// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "core/analysis/compare.h"

namespace ree {
namespace {

struct AspectWord {
    std::string_view key;
    std::string_view label;
};

constexpr std::array<AspectWord, aspectCount> aspects{{{"name", "Name"},
                                                       {"other_names", "Other spellings"},
                                                       {"id", "Id"},
                                                       {"place", "Place"},
                                                       {"precision", "Precision of the place"},
                                                       {"country", "Country"},
                                                       {"region", "Region"},
                                                       {"owner", "Owner"},
                                                       {"grade", "Grade"},
                                                       {"tonnage", "Tonnage"},
                                                       {"contained", "Contained"},
                                                       {"system", "Reporting system"},
                                                       {"resource_class", "Resource class"},
                                                       {"status", "Status"},
                                                       {"type", "Deposit type"},
                                                       {"elements", "Elements"},
                                                       {"evidence_level", "Evidence"},
                                                       {"scope", "Scope"},
                                                       {"owner_claim", "Stated owner"},
                                                       {"estimate", "Estimate"},
                                                       {"composition", "Composition"},
                                                       {"place_claim", "Stated place"},
                                                       {"source", "Source"},
                                                       {"field", "Field"}}};

} // namespace

std::string_view key(Aspect aspect) { return aspects[static_cast<std::size_t>(aspect)].key; }
std::string_view label(Aspect aspect) { return aspects[static_cast<std::size_t>(aspect)].label; }

std::string_view key(Turn turn) {
    constexpr std::array<std::string_view, 3> keys{"changed", "now_stated", "no_longer_stated"};
    return keys[static_cast<std::size_t>(turn)];
}

std::string_view key(MatchedBy matchedBy) {
    constexpr std::array<std::string_view, matchedByCount> keys{"id", "content", "name", "place"};
    return keys[static_cast<std::size_t>(matchedBy)];
}

} // namespace ree
