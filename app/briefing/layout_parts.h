// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "app/briefing/page_builder.h"

namespace ree {

/// The map with its legend below it, both in `room`.
/// `legendHeight` makes the legends of two maps equally high; 0 takes what this one needs.
void mapWithLegend(PageBuilder& page, const QRectF& room, const MapRequest& map, const QString& altText,
                   double legendHeight = 0);
/// "[1]": where the sites themselves come from.
[[nodiscard]] QString citeLayers(PageBuilder& page, const Brief& brief);
/// What the map shows, for people who do not see it.
[[nodiscard]] QString mapAltText(const PageBuilder& page, const Brief& brief);

/// "Kutessay II, KGZ".
[[nodiscard]] QString siteWords(const SiteTable& sites, std::uint32_t row);
/// The lines of the total, at most `mostLines`, then what is not known and what was left out.
[[nodiscard]] TableRows groundTable(PageBuilder& page, const Brief& brief, std::size_t mostLines);
[[nodiscard]] TableRows rankingTable(PageBuilder& page, const Brief& brief, std::size_t mostSites);
/// Sites by country or by the owner's country with shares; the last line holds what has no room.
[[nodiscard]] TableRows countsTable(PageBuilder& page, const Brief& brief, const QString& heading,
                                    const std::vector<std::pair<CountryId, std::int64_t>>& counts,
                                    std::size_t mostLines);
/// In the foot: what daggers mean, and the figures that cannot be true.
/// `withDaggers` where lines of classes stand on the page.
void remarkDoubts(PageBuilder& page, const Brief& brief, bool withDaggers = true);

} // namespace ree
