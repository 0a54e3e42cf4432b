// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>

namespace ree::testing {

/// Writes `count` made-up sites in clusters over Central Asia, the same ones in each run, as .shp, .gpkg, .fgb or
/// .geojson by the ending. They are for measuring alone: every name begins with "Synthetic", nothing of them is
/// shipped. Throws where GDAL fails.
void makeSyntheticSites(const std::filesystem::path& file, std::int64_t count);

} // namespace ree::testing
