// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/apply_evidence.h"

namespace ree {
namespace {

/// A number that no figure states keeps what the site's own table said.
void applyFigures(SiteTable& sites, std::uint32_t row, const UsedFigures& used) {
    const bool hasGrade = used.gradeFigure >= 0;
    const bool hasTonnage = used.tonnageFigure >= 0;
    if (!hasGrade && !hasTonnage && used.containedFigure < 0)
        return;
    if (hasGrade) {
        sites.gradePercent.set(row, used.gradePercent);
        sites.gradeBasis[row] = used.gradeBasis;
    }
    if (hasTonnage)
        sites.tonnageTonnes.set(row, used.tonnageTonnes);
    if (hasGrade || hasTonnage)
        sites.sameEstimate[row] = used.sameEstimate ? 1 : 0;
    sites.system[row] = used.system;
    sites.resourceClass[row] = used.resourceClass;
    if (used.sameEstimate && isOxideSum(used.gradeBasis))
        sites.containedTonnes.set(row, (used.tonnageTonnes * used.gradePercent).scaled(0.01));
    else if (isOxideSum(used.containedBasis))
        sites.containedTonnes.set(row, used.containedTonnes);
    else if (hasGrade || hasTonnage)
        sites.containedTonnes.set(row, Interval{}); // the old one may be the product of the numbers just replaced
}

} // namespace

void applyEvidence(SiteTable& sites) {
    if (!sites.evidence)
        return;
    for (const auto& [row, claims] : sites.evidence->bySite) {
        applyFigures(sites, row, chooseFigures(claims.figures));
        if (const Ownership* owner = chooseOwner(claims.owners)) {
            sites.owner.set(row, owner->owner);
            sites.ownerCountry[row] = owner->ownerCountry;
            sites.ownerKind[row] = owner->kind;
        }
    }
}

} // namespace ree
