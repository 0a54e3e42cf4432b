// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include "core/attach/attach.h"

namespace ree {
namespace {

/// " of 2026-11-24": the day the data set was last changed, as the file beside it says.
std::string editionOf(const std::filesystem::path& folder) {
    std::ifstream file(folder / "edition.txt");
    std::string date;
    return std::getline(file, date) ? " of " + date : std::string();
}

} // namespace

Result<AtlasRead> readAtlas(const std::filesystem::path& folder, const Job& job) {
    AtlasRead atlas;
    auto sites = readSites(folder / "sites.geojson", {}, job);
    if (!sites)
        return tl::unexpected(sites.error());
    atlas.sites = std::move(sites->report);
    for (const auto name : {"sources.csv", "estimates.csv", "ownership.csv", "composition.csv", "coordinates.csv"}) {
        const auto table = readTable(folder / name, {}, job);
        if (!table)
            return tl::unexpected(table.error());
        auto report = attachTable(*sites->table, *table);
        if (!report)
            return tl::unexpected(report.error());
        atlas.attached.push_back(*std::move(report));
    }
    for (SiteLayer& layer : sites->table->layers)
        layer = {"REE Atlas", "", "Sites: REE Atlas data set" + editionOf(folder)};
    atlas.table = std::move(sites->table);
    return atlas;
}

} // namespace ree
