// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A contained figure and a grade, without a tonnage, say how much ore there must be. More than any ore body has cannot
// be; then the figure was ore, printed as metal.
#include <algorithm>
#include <optional>

#include "core/analysis/check_parts.h"
#include "core/analysis/site_claims.h"
#include "core/analysis/site_family.h"
#include "core/base/text.h"

namespace ree {
namespace {

/// The largest of the 267 resources with rare earths that Weng and others (2015, Economic Geology 110, 1925) list.
constexpr double largestOreTonnes = 9576e6;
constexpr std::string_view largestOreName = "Olympic Dam, 9576 Mt; Weng and others 2015";
constexpr std::uint32_t checkEvery = 1U << 14U;

struct Claimed {
    const SiteClaim* contained = nullptr;
    const SiteClaim* grade = nullptr;
    [[nodiscard]] double share() const { return grade->value.representative() / 100; }
    [[nodiscard]] double oreTonnes() const { return contained->value.representative() / share(); }
    [[nodiscard]] double heldTonnes() const { return contained->value.representative() * share(); }
    /// The least that the two allow: the smallest metal at the highest grade.
    [[nodiscard]] double leastOreTonnes() const { return contained->rounded.low / (grade->rounded.high / 100); }
};

bool statesTonnage(const std::vector<SiteClaim>& claims, const Figure* with) {
    return std::any_of(claims.begin(), claims.end(), [with](const SiteClaim& c) {
        return c.kind == FigureKind::Tonnage && !c.derived() &&
               (c.figure == nullptr || (with != nullptr && c.figure->estimate == with->estimate));
    });
}

/// The grade stated with the contained figure, else the highest that is stated of the site.
const SiteClaim* gradeFor(const SiteClaim& contained, const std::vector<SiteClaim>& claims) {
    const SiteClaim* best = nullptr;
    const auto sameEstimate = [&](const SiteClaim& c) {
        return c.figure == nullptr || c.figure->estimate == contained.figure->estimate;
    };
    for (const SiteClaim& claim : claims) {
        if (claim.kind != FigureKind::Grade || !claim.isRareEarth() || claim.derived())
            continue;
        const auto rank = [&](const SiteClaim& c) { return std::pair(sameEstimate(c), c.value.high); };
        if (best == nullptr || rank(claim) > rank(*best))
            best = &claim;
    }
    return best;
}

/// Every contained figure of a site that needs more ore than there is; those with a grade of their own first.
std::vector<Claimed> implausible(const std::vector<SiteClaim>& claims) {
    std::vector<Claimed> found;
    for (const SiteClaim& contained : claims) {
        if (contained.kind != FigureKind::Contained || !contained.isRareEarth() || contained.derived() ||
            statesTonnage(claims, contained.figure))
            continue;
        const Claimed claimed{&contained, gradeFor(contained, claims)};
        if (claimed.grade != nullptr && claimed.leastOreTonnes() > largestOreTonnes)
            found.push_back(claimed);
    }
    std::stable_partition(found.begin(), found.end(), [](const Claimed& c) {
        return c.contained->figure == nullptr || c.contained->figure->estimate == c.grade->figure->estimate;
    });
    return found;
}

/// How finely the claim was printed: what rounding can have changed, by its size. "935.4 kt" is finer than "1 Mt".
double fineness(const SiteClaim& claim) {
    return (claim.rounded.high - claim.rounded.low) / claim.value.representative();
}

/// Of the contained rare earths claimed for the site and its parts, the most finely printed that is not one of the
/// implausible ones: a count of tonnes, not a round word.
std::optional<SiteClaim> finestOther(const CheckInput& input, std::uint32_t row, const std::vector<Claimed>& claimed,
                                     const SiteFamily& family) {
    std::optional<SiteClaim> finest;
    auto rows = family.partsOf(row);
    rows.push_back(row);
    for (const std::uint32_t site : rows)
        for (const SiteClaim& claim : claimsOf(input.sites, site, input.hasFigures[site] != 0)) {
            const bool excluded = std::any_of(claimed.begin(), claimed.end(), [&](const Claimed& c) {
                return c.contained->row == site && c.contained->index == claim.index;
            });
            if (claim.kind == FigureKind::Contained && claim.isRareEarth() && !claim.derived() && !excluded &&
                (!finest || fineness(claim) < fineness(*finest)))
                finest = claim;
        }
    return finest;
}

std::string asMetal(const std::vector<Claimed>& claimed) {
    const Claimed& first = claimed.front();
    std::string text = massText(first.contained->value) + " of rare earths at " + gradeText(first.grade->value) +
                       " need " + massText(first.oreTonnes()) + " of rock, " +
                       timesText(first.oreTonnes() / largestOreTonnes) +
                       " the largest ore body with rare earths known (" + std::string(largestOreName) + ").";
    for (std::size_t i = 1; i < claimed.size(); ++i)
        text += " " + described(*claimed[i].contained) + " would need " + massText(claimed[i].oreTonnes()) + ".";
    return text;
}

std::string asOre(const CheckInput& input, const Claimed& claimed, const std::optional<SiteClaim>& other) {
    std::string text = " Read as ore, " + massText(claimed.contained->value.representative()) + " hold " +
                       massText(claimed.heldTonnes());
    if (!other)
        return text + ".";
    text += ", not the " + massText(other->value) + " claimed";
    if (other->row != claimed.contained->row)
        text += " for " + std::string(input.sites.name[other->row]) + " within it";
    const double factor = other->value.representative() / claimed.heldTonnes();
    return text + ": " + timesText(factor < 1 ? 1 / factor : factor) + (factor < 1 ? " more." : " less.");
}

Finding findingOf(const CheckInput& input, const std::vector<Claimed>& claimed, const std::optional<SiteClaim>& other) {
    Finding finding;
    finding.rows = {claimed.front().contained->row};
    for (const Claimed& c : claimed)
        mention(finding, *c.contained);
    mention(finding, *claimed.front().grade);
    finding.text = asMetal(claimed) + asOre(input, claimed.front(), other);
    if (other) {
        mention(finding, *other);
        if (other->row != finding.rows.front())
            finding.rows.push_back(other->row);
    }
    return finding;
}

void checkSite(const CheckInput& input, std::uint32_t row, const SiteFamily& family, FindingSink& sink) {
    const auto claims = claimsOf(input.sites, row, input.hasFigures[row] != 0);
    const auto claimed = implausible(claims);
    if (claimed.empty())
        return;
    auto other = finestOther(input, row, claimed, family);
    if (other && !differ(other->rounded, Interval::exact(claimed.front().heldTonnes()),
                         *basisSlack(*other, *claimed.front().contained)))
        other.reset();
    // Read as ore it may be true; when that reading fails as well, nothing is left.
    sink.add(FindingKind::OreNotPlausible, other ? Severity::Contradiction : Severity::Remark, row,
             [&] { return findingOf(input, claimed, other); });
}

bool columnsMayBe(const SiteTable& sites, std::uint32_t row) {
    return sites.statedContainedTonnes.known(row) && sites.gradePercent.known(row) && !sites.tonnageTonnes.known(row) &&
           sites.statedContainedTonnes[row].high > largestOreTonnes * sites.gradePercent[row].low / 100;
}

} // namespace

void checkOre(const CheckInput& input, FindingSink& sink) {
    std::optional<SiteFamily> family;
    for (std::uint32_t row = 0; row < input.sites.size(); ++row) {
        if (row % checkEvery == 0 && input.job.cancelled())
            return;
        if (input.hasFigures[row] == 0 && !columnsMayBe(input.sites, row))
            continue;
        if (!family)
            family.emplace(input.sites);
        checkSite(input, row, *family, sink);
    }
}

} // namespace ree
