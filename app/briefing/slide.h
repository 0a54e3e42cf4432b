// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <QImage>

#include "app/briefing/house_style.h"
#include "app/briefing/page.h"
#include "app/paint/map_painter.h"
#include "core/analysis/chart.h"
#include "core/query/filter.h"

namespace ree {

enum class SlideLayout : std::uint8_t {
    Figures,    ///< map, key figures, the largest sites
    Map,        ///< map alone
    Table,      ///< map and ranked table
    Profile,    ///< all that is claimed about one site
    Comparison, ///< two selections side by side
    Charts
};
inline constexpr int slideLayoutCount = static_cast<int>(SlideLayout::Charts) + 1;
[[nodiscard]] std::string_view key(SlideLayout layout);   ///< "figures": in sessions and on the command line
[[nodiscard]] std::string_view label(SlideLayout layout); ///< "Map and key figures"
[[nodiscard]] std::optional<SlideLayout> slideLayoutFromText(std::string_view key);

/// What a slide is made of. A plain value; it may be composed on any thread.
struct SlideRequest {
    SlideLayout layout = SlideLayout::Figures;
    std::string title; ///< "" takes proposedTitle
    std::string note;  ///< for the speaker
    MapRequest map;    ///< its view is refitted to the map's place on the page, keeping what it shows
    Filter filter;
    std::string dataDate; ///< of the data, ISO 8601; "" leaves the line out
    HouseStyle style = houseStyle(Theme::Light);
    std::optional<std::uint32_t> site; ///< of a profile; else the first selected, else the largest
    QImage photo;                      ///< of a profile; null for none
    Filter otherFilter;                ///< of a comparison, the right side
    RowSetPtr otherRows;
    std::vector<ChartKind> charts; ///< at most four; grade and tonnage, and oxide by country, when empty
};

/// From the filter, in words; of a profile the name of the site.
[[nodiscard]] std::string proposedTitle(const SlideRequest& request);
[[nodiscard]] std::string proposedTitle(const Filter& filter);

/// The slide laid out for a page of the house style. Everything that it says stands in it: nothing is looked up later.
[[nodiscard]] Page composeSlide(const SlideRequest& request);
/// The page as an image, `scale` device pixels a page pixel. Any thread.
[[nodiscard]] QImage renderSlide(const SlideRequest& request, double scale = 1.0);

} // namespace ree
