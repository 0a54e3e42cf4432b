// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/attach/name_index.h"
#include "core/geo/point_index.h"
#include "core/sites/site_table.h"

namespace ree {

/// What a row of a table tells of the site it means.
struct RowIdentity {
    std::vector<SiteName> names; ///< every spelling
    CountryId country = unknownCountry;
    std::string region;
    LonLat place;
    double precisionKm = std::numeric_limits<double>::quiet_NaN(); ///< of the place, NaN not stated
    bool otherCommodity = false; ///< the row lists what is mined, and no rare earth among it
};

enum class MatchOutcome : std::uint8_t {
    None,     ///< no site comes near
    Review,   ///< one or several might be meant: for a person to decide
    Safe,     ///< another spelling of one site's name, confirmed by country or place
    Exact,    ///< a spelling of one site's name, nothing against it
    Id,       ///< by id
    Decision, ///< joined because a decision says so
};
[[nodiscard]] std::string_view toText(MatchOutcome outcome);
[[nodiscard]] inline bool joins(MatchOutcome outcome) { return outcome >= MatchOutcome::Safe; }

/// A site that may be meant.
struct MatchCandidate {
    std::uint32_t site = 0;
    double nameScore = 0;                                         ///< nameSimilarity, 0 to 1
    double distanceKm = std::numeric_limits<double>::quiet_NaN(); ///< NaN when a place is unknown
    std::string why;                                              ///< why it does not join by itself; "" where it would
};
struct SiteMatch {
    MatchOutcome outcome = MatchOutcome::None;
    std::vector<MatchCandidate> candidates; ///< best first, at most `mostCandidates`; when it joins, to the first
    std::string why;                        ///< of a review, in a few words
};
inline constexpr std::size_t mostCandidates = 5;

/// Finds the site that a row of a table means: by id, or by name together with country, region and place.
///
/// Two stated countries that differ exclude each other. Places count with their precision: what is within the radius
/// of the site and of the row is no distance at all, and `nearKm` beyond confirms a name. A name joins by itself
///   - spelled alike, where the place is near, or at most `farKm` off in the same country with nothing else against
///     it, or unknown on both sides or the row's;
///   - in another spelling (sameNameScore), where country and place confirm it; without places only when nothing but
///     script and romanisation differs.
/// What is like it but not so sure, and whatever two sites could equally mean, is for review. Built once a table; any
/// thread may ask, with a Scratch of its own.
class SiteMatcher {
public:
    using Scratch = NameIndex::Scratch;
    explicit SiteMatcher(const SiteTable& sites);

    [[nodiscard]] SiteMatch byId(std::string_view id) const;
    [[nodiscard]] SiteMatch byName(const RowIdentity& row, Scratch& scratch) const;
    /// nameSimilarity of the row and one site.
    [[nodiscard]] double nameScore(const RowIdentity& row, std::uint32_t site) const {
        return m_names.compare(row.names, site).score;
    }

private:
    struct Judged;
    [[nodiscard]] std::vector<NameIndex::Found> alike(const RowIdentity& row, Scratch& scratch) const;
    [[nodiscard]] Judged judge(const RowIdentity& row, const NameIndex::Found& found) const;
    void addNear(const RowIdentity& row, std::vector<NameIndex::Found>& found) const;

    const SiteTable& m_sites;
    NameIndex m_names;
    std::vector<MapPoint> m_points; ///< degrees
    PointIndex m_places;
    std::unordered_map<std::string, std::vector<std::uint32_t>> m_byId;
};

inline constexpr double nearKm = 10;
inline constexpr double farKm = 60;

} // namespace ree
