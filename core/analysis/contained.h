// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/sites/site_table.h"

namespace ree {

/// Rare earth oxide in the ground at one site, in tonnes: tonnage × grade when both stand in one estimate and the grade
/// is an oxide sum; else the stated contained figure; else Unknown. `formula` says which, in words with numbers.
struct ContainedOxide {
    Interval tonnes;
    bool computed = false;
    std::string formula;
};
[[nodiscard]] ContainedOxide containedOxide(const SiteTable& table, std::uint32_t row);

/// A sum that says what it leaves out. Lines are kept apart by class family, because forecast resources, code-compliant
/// resources and state-register reserves are never added.
struct TotalLine {
    enum class Family : std::uint8_t { CodeCompliant, StateRegister, Forecast, Other };
    Family family = Family::Other;
    Interval tonnes = Interval::exact(0);
    std::int64_t sites = 0;
};
[[nodiscard]] std::string_view label(TotalLine::Family family);

struct Summary {
    std::int64_t sites = 0;
    std::int64_t placed = 0;
    std::int64_t withGrade = 0;
    std::int64_t withTonnage = 0;
    std::int64_t withOwner = 0;
    std::vector<TotalLine> contained;                               ///< only families that occur
    std::int64_t containedUnknown = 0;                              ///< sites that no line holds
    std::vector<std::pair<CountryId, std::int64_t>> byCountry;      ///< most sites first
    std::vector<std::pair<CountryId, std::int64_t>> byOwnerCountry; ///< unknownCountry among them
};
[[nodiscard]] Summary summarize(const SiteTable& table, std::span<const std::uint32_t> rows);

} // namespace ree
