// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/geo/types.h"

namespace ree {

/// A map projection from WGS 84 longitude/latitude to map units and back, by PROJ. Immutable; any thread may call it:
/// each thread gets a PROJ context of its own. Axis order is always x east, y north, whatever the authority says.
class Projection {
public:
    /// Albers equal area for Central Asia: standard parallels 38° and 50° N, centre 67° E 45° N, WGS 84, metres.
    [[nodiscard]] static std::shared_ptr<const Projection> centralAsiaAlbers();
    /// By the name of a preset ("albers", "mercator", "platecarree") or whatever PROJ understands: "EPSG:32642", a
    /// PROJ string, WKT. The error names the text and PROJ's reason.
    [[nodiscard]] static Result<std::shared_ptr<const Projection>> create(std::string_view text);

    ~Projection();
    Projection(const Projection&) = delete;
    Projection& operator=(const Projection&) = delete;

    [[nodiscard]] const std::string& definition() const; ///< what create() needs to make it again
    [[nodiscard]] const std::string& name() const;       ///< for people
    /// Where the projection may be used without folding or infinities; whole world when nothing is known.
    [[nodiscard]] const LonLatBox& usableArea() const;
    /// The meridian opposite the central one, where places next to each other lie apart on the map; nothing when it is
    /// ±180, as longitudes end there anyhow, or when the map is not torn (around a pole).
    [[nodiscard]] std::optional<double> tornMeridian() const;
    [[nodiscard]] bool isGeographic() const;    ///< map units are degrees
    [[nodiscard]] double metersPerUnit() const; ///< 111,319.49 for degrees (at the equator)

    /// Invalid outside usableArea, where PROJ has no value, and where it runs away (beyond 100,000 km).
    [[nodiscard]] MapPoint toMap(LonLat place) const;
    [[nodiscard]] LonLat toLonLat(MapPoint point) const;
    /// Many at once; `out` gets the size of `in`. Places out of the domain become invalid points, never infinities.
    void toMap(std::span<const LonLat> in, std::vector<MapPoint>& out) const;
    /// The same without keeping the points: `use(piece, first, points)` gets some hundred at a time, `first` being the
    /// number of the first of them among all places of `in`. Pieces, of which there are at most piecesOf(places), run
    /// side by side on several threads, each through its places in order.
    using UsePoints = std::function<void(std::size_t piece, std::size_t first, std::span<const MapPoint> points)>;
    void eachOnMap(std::span<const std::span<const LonLat>> in, const UsePoints& use) const;
    [[nodiscard]] static std::size_t piecesOf(std::size_t places);
    /// The box around the projected outline of `area` (edges are followed, not only corners), clipped to usableArea.
    [[nodiscard]] MapBox toMap(const LonLatBox& area) const;
    [[nodiscard]] LonLatBox toLonLat(const MapBox& box) const;

private:
    struct Private;
    explicit Projection(std::unique_ptr<Private> d);
    std::unique_ptr<Private> m_d;
};

} // namespace ree
