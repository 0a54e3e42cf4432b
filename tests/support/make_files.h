// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <limits>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <cpl_string.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include "core/io/gdal_setup.h"

namespace ree::testing {

struct MadeField {
    std::string name;
    OGRFieldType type = OFTString;
};
/// x and y in the CRS of the file; NaN makes a feature without geometry. "" in `values` makes a null.
struct MadeRow {
    double x = std::numeric_limits<double>::quiet_NaN();
    double y = std::numeric_limits<double>::quiet_NaN();
    std::vector<std::string> values;
};
struct MadeLayer {
    std::string driver = "GeoJSON";
    int epsg = 4326; ///< 0 for none
    std::string name = "sites";
    std::vector<MadeField> fields;
    std::vector<MadeRow> rows;
    std::map<std::string, std::string> layerOptions;
};

/// Two placed sites and one without geometry; names in Latin and Cyrillic, a grade with one null.
inline MadeLayer threeSites(std::string driver) {
    MadeLayer layer;
    layer.driver = std::move(driver);
    if (layer.driver == "ESRI Shapefile")
        layer.layerOptions = {{"ENCODING", "UTF-8"}};
    layer.fields = {{"id", OFTString}, {"name", OFTString}, {"country", OFTString}, {"grade_pct", OFTReal}};
    layer.rows = {{76.1, 42.6, {"A", "Kutessay II", "KGZ", "0.26"}},
                  {69.5, 47.25, {"B", "Қундыбай", "KAZ", "0"}},
                  {std::numeric_limits<double>::quiet_NaN(), 0, {"C", "Кент", "KAZ", ""}}};
    return layer;
}

/// Writes a point layer with GDAL, as another program would. Throws where GDAL fails: the test cannot go on.
inline std::filesystem::path makeFile(const std::filesystem::path& path, const MadeLayer& made) {
    setUpGdal();
    const auto demand = [&path](bool good) {
        if (!good)
            throw std::runtime_error("cannot make " + path.string() + ": " + CPLGetLastErrorMsg());
    };
    GDALDriverH driver = GDALGetDriverByName(made.driver.c_str());
    demand(driver != nullptr);
    GDALDatasetH dataset = GDALCreate(driver, path.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
    demand(dataset != nullptr);
    OGRSpatialReferenceH crs = made.epsg == 0 ? nullptr : OSRNewSpatialReference(nullptr);
    if (crs != nullptr) {
        demand(OSRImportFromEPSG(crs, made.epsg) == OGRERR_NONE);
        OSRSetAxisMappingStrategy(crs, OAMS_TRADITIONAL_GIS_ORDER);
    }
    char** options = nullptr;
    for (const auto& [key, value] : made.layerOptions)
        options = CSLSetNameValue(options, key.c_str(), value.c_str());
    OGRLayerH layer = GDALDatasetCreateLayer(dataset, made.name.c_str(), crs, wkbPoint, options);
    CSLDestroy(options);
    demand(layer != nullptr);
    for (const MadeField& field : made.fields) {
        OGRFieldDefnH definition = OGR_Fld_Create(field.name.c_str(), field.type);
        demand(OGR_L_CreateField(layer, definition, 1) == OGRERR_NONE);
        OGR_Fld_Destroy(definition);
    }
    for (const MadeRow& row : made.rows) {
        OGRFeatureH feature = OGR_F_Create(OGR_L_GetLayerDefn(layer));
        for (std::size_t i = 0; i < row.values.size(); ++i)
            if (!row.values[i].empty())
                OGR_F_SetFieldString(feature, static_cast<int>(i), row.values[i].c_str());
            else
                OGR_F_SetFieldNull(feature, static_cast<int>(i));
        if (row.x == row.x) {
            OGRGeometryH point = OGR_G_CreateGeometry(wkbPoint);
            OGR_G_SetPoint_2D(point, 0, row.x, row.y);
            OGR_F_SetGeometryDirectly(feature, point);
        }
        demand(OGR_L_CreateFeature(layer, feature) == OGRERR_NONE);
        OGR_F_Destroy(feature);
    }
    GDALClose(dataset);
    if (crs != nullptr)
        OSRRelease(crs);
    return path;
}

} // namespace ree::testing
