// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/sites/site_table.h"

namespace ree {

/// What a chart shows. Written "sites-by-country" and so on.
enum class ChartKind : std::uint8_t {
    SitesByCountry,
    SitesByOwner,    ///< by the country of the owner
    OxideByCountry,  ///< contained oxide, the lines of the summary apart
    OxidesByElement, ///< contained oxide of each element, the lines of the summary apart
    GradeTonnage     ///< a point a site, both axes logarithmic
};
inline constexpr int chartKindCount = static_cast<int>(ChartKind::GradeTonnage) + 1;
[[nodiscard]] std::string_view key(ChartKind kind);
[[nodiscard]] std::string_view label(ChartKind kind); ///< "Grade and tonnage"
[[nodiscard]] std::optional<ChartKind> chartKindFromText(std::string_view key);

struct ChartSeries {
    std::string name;
    std::vector<double> values;      ///< a value a category, NaN where nothing is known; of points, the y of each
    std::vector<double> x;           ///< of points only
    std::vector<std::string> names;  ///< of points only: the site
    std::vector<std::uint32_t> rows; ///< of points only
};

/// A chart as a value: bars by category, or points. Bars of different series are never stacked, as they may not be
/// added.
struct Chart {
    ChartKind kind = ChartKind::SitesByCountry;
    std::string title;
    std::string valueAxis; ///< "Sites", "Contained oxide, t"
    std::string xAxis;     ///< of points
    bool logarithmic = false;
    std::vector<std::string> categories; ///< of bars, the first on top
    std::vector<ChartSeries> series;
    std::string note; ///< what is left out, in words; "" for nothing

    [[nodiscard]] bool points() const { return kind == ChartKind::GradeTonnage; }
    [[nodiscard]] bool empty() const;
};
/// Points beyond these are nobody's to tell apart.
inline constexpr std::size_t mostChartPoints = 2000;
/// Any thread. At most `mostCategories` bars or mostChartPoints points, the largest; the note counts the others.
[[nodiscard]] Chart chartOf(const SiteTable& table, std::span<const std::uint32_t> rows, ChartKind kind,
                            std::size_t mostCategories = 8);

} // namespace ree
