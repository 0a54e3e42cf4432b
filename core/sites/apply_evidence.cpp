// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/apply_evidence.h"

#include <algorithm>
#include <memory>

namespace ree {
namespace {

/// The name under which a table itself is cited.
std::string sourceOf(const SiteLayer& layer) { return layer.source.empty() ? layer.name : layer.source; }

Figure ownFigure(const SiteTable& sites, std::uint32_t row, FigureKind kind, const Interval& value) {
    Figure f;
    f.kind = kind;
    f.kindText = kind == FigureKind::Grade ? "grade" : kind == FigureKind::Tonnage ? "tonnage" : "contained";
    f.id = "own/" + f.kindText;
    f.estimate = sites.sameEstimate[row] != 0 ? "own" : f.id;
    f.quantity = {value, kind == FigureKind::Grade ? Unit::Percent : Unit::Tonne};
    f.unitText = symbol(f.quantity.unit);
    const Basis basis = sites.gradeBasis[row];
    // A column of contained metal means oxide, unless the grade beside it is of metal.
    f.basis = kind == FigureKind::Tonnage                               ? Basis::Ore
              : kind == FigureKind::Contained && !isRareEarthSum(basis) ? Basis::Reo
                                                                        : basis;
    f.basisText = toText(f.basis);
    f.system = sites.system[row];
    f.resourceClass = sites.resourceClass[row];
    if (f.system != ReportingSystem::Unknown)
        f.systemText = key(f.system);
    if (f.resourceClass != ResourceClass::Unknown)
        f.classText = key(f.resourceClass);
    f.sourceId = sourceOf(sites.layers[sites.layer[row]]);
    return f;
}

/// What the site's own table said joins the claims before the columns are given other values: a claim that is not used
/// must not be lost.
void keepOwnClaims(const SiteTable& sites, std::uint32_t row, SiteEvidence& claims) {
    claims.ownClaimsKept = true;
    if (!claims.figures.empty()) {
        const std::pair<FigureKind, Interval> columns[] = {{FigureKind::Grade, sites.gradePercent[row]},
                                                           {FigureKind::Tonnage, sites.tonnageTonnes[row]},
                                                           {FigureKind::Contained, sites.statedContainedTonnes[row]}};
        for (const auto& [kind, value] : columns)
            if (value.bound != Bound::Unknown)
                claims.figures.push_back(ownFigure(sites, row, kind, value));
    }
    if (!claims.owners.empty() && !sites.owner[row].empty()) {
        Ownership own;
        own.owner = sites.owner[row];
        own.ownerCountry = sites.ownerCountry[row];
        own.kind = sites.ownerKind[row];
        own.current = true;
        own.sourceId = sourceOf(sites.layers[sites.layer[row]]);
        claims.owners.push_back(std::move(own));
    }
}

void applyFigures(SiteTable& sites, std::uint32_t row, const UsedFigures& used) {
    sites.gradePercent.set(row, used.gradePercent);
    sites.gradeBasis[row] = used.gradeBasis;
    sites.tonnageTonnes.set(row, used.tonnageTonnes);
    sites.sameEstimate[row] = used.sameEstimate ? 1 : 0;
    sites.system[row] = used.system;
    sites.resourceClass[row] = used.resourceClass;
    const Interval stated = isOxideSum(used.containedBasis) ? used.containedTonnes : Interval{};
    sites.containedTonnes.set(
        row, usedContainedTonnes(used.tonnageTonnes, used.gradePercent, used.gradeBasis, used.sameEstimate, stated));
}

void applyPlace(SiteTable& sites, std::uint32_t row, const SiteEvidence& claims) {
    const auto used = std::find_if(claims.coordinates.begin(), claims.coordinates.end(),
                                   [](const CoordinateClaim& claim) { return claim.used; });
    if (used == claims.coordinates.end())
        return;
    sites.place[row] = used->place;
    sites.precisionKm[row] = static_cast<float>(used->precisionKm);
    sites.method[row] = used->method;
}

} // namespace

void applyEvidence(SiteTable& sites) {
    if (!sites.evidence)
        return;
    auto evidence = std::make_shared<Evidence>(*sites.evidence);
    for (auto& [row, claims] : evidence->bySite) {
        if (!claims.ownClaimsKept)
            keepOwnClaims(sites, row, claims);
        if (!claims.figures.empty())
            applyFigures(sites, row, chooseFigures(claims, evidence->rule));
        if (const Ownership* owner = chooseOwner(claims)) {
            sites.owner.set(row, owner->owner);
            sites.ownerCountry[row] = owner->ownerCountry;
            sites.ownerKind[row] = owner->kind;
        }
        applyPlace(sites, row, claims);
    }
    sites.evidence = std::move(evidence);
}

} // namespace ree
