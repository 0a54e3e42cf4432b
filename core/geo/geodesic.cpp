// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geodesic.h"

#include <cmath>

#include <geodesic.h>

namespace ree {
namespace {

const geod_geodesic& ellipsoid() {
    static const geod_geodesic wgs84 = [] {
        geod_geodesic g;
        geod_init(&g, 6378137.0, 1 / 298.257223563);
        return g;
    }();
    return wgs84;
}

} // namespace

double distanceMeters(LonLat a, LonLat b) {
    if (!a.known() || !b.known())
        return std::numeric_limits<double>::quiet_NaN();
    double meters = 0;
    geod_inverse(&ellipsoid(), a.lat, a.lon, b.lat, b.lon, &meters, nullptr, nullptr);
    return meters;
}

GeodesicLine geodesicLine(LonLat from, LonLat to) {
    GeodesicLine line;
    if (!from.known() || !to.known())
        return line;
    double azimuth = 0;
    geod_inverse(&ellipsoid(), from.lat, from.lon, to.lat, to.lon, &line.meters, &azimuth, nullptr);
    if (line.meters > 0)
        line.azimuthDegrees = std::fmod(azimuth + 360, 360);
    return line;
}

GeodesicPolygon geodesicPolygon(std::span<const LonLat> ring) {
    geod_polygon polygon;
    geod_polygon_init(&polygon, 0);
    if (ring.size() > 1 && ring.front() == ring.back())
        ring = ring.first(ring.size() - 1);
    for (const LonLat place : ring)
        if (place.known())
            geod_polygon_addpoint(&ellipsoid(), &polygon, place.lat, place.lon);
    GeodesicPolygon figure;
    constexpr int counterClockwisePositive = 0;
    constexpr int signedArea = 1;
    geod_polygon_compute(&ellipsoid(), &polygon, counterClockwisePositive, signedArea, &figure.squareMeters,
                         &figure.perimeterMeters);
    figure.squareMeters = std::abs(figure.squareMeters);
    return figure;
}

LonLat travelled(LonLat from, double azimuthDegrees, double meters) {
    if (!from.known())
        return {};
    LonLat to;
    geod_direct(&ellipsoid(), from.lat, from.lon, azimuthDegrees, meters, &to.lat, &to.lon, nullptr);
    return to;
}

} // namespace ree
