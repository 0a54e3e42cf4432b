// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>

namespace ree::bench {

/// Writes `folder/synthetic_sites.shp` with `count` made-up sites in clusters over Central Asia, the same bytes in each
/// run. They are for measuring alone: every name begins with "Synthetic", nothing of them is shipped. Throws where GDAL
/// fails.
std::filesystem::path makeSyntheticSites(const std::filesystem::path& folder, std::int64_t count);

} // namespace ree::bench
