// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/decisions.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "core/sites/apply_evidence.h"

namespace ree {
namespace {

std::string nameOf(const SiteKey& site) { return site.name.empty() ? site.id : site.name; }

bool isThere(const SiteEvidence& claims, ClaimKind kind, const std::string& wanted) {
    const auto among = [&wanted](const auto& list) {
        return std::any_of(list.begin(), list.end(), [&](const auto& claim) { return claimKey(claim) == wanted; });
    };
    switch (kind) {
    case ClaimKind::Figures: return among(claims.figures);
    case ClaimKind::Owner: return among(claims.owners);
    case ClaimKind::Composition: return among(claims.composition);
    case ClaimKind::Place: return among(claims.coordinates);
    }
    return false;
}

/// Makes the decisions part of a table that nobody else has seen yet.
class Deciding {
public:
    Deciding(SiteTable& sites, const Decisions& decisions)
        : m_sites(sites), m_decisions(decisions), m_keys(sites),
          m_evidence(sites.evidence ? std::make_shared<Evidence>(*sites.evidence) : std::make_shared<Evidence>()) {}

    Warnings run() {
        m_evidence->rule = m_decisions.rule;
        for (const Choice& choice : m_decisions.choices)
            choose(choice);
        for (const GivenPlace& given : m_decisions.places)
            place(given);
        m_sites.evidence = std::move(m_evidence);
        return std::move(m_warnings);
    }

private:
    void choose(const Choice& choice) {
        const auto row = m_keys.row(choice.site);
        if (!row)
            return say(choice.site, "it is not among the sites that are open");
        const auto it = m_evidence->bySite.find(*row);
        if (it == m_evidence->bySite.end() || !isThere(it->second, choice.kind, choice.made.claim))
            return say(choice.site, "the claim '" + choice.made.claim + "' that was chosen is not there any more");
        it->second.choices[choice.kind] = choice.made;
        if (choice.kind == ClaimKind::Place)
            for (CoordinateClaim& claim : it->second.coordinates)
                claim.used = claimKey(claim) == choice.made.claim;
    }

    void place(const GivenPlace& given) {
        const auto row = m_keys.row(given.site);
        if (!row)
            return say(given.site, "it is not among the sites that are open");
        SiteEvidence& claims = m_evidence->bySite[*row];
        if (claims.coordinates.empty() && m_sites.place[*row].known())
            claims.coordinates.push_back({m_sites.place[*row],
                                          static_cast<double>(m_sites.precisionKm[*row]),
                                          m_sites.method[*row],
                                          false,
                                          m_sites.layers[m_sites.layer[*row]].source,
                                          {}});
        for (CoordinateClaim& claim : claims.coordinates)
            claim.used = false;
        claims.coordinates.push_back(
            {given.place, given.precisionKm, CoordinateMethod::Analyst, true, {}, given.reason});
        AnalystChoice made{claimKey(claims.coordinates.back()), given.reason, given.madeOn};
        claims.choices[ClaimKind::Place] = std::move(made);
    }

    void say(const SiteKey& site, const std::string& why) {
        m_warnings.push_back(
            {"a decision about " + nameOf(site) + " was left aside: " + why, {site.source, {}, -1, {}, -1}, 1});
    }

    SiteTable& m_sites;
    const Decisions& m_decisions;
    SiteKeys m_keys;
    std::shared_ptr<Evidence> m_evidence;
    Warnings m_warnings;
};

} // namespace

bool GivenPlace::operator==(const GivenPlace& other) const {
    const bool sameRadius = precisionKm == other.precisionKm ||
                            (precisionKm != precisionKm && other.precisionKm != other.precisionKm); // both NaN
    return site == other.site && place == other.place && sameRadius && reason == other.reason &&
           madeOn == other.madeOn && unread == other.unread;
}

void Decisions::choose(Choice choice) {
    forget(choice.site, choice.kind);
    choices.push_back(std::move(choice));
}

void Decisions::place(GivenPlace given) {
    forget(given.site, ClaimKind::Place);
    places.push_back(std::move(given));
}

void Decisions::forget(const SiteKey& site, ClaimKind kind) {
    std::erase_if(choices, [&](const Choice& choice) { return choice.kind == kind && choice.site == site; });
    if (kind == ClaimKind::Place)
        std::erase_if(places, [&](const GivenPlace& given) { return given.site == site; });
}

DecidedSites decided(const SiteTable& sites, const Decisions& decisions) {
    auto table = std::make_shared<SiteTable>(sites);
    Warnings warnings = Deciding(*table, decisions).run();
    applyEvidence(*table);
    return {std::move(table), std::move(warnings)};
}

} // namespace ree
