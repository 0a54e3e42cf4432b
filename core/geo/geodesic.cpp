// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geodesic.h"

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

double azimuthDegrees(LonLat a, LonLat b) {
    if (!a.known() || !b.known())
        return std::numeric_limits<double>::quiet_NaN();
    double azimuth = 0;
    geod_inverse(&ellipsoid(), a.lat, a.lon, b.lat, b.lon, nullptr, &azimuth, nullptr);
    return azimuth;
}

LonLat travelled(LonLat from, double azimuth, double meters) {
    if (!from.known())
        return {};
    LonLat to;
    geod_direct(&ellipsoid(), from.lat, from.lon, azimuth, meters, &to.lat, &to.lon, nullptr);
    return to;
}

} // namespace ree
