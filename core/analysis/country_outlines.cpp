// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/country_outlines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace ree {
namespace {

constexpr double metersPerKm = 1000;
/// A point without a radius is taken to be good to half a kilometre: a hundredth of a degree.
constexpr double unknownPrecisionKm = 0.5;

/// How far the base map's outlines may be off: 1 km from its source, 0.3 km from simplifying within Central Asia, and
/// 0.4 km more a degree outside, up to 10 km (see the README of the base map).
double mapToleranceKm(LonLat place) {
    const double outside = std::max({0.0, 44 - place.lon, place.lon - 90, 33 - place.lat, place.lat - 57});
    return 1 + std::min(10.0, 0.3 + 0.4 * outside);
}

std::unordered_map<std::string_view, std::vector<std::uint32_t>> featuresByCategory(const Shapes& shapes) {
    std::unordered_map<std::string_view, std::vector<std::uint32_t>> features;
    for (std::uint32_t i = 0; i < shapes.size(); ++i)
        if (!shapes.categories[i].empty())
            features[shapes.categories[i]].push_back(i);
    return features;
}

} // namespace

CountryOutlines::CountryOutlines(const Shapes& land, const Shapes* borders, const std::vector<CountryId>& wanted)
    : m_land(land), m_byCountry(countries().size()), m_byFeature(land.size()) {
    const auto features = featuresByCategory(land);
    for (const CountryId id : wanted)
        if (id != unknownCountry && id < m_byCountry.size() && m_byCountry[id] == nullptr)
            if (const auto it = features.find(country(id).alpha3); it != features.end())
                m_byCountry[id] = std::make_unique<Outline>(land, it->second);
    if (borders == nullptr)
        return;
    const auto kinds = featuresByCategory(*borders);
    if (const auto it = kinds.find("disputed"); it != kinds.end())
        m_disputed.emplace(*borders, it->second);
}

bool CountryOutlines::isIn(CountryId id, LonLat place, double precisionKm, double spareKm) const {
    const Outline& outline = *m_byCountry[id];
    if (outline.contains(place))
        return true;
    const double radiusKm = std::isfinite(precisionKm) ? precisionKm : unknownPrecisionKm;
    const double limitMeters = (radiusKm + mapToleranceKm(place) + spareKm) * metersPerKm;
    // One percent more is looked at than counts: which point is nearest is judged on a plane.
    return outline.nearest(place, limitMeters * 1.01).meters <= limitMeters;
}

Outside CountryOutlines::describe(CountryId id, LonLat place) {
    const Outline::Nearest nearest = m_byCountry[id]->nearest(place);
    constexpr double onTheLineMeters = 1000;
    return {nearest.meters, landAt(place),
            m_disputed && m_disputed->nearest(nearest.place, onTheLineMeters).place.known()};
}

std::string_view CountryOutlines::landAt(LonLat place) {
    for (std::uint32_t i = 0; i < m_land.size(); ++i) {
        const LonLatBox& box = m_land.boxes[i];
        if (place.lon < box.west || place.lon > box.east || place.lat < box.south || place.lat > box.north)
            continue;
        if (m_byFeature[i] == nullptr)
            m_byFeature[i] = std::make_unique<Outline>(m_land, std::array{i});
        if (m_byFeature[i]->contains(place))
            return m_land.names[i];
    }
    return {};
}

} // namespace ree
