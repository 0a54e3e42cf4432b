// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/sites/site_table.h"

namespace ree {

/// What of a site can differ between two versions of a data set, in the order of a report. The claims (of owners,
/// estimates, compositions, places) are compared only where both versions carry claims.
enum class Aspect : std::uint8_t {
    Name,
    OtherNames, ///< folded spellings, those that only one version has
    Id,
    Place,
    Precision,
    Country,
    Region,
    Owner,
    Grade,
    Tonnage,
    Contained,
    System,
    ResourceClass,
    Status,
    Type,
    Elements,
    EvidenceLevel,
    Scope,
    OwnerClaim,
    Estimate,
    Composition,
    PlaceClaim,
    Source, ///< of the site's list of sources
    Field   ///< of the source, without a role here
};
inline constexpr std::size_t aspectCount = static_cast<std::size_t>(Aspect::Field) + 1;
[[nodiscard]] std::string_view key(Aspect aspect);   ///< "resource_class", as in JSON
[[nodiscard]] std::string_view label(Aspect aspect); ///< "Resource class"

/// What one version says, and what it rests on. Parts that are not known are "" and NaN.
struct Stated {
    std::string text; ///< with unit and basis: "0.264 % RE2O3"; "" where nothing is stated
    double exact = std::numeric_limits<double>::quiet_NaN(); ///< in percent or tonnes, where exactly known
    std::string backing;                                     ///< "JORC, Measured + indicated, 2011"
    std::string source;                                      ///< id of the source

    [[nodiscard]] bool operator==(const Stated& other) const;
};

/// Unknown is no number: from unknown to known is "now stated", never a change from zero.
enum class Turn : std::uint8_t { Changed, NowStated, NoLongerStated };
[[nodiscard]] std::string_view key(Turn turn); ///< "changed", "now_stated", "no_longer_stated"

struct ValueChange {
    Aspect aspect = Aspect::Name;
    std::string field; ///< of Aspect::Field
    Stated before;
    Stated after;

    [[nodiscard]] Turn turn() const;
    /// By how many percent of the old the new one is more (less: negative), where both are exactly known, of one basis,
    /// and the old one is not zero.
    [[nodiscard]] std::optional<double> percent() const;
    [[nodiscard]] bool operator==(const ValueChange&) const = default;
};

/// From where to where the point of a site went.
struct Move {
    LonLat before;
    LonLat after;
    double km = 0; ///< geodesic
    float precisionKmBefore = std::numeric_limits<float>::quiet_NaN();
    float precisionKmAfter = std::numeric_limits<float>::quiet_NaN();

    /// Whether the new place lies in the radius that the old one was known by; false when that is not stated.
    [[nodiscard]] bool withinOldPrecision() const { return km <= static_cast<double>(precisionKmBefore); }
    [[nodiscard]] bool operator==(const Move& other) const;
};

/// How a site is called in a report.
struct SiteLabel {
    std::uint32_t row = 0;
    std::string id;
    std::string name;
    CountryId country = unknownCountry;

    [[nodiscard]] bool operator==(const SiteLabel&) const = default;
};

/// By what two rows were taken for one site: the same id; all of a row where ids do not decide; the same folded name in
/// one country, near; or, for a renamed site, the same place and figures.
enum class MatchedBy : std::uint8_t { Id, Content, Name, Place };
inline constexpr std::size_t matchedByCount = 4;
[[nodiscard]] std::string_view key(MatchedBy matchedBy);

struct SiteChange {
    SiteLabel before;
    SiteLabel after;
    MatchedBy matchedBy = MatchedBy::Id;
    std::vector<ValueChange> values; ///< by aspect
    std::optional<Move> move;        ///< where both places are known and lie a metre or more apart

    [[nodiscard]] const ValueChange* find(Aspect aspect) const; ///< the first of that aspect, null for none
    [[nodiscard]] bool operator==(const SiteChange&) const = default;
};

/// A site that only one version has.
struct ListedSite {
    SiteLabel site;
    std::string facts;                ///< what is stated of it, for a person
    std::vector<std::string> sources; ///< ids

    [[nodiscard]] bool operator==(const ListedSite&) const = default;
};

/// One of the two versions.
struct ComparedTable {
    std::int64_t sites = 0;
    std::int64_t placed = 0;
    std::int64_t withoutId = 0;
    std::int64_t repeatedId = 0;                      ///< rows whose id another row has as well
    std::int64_t figures = 0;                         ///< claims: published numbers
    std::int64_t owners = 0;                          ///< claims: statements of ownership
    std::vector<std::string> fieldsOnlyHere;          ///< fields without a role that the other has not
    std::map<std::string, Source, std::less<>> cited; ///< the sources that the changes name, where known

    [[nodiscard]] bool hasClaims() const { return figures + owners > 0; }
    [[nodiscard]] bool operator==(const ComparedTable&) const;
};

/// What became of a data set: a plain value that needs neither table. Lists are ordered by country and name.
struct Comparison {
    ComparedTable before;
    ComparedTable after;
    std::int64_t unchanged = 0;
    std::array<std::int64_t, matchedByCount> matched{}; ///< pairs, by MatchedBy
    std::vector<ListedSite> removed;
    std::vector<ListedSite> added;
    std::vector<SiteChange> changed;

    [[nodiscard]] bool equal() const { return removed.empty() && added.empty() && changed.empty(); }
    [[nodiscard]] bool claimsCompared() const { return before.hasClaims() && after.hasClaims(); }
    /// Sites with a change of this aspect.
    [[nodiscard]] std::int64_t sitesWith(Aspect aspect) const;
    [[nodiscard]] bool operator==(const Comparison&) const = default;
};

/// Compares two versions of a data set, site by site. Sites are matched by id; failing that by folded name in one
/// country not more than 50 km (or a stated radius) apart, unique both ways; failing that by the same place and
/// figures, unique both ways. Rows that share an id are paired by name, then in the order of the file. Numbers that
/// agree to nine digits and places less than a metre apart are the same. For workers; uses a second thread. Fails only
/// when cancelled.
[[nodiscard]] Result<Comparison> compareSites(const SiteTable& before, const SiteTable& after, const Job& job);

/// The same told backwards: compareSites(b, a) is mirrored(compareSites(a, b)).
[[nodiscard]] Comparison mirrored(Comparison comparison);

} // namespace ree
