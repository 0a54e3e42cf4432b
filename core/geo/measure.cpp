// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/measure.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include <geodesic.h>

#include "core/geo/geodesic.h"

namespace ree {
namespace {

/// At least three figures, no false precision, thousands apart.
std::string figure(double value) {
    const int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    std::array<char, 48> digits{};
    std::snprintf(digits.data(), digits.size(), "%.*f", decimals, value);
    std::string text(digits.data());
    std::size_t end = text.find('.');
    if (end == std::string::npos)
        end = text.size();
    for (std::size_t at = end; at > 3; at -= 3)
        text.insert(at - 3, at - 3 > 0 ? "," : "");
    return text;
}

} // namespace

PathMeasure measurePath(std::span<const LonLat> places) {
    PathMeasure path;
    for (std::size_t i = 1; i < places.size(); ++i) {
        path.segmentMeters.push_back(distanceMeters(places[i - 1], places[i]));
        path.totalMeters += path.segmentMeters.back();
    }
    return path;
}

AreaMeasure measureArea(std::span<const LonLat> places) {
    if (places.size() < 3)
        return {};
    geod_geodesic wgs84;
    geod_init(&wgs84, 6378137.0, 1 / 298.257223563);
    geod_polygon polygon;
    geod_polygon_init(&polygon, 0);
    for (const LonLat place : places)
        geod_polygon_addpoint(&wgs84, &polygon, place.lat, place.lon);
    AreaMeasure measure;
    geod_polygon_compute(&wgs84, &polygon, 0, 1, &measure.squareMeters, &measure.perimeterMeters);
    measure.squareMeters = std::abs(measure.squareMeters);
    return measure;
}

std::string lengthText(double meters) {
    if (!std::isfinite(meters))
        return "unknown";
    return meters < 1000 ? figure(meters) + " m" : figure(meters / 1000) + " km";
}

std::string areaText(double squareMeters) {
    if (!std::isfinite(squareMeters))
        return "unknown";
    if (squareMeters < 1e4)
        return figure(squareMeters) + " m²";
    return squareMeters < 1e6 ? figure(squareMeters / 1e4) + " ha" : figure(squareMeters / 1e6) + " km²";
}

} // namespace ree
