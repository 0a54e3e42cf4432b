// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/domain/country.h"
#include "core/geo/outline.h"

namespace ree {

/// Where a place lies beside the country stated for it.
struct Outside {
    double meters = 0;          ///< to the country's outline
    std::string_view inCountry; ///< the name of the land it lies in; "" in the sea
    bool behindDisputedLine = false;
};

/// The countries of the base map, ready to be asked about places. isIn() may be asked by several threads; the rest
/// makes outlines as they are needed and belongs to one thread.
class CountryOutlines {
public:
    /// `land`, `borders` as in CheckContext; `wanted` are the countries that isIn() will be asked about. Points into
    /// the shapes.
    CountryOutlines(const Shapes& land, const Shapes* borders, const std::vector<CountryId>& wanted);

    [[nodiscard]] bool knows(CountryId id) const { return id < m_byCountry.size() && m_byCountry[id] != nullptr; }
    /// Whether the place lies within its radius (0.5 km when NaN) and the map's own tolerance of the country, with
    /// `spareKm` more. `id` is a country that it knows.
    [[nodiscard]] bool isIn(CountryId id, LonLat place, double precisionKm, double spareKm = 0) const;
    [[nodiscard]] Outside describe(CountryId id, LonLat place);

private:
    [[nodiscard]] std::string_view landAt(LonLat place);

    const Shapes& m_land;
    std::vector<std::unique_ptr<Outline>> m_byCountry;
    std::vector<std::unique_ptr<Outline>> m_byFeature; ///< of m_land, made when a place falls into its box
    std::optional<Outline> m_disputed;
};

} // namespace ree
