// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/dataset.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include <cpl_string.h>
#include <cpl_vsi.h>

#include "core/base/text.h"
#include "core/io/csv_header.h"
#include "core/io/door.h"
#include "core/io/gdal_setup.h"
#include "core/io/watched_file.h"

namespace ree {
namespace {

constexpr std::array<const char*, 10> drivers{"ESRI Shapefile", "GeoJSON", "GeoJSONSeq", "GPKG", "FlatGeobuf", "CSV",
                                              "XLSX",           "LIBKML",  "KML",        nullptr};

struct FreeList {
    void operator()(char** list) const { CSLDestroy(list); }
};

/// A missing companion of a shapefile is the commonest damage; GDAL says it in its own tongue, this in the user's.
std::string missingCompanion(const std::filesystem::path& path) {
    if (lowerAscii(path.extension().string()) != ".shp")
        return {};
    for (const auto ending : {".shx", ".SHX"})
        if (std::filesystem::exists(std::filesystem::path(path).replace_extension(ending)))
            return {};
    return "Copy the .shx file of the same name beside it.";
}

/// What GDAL reads from instead of the file itself.
struct StandIn {
    explicit StandIn(const std::filesystem::path& path) : cleared(path) {}
    ClearedCsv cleared;
    std::optional<WatchedFile> watched;
    [[nodiscard]] const std::string& nameFor(const std::string& name) const {
        return watched ? watched->name() : cleared.name().empty() ? name : cleared.name();
    }
};

/// `encoding`: null to trust the file, "" to leave its texts alone.
Result<DatasetHandle> opened(const std::filesystem::path& path, const char* encoding, const Job* job) {
    setUpGdal();
    const auto name = gdalName(path);
    if (!name)
        return tl::unexpected(name.error());
    std::unique_ptr<char*, FreeList> options;
    const auto set = [&options](const char* key, const char* value) {
        options.reset(CSLSetNameValue(options.release(), key, value));
    };
    if (encoding != nullptr)
        set("ENCODING", encoding);
    const std::string ending = lowerAscii(path.extension().string());
    if (ending == ".gpkg")
        set("IMMUTABLE", "YES");
    const GdalMessages messages;
    const auto standIn = std::make_shared<StandIn>(path);
    if (job != nullptr && isGeoJson(path))
        standIn->watched.emplace(path, *job);
    const std::string& fileName = standIn->nameFor(*name);
    DatasetHandle dataset(
        GDALOpenEx(fileName.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers.data(), options.get(), nullptr),
        CloseDataset{standIn});
    if (dataset)
        return dataset;
    const std::string companion = missingCompanion(path);
    const bool spoke = !messages.firstError().empty();
    return failure(spoke ? ErrorCode::Damaged : ErrorCode::UnknownFormat, "Cannot read", path.string(),
                   spoke ? messages.firstError() : "it is in no format that is read here",
                   !companion.empty() ? companion
                   : spoke            ? "Copy the file again, or repair it with the program that made it."
                                      : "Save it as shapefile, GeoJSON, GeoPackage, FlatGeobuf, CSV, XLSX or KML.");
}

} // namespace

bool isGeoJson(const std::filesystem::path& path) {
    const std::string ending = lowerAscii(path.extension().string());
    return ending == ".geojson" || ending == ".json";
}

Result<DatasetHandle> openDataset(const std::filesystem::path& path, const std::string& encoding, const Job* job) {
    return opened(path, encoding.empty() ? nullptr : encoding.c_str(), job);
}

Result<DatasetHandle> openUntouched(const std::filesystem::path& path) { return opened(path, "", nullptr); }

Result<OGRLayerH> layerOf(const DatasetHandle& dataset, const std::filesystem::path& path, const std::string& name) {
    OGRLayerH layer =
        name.empty() ? GDALDatasetGetLayer(dataset.get(), 0) : GDALDatasetGetLayerByName(dataset.get(), name.c_str());
    if (layer != nullptr)
        return layer;
    std::vector<std::string> names;
    for (int i = 0; i < GDALDatasetGetLayerCount(dataset.get()); ++i)
        names.emplace_back(OGR_L_GetName(GDALDatasetGetLayer(dataset.get(), i)));
    return failure(ErrorCode::NotFound, "Cannot find the layer '" + name + "' in", path.string(), {},
                   names.empty() ? "The file has no layers." : "Its layers are: " + joined(names, ", ") + ".");
}

std::string crsText(OGRSpatialReferenceH reference) {
    if (reference == nullptr)
        return {};
    const ReferenceHandle copy(OSRClone(reference));
    auto* const crs = static_cast<OGRSpatialReferenceH>(copy.get());
    if (OSRGetAuthorityCode(crs, nullptr) == nullptr)
        OSRAutoIdentifyEPSG(crs);
    const char* authority = OSRGetAuthorityName(crs, nullptr);
    const char* code = OSRGetAuthorityCode(crs, nullptr);
    if (authority != nullptr && code != nullptr)
        return std::string(authority) + ":" + code;
    const char* name = OSRGetName(crs);
    return name == nullptr ? "" : name;
}

std::optional<CrsTransformation> transformationOf(OGRSpatialReferenceH reference, MapPoint at) {
    if (reference == nullptr)
        return std::nullopt;
    // The text that GDAL itself hands to PROJ, so that both take the same way.
    const char* const options[] = {"FORMAT=WKT2_2018", nullptr};
    char* wkt = nullptr;
    const GdalMessages quiet;
    OSRExportToWktEx(reference, &wkt, options);
    const std::unique_ptr<char, decltype(&VSIFree)> owner(wkt, VSIFree);
    return wkt == nullptr ? std::nullopt : transformationToWgs84(wkt, at);
}

TransformHandle toWgs84(OGRSpatialReferenceH reference) {
    const ReferenceHandle from(OSRClone(reference));
    const ReferenceHandle to(OSRNewSpatialReference(nullptr));
    auto* const fromCrs = static_cast<OGRSpatialReferenceH>(from.get());
    auto* const toCrs = static_cast<OGRSpatialReferenceH>(to.get());
    OSRImportFromEPSG(toCrs, 4326);
    OSRSetAxisMappingStrategy(fromCrs, OAMS_TRADITIONAL_GIS_ORDER);
    OSRSetAxisMappingStrategy(toCrs, OAMS_TRADITIONAL_GIS_ORDER);
    const GdalMessages quiet;
    return TransformHandle(OCTNewCoordinateTransformation(fromCrs, toCrs));
}

} // namespace ree
