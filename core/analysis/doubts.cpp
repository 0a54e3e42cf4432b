// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/doubts.h"

#include <algorithm>

#include "core/analysis/checks.h"
#include "core/base/kept.h"

namespace ree {
namespace {

bool isOfFigures(FindingKind kind) {
    return kind == FindingKind::ProductDiffers || kind == FindingKind::OreNotPlausible ||
           kind == FindingKind::ContainedOverOre || kind == FindingKind::GradeOverWhole ||
           kind == FindingKind::GradeOverMineral;
}

/// Whether a claim of the finding is shown for the site. Without claims the site's own columns are meant.
bool meetsUsed(const SiteTable& sites, const Finding& finding, std::uint32_t row) {
    const SiteEvidence* claims = sites.evidenceOf(row);
    if (finding.claims.empty() || claims == nullptr || claims->figures.empty())
        return true;
    const UsedFigures used = chooseFigures(*claims, sites.evidence->rule);
    return std::any_of(finding.claims.begin(), finding.claims.end(), [&](const ClaimRef& claim) {
        if (claim.row != row || claim.part != ClaimRef::Part::Figure)
            return false;
        const auto index = static_cast<std::int32_t>(claim.index);
        return index == used.gradeFigure || index == used.tonnageFigure || index == used.containedFigure;
    });
}

Doubts findDoubts(const SiteTable& sites) {
    Doubts doubts;
    for (const Finding& finding : checkFigures(sites, {}))
        if (finding.severity == Severity::Contradiction && isOfFigures(finding.kind) &&
            meetsUsed(sites, finding, finding.rows.front()))
            doubts.push_back({finding.rows.front(), finding.text, finding.sources});
    std::stable_sort(doubts.begin(), doubts.end(), [](const Doubt& a, const Doubt& b) { return a.row < b.row; });
    const auto sameRow = [](const Doubt& a, const Doubt& b) { return a.row == b.row; };
    doubts.erase(std::unique(doubts.begin(), doubts.end(), sameRow), doubts.end());
    return doubts;
}

} // namespace

std::shared_ptr<const Doubts> doubtsOf(const SiteTablePtr& sites) {
    static Kept<SiteTable, int, Doubts, 4> kept;
    return kept.get(sites, 0, [&sites] { return findDoubts(*sites); });
}

} // namespace ree
