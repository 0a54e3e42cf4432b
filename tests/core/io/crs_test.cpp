// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files in many CRSs, read as sites: where they land, and what is said about the way there.
#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/geo/geodesic.h"
#include "core/geo/transformation.h"
#include "core/io/read_sites.h"
#include "core/io/source_info.h"
#include "tests/support/make_files.h"
#include "tests/support/temp_folder.h"

namespace ree {
namespace {

using ::testing::HasSubstr;
using testing::MadeLayer;
using testing::makeFile;
using testing::TempFolder;

MadeLayer oneSite(const std::string& driver, int epsg, double x, double y) {
    MadeLayer layer;
    layer.driver = driver;
    layer.epsg = epsg;
    layer.fields = {{"name", OFTString}};
    layer.rows = {{x, y, {"A"}}};
    return layer;
}

LonLat placeIn(const std::filesystem::path& path) {
    const auto read = readSites(path, {}, {});
    if (!read || read->table->place.size() != 1) {
        ADD_FAILURE() << (read ? "no place" : toText(read.error()));
        return {};
    }
    return read->table->place[0];
}

std::string transformationIn(const std::filesystem::path& path) {
    const auto info = describeSource(path, "", {});
    return info ? info->layers.at(0).transformation : toText(info.error());
}

/// Gauss and Krüger's zone 13 as ArcGIS writes it, without a code; the name and the easting of its middle are free.
std::string esriZone(const std::string& name, const std::string& falseEasting, const std::string& datum) {
    return "PROJCS[\"" + name + "\",GEOGCS[\"GCS_" + datum + "\",DATUM[\"D_" + datum +
           "\",SPHEROID[\"Krasovsky_1940\",6378245.0,298.3]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\","
           "0.0174532925199433]],PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\"," +
           falseEasting +
           "],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",75.0],PARAMETER[\"Scale_Factor\",1.0],"
           "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
}

// PROJ 9.1.1, EPSG:28413 to EPSG:4326 at 13550000 4800000, by its own choice "Pulkovo 1942 to WGS 84 (20)". Without a
// change of datum the place would be 75.616518996 43.333142395, 57 m away.
const LonLat inZone13{75.615936922, 43.333427283};
const LonLat withoutShift{75.616518996, 43.333142395};

TEST(Crs, pulkovoZoneWithCode_landsWhereProjPutsItAndSaysHow) {
    const TempFolder folder;
    for (const char* driver : {"ESRI Shapefile", "GPKG", "FlatGeobuf"}) {
        const auto name = std::string(driver) == "GPKG"         ? "a.gpkg"
                          : std::string(driver) == "FlatGeobuf" ? "a.fgb"
                                                                : "a.shp";
        const auto path = makeFile(folder / name, oneSite(driver, 28413, 13550000, 4800000));
        EXPECT_LT(distanceMeters(placeIn(path), inZone13), 0.01) << driver;
        EXPECT_GT(distanceMeters(placeIn(path), withoutShift), 40) << driver;
        EXPECT_THAT(transformationIn(path), HasSubstr("Pulkovo 1942 to WGS 84 (20)")) << driver;
        EXPECT_THAT(transformationIn(path), HasSubstr("accuracy 3 m")) << driver;
    }
}

TEST(Crs, pulkovoZoneWithoutCodes_landsThereToo) {
    const TempFolder folder;
    const auto path = makeFile(folder / "a.shp", oneSite("ESRI Shapefile", 28413, 13550000, 4800000));
    folder.write("a.prj", esriZone("Pulkovo_1942_GK_Zone_13", "13500000.0", "Pulkovo_1942"));
    EXPECT_LT(distanceMeters(placeIn(path), inZone13), 0.01);
    EXPECT_THAT(transformationIn(path), HasSubstr("Pulkovo 1942 to WGS 84 (20), EPSG:5044, accuracy 3 m"));

    const auto mine = makeFile(folder / "mine.shp", oneSite("ESRI Shapefile", 28413, 550000, 4800000));
    folder.write("mine.prj", esriZone("Mine_grid_1978", "500000.0", "Pulkovo_1942"));
    EXPECT_LT(distanceMeters(placeIn(mine), inZone13), 0.01);
    EXPECT_THAT(transformationIn(mine), HasSubstr("accuracy 3 m"));
}

TEST(Crs, parametersInTheFile_areUsedAndTheirAccuracyIsNotInvented) {
    const TempFolder folder;
    const auto path = makeFile(folder / "a.shp", oneSite("ESRI Shapefile", 28413, 13550000, 4800000));
    std::string wkt = esriZone("Zone_13", "13500000.0", "Pulkovo_1942");
    wkt.replace(wkt.find("298.3]"), 6, "298.3],TOWGS84[23.57,-140.95,-79.8,0,0.35,0.79,-0.22]");
    folder.write("a.prj", wkt);
    EXPECT_LT(distanceMeters(placeIn(path), inZone13), 0.01); // the parameters of EPSG:5044, GOST R 51794-2008
    EXPECT_THAT(transformationIn(path), HasSubstr("accuracy not stated"));
}

TEST(Crs, datumThatNobodyKnows_isSaidInWords) {
    const TempFolder folder;
    const auto path = makeFile(folder / "a.shp", oneSite("ESRI Shapefile", 28413, 13550000, 4800000));
    folder.write("a.prj", esriZone("Zone_13", "13500000.0", "Local_1978"));
    EXPECT_LT(distanceMeters(placeIn(path), withoutShift), 0.01);
    const auto info = describeSource(path, "", {});
    ASSERT_TRUE(info);
    EXPECT_THAT(info->layers[0].transformation, HasSubstr("some hundred metres"));
    bool warned = false;
    for (const Warning& warning : info->layers[0].warnings)
        warned = warned || warning.text == info->layers[0].transformation;
    EXPECT_TRUE(warned);
}

// Expected by PROJ 9.1.1; EPSG:2193 and EPSG:28413 are defined northing first, EPSG:4326 latitude first.
TEST(Crs, axisOrder_isRightWhateverTheAuthoritySays) {
    struct Case {
        int epsg;
        double x, y;
        LonLat expected;
        const char* way;
    };
    const std::vector<Case> cases{
        {4326, 75.5, 43.25, {75.5, 43.25}, "no change of datum"},
        {3857, 8e6, 5e6, {71.865222730, 40.916274471}, "no change of datum"},
        {32643, 5e5, 5e6, {75.0, 45.153477183}, "no change of datum"},
        {2193, 1600000, 5400000, {173.0, -41.551664523}, "NZGD2000 to WGS 84 (1), EPSG:1565, accuracy 1 m"},
        {28413, 13550000, 4800000, inZone13, "Pulkovo 1942 to WGS 84 (20), EPSG:5044, accuracy 3 m"},
        {4284, 75, 43, {74.999405857, 43.000272159}, "Pulkovo 1942 to WGS 84 (20), EPSG:5044, accuracy 3 m"},
    };
    const TempFolder folder;
    for (const Case& one : cases)
        for (const auto& [driver, ending] :
             {std::pair{"GPKG", ".gpkg"}, {"FlatGeobuf", ".fgb"}, {"GeoJSON", ".geojson"}}) {
            if (std::string(driver) == "GeoJSON" && one.epsg != 4326 && one.epsg != 3857)
                continue; // the format has but one CRS; the old `crs` member is kept for common codes only
            const auto path =
                makeFile(folder / (std::to_string(one.epsg) + ending), oneSite(driver, one.epsg, one.x, one.y));
            EXPECT_LT(distanceMeters(placeIn(path), one.expected), 0.01) << driver << ' ' << one.epsg;
            EXPECT_EQ(transformationIn(path), one.way) << driver << ' ' << one.epsg;
        }
}

TEST(Crs, shapesCountedBeyondTheAntimeridian_keepTheirVertices) {
    const TempFolder folder;
    const auto path = folder.write(
        "wide.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":)"
                        R"({"type":"Polygon","coordinates":[[[170,60],[190,60],[190,70],[170,70],[170,60]]]}}]})");
    const auto read = readShapes(path, {}, {}, {});
    ASSERT_TRUE(read) << toText(read.error());
    ASSERT_EQ(read->parts.front()->vertices.size(), 5U);
    EXPECT_EQ(read->parts.front()->vertices[1], (LonLat{-170, 60}));
}

TEST(Crs, textOfAWay_isWhole) {
    EXPECT_EQ(toText(CrsTransformation{}), "no change of datum");
    EXPECT_EQ(toText(CrsTransformation{{"A to B", "B to C"}, 2.5, false}), "A to B + B to C, accuracy 2.5 m");
    EXPECT_THAT(toText(CrsTransformation{{"A to B"}, std::nan(""), false}), HasSubstr("not stated"));
    EXPECT_FALSE(transformationToWgs84("EPSG:99999999", {0, 0}));
    EXPECT_FALSE(transformationToWgs84("EPSG:28413", {}));
}

} // namespace
} // namespace ree
