// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sites that names, countries and places make likely to be one.
#include "core/analysis/check_parts.h"
#include "core/attach/duplicates.h"
#include "core/base/text.h"

namespace ree {
namespace {

/// Beyond this the likeness of all names takes longer than the other checks together; a set of that size has its
/// duplicates by the thousand, and is cleaned by other means.
constexpr std::uint32_t mostSites = 200'000;

std::string nameAt(const SiteTable& sites, std::uint32_t row) {
    std::string name(sites.name[row]);
    if (sites.layers.size() > 1)
        name += " (" + sites.layers[sites.layer[row]].name + ")";
    return name;
}

/// What checkTwins tells already: one name at one point.
bool isTwin(const SiteTable& sites, const PossibleDuplicate& pair) {
    return sites.searchKey[pair.first] == sites.searchKey[pair.second] && sites.place[pair.first].known() &&
           sites.place[pair.first] == sites.place[pair.second];
}

} // namespace

void checkDuplicates(const CheckInput& input, FindingSink& sink) {
    const SiteTable& t = input.sites;
    if (t.size() > mostSites)
        return;
    for (const PossibleDuplicate& pair : possibleDuplicates(t, {}, input.job)) {
        if (isTwin(t, pair))
            continue;
        std::string text = nameAt(t, pair.first) + " and " + nameAt(t, pair.second) + " may be one site";
        if (pair.distanceKm == pair.distanceKm)
            text += ", " + readableNumber(pair.distanceKm, 2) + " km apart";
        text += ": " + pair.reason + ".";
        addTwins(sink, Severity::Remark, {pair.first, pair.second}, text);
    }
}

} // namespace ree
