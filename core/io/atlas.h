// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/geo/shapes.h"

namespace ree {

/// The base map: what lies under the sites. Every part is present, perhaps empty.
struct BaseMap {
    std::shared_ptr<const Shapes> land, coast, borders, regions, rivers, lakes; ///< borders: category country|disputed
    std::shared_ptr<const Shapes> countryNames, regionNames, places; ///< points; rank orders them, category is iso3
    std::string edgeCredit;                                          ///< one line for the edge of the map
    std::string boundaryNote;                                        ///< whose view of borders, as of when
};
using BaseMapPtr = std::shared_ptr<const BaseMap>;

/// Reads the base map in `<resources>/basemap`. A part that is missing or damaged is left empty with a warning.
struct BaseMapRead {
    BaseMapPtr map;
    Warnings warnings;
};
[[nodiscard]] Result<BaseMapRead> readBaseMap(const std::filesystem::path& folder, const Job& job);

} // namespace ree
