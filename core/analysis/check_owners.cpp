// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Shares that are more than the whole. Only shares of one role, one date and one company are added: shares of different
// dates follow one another, and the owner of a site and the shareholders of that owner are not beside each other.
#include <algorithm>
#include <map>
#include <tuple>

#include "core/analysis/check_parts.h"
#include "core/base/text.h"

namespace ree {
namespace {

constexpr double wholePercent = 100.5; // thirds are printed as 33.4
using Owners = std::vector<std::uint32_t>;

/// "SMCC LLP" of "Uranium One (SMCC LLP)": which company the share is in, where several hold parts of one site. A share
/// in brackets, "(50%)", is none.
std::string companyOf(std::string_view owner) {
    const std::size_t open = owner.rfind('(');
    if (open == std::string_view::npos || owner.find('%', open) != std::string_view::npos)
        return {};
    return foldText(owner.substr(open + 1));
}

/// Current owners with an exact share, by what may be added.
std::map<std::tuple<std::string, std::string, std::string>, Owners> groupsOf(const std::vector<Ownership>& owners) {
    std::map<std::tuple<std::string, std::string, std::string>, Owners> groups;
    for (std::uint32_t i = 0; i < owners.size(); ++i) {
        const Ownership& o = owners[i];
        const bool counts = o.role == "shareholder" || o.role == "owner" || o.role.empty();
        if (o.current && counts && o.sharePercent.value.known())
            groups[{o.role, o.asOf, companyOf(o.owner)}].push_back(i);
    }
    return groups;
}

/// One owner that two sources name is counted once, with the larger share.
Owners withoutRepeats(const std::vector<Ownership>& owners, const Owners& group) {
    std::map<std::string, std::uint32_t> best;
    for (const std::uint32_t i : group) {
        const auto [it, isNew] = best.try_emplace(foldText(owners[i].owner), i);
        if (!isNew && owners[i].sharePercent.value.low > owners[it->second].sharePercent.value.low)
            it->second = i;
    }
    Owners once;
    for (const auto& [name, i] : best)
        once.push_back(i);
    std::sort(once.begin(), once.end());
    return once;
}

Finding findingOf(std::uint32_t row, const std::vector<Ownership>& owners, const Owners& group, double sum) {
    Finding finding;
    finding.rows = {row};
    std::vector<std::string> parts;
    for (const std::uint32_t i : group) {
        finding.claims.push_back({row, ClaimRef::Part::Owner, i});
        addSource(finding, owners[i].sourceId);
        parts.push_back(owners[i].owner + " " + toReadableText(owners[i].sharePercent.value) + " %");
    }
    const std::string& date = owners[group.front()].asOf;
    finding.text = joined(parts, " + ") + " = " + readableNumber(sum) + " %" + (date.empty() ? "" : " as of " + date) +
                   ": more than the whole.";
    return finding;
}

} // namespace

void checkShares(const CheckInput& input, FindingSink& sink) {
    if (!input.sites.evidence)
        return;
    for (const auto& [row, claims] : input.sites.evidence->bySite) {
        if (input.job.cancelled())
            return;
        for (const auto& [key, group] : groupsOf(claims.owners)) {
            const Owners once = withoutRepeats(claims.owners, group);
            double sum = 0;
            for (const std::uint32_t i : once)
                sum += claims.owners[i].sharePercent.value.low;
            if (sum > wholePercent)
                sink.add(FindingKind::SharesOverWhole, Severity::Contradiction, row,
                         [&, at = row, &owners = claims.owners] { return findingOf(at, owners, once, sum); });
        }
    }
}

} // namespace ree
