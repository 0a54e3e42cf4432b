// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/matcher.h"

#include <algorithm>
#include <cmath>

#include "core/attach/site_spellings.h"
#include "core/base/text.h"
#include "core/geo/geodesic.h"

namespace ree {
namespace {

constexpr double unstatedPrecisionKm = 5; ///< most tables give minutes of arc or two decimals of a degree
constexpr double reviewScore = 0.78;      ///< from here on a name is worth a look, wherever the place is unknown
constexpr double nearbyScore = 0.6;       ///< beside the place itself a name may differ more
constexpr double nearbyKm = 15;
constexpr double sameButForRomanisation = 0.97;
constexpr std::size_t shortName = 5;
constexpr double margin = 0.04; ///< two candidates this close are equally good
constexpr double kmPerDegree = 111.2;

/// The region words of both sides share a name; true when either is not stated.
bool regionsAgree(std::string_view a, std::string_view b) {
    if (trimmed(a).empty() || trimmed(b).empty())
        return true;
    for (const auto x : splitList(a, ",;/"))
        for (const auto y : splitList(b, ",;/"))
            if (nameSimilarity(x, y) >= 0.75)
                return true;
    return false;
}

std::size_t letterCount(const RowIdentity& row) {
    std::size_t longest = 0;
    for (const SiteName& name : row.names)
        longest = std::max(longest, name.letters.size());
    return longest;
}

/// Whole kilometres for a person; tenths below ten.
std::string kmText(double km) { return km < 10 ? readableNumber(km, 2) : numberText(std::round(km)); }

} // namespace

std::string_view toText(MatchOutcome outcome) {
    switch (outcome) {
    case MatchOutcome::None: return "no site";
    case MatchOutcome::Review: return "review";
    case MatchOutcome::Safe: return "name in another spelling";
    case MatchOutcome::Exact: return "name";
    case MatchOutcome::Id: return "id";
    case MatchOutcome::Decision: return "decision";
    }
    return "";
}

struct SiteMatcher::Judged {
    MatchCandidate candidate;
    MatchOutcome outcome = MatchOutcome::None;
    bool spelled = false;
    double quality = 0;
};

SiteMatcher::SiteMatcher(const SiteTable& sites) : m_sites(sites) {
    const SiteSpellings spellings(sites);
    m_points.resize(sites.size());
    for (std::uint32_t row = 0; row < sites.size(); ++row) {
        if (!sites.id[row].empty())
            m_byId[std::string(sites.id[row])].push_back(row);
        m_names.add(spellings.of(row));
        if (sites.place[row].known())
            m_points[row] = {sites.place[row].lon, sites.place[row].lat};
    }
    m_names.finish();
    m_places = PointIndex(m_points);
}

SiteMatch SiteMatcher::byId(std::string_view id) const {
    const auto it = m_byId.find(std::string(trimmed(id)));
    if (it == m_byId.end())
        return {};
    SiteMatch match;
    match.outcome = it->second.size() == 1 ? MatchOutcome::Id : MatchOutcome::Review;
    for (std::size_t i = 0; i < std::min(it->second.size(), mostCandidates); ++i)
        match.candidates.push_back({it->second[i], 1, std::nan(""), {}});
    if (match.outcome == MatchOutcome::Review)
        match.why = "several sites have this id";
    return match;
}

void SiteMatcher::addNear(const RowIdentity& row, std::vector<NameIndex::Found>& found) const {
    if (!row.place.known())
        return;
    const double height = nearbyKm / kmPerDegree;
    const double width = height / std::max(0.05, std::cos(row.place.lat * 0.017453292519943295));
    const MapBox box{row.place.lon - width, row.place.lat - height, row.place.lon + width, row.place.lat + height};
    constexpr std::size_t crowd = 400; // in a crowd the place says nothing
    if (m_places.countAbout(box) > crowd)
        return;
    for (const std::uint32_t site : m_places.inside(m_points, box))
        if (std::none_of(found.begin(), found.end(), [site](const auto& f) { return f.owner == site; }))
            if (const auto one = m_names.compare(row.names, site); one.score >= nearbyScore)
                found.push_back(one);
}

std::vector<NameIndex::Found> SiteMatcher::alike(const RowIdentity& row, Scratch& scratch) const {
    const auto countryFits = [&](std::uint32_t site) {
        const CountryId other = m_sites.country[site];
        return row.country == unknownCountry || other == unknownCountry || other == row.country;
    };
    auto found = m_names.find(row.names, nearbyScore, scratch, countryFits);
    addNear(row, found);
    std::erase_if(found, [&](const auto& f) { return !countryFits(f.owner); });
    return found;
}

SiteMatcher::Judged SiteMatcher::judge(const RowIdentity& row, const NameIndex::Found& found) const {
    Judged judged;
    judged.candidate = {found.owner, found.score, distanceMeters(row.place, m_sites.place[found.owner]) / 1000, {}};
    judged.spelled = found.spelled;
    const double km = judged.candidate.distanceKm;
    const bool placed = !std::isnan(km);
    const double sitePrecision = static_cast<double>(m_sites.precisionKm[found.owner]);
    const auto radius = [](double stated) { return std::isnan(stated) ? unstatedPrecisionKm : stated; };
    const double beyond = placed ? std::max(0.0, km - radius(sitePrecision) - radius(row.precisionKm)) : 0;
    const bool sameCountry = row.country != unknownCountry && row.country == m_sites.country[found.owner];
    const bool agree = regionsAgree(row.region, m_sites.admin1[found.owner]);
    judged.quality = found.score + (found.spelled ? 0.05 : 0) - std::min(0.15, beyond / 400) -
                     (placed ? std::min(0.02, km / 1000) : 0.01);
    const auto review = [&](std::string why) {
        judged.outcome = MatchOutcome::Review;
        judged.candidate.why = std::move(why);
        return judged;
    };
    const bool sameName = found.score >= sameNameScore;
    if (!sameName) {
        const bool near = placed && beyond <= nearKm;
        if (found.score >= (near ? nearbyScore : reviewScore) && (!placed || beyond <= farKm))
            return review("the name is only similar");
        return judged;
    }
    if (placed) {
        if (beyond <= nearKm && (found.spelled || sameCountry || beyond == 0)) {
            judged.outcome = found.spelled ? MatchOutcome::Exact : MatchOutcome::Safe;
            return judged;
        }
        if (beyond > farKm)
            return found.spelled || found.score >= sameButForRomanisation
                       ? review("the places are " + kmText(km) + " km apart")
                       : judged;
        if (!found.spelled || !sameCountry)
            return review("another spelling, " + kmText(km) + " km off");
        if (row.otherCommodity)
            return review(kmText(km) + " km off, and the row lists no rare earths");
        judged.outcome = MatchOutcome::Exact;
        return judged;
    }
    if (!agree)
        return review("the regions differ");
    if (row.place.known() && (trimmed(row.region).empty() || m_sites.admin1[found.owner].empty()))
        return review("the site has no place to compare with");
    if (found.spelled) {
        judged.outcome = MatchOutcome::Exact;
        return judged;
    }
    if (!sameCountry || found.score < sameButForRomanisation || letterCount(row) < shortName)
        return review("another spelling, and no place confirms it");
    judged.outcome = MatchOutcome::Safe;
    return judged;
}

SiteMatch SiteMatcher::byName(const RowIdentity& row, Scratch& scratch) const {
    SiteMatch match;
    std::vector<Judged> all;
    for (const auto& found : alike(row, scratch))
        if (Judged judged = judge(row, found); judged.outcome != MatchOutcome::None)
            all.push_back(std::move(judged));
    if (all.empty())
        return match;
    std::sort(all.begin(), all.end(), [](const Judged& a, const Judged& b) {
        if (joins(a.outcome) != joins(b.outcome))
            return joins(a.outcome);
        return a.quality != b.quality ? a.quality > b.quality : a.candidate.site < b.candidate.site;
    });
    for (std::size_t i = 0; i < std::min(all.size(), mostCandidates); ++i)
        match.candidates.push_back(all[i].candidate);
    match.outcome = all.front().outcome;
    const auto rival = std::find_if(all.begin() + 1, all.end(), [&](const Judged& other) {
        return other.candidate.nameScore >= sameNameScore && other.quality > all.front().quality - margin;
    });
    if (joins(match.outcome) && rival != all.end()) {
        match.outcome = MatchOutcome::Review;
        match.why = "several sites could be meant";
    } else if (match.outcome == MatchOutcome::Review) {
        match.why = match.candidates.front().why;
    }
    return match;
}

} // namespace ree
