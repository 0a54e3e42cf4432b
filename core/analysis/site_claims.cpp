// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/site_claims.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/check_parts.h"
#include "core/analysis/printed_number.h"
#include "core/base/text.h"

namespace ree {
namespace {

constexpr double tolerance = 1.02;
constexpr double fromHereMegatonnes = 1e6;
constexpr double fromHerePercent = 0.1;
constexpr double gramsPerTonneInPercent = 1e4;
constexpr int digits = 5;

std::optional<SiteClaim> claimOf(const Figure& figure, std::uint32_t row, std::uint32_t index) {
    const Unit base = figure.kind == FigureKind::Grade ? Unit::Percent : Unit::Tonne;
    if (figure.kind == FigureKind::Other || dimension(figure.quantity.unit) != dimension(base))
        return std::nullopt;
    const Interval& stated = figure.quantity.value;
    if (!stated.known() || stated.high == 0)
        return std::nullopt;
    const double factor = inBaseUnits(figure.quantity.unit) / inBaseUnits(base);
    SiteClaim claim{figure.kind, stated.scaled(factor), {}, figure.basis, &figure, row, index};
    claim.rounded = beforeRounding(stated, decimalsPrinted(figure.statement, stated.low)).scaled(factor);
    return claim;
}

std::string withUnit(const Interval& value, double scale, std::string_view unit) {
    return toReadableText(value.scaled(scale), digits) + " " + std::string(unit);
}

} // namespace

std::string_view SiteClaim::basisText() const {
    return figure != nullptr && !figure->basisText.empty() ? std::string_view(figure->basisText) : toText(basis);
}

std::vector<SiteClaim> claimsOf(const SiteTable& sites, std::uint32_t row, bool hasFigures) {
    std::vector<SiteClaim> claims;
    if (hasFigures) {
        const auto& figures = sites.evidenceOf(row)->figures;
        for (std::uint32_t i = 0; i < figures.size(); ++i)
            if (const auto claim = claimOf(figures[i], row, i))
                claims.push_back(*claim);
        return claims;
    }
    const auto add = [&](FigureKind kind, const Interval& value, Basis basis) {
        if (value.known() && value.high != 0)
            claims.push_back({kind, value, beforeRounding(value), basis, nullptr, row, 0});
    };
    add(FigureKind::Tonnage, sites.tonnageTonnes[row], Basis::Ore);
    add(FigureKind::Grade, sites.gradePercent[row], sites.gradeBasis[row]);
    add(FigureKind::Contained, sites.statedContainedTonnes[row], sites.gradeBasis[row]);
    return claims;
}

std::optional<double> basisSlack(const SiteClaim& a, const SiteClaim& b) {
    static const double metalToOxide = oxidePerMetal(*oxideFromFormula("Y2O3"));
    static const double oxideForms =
        oxidePerMetal(*oxideFromFormula("CeO2")) / oxidePerMetal(*oxideFromFormula("Ce2O3"));
    if (!a.isRareEarth() || !b.isRareEarth())
        return a.basis == b.basis && equalsIgnoreCaseAscii(a.basisText(), b.basisText()) ? std::optional(1.0)
                                                                                         : std::nullopt;
    if (a.basis == b.basis)
        return 1.0;
    const auto oneIs = [&](Basis basis) { return a.basis == basis || b.basis == basis; };
    if (oneIs(Basis::TreoWithoutY))
        return std::nullopt; // yttrium can be most of a heavy ore
    return oneIs(Basis::Ree) || oneIs(Basis::NotStated) ? metalToOxide : oxideForms;
}

bool differ(const Interval& a, const Interval& b, double slack) {
    return a.low > b.high * slack * tolerance || b.low > a.high * slack * tolerance;
}

void mention(Finding& finding, const SiteClaim& claim) {
    if (claim.figure == nullptr)
        return;
    finding.claims.push_back({claim.row, ClaimRef::Part::Figure, claim.index});
    addSource(finding, claim.figure->sourceId);
}

std::string massText(const Interval& tonnes) {
    const bool large = tonnes.representative() >= fromHereMegatonnes;
    return large ? withUnit(tonnes, 1e-6, "Mt") : withUnit(tonnes, 1, "t");
}
std::string massText(double tonnes) { return massText(Interval::exact(tonnes)); }

std::string gradeText(const Interval& percent) {
    const bool small = percent.representative() < fromHerePercent;
    return small ? withUnit(percent, gramsPerTonneInPercent, "g/t") : withUnit(percent, 1, "%");
}

std::string numberOf(const SiteClaim& claim) {
    return claim.kind == FigureKind::Grade ? gradeText(claim.value) : massText(claim.value);
}

std::string described(const SiteClaim& claim) {
    std::string text = numberOf(claim);
    if (claim.kind != FigureKind::Tonnage)
        text += " " + std::string(claim.basis == Basis::NotStated ? "(basis not stated)" : claim.basisText());
    if (claim.figure == nullptr)
        return text;
    std::vector<std::string> origin;
    for (const std::string_view part :
         {std::string_view(claim.figure->systemText), std::string_view(claim.figure->effectiveDate)})
        if (!part.empty())
            origin.emplace_back(part);
    if (origin.empty() && !claim.figure->sourceId.empty())
        origin.push_back(claim.figure->sourceId);
    return origin.empty() ? text : text + " [" + joined(origin, ", ") + "]";
}

std::string timesText(double factor) {
    constexpr double wholeFrom = 10;
    return readableNumber(factor >= wholeFrom ? std::round(factor) : factor, factor >= wholeFrom ? 6 : 2) + " times";
}

} // namespace ree
