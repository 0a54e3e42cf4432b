// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Points outside the country stated, and points at 0°, 0°.
#include <algorithm>
#include <cmath>

#include "core/analysis/check_parts.h"
#include "core/analysis/country_outlines.h"
#include "core/analysis/place_text.h"
#include "core/base/parallel.h"
#include "core/base/text.h"

namespace ree {
namespace {

/// Beyond what radius and map explain, still so near that a border drawn otherwise may be the reason.
constexpr double nearBorderKm = 5;
/// The base map leaves out small islands, and some deposits lie on the sea floor.
constexpr double offshoreMeters = 100e3;
constexpr std::size_t smallestPiece = 20000;
constexpr std::uint32_t checkEvery = 1U << 12U;

bool isNoPlace(LonLat place) {
    constexpr double nearZero = 0.005;
    return std::abs(place.lon) < nearZero && std::abs(place.lat) < nearZero;
}

/// What a small slip would make of it.
std::string slip(const CountryOutlines& outlines, CountryId id, LonLat place) {
    const auto fits = [&](LonLat other) {
        return std::abs(other.lat) <= 90 && !(other == place) && outlines.isIn(id, other, 0);
    };
    if (fits({place.lat, place.lon}))
        return " With latitude and longitude exchanged it lies inside.";
    if (fits({-place.lon, place.lat}))
        return " With the other sign of the longitude it lies inside.";
    if (fits({place.lon, -place.lat}))
        return " With the other sign of the latitude it lies inside.";
    return {};
}

bool explained(const Outside& outside) {
    return outside.behindDisputedLine || (outside.inCountry.empty() && outside.meters <= offshoreMeters);
}

std::string whereText(const Outside& outside) {
    if (outside.inCountry.empty())
        return outside.meters > offshoreMeters ? "in the sea"
                                               : "in the sea: offshore, or on an island that the base map leaves out";
    return "in " + std::string(outside.inCountry) + " as the base map draws it" +
           (outside.behindDisputedLine ? ", behind a line that is disputed" : "");
}

std::string outsideText(const Outside& outside, CountryId id, LonLat place, double precisionKm) {
    return "The point " + placeText(place) + " (latitude, longitude) lies " + kilometresText(outside.meters) +
           " outside " + country(id).nameEnglish + ", " + whereText(outside) + "; " +
           (std::isfinite(precisionKm) ? "its radius is " + readableNumber(precisionKm, 3) + " km."
                                       : "no radius is stated.");
}

/// The rows whose point lies outside, in order; found on several threads.
std::vector<std::uint32_t> rowsOutside(const CheckInput& input, const CountryOutlines& outlines) {
    const SiteTable& t = input.sites;
    const std::size_t pieces = piecesFor(t.size(), smallestPiece);
    std::vector<std::vector<std::uint32_t>> found(pieces);
    inPieces(t.size(), pieces, [&](std::size_t piece, std::size_t begin, std::size_t end) {
        for (auto row = static_cast<std::uint32_t>(begin); row < end; ++row) {
            if (row % checkEvery == 0 && input.job.cancelled())
                return;
            if (outlines.knows(t.country[row]) && t.place[row].known() && !isNoPlace(t.place[row]) &&
                !outlines.isIn(t.country[row], t.place[row], t.precisionKm[row]))
                found[piece].push_back(row);
        }
    });
    std::vector<std::uint32_t> rows;
    for (const auto& piece : found)
        rows.insert(rows.end(), piece.begin(), piece.end());
    return rows;
}

void checkUsedPlaces(const CheckInput& input, CountryOutlines& outlines, FindingSink& sink) {
    const SiteTable& t = input.sites;
    std::uint32_t asked = 0;
    for (const std::uint32_t row : rowsOutside(input, outlines)) {
        if (++asked % checkEvery == 0 && input.job.cancelled())
            return;
        const CountryId id = t.country[row];
        // A full description costs a walk along the outline; beyond the limit of findings told nobody reads it.
        const bool told = sink.tells(FindingKind::OutsideCountry, Severity::Contradiction);
        const Outside outside = told ? outlines.describe(id, t.place[row]) : Outside{};
        const bool near = told && outlines.isIn(id, t.place[row], t.precisionKm[row], nearBorderKm);
        const Severity severity = told && (near || explained(outside)) ? Severity::Remark : Severity::Contradiction;
        sink.add(FindingKind::OutsideCountry, severity, row, [&] {
            Finding finding;
            finding.rows = {row};
            finding.text =
                outsideText(outside, id, t.place[row], t.precisionKm[row]) + slip(outlines, id, t.place[row]);
            return finding;
        });
    }
}

/// Published points that are not used: worth knowing, and mostly known to be wrong.
void checkClaimedPlaces(const CheckInput& input, CountryOutlines& outlines, FindingSink& sink) {
    if (!input.sites.evidence)
        return;
    for (const auto& [row, claims] : input.sites.evidence->bySite) {
        if (input.job.cancelled())
            return;
        const CountryId id = input.sites.country[row];
        for (std::uint32_t i = 0; outlines.knows(id) && i < claims.coordinates.size(); ++i) {
            const CoordinateClaim& claim = claims.coordinates[i];
            if (claim.used || !claim.place.known() || outlines.isIn(id, claim.place, claim.precisionKm))
                continue;
            sink.add(FindingKind::OutsideCountry, Severity::Remark, row, [&, at = row] {
                Finding finding;
                finding.rows = {at};
                finding.claims = {{at, ClaimRef::Part::Coordinate, i}};
                addSource(finding, claim.sourceId);
                finding.text = "A published point that is not used: " +
                               outsideText(outlines.describe(id, claim.place), id, claim.place, claim.precisionKm) +
                               slip(outlines, id, claim.place) +
                               (claim.note.empty() ? "" : " Note: " + claim.note + ".");
                return finding;
            });
        }
    }
}

void checkZero(const CheckInput& input, FindingSink& sink) {
    for (std::uint32_t row = 0; row < input.sites.size(); ++row)
        if (isNoPlace(input.sites.place[row]))
            sink.add(FindingKind::NoRealPlace, Severity::Contradiction, row, [&] {
                Finding finding;
                finding.rows = {row};
                finding.text = "The point is 0°, 0°, in the sea off West Africa: what programs write where no place is "
                               "known.";
                return finding;
            });
}

} // namespace

void checkPlaces(const CheckInput& input, FindingSink& sink) {
    checkZero(input, sink);
    if (input.context.land == nullptr)
        return;
    CountryOutlines outlines(*input.context.land, input.context.borders.get(), input.sites.country);
    checkUsedPlaces(input, outlines, sink);
    checkClaimedPlaces(input, outlines, sink);
}

} // namespace ree
