// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/finding.h"

#include <array>
#include <utility>

namespace ree {
namespace {

using Words = std::pair<std::string_view, std::string_view>;

constexpr std::array<Words, findingKindCount> kinds{{
    {"tonnage_grade_contained", "Tonnage × grade is not the contained figure"},
    {"ore_not_plausible", "More ore needed than any body known has"},
    {"contained_over_tonnage", "More contained than there is ore"},
    {"grade_over_100", "Grade above 100 %"},
    {"grade_over_mineral", "Grade above what the minerals can hold"},
    {"shares_over_100", "Shares above 100 %"},
    {"composition_sum", "Composition does not sum to 100 %"},
    {"future_date", "Date in the future"},
    {"outside_country", "Outside the country stated"},
    {"place_at_zero", "Placed at 0°, 0°"},
    {"site_twice", "One site twice"},
    {"points_differ", "Published points lie apart"},
    {"claims_differ", "Claims differ"},
}};
constexpr std::array<Words, 2> severities{{{"contradiction", "Contradiction"}, {"remark", "Remark"}}};
constexpr std::array<std::string_view, 4> parts{"figure", "owner", "composition", "coordinate"};

} // namespace

std::string_view key(FindingKind kind) { return kinds[static_cast<std::size_t>(kind)].first; }
std::string_view label(FindingKind kind) { return kinds[static_cast<std::size_t>(kind)].second; }
std::string_view key(Severity severity) { return severities[static_cast<std::size_t>(severity)].first; }
std::string_view label(Severity severity) { return severities[static_cast<std::size_t>(severity)].second; }
std::string_view key(ClaimRef::Part part) { return parts[static_cast<std::size_t>(part)]; }

} // namespace ree
