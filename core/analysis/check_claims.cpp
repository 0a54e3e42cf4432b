// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is claimed of one quantity of one site by several sources, where they are more than 2 % apart. Compared is only
// what speaks of the same: whole sites, not classes or zones; reserves and resources of a code apart; forecasts apart.
#include <algorithm>
#include <limits>
#include <optional>

#include "core/analysis/check_parts.h"
#include "core/analysis/site_claims.h"
#include "core/base/text.h"

namespace ree {
namespace {

/// Of what book a claim is. Only a code means something else by "reserve" than by "resource"; in press and registers
/// the words are used for one another.
enum class Book : std::uint8_t { Unsaid, Reserve, Resource, Forecast };

struct Claim {
    SiteClaim claim;
    Book book = Book::Unsaid;
    bool fromProduct = false; ///< tonnage × grade of one estimate, beside contained figures that others state
};

bool isPart(ResourceClass c) {
    switch (c) {
    case ResourceClass::Measured:
    case ResourceClass::Indicated:
    case ResourceClass::Inferred:
    case ResourceClass::Proved:
    case ResourceClass::Probable:
    case ResourceClass::A:
    case ResourceClass::B:
    case ResourceClass::C1:
    case ResourceClass::C2:
    case ResourceClass::AB: return true;
    default: return false;
    }
}

Book bookOf(const Figure& f) {
    if (isForecast(f.resourceClass) || lowerAscii(f.classText) == "forecast")
        return Book::Forecast;
    const std::string words = lowerAscii(f.statement + " " + f.note + " " + f.classText);
    const auto says = [&words](std::string_view word) { return words.find(word) != std::string::npos; };
    const bool code = isCodeCompliant(f.system);
    if (says("ore reserve") || (code && (says("reserve") || says("proved"))))
        return Book::Reserve;
    if (says("mineral resource") || (code && says("resource")))
        return Book::Resource;
    return code ? Book::Resource : Book::Unsaid;
}

/// Register and code estimates replace older ones of their kind; other sources stand side by side.
int lineageOf(const Figure& f) {
    if (isCodeCompliant(f.system))
        return 1;
    return f.system == ReportingSystem::Gkz || f.system == ReportingSystem::StateRegister ? 2 : 0;
}

bool replaces(const Claim& newer, const Claim& older) {
    const Figure& a = *newer.claim.figure;
    const Figure& b = *older.claim.figure;
    return lineageOf(a) != 0 && lineageOf(a) == lineageOf(b) && newer.book == older.book && !b.effectiveDate.empty() &&
           a.effectiveDate > b.effectiveDate;
}

/// Several numbers of one source and date are zones or classes of one statement, not rivals.
bool isOneOfSeveral(const Claim& c, const std::vector<Claim>& all) {
    return std::count_if(all.begin(), all.end(), [&c](const Claim& other) {
               const Figure& a = *c.claim.figure;
               const Figure& b = *other.claim.figure;
               return a.sourceId == b.sourceId && a.effectiveDate == b.effectiveDate && c.book == other.book &&
                      basisSlack(c.claim, other.claim).has_value() && !c.fromProduct && !other.fromProduct;
           }) > 1;
}

std::vector<Claim> wholeSiteClaims(const std::vector<SiteClaim>& claims, FigureKind kind) {
    std::vector<Claim> all;
    for (const SiteClaim& claim : claims) {
        const bool counts = kind == FigureKind::Tonnage ? claim.basis == Basis::Ore : claim.isRareEarth();
        if (claim.kind == kind && claim.figure != nullptr && counts && !claim.derived() &&
            !isPart(claim.figure->resourceClass))
            all.push_back({claim, bookOf(*claim.figure), false});
    }
    return all;
}

std::vector<Claim> rivals(std::vector<Claim> all) {
    std::vector<Claim> left;
    for (const Claim& claim : all)
        if (!isOneOfSeveral(claim, all) &&
            std::none_of(all.begin(), all.end(), [&](const Claim& other) { return replaces(other, claim); }))
            left.push_back(claim);
    return left;
}

/// What the other estimates hold by their own tonnage and grade.
std::vector<Claim> products(const std::vector<Claim>& tonnages, const std::vector<Claim>& grades) {
    std::vector<Claim> all;
    for (const Claim& t : tonnages)
        for (const Claim& g : grades)
            if (!t.claim.figure->estimate.empty() && t.claim.figure->estimate == g.claim.figure->estimate &&
                t.claim.figure->resourceClass == g.claim.figure->resourceClass) {
                Claim product = g;
                product.claim.kind = FigureKind::Contained;
                product.claim.value = (t.claim.value * g.claim.value).scaled(0.01);
                product.claim.rounded = (t.claim.rounded * g.claim.rounded).scaled(0.01);
                product.fromProduct = true;
                all.push_back(product);
            }
    return all;
}

bool comparable(const Claim& a, const Claim& b) {
    if ((a.book == Book::Forecast) != (b.book == Book::Forecast) || (a.fromProduct && b.fromProduct))
        return false;
    if (a.claim.figure->estimate == b.claim.figure->estimate && !a.claim.figure->estimate.empty())
        return false; // one statement; its own arithmetic is checked elsewhere
    return a.book == b.book || a.book == Book::Unsaid || b.book == Book::Unsaid;
}

bool conflict(const Claim& a, const Claim& b) {
    const auto slack = comparable(a, b) ? basisSlack(a.claim, b.claim) : std::nullopt;
    return slack && differ(a.claim.rounded, b.claim.rounded, *slack);
}

std::vector<Claim> inConflict(const std::vector<Claim>& all) {
    std::vector<Claim> found;
    for (const Claim& claim : all)
        if (std::any_of(all.begin(), all.end(), [&](const Claim& other) { return conflict(claim, other); }))
            found.push_back(claim);
    std::stable_sort(found.begin(), found.end(), [](const Claim& a, const Claim& b) {
        return a.claim.value.representative() < b.claim.value.representative();
    });
    return found;
}

std::string_view nameOf(FigureKind kind) {
    switch (kind) {
    case FigureKind::Grade: return "Grade is";
    case FigureKind::Tonnage: return "Ore tonnage is";
    default: return "Contained rare earths are";
    }
}

Finding findingOf(std::uint32_t row, FigureKind kind, const std::vector<Claim>& claims) {
    Finding finding;
    finding.rows = {row};
    std::vector<std::string> parts;
    for (const Claim& c : claims) {
        mention(finding, c.claim);
        parts.push_back(described(c.claim) + (c.fromProduct ? " by its tonnage × grade" : "") +
                        (c.book == Book::Forecast ? ", forecast" : ""));
    }
    const double factor = claims.back().claim.value.representative() / claims.front().claim.value.representative();
    constexpr double tellTimesFrom = 1.5;
    finding.text = std::string(nameOf(kind)) + " claimed as " + joined(parts, "; ") + ": " +
                   (factor >= tellTimesFrom ? timesText(factor) : readableNumber(100 * (factor - 1), 2) + " %") +
                   " from the smallest to the largest.";
    return finding;
}

void tell(std::uint32_t row, FigureKind kind, const std::vector<Claim>& all, FindingSink& sink) {
    const auto found = inConflict(all);
    if (!found.empty())
        sink.add(FindingKind::ClaimsDiffer, Severity::Remark, row, [&] { return findingOf(row, kind, found); });
}

void checkSite(const CheckInput& input, std::uint32_t row, FindingSink& sink) {
    const auto claims = claimsOf(input.sites, row, true);
    const auto tonnages = rivals(wholeSiteClaims(claims, FigureKind::Tonnage));
    const auto grades = rivals(wholeSiteClaims(claims, FigureKind::Grade));
    auto contained = rivals(wholeSiteClaims(claims, FigureKind::Contained));
    tell(row, FigureKind::Tonnage, tonnages, sink);
    tell(row, FigureKind::Grade, grades, sink);
    for (const Claim& product : products(tonnages, grades))
        contained.push_back(product);
    tell(row, FigureKind::Contained, contained, sink);
}

} // namespace

void checkClaims(const CheckInput& input, FindingSink& sink) {
    if (!input.sites.evidence)
        return;
    for (const auto& [row, claims] : input.sites.evidence->bySite) {
        if (input.job.cancelled())
            return;
        if (input.hasFigures[row] != 0)
            checkSite(input, row, sink);
    }
}

} // namespace ree
