// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Published points of one site that lie farther from the one used than both their radii allow.
#include <algorithm>
#include <cmath>

#include "core/analysis/check_parts.h"
#include "core/analysis/place_text.h"
#include "core/base/text.h"
#include "core/geo/geodesic.h"

namespace ree {
namespace {

/// Whole minutes are printed as often as seconds: two kilometres for a point that states no radius.
constexpr double unknownRadiusKm = 2;
constexpr double metersPerKm = 1000;

double radiusMeters(double km) { return (std::isfinite(km) ? km : unknownRadiusKm) * metersPerKm; }

struct Rival {
    std::uint32_t index;
    double meters;
};

std::vector<Rival> rivalsOf(LonLat used, double usedRadiusKm, const std::vector<CoordinateClaim>& claims) {
    std::vector<Rival> rivals;
    for (std::uint32_t i = 0; i < claims.size(); ++i) {
        if (claims[i].used || !claims[i].place.known())
            continue;
        const double meters = distanceMeters(used, claims[i].place);
        if (meters > radiusMeters(usedRadiusKm) + radiusMeters(claims[i].precisionKm))
            rivals.push_back({i, meters});
    }
    std::stable_sort(rivals.begin(), rivals.end(), [](const Rival& a, const Rival& b) { return a.meters > b.meters; });
    return rivals;
}

} // namespace

void checkPoints(const CheckInput& input, FindingSink& sink) {
    if (!input.sites.evidence)
        return;
    for (const auto& [row, claims] : input.sites.evidence->bySite) {
        const LonLat used = input.sites.place[row];
        if (input.job.cancelled())
            return;
        if (!used.known())
            continue;
        const auto rivals = rivalsOf(used, input.sites.precisionKm[row], claims.coordinates);
        if (rivals.empty())
            continue;
        sink.add(FindingKind::PointsDiffer, Severity::Remark, row, [&, at = row, &places = claims.coordinates] {
            Finding finding;
            finding.rows = {at};
            std::vector<std::string> parts;
            for (const Rival& rival : rivals) {
                const CoordinateClaim& claim = places[rival.index];
                finding.claims.push_back({at, ClaimRef::Part::Coordinate, rival.index});
                addSource(finding, claim.sourceId);
                parts.push_back(placeText(claim.place) + ", " + kilometresText(rival.meters) + " away" +
                                (claim.note.empty() ? "" : " (" + claim.note + ")"));
            }
            finding.text = "The point used is " + placeText(used) +
                           " (latitude, longitude); also published: " + joined(parts, "; ") + ".";
            return finding;
        });
    }
}

} // namespace ree
