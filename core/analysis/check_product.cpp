// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tonnage × grade against the contained figure: within one estimate and class, within one row of a table, and, for
// claims of the press, across what is said of one site.
#include <algorithm>
#include <cmath>

#include "core/analysis/check_parts.h"
#include "core/analysis/site_claims.h"
#include "core/base/text.h"

namespace ree {
namespace {

constexpr double percent = 0.01;
constexpr double farApart = 5;    ///< times; from here on a misreading is likelier than a slip
constexpr double pressApart = 10; ///< times; claims of different day and extent differ by less than this
constexpr double checkEvery = 1U << 14U;

struct Triple {
    const SiteClaim* tonnage = nullptr;
    const SiteClaim* grade = nullptr;
    const SiteClaim* contained = nullptr;
};

Interval product(const Interval& tonnes, const Interval& gradePercent) {
    return (tonnes * gradePercent).scaled(percent);
}
Interval held(const Triple& t) { return product(t.tonnage->value, t.grade->value); }

/// How many times the one is the other; the larger over the smaller.
double apart(double a, double b) { return std::max(a, b) / std::min(a, b); }
double apart(const Triple& t) { return apart(held(t).representative(), t.contained->value.representative()); }

bool disagrees(const Triple& t) {
    const auto slack = basisSlack(*t.grade, *t.contained);
    return slack && differ(product(t.tonnage->rounded, t.grade->rounded), t.contained->rounded, *slack);
}

/// A power of ten between two numbers is rarely geology.
std::string unitHint(double factor) {
    constexpr double near = 1.03;
    for (const double power : {100.0, 1000.0, 1e4, 1e6})
        if (apart(factor, power) < near)
            return " Almost exactly " + readableNumber(power) + " times: check the units.";
    return {};
}

std::string wordsFor(const Triple& t) {
    const double product = held(t).representative();
    const double stated = t.contained->value.representative();
    const double factor = apart(t);
    const double gradeShare = t.grade->value.representative() * percent;
    if (factor < farApart) {
        const double more = 100 * (stated / product - 1);
        return massText(t.tonnage->value) + " at " + gradeText(t.grade->value) + " hold " + massText(held(t)) +
               ", not " + massText(t.contained->value) + ": the stated figure is " + readableNumber(std::abs(more), 2) +
               " % " + (more > 0 ? "larger" : "smaller") + ".";
    }
    return massText(t.tonnage->value) + " read as ore at " + gradeText(t.grade->value) + " holds " + massText(held(t)) +
           ", not " + massText(t.contained->value) + ": " + timesText(factor) + (product < stated ? " less" : " more") +
           ". " + massText(t.contained->value) + " at that grade needs " + massText(stated / gradeShare) +
           " of ore. Read as metal, " + massText(t.tonnage->value) + " needs " +
           massText(t.tonnage->value.representative() / gradeShare) + " of rock." + unitHint(factor);
}

Finding findingOf(const Triple& t) {
    Finding finding;
    finding.rows = {t.contained->row};
    for (const SiteClaim* claim : {t.tonnage, t.grade, t.contained})
        mention(finding, *claim);
    finding.text = wordsFor(t);
    return finding;
}

bool together(const SiteClaim& a, const SiteClaim& b) {
    if (a.figure == nullptr || b.figure == nullptr)
        return a.figure == b.figure;
    return !a.figure->estimate.empty() && a.figure->estimate == b.figure->estimate &&
           a.figure->resourceClass == b.figure->resourceClass;
}

/// The only claim of `kind` stated together with `contained` that `fits`; null when there are several, as nothing says
/// which of them is meant.
template <class Fits>
const SiteClaim* onlyOne(const std::vector<SiteClaim>& claims, const SiteClaim& contained, FigureKind kind, Fits fits) {
    const SiteClaim* only = nullptr;
    for (const SiteClaim& claim : claims)
        if (claim.kind == kind && together(claim, contained) && fits(claim)) {
            if (only != nullptr)
                return nullptr;
            only = &claim;
        }
    return only;
}

bool checkEstimates(const std::vector<SiteClaim>& claims, FindingSink& sink) {
    bool found = false;
    for (const SiteClaim& contained : claims) {
        if (contained.kind != FigureKind::Contained)
            continue;
        const SiteClaim* tonnage =
            onlyOne(claims, contained, FigureKind::Tonnage, [](const SiteClaim&) { return true; });
        const SiteClaim* grade = onlyOne(claims, contained, FigureKind::Grade, [&](const SiteClaim& claim) {
            return basisSlack(claim, contained).has_value();
        });
        const Triple triple{tonnage, grade, &contained};
        if (grade != nullptr && tonnage != nullptr && disagrees(triple)) {
            sink.add(FindingKind::ProductDiffers, Severity::Contradiction, contained.row,
                     [&] { return findingOf(triple); });
            found = true;
        } else if (tonnage != nullptr && grade == nullptr && contained.rounded.low > tonnage->rounded.high) {
            sink.add(FindingKind::ContainedOverOre, Severity::Contradiction, contained.row, [&] {
                Finding finding;
                finding.rows = {contained.row};
                mention(finding, *tonnage);
                mention(finding, contained);
                finding.text = massText(contained.value) + " cannot be in " + massText(tonnage->value) + " of ore.";
                return finding;
            });
            found = true;
        }
    }
    return found;
}

bool isPress(const SiteClaim& claim) {
    const ReportingSystem system = claim.figure == nullptr ? ReportingSystem::Unknown : claim.figure->system;
    return !claim.derived() &&
           (system == ReportingSystem::Press || system == ReportingSystem::None || system == ReportingSystem::Unknown);
}

/// The press takes a number from here and one from there. Of all that it says of the site the closest three are taken;
/// when even these are ten times apart, one of them was misread.
void checkAcrossEstimates(const std::vector<SiteClaim>& claims, FindingSink& sink) {
    for (const SiteClaim& contained : claims) {
        if (contained.kind != FigureKind::Contained || !isPress(contained) || !contained.isRareEarth())
            continue;
        Triple closest;
        for (const SiteClaim& tonnage : claims)
            for (const SiteClaim& grade : claims) {
                const Triple triple{&tonnage, &grade, &contained};
                if (tonnage.kind == FigureKind::Tonnage && grade.kind == FigureKind::Grade && isPress(tonnage) &&
                    isPress(grade) && basisSlack(grade, contained) &&
                    (closest.tonnage == nullptr || apart(triple) < apart(closest)))
                    closest = triple;
            }
        if (closest.tonnage != nullptr && apart(closest) > pressApart && disagrees(closest))
            sink.add(FindingKind::ProductDiffers, Severity::Contradiction, contained.row,
                     [&] { return findingOf(closest); });
    }
}

/// Cheap and never stricter than disagrees(): of a million rows few go further.
bool columnsMayDisagree(const SiteTable& sites, std::uint32_t row) {
    if (!sites.statedContainedTonnes.known(row) || !sites.tonnageTonnes.known(row))
        return false;
    if (!sites.gradePercent.known(row))
        return sites.statedContainedTonnes[row].low > sites.tonnageTonnes[row].high;
    return differ(product(sites.tonnageTonnes[row], sites.gradePercent[row]), sites.statedContainedTonnes[row], 1);
}

} // namespace

void checkProducts(const CheckInput& input, FindingSink& sink) {
    for (std::uint32_t row = 0; row < input.sites.size(); ++row) {
        if (row % static_cast<std::uint32_t>(checkEvery) == 0 && input.job.cancelled())
            return;
        const bool figures = input.hasFigures[row] != 0;
        if (!figures && !columnsMayDisagree(input.sites, row))
            continue;
        const auto claims = claimsOf(input.sites, row, figures);
        if (!checkEstimates(claims, sink) && figures)
            checkAcrossEstimates(claims, sink);
    }
}

} // namespace ree
