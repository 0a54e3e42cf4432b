// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/geo/types.h"
#include "core/sites/choice_rule.h"
#include "core/sites/evidence.h"
#include "core/sites/site_key.h"

namespace ree {

/// The analyst prefers one claim of a site to what the rule would use.
struct Choice {
    SiteKey site;
    ClaimKind kind = ClaimKind::Figures;
    AnalystChoice made;
    std::string unread = {}; ///< what a newer program's session says of it beyond this
    bool operator==(const Choice&) const = default;
};

/// The analyst says where a site lies.
struct GivenPlace {
    SiteKey site;
    LonLat place;
    double precisionKm = 0; ///< radius within which it lies
    std::string reason;
    std::string madeOn;      ///< ISO 8601 date
    std::string unread = {}; ///< what a newer program's session says of it beyond this

    [[nodiscard]] bool operator==(const GivenPlace& other) const;
};

/// What the analyst has decided about the facts. Kept in the session, never written into a source. Plain data.
struct Decisions {
    ChoiceRule rule = defaultChoiceRule();
    std::vector<Choice> choices;    ///< at most one a site and kind
    std::vector<GivenPlace> places; ///< at most one a site
    std::string unread = {};        ///< what a newer program's session decides beyond this

    /// Each replaces an earlier one about the same thing.
    void choose(Choice choice);
    void place(GivenPlace given);
    /// Takes a decision back, so that the rule holds again; nothing happens where there is none.
    void forget(const SiteKey& site, ClaimKind kind);
    bool operator==(const Decisions&) const = default;
};

/// The table with the decisions carried out: the rule and the choices stand in its evidence, its value columns follow
/// them. Decisions about sites or claims that are not there come back as warnings and change nothing.
struct DecidedSites {
    SiteTablePtr table;
    Warnings warnings;
};
[[nodiscard]] DecidedSites decided(const SiteTable& sites, const Decisions& decisions);

} // namespace ree
