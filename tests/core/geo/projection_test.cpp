// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/projection.h"

#include <algorithm>
#include <cmath>
#include <thread>

#include <gtest/gtest.h>

namespace ree {
namespace {

TEST(Projection, centreOfCentralAsiaAlbers_isTheOrigin) {
    const MapPoint p = Projection::centralAsiaAlbers()->toMap(LonLat{67, 45});
    EXPECT_NEAR(p.x, 0, 0.001);
    EXPECT_NEAR(p.y, 0, 0.001);
}

TEST(Projection, thereAndBack_isTheSamePlace) {
    for (const auto* text : {"albers", "mercator", "platecarree", "EPSG:32642"}) {
        const auto projection = Projection::create(text);
        ASSERT_TRUE(projection) << text;
        const LonLat back = (*projection)->toLonLat((*projection)->toMap(LonLat{75.94, 42.77}));
        EXPECT_NEAR(back.lon, 75.94, 1e-7) << text;
        EXPECT_NEAR(back.lat, 42.77, 1e-7) << text;
    }
}

/// Forward goes a shorter way where there is one, back goes PROJ's own: a place that moves on the way shows a slip.
TEST(Projection, shorterWay_endsWhereProjsOwnBegins) {
    for (const auto* text :
         {"albers", "mercator", "EPSG:32642", "EPSG:2229", "EPSG:2154", "EPSG:27572", "EPSG:3035", "EPSG:5940",
          "+proj=moll +lon_0=67 +type=crs", "+proj=utm +zone=42 +ellps=krass +towgs84=15,-130,-84 +type=crs",
          "+proj=longlat +datum=WGS84 +pm=ferro +type=crs", "+proj=laea +lat_0=45 +lon_0=75 +units=km +type=crs",
          "+proj=tmerc +lon_0=75 +axis=neu +type=crs"}) {
        const auto projection = Projection::create(text);
        ASSERT_TRUE(projection) << text;
        LonLatBox area = (*projection)->usableArea();
        if (area.west == -180) // far from the middle PROJ's own way back is a little off
            area = {30, -50, 110, 75};
        std::size_t compared = 0;
        for (double lat = area.south; lat <= area.north; lat += 1.7)
            for (double lon = area.west; lon <= area.east; lon += 1.3) {
                const MapPoint point = (*projection)->toMap(LonLat{lon, lat});
                const LonLat back = (*projection)->toLonLat(point);
                if (!back.known() || std::abs(back.lon - lon) > 1) // no way back from so far out
                    continue;
                ++compared;
                EXPECT_NEAR(back.lon, lon, 2e-6) << text << ' ' << lon << ' ' << lat;
                EXPECT_NEAR(back.lat, lat, 2e-6) << text << ' ' << lon << ' ' << lat;
            }
        EXPECT_GT(compared, 20U) << text;
    }
}

TEST(Projection, authorityWithNorthFirst_stillGivesEastFirst) {
    const auto projection = Projection::create("EPSG:4326");
    ASSERT_TRUE(projection);
    const MapPoint p = (*projection)->toMap(LonLat{70, 40});
    EXPECT_NEAR(p.x, 70, 1e-9);
    EXPECT_NEAR(p.y, 40, 1e-9);
    EXPECT_TRUE((*projection)->isGeographic());
}

TEST(Projection, unknownText_isAnErrorThatNamesIt) {
    const auto projection = Projection::create("EPSG:99999999");
    ASSERT_FALSE(projection);
    EXPECT_EQ(projection.error().code, ErrorCode::UnknownCrs);
    EXPECT_NE(toText(projection.error()).find("99999999"), std::string::npos);
}

TEST(Projection, poleInMercatorAndUnknownPlace_areInvalidOrFiniteNeverInfinite) {
    const auto projection = Projection::create("mercator");
    ASSERT_TRUE(projection);
    std::vector<MapPoint> out;
    (*projection)->toMap(std::vector<LonLat>{{10, 90}, {10, -90}, {}, {70, 40}}, out);
    ASSERT_EQ(out.size(), 4U);
    for (const MapPoint p : out)
        EXPECT_FALSE(std::isinf(p.x) || std::isinf(p.y));
    EXPECT_FALSE(out[2].valid());
    EXPECT_TRUE(out[3].valid());
}

TEST(Projection, everyPlaceOfTheEarth_isFiniteOrInvalidAndNeverRunsAway) {
    std::vector<LonLat> places;
    for (double lat = -90; lat <= 90; lat += 2.5)
        for (double lon = -180; lon <= 180; lon += 3.75)
            places.push_back({lon, lat});
    for (const double lat : {-90 + 1e-9, -89.9999, 89.9999, 90 - 1e-9})
        places.push_back({75, lat});
    for (const auto* text :
         {"albers", "mercator", "platecarree", "EPSG:28413", "EPSG:32643", "EPSG:2193", "EPSG:3995", "EPSG:3031",
          "EPSG:3832", "+proj=merc +type=crs", "+proj=ortho +lat_0=45 +lon_0=67 +type=crs",
          "+proj=gnom +lat_0=45 +lon_0=67 +type=crs", "+proj=tmerc +lon_0=75 +type=crs",
          "+proj=stere +lat_0=90 +type=crs", "+proj=lcc +lat_1=30 +lat_2=60 +lon_0=75 +type=crs"}) {
        const auto projection = Projection::create(text);
        ASSERT_TRUE(projection) << text;
        std::vector<MapPoint> out;
        (*projection)->toMap(places, out);
        std::size_t taken = 0;
        for (std::size_t i = 0; i < out.size(); ++i) {
            EXPECT_EQ(std::isnan(out[i].x), std::isnan(out[i].y));
            if (!out[i].valid()) {
                EXPECT_TRUE(std::isnan(out[i].x)) << text << ' ' << places[i].lon << ' ' << places[i].lat;
                continue;
            }
            ++taken;
            EXPECT_LE(std::max(std::abs(out[i].x), std::abs(out[i].y)), 1e8) << text;
        }
        EXPECT_GT(taken, 20U) << text;
    }
}

TEST(Projection, whereTheMapIsTorn_isOppositeItsMiddle) {
    const auto torn = [](const char* text) { return (*Projection::create(text))->tornMeridian(); };
    EXPECT_NEAR(torn("+proj=moll +lon_0=67 +type=crs").value_or(0), -113, 1e-9);
    EXPECT_NEAR(torn("EPSG:3832").value_or(0), -30, 1e-9); // Mercator of the Pacific, centred on 150° E
    EXPECT_FALSE(torn("mercator"));
    EXPECT_FALSE(torn("platecarree"));
    EXPECT_FALSE(torn("EPSG:3571")); // around the pole
    EXPECT_FALSE(torn("EPSG:28413"));
}

TEST(Projection, boxOfAnArea_followsItsEdges) {
    const auto albers = Projection::centralAsiaAlbers();
    const MapBox box = albers->toMap(LonLatBox{46, 35, 88, 56});
    // The southern parallel bends below its corners: its lowest point is on the central meridian.
    EXPECT_LE(box.minY, albers->toMap(LonLat{67, 35}).y + 1000);
    EXPECT_LT(box.minY, albers->toMap(LonLat{46, 35}).y - 100000);
}

TEST(Projection, usedFromAnotherThread_givesTheSame) {
    const auto albers = Projection::centralAsiaAlbers();
    const MapPoint here = albers->toMap(LonLat{80, 50});
    MapPoint there;
    std::thread([&] { there = albers->toMap(LonLat{80, 50}); }).join();
    EXPECT_EQ(here, there);
}

TEST(Projection, manyPlaces_goWhereEachGoesAlone) {
    const auto utm = Projection::create("EPSG:32642");
    ASSERT_TRUE(utm.has_value());
    std::vector<LonLat> places;
    for (int i = 0; i < 250000; ++i)
        places.push_back({45 + 0.0002 * i, 35 + 0.00008 * i});
    places[130000] = {};
    places[200000] = {-150, -80};
    std::vector<MapPoint> points;
    (*utm)->toMap(places, points);
    ASSERT_EQ(points.size(), places.size());
    for (std::size_t i = 0; i < places.size(); i += 1000) {
        const MapPoint alone = (*utm)->toMap(places[i]);
        EXPECT_EQ(points[i].valid(), alone.valid()) << i;
        if (alone.valid()) {
            EXPECT_EQ(points[i], alone) << i;
        }
    }
    EXPECT_FALSE(points[130000].valid());
    EXPECT_FALSE(points[200000].valid());
}

TEST(Projection, placesInSeveralParts_areCountedOnFromPartToPart) {
    const auto albers = Projection::centralAsiaAlbers();
    std::vector<LonLat> places;
    for (int i = 0; i < 150000; ++i)
        places.push_back({45 + 0.0002 * i, 35 + 0.0001 * i});
    const std::span<const LonLat> all(places);
    const std::span<const LonLat> parts[] = {all.first(3), {}, all.subspan(3, 99990), all.subspan(99993)};
    std::vector<MapPoint> points(places.size());
    std::vector<std::size_t> pieceOf(places.size(), Projection::piecesOf(places.size()));
    albers->eachOnMap(parts, [&](std::size_t piece, std::size_t first, std::span<const MapPoint> some) {
        std::copy(some.begin(), some.end(), points.begin() + static_cast<std::ptrdiff_t>(first));
        std::fill_n(pieceOf.begin() + static_cast<std::ptrdiff_t>(first), some.size(), piece);
    });
    std::vector<MapPoint> atOnce;
    albers->toMap(places, atOnce);
    EXPECT_EQ(points, atOnce);
    EXPECT_TRUE(std::is_sorted(pieceOf.begin(), pieceOf.end()));
    EXPECT_LT(pieceOf.back(), Projection::piecesOf(places.size()));
}

} // namespace
} // namespace ree
