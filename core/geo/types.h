// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

namespace ree {

/// A place on the earth in degrees, WGS 84: longitude east -180…180, latitude north -90…90. NaN: no place known.
struct LonLat {
    double lon = std::numeric_limits<double>::quiet_NaN();
    double lat = std::numeric_limits<double>::quiet_NaN();
    [[nodiscard]] bool known() const { return std::isfinite(lon) && std::isfinite(lat); }
    bool operator==(const LonLat&) const = default;
};

/// A place on the projected map, in the units of the map's CRS (metres, or degrees for plate carrée), x east, y north.
/// NaN where the projection has no value for the place.
struct MapPoint {
    double x = std::numeric_limits<double>::quiet_NaN();
    double y = std::numeric_limits<double>::quiet_NaN();
    [[nodiscard]] bool valid() const { return std::isfinite(x) && std::isfinite(y); }
    bool operator==(const MapPoint&) const = default;
};

/// A place on the picture in logical pixels, x right, y down, (0, 0) the upper left corner.
struct PixelPoint {
    double x = 0;
    double y = 0;
    bool operator==(const PixelPoint&) const = default;
};

namespace detail {
inline constexpr double infinity = std::numeric_limits<double>::infinity();
}

/// West, south, east, north in degrees; empty (west > east) until something is added. Boxes of this program do not
/// cross the antimeridian: a layer on both sides spans the whole width.
struct LonLatBox {
    double west = detail::infinity;
    double south = detail::infinity;
    double east = -detail::infinity;
    double north = -detail::infinity;
    [[nodiscard]] bool empty() const { return !(west <= east && south <= north); }
    void add(LonLat p) {
        if (!p.known())
            return;
        west = std::min(west, p.lon);
        east = std::max(east, p.lon);
        south = std::min(south, p.lat);
        north = std::max(north, p.lat);
    }
    void add(const LonLatBox& other) {
        if (other.empty())
            return;
        add(LonLat{other.west, other.south});
        add(LonLat{other.east, other.north});
    }
    bool operator==(const LonLatBox&) const = default;
};

/// The same in map units.
struct MapBox {
    double minX = detail::infinity;
    double minY = detail::infinity;
    double maxX = -detail::infinity;
    double maxY = -detail::infinity;
    [[nodiscard]] bool empty() const { return !(minX <= maxX && minY <= maxY); }
    [[nodiscard]] double width() const { return empty() ? 0 : maxX - minX; }
    [[nodiscard]] double height() const { return empty() ? 0 : maxY - minY; }
    [[nodiscard]] MapPoint center() const { return {(minX + maxX) / 2, (minY + maxY) / 2}; }
    [[nodiscard]] bool contains(MapPoint p) const { return p.x >= minX && p.x <= maxX && p.y >= minY && p.y <= maxY; }
    [[nodiscard]] bool intersects(const MapBox& o) const {
        return !empty() && !o.empty() && minX <= o.maxX && maxX >= o.minX && minY <= o.maxY && maxY >= o.minY;
    }
    void add(MapPoint p) {
        if (!p.valid())
            return;
        minX = std::min(minX, p.x);
        maxX = std::max(maxX, p.x);
        minY = std::min(minY, p.y);
        maxY = std::max(maxY, p.y);
    }
    bool operator==(const MapBox&) const = default;
};

} // namespace ree
