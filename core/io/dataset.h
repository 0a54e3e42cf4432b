// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/geo/transformation.h"
#include "core/io/gdal_handles.h"

namespace ree {

/// Opens a vector source read-only, past the door and with the drivers on our list alone. With a job, which must
/// outlive the dataset, a GeoJSON can be cancelled and tells how far it is while GDAL goes through it.
[[nodiscard]] Result<DatasetHandle> openDataset(const std::filesystem::path& path, const std::string& encoding = {},
                                                const Job* job = nullptr);
/// A shapefile for the texts as they stand in its table, whatever encoding it claims.
[[nodiscard]] Result<DatasetHandle> openUntouched(const std::filesystem::path& path);
/// By the ending of its name.
[[nodiscard]] bool isGeoJson(const std::filesystem::path& path);
/// The layer named, or the first one when `name` is empty; the error lists the layers there are.
[[nodiscard]] Result<OGRLayerH> layerOf(const DatasetHandle& dataset, const std::filesystem::path& path,
                                        const std::string& name);
/// "EPSG:4326", a name, or "" when there is none.
[[nodiscard]] std::string crsText(OGRSpatialReferenceH reference);
/// How toWgs84 changes the datum at a place given in the CRS's own units; nothing without a CRS or where PROJ fails.
[[nodiscard]] std::optional<CrsTransformation> transformationOf(OGRSpatialReferenceH reference, MapPoint at);
/// From `reference` to WGS 84 with x east, y north; null when PROJ knows no way.
[[nodiscard]] TransformHandle toWgs84(OGRSpatialReferenceH reference);

} // namespace ree
