// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/base/text.h"
#include "core/sites/evidence.h"

namespace ree {
namespace {

double shareOf(const Ownership& owner) {
    const double share = owner.sharePercent.value.representative();
    return share == share ? share : -1.0; // not stated comes after any stated share
}

/// "TREO (part)" and the like list only some components.
bool isPart(const CompositionPart& part) { return part.basis.find("(part)") != std::string::npos; }

bool splitsElements(const CompositionPart& part) {
    return oxideFromFormula(part.component) || elementFromText(part.component);
}

} // namespace

std::string_view toText(ClaimKind kind) {
    switch (kind) {
    case ClaimKind::Figures: return "figures";
    case ClaimKind::Owner: return "owner";
    case ClaimKind::Composition: return "composition";
    case ClaimKind::Place: return "place";
    }
    return {};
}

std::string claimKey(const Figure& figure) {
    return figure.id.empty() ? figure.estimate + "/" + figure.classText + "/" + figure.kindText : figure.id;
}

std::string claimKey(const Ownership& owner) { return owner.owner + "/" + owner.role + "/" + owner.asOf; }

std::string claimKey(const CompositionPart& part) { return part.set; }

std::string claimKey(const CoordinateClaim& claim) {
    return numberText(claim.place.lat) + " " + numberText(claim.place.lon) + "/" + claim.sourceId;
}

const Ownership* chooseOwner(const SiteEvidence& claims) {
    const AnalystChoice* choice = claims.choice(ClaimKind::Owner);
    const Ownership* best = nullptr;
    for (const Ownership& owner : claims.owners) {
        if (choice != nullptr && claimKey(owner) == choice->claim)
            return &owner;
        if (owner.current && (best == nullptr || shareOf(owner) > shareOf(*best)))
            best = &owner;
    }
    return best;
}

std::vector<const CompositionPart*> chooseComposition(const SiteEvidence& claims) {
    const AnalystChoice* choice = claims.choice(ClaimKind::Composition);
    const CompositionPart* leader = nullptr;
    const auto worth = [choice](const CompositionPart& part) {
        if (choice != nullptr && claimKey(part) == choice->claim)
            return 3;
        return splitsElements(part) ? (isPart(part) ? 1 : 2) : 0;
    };
    for (const CompositionPart& part : claims.composition)
        if (leader == nullptr || worth(part) > worth(*leader))
            leader = &part;
    std::vector<const CompositionPart*> parts;
    for (const CompositionPart& part : claims.composition)
        if (leader != nullptr && part.set == leader->set)
            parts.push_back(&part);
    return parts;
}

} // namespace ree
