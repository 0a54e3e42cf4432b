// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/briefing/page.h"

namespace ree {

/// The legend of a map as items of a page, which move together.
struct LaidOutLegend {
    std::vector<PageItem> items;
    double heightPx = 0; ///< 0 where there is nothing to tell
};
/// Entries flow in lines, as words do, from the upper left corner of `room`; its height is not looked at.
[[nodiscard]] LaidOutLegend layOutLegend(const MapRequest& map, const QRectF& room, const HouseStyle& style);

} // namespace ree
