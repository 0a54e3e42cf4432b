// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "core/analysis/derivation.h"
#include "core/domain/class_family.h"
#include "core/domain/interval_sum.h"
#include "core/sites/site_table.h"

namespace ree {

/// Of what a contained figure is the mass. "Rare earths" of which nobody says whether metal or oxide is meant are
/// neither, and stand apart.
enum class MassBasis : std::uint8_t { Oxide, Metal, NotStated };
inline constexpr std::size_t massBasisCount = 3;
/// "oxide", "metal", "metal or oxide not stated".
[[nodiscard]] std::string_view label(MassBasis basis);

/// A line of a total: only what may be added stands in one.
struct TotalLine {
    ClassFamily family = ClassFamily::NotClassified;
    MassBasis basis = MassBasis::Oxide;
    IntervalSum tonnes;
    std::int64_t sites = 0;
};

/// What one site adds to a total, and to which line.
struct ContainedTerm {
    std::uint32_t row = 0;
    Interval tonnes;
    ClassFamily family = ClassFamily::NotClassified;
    MassBasis basis = MassBasis::Oxide;
    std::int32_t figure = -1; ///< the stated figure it is, -1 for tonnage × grade or the table's own column
};
/// What the rows add up, in their order. A part is left out when the site it belongs to is among them.
[[nodiscard]] std::vector<ContainedTerm> containedTerms(const SiteTable& table, std::span<const std::uint32_t> rows);

struct Summary {
    std::int64_t sites = 0;
    std::int64_t placed = 0;
    std::int64_t withGrade = 0;
    std::int64_t withTonnage = 0;
    std::int64_t withOwner = 0;
    std::vector<TotalLine> contained;                               ///< only lines that hold something
    std::int64_t containedUnknown = 0;                              ///< sites that no line holds
    std::int64_t containedWithheld = 0;                             ///< of the sites in no line, those that withhold it
    std::int64_t insideParents = 0;                                 ///< parts of a site that is itself in a line
    std::vector<std::pair<CountryId, std::int64_t>> byCountry;      ///< most sites first
    std::vector<std::pair<CountryId, std::int64_t>> byOwnerCountry; ///< unknownCountry among them
};
/// Counts and sums of the rows. A site whose parent is in the sum is left out of it. Any thread; a million rows without
/// claims take some ten milliseconds.
[[nodiscard]] Summary summarize(const SiteTable& table, std::span<const std::uint32_t> rows);

/// One line of the summary as a tree, a knot a site; its value is that of the line.
[[nodiscard]] Derivation deriveTotal(const SiteTable& table, std::span<const std::uint32_t> rows, ClassFamily family,
                                     MassBasis basis);

/// Oxide of one element in the rows, the same lines kept apart.
struct ElementTotal {
    Element element = Element::La;
    ClassFamily family = ClassFamily::NotClassified;
    IntervalSum tonnes; ///< of the line's sites; those without a composition are its unknown terms
};
/// One of them as a tree, a knot a site of the line.
[[nodiscard]] Derivation deriveElementTotal(const SiteTable& table, std::span<const std::uint32_t> rows,
                                            ClassFamily family, Element element);
/// Only elements and families of which something is known, by atomic number.
[[nodiscard]] std::vector<ElementTotal> elementTotals(const SiteTable& table, std::span<const std::uint32_t> rows);

} // namespace ree
