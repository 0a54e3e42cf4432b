// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/finding.h"
#include "core/sites/site_table.h"

namespace ree {

/// A grade, tonnage or contained figure of a site as the checks need it, from its evidence or from its columns. Points
/// into the table.
struct SiteClaim {
    FigureKind kind = FigureKind::Other;
    Interval value;   ///< grade in percent, else tonnes, as stated
    Interval rounded; ///< what it may have been before it was printed
    Basis basis = Basis::NotStated;
    const Figure* figure = nullptr; ///< null for a number of the site's own columns
    std::uint32_t row = 0;
    std::uint32_t index = 0; ///< of the figure

    [[nodiscard]] std::string_view basisText() const;
    [[nodiscard]] bool derived() const { return figure != nullptr && figure->derived; }
    [[nodiscard]] bool isRareEarth() const { return isRareEarthSum(basis) || basis == Basis::NotStated; }
};
/// Known, non-zero numbers only: files write 0 where nothing was reported. `hasFigures` as in CheckInput.
[[nodiscard]] std::vector<SiteClaim> claimsOf(const SiteTable& sites, std::uint32_t row, bool hasFigures);

/// How far apart two statements of one rare earth sum may be because they do not count the same: 1 for one basis, 1.05
/// between sums of oxides (CeO2 or Ce2O3), 1.27 between metal, or a basis not stated, and oxide (Y, the largest of the
/// factors). Nothing where the two cannot be compared: other metals, single elements, yttrium in and out.
[[nodiscard]] std::optional<double> basisSlack(const SiteClaim& a, const SiteClaim& b);

/// More than 2 % apart after rounding, and after the factor that their bases allow.
[[nodiscard]] bool differ(const Interval& a, const Interval& b, double slack);

/// The reference to the figure, or nothing for a column; adds its source too.
void mention(Finding& finding, const SiteClaim& claim);

/// "20 Mt", "935 400 t".
[[nodiscard]] std::string massText(const Interval& tonnes);
[[nodiscard]] std::string massText(double tonnes);
/// "0.264 %", "700 g/t".
[[nodiscard]] std::string gradeText(const Interval& percent);
[[nodiscard]] std::string numberOf(const SiteClaim& claim);
/// "42 980 t RE2O3 (JORC, 2011-03-23)".
[[nodiscard]] std::string described(const SiteClaim& claim);
/// "67 times", "1.3 times".
[[nodiscard]] std::string timesText(double factor);

} // namespace ree
