// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/geo/types.h"

namespace ree {

struct FieldInfo {
    std::string name;
    std::string type; ///< "string", "integer", "integer64", "real", "date", "datetime", "time", "binary", "list"
};

struct LayerInfo {
    std::string name;
    std::string geometry;           ///< OGR's name: "Point", "Multi Polygon", "None", …
    std::int64_t features = 0;      ///< rows really read, not the header's claim
    std::optional<std::string> crs; ///< AUTH:CODE, else a name; nothing when the file has none
    std::string transformation;     ///< to WGS 84 in the middle of the extent, with accuracy; "" without CRS or places
    MapBox extent;                  ///< in the layer's CRS, of the rows read; empty when no geometry
    std::optional<LonLatBox> extentWgs84; ///< nothing when the CRS is unknown
    std::string encoding;                 ///< "UTF-8", "ISO-8859-1", …; "" when the format has none
    std::vector<FieldInfo> fields;
    std::int64_t placed = 0;
    std::int64_t unplaced = 0;
    std::int64_t rejected = 0;
    Warnings warnings;
};

struct SourceInfo {
    std::string source;
    std::string driver; ///< GDAL's short name
    std::vector<LayerInfo> layers;
    Warnings warnings;
};

/// Reads every row of every layer (or of `layer` alone) and describes what is there.
[[nodiscard]] Result<SourceInfo> describeSource(const std::filesystem::path& path, const std::string& layer,
                                                const Job& job);

} // namespace ree
