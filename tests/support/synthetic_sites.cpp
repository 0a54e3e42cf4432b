// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/synthetic_sites.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include "core/io/gdal_setup.h"

namespace ree::testing {
namespace {

/// Numerical Recipes' 64-bit generator: the standard's distributions differ between libraries, this does not.
class Chance {
public:
    std::uint32_t below(std::uint32_t end) {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::uint32_t>(((m_state >> 32U) * end) >> 32U);
    }
    double uniform(double low, double high) {
        return low + (high - low) * below(1U << 30U) / static_cast<double>(1U << 30U);
    }
    double bell(double spread) {
        double sum = 0;
        for (int i = 0; i < 6; ++i)
            sum += uniform(-1, 1);
        return sum * spread / std::sqrt(2.0);
    }

private:
    std::uint64_t m_state = 2026;
};

struct Cluster {
    double lon;
    double lat;
    double spreadDegrees;
    const char* country;
};

constexpr std::array countries{"KAZ", "KGZ", "TJK", "TKM", "UZB"};
constexpr std::array elementLists{"La; Ce; Nd", "Nd; Pr; Dy; Tb", "Y; Dy; Yb", "La; Ce; Pr; Nd; Sm; Eu; Gd", "Sc", ""};
constexpr std::array statuses{"operating", "exploration", "discovered", "closed", ""};

enum Field : int { Id, Name, Country, Elements, Grade, Tonnage, Owner, Status };
struct FieldDefinition {
    const char* name;
    OGRFieldType type;
    int width;
};
constexpr std::array fields{FieldDefinition{"id", OFTString, 12},     FieldDefinition{"name", OFTString, 40},
                            FieldDefinition{"country", OFTString, 3}, FieldDefinition{"elements", OFTString, 32},
                            FieldDefinition{"grade_pct", OFTReal, 0}, FieldDefinition{"tonnage_t", OFTReal, 0},
                            FieldDefinition{"owner", OFTString, 32},  FieldDefinition{"status", OFTString, 12}};

template <std::size_t N>
const char* any(Chance& chance, const std::array<const char*, N>& words) {
    return words[chance.below(static_cast<std::uint32_t>(N))];
}

std::vector<Cluster> makeClusters(Chance& chance) {
    std::vector<Cluster> clusters(400);
    for (Cluster& c : clusters)
        c = {chance.uniform(48, 86), chance.uniform(37, 54), chance.uniform(0.02, 0.8), any(chance, countries)};
    return clusters;
}

void setText(OGRFeatureH feature, Field field, const std::string& text) {
    if (text.empty())
        OGR_F_SetFieldNull(feature, field);
    else
        OGR_F_SetFieldString(feature, field, text.c_str());
}

void fill(OGRFeatureH feature, Chance& chance, const Cluster& cluster, std::int64_t number) {
    setText(feature, Id, "SYN-" + std::to_string(number));
    setText(feature, Name, "Synthetic " + std::to_string(chance.below(100000)) + " " + std::to_string(number));
    setText(feature, Country, cluster.country);
    setText(feature, Elements, any(chance, elementLists));
    setText(feature, Status, any(chance, statuses));
    OGR_F_SetFieldNull(feature, Grade);
    OGR_F_SetFieldNull(feature, Tonnage);
    if (chance.below(3) == 0)
        OGR_F_SetFieldDouble(feature, Grade, std::round(chance.uniform(0, 20000)) / 10000);
    if (chance.below(4) == 0)
        OGR_F_SetFieldDouble(feature, Tonnage, std::round(std::pow(10, chance.uniform(3, 8))));
    setText(feature, Owner, chance.below(2) == 0 ? "" : "Synthetic Owner " + std::to_string(chance.below(500)));
    OGRGeometryH point = OGR_G_CreateGeometry(wkbPoint);
    OGR_G_SetPoint_2D(point, 0, std::clamp(cluster.lon + chance.bell(cluster.spreadDegrees), -180.0, 180.0),
                      std::clamp(cluster.lat + chance.bell(cluster.spreadDegrees * 0.7), -90.0, 90.0));
    OGR_F_SetGeometryDirectly(feature, point);
}

void demand(bool good) {
    if (!good)
        throw std::runtime_error("cannot make the synthetic sites");
}

const char* driverFor(const std::filesystem::path& file) {
    for (const auto& [ending, driver] : {std::pair(".shp", "ESRI Shapefile"), std::pair(".gpkg", "GPKG"),
                                         std::pair(".fgb", "FlatGeobuf"), std::pair(".geojson", "GeoJSON")})
        if (file.extension() == ending)
            return driver;
    throw std::runtime_error("the synthetic sites need the ending .shp, .gpkg, .fgb or .geojson: " + file.string());
}

OGRLayerH createLayer(GDALDatasetH dataset) {
    OGRSpatialReferenceH wgs84 = OSRNewSpatialReference(nullptr);
    OSRImportFromEPSG(wgs84, 4326);
    OSRSetAxisMappingStrategy(wgs84, OAMS_TRADITIONAL_GIS_ORDER);
    OGRLayerH layer = GDALDatasetCreateLayer(dataset, "synthetic_sites", wgs84, wkbPoint, nullptr);
    OSRRelease(wgs84);
    demand(layer != nullptr);
    for (const FieldDefinition& f : fields) {
        OGRFieldDefnH definition = OGR_Fld_Create(f.name, f.type);
        OGR_Fld_SetWidth(definition, f.width);
        demand(OGR_L_CreateField(layer, definition, 1) == OGRERR_NONE);
        OGR_Fld_Destroy(definition);
    }
    return layer;
}

} // namespace

void makeSyntheticSites(const std::filesystem::path& file, std::int64_t count) {
    setUpGdal();
    const std::unique_ptr<void, decltype(&GDALClose)> dataset(
        GDALCreate(GDALGetDriverByName(driverFor(file)), file.c_str(), 0, 0, 0, GDT_Unknown, nullptr), &GDALClose);
    demand(dataset != nullptr);
    OGRLayerH layer = createLayer(dataset.get());
    const bool transacted = GDALDatasetStartTransaction(dataset.get(), 0) == OGRERR_NONE; // GeoPackage is slow without
    const std::unique_ptr<void, decltype(&OGR_F_Destroy)> feature(OGR_F_Create(OGR_L_GetLayerDefn(layer)),
                                                                  &OGR_F_Destroy);
    Chance chance;
    const auto clusters = makeClusters(chance);
    for (std::int64_t i = 0; i < count; ++i) {
        auto* const f = static_cast<OGRFeatureH>(feature.get());
        OGR_F_SetFID(f, OGRNullFID);
        fill(f, chance, clusters[chance.below(static_cast<std::uint32_t>(clusters.size()))], i + 1);
        demand(OGR_L_CreateFeature(layer, f) == OGRERR_NONE);
    }
    demand(!transacted || GDALDatasetCommitTransaction(dataset.get()) == OGRERR_NONE);
}

} // namespace ree::testing
