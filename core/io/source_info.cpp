// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source_info.h"

#include <algorithm>
#include <cmath>

#include "core/base/text.h"
#include "core/io/dataset.h"
#include "core/io/read_sites.h"
#include "core/io/text_decoder.h"

namespace ree {
namespace {

std::string typeName(OGRFieldType type) {
    switch (type) {
    case OFTInteger: return "integer";
    case OFTInteger64: return "integer64";
    case OFTReal: return "real";
    case OFTString: return "string";
    case OFTDate: return "date";
    case OFTTime: return "time";
    case OFTDateTime: return "datetime";
    case OFTBinary: return "binary";
    default: return "list";
    }
}

void describeFields(OGRLayerH layer, LayerInfo& info) {
    auto* const definition = OGR_L_GetLayerDefn(layer);
    TextDecoder decode({});
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
        auto* const field = OGR_FD_GetFieldDefn(definition, i);
        info.fields.push_back({decode(OGR_Fld_GetNameRef(field)), typeName(OGR_Fld_GetType(field))});
    }
}

/// The corners and the edges between them: a projected edge bends in degrees.
std::optional<LonLatBox> toDegrees(const MapBox& extent, OGRSpatialReferenceH reference) {
    const TransformHandle transform = reference == nullptr || extent.empty() ? nullptr : toWgs84(reference);
    if (!transform)
        return std::nullopt;
    LonLatBox box;
    constexpr int steps = 20;
    for (int i = 0; i <= steps; ++i)
        for (int j = 0; j <= steps; ++j) {
            double x = extent.minX + extent.width() * i / steps;
            double y = extent.minY + extent.height() * j / steps;
            if (OCTTransform(static_cast<OGRCoordinateTransformationH>(transform.get()), 1, &x, &y, nullptr) != 0)
                box.add(LonLat{x, y});
        }
    return box;
}

Result<LayerInfo> describeLayer(const DatasetHandle& dataset, const std::filesystem::path& path, OGRLayerH layer,
                                const Job& job) {
    LayerInfo info;
    info.name = OGR_L_GetName(layer);
    info.geometry = OGRGeometryTypeToName(OGR_L_GetGeomType(layer));
    auto* const reference = OGR_L_GetSpatialRef(layer);
    if (const std::string crs = crsText(reference); !crs.empty())
        info.crs = crs;
    describeFields(layer, info);
    const char* encoding = GDALGetMetadataItem(layer, "SOURCE_ENCODING", "SHAPEFILE");
    info.encoding = encoding != nullptr ? encoding : OGR_L_TestCapability(layer, OLCStringsAsUTF8) != 0 ? "UTF-8" : "";
    static_cast<void>(dataset);
    const GdalMessages messages;
    OGR_L_ResetReading(layer);
    while (const FeatureHandle feature{OGR_L_GetNextFeature(layer)}) {
        ++info.features;
        OGRGeometryH geometry = OGR_F_GetGeometryRef(static_cast<OGRFeatureH>(feature.get()));
        if (geometry == nullptr || OGR_G_IsEmpty(geometry) != 0)
            continue;
        OGREnvelope box;
        OGR_G_GetEnvelope(geometry, &box);
        info.extent.add({box.MinX, box.MinY});
        info.extent.add({box.MaxX, box.MaxY});
        if (info.features % 4096 == 0 && job.cancelled())
            return failure(ErrorCode::Cancelled, "Reading", path.string(), "it was cancelled");
    }
    if (!messages.firstError().empty())
        info.warnings.push_back(
            {"reading stopped early: " + messages.firstError(), {path.filename().string(), info.name, -1, {}, -1}, 1});
    info.extentWgs84 = toDegrees(info.extent, reference);
    if (const auto way = transformationOf(reference, info.extent.center())) {
        info.transformation = toText(*way);
        if (way->ballpark)
            info.warnings.push_back({info.transformation, {path.filename().string(), info.name, -1, {}, -1}, 1});
    }
    return info;
}

/// What the atlas itself would make of the layer, through the very reader that opens it.
void addPlaces(const std::filesystem::path& path, LayerInfo& info, const Job& job) {
    ReadOptions options;
    options.layer = info.name;
    const auto read = readSites(path, options, job);
    if (!read) {
        info.rejected = info.features;
        info.warnings.push_back({toText(read.error()), {}, 1});
        return;
    }
    info.placed = read->report.placed;
    info.unplaced = read->report.unplaced;
    info.rejected = read->report.rejected;
    info.warnings.insert(info.warnings.end(), read->report.warnings.begin(), read->report.warnings.end());
}

} // namespace

Result<SourceInfo> describeSource(const std::filesystem::path& path, const std::string& layerName, const Job& job) {
    const auto dataset = openDataset(path);
    if (!dataset)
        return tl::unexpected(dataset.error());
    SourceInfo info;
    info.source = path.string();
    info.driver = GDALGetDriverShortName(GDALGetDatasetDriver(dataset->get()));
    if (!layerName.empty())
        if (const auto found = layerOf(*dataset, path, layerName); !found)
            return tl::unexpected(found.error());
    for (int i = 0; i < GDALDatasetGetLayerCount(dataset->get()); ++i) {
        OGRLayerH layer = GDALDatasetGetLayer(dataset->get(), i);
        if (!layerName.empty() && layerName != OGR_L_GetName(layer))
            continue;
        auto described = describeLayer(*dataset, path, layer, job);
        if (!described)
            return tl::unexpected(described.error());
        addPlaces(path, *described, job);
        info.layers.push_back(*std::move(described));
    }
    return info;
}

} // namespace ree
