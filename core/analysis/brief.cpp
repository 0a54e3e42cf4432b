// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/brief.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace ree {
namespace {

Doubts doubtsAmong(const SiteTablePtr& sites, std::span<const std::uint32_t> rows) {
    Doubts among;
    for (const Doubt& doubt : *doubtsOf(sites))
        if (std::binary_search(rows.begin(), rows.end(), doubt.row))
            among.push_back(doubt);
    return among;
}

std::vector<std::uint32_t> without(std::span<const std::uint32_t> rows, const Doubts& doubts) {
    std::vector<std::uint32_t> trusted;
    trusted.reserve(rows.size());
    auto doubt = doubts.begin();
    for (const std::uint32_t row : rows) {
        while (doubt != doubts.end() && doubt->row < row)
            ++doubt;
        if (doubt == doubts.end() || doubt->row != row)
            trusted.push_back(row);
    }
    return trusted;
}

void rank(std::vector<ContainedTerm>& terms) {
    std::stable_sort(terms.begin(), terms.end(), [](const ContainedTerm& a, const ContainedTerm& b) {
        const bool aOxide = a.basis == MassBasis::Oxide;
        const bool bOxide = b.basis == MassBasis::Oxide;
        return aOxide != bOxide ? aOxide : a.tonnes.representative() > b.tonnes.representative();
    });
}

} // namespace

Brief briefOf(const SiteTablePtr& sites, std::span<const std::uint32_t> rows) {
    Brief brief{summarize(*sites, rows), {}, {}, doubtsAmong(sites, rows), {}, {}};
    std::set<std::uint16_t> layers;
    for (const std::uint32_t row : rows)
        layers.insert(sites->layer[row]);
    brief.layers.assign(layers.begin(), layers.end());

    brief.trusted = without(rows, brief.doubts);
    if (!brief.doubts.empty()) {
        const Summary sums = summarize(*sites, brief.trusted);
        brief.summary.contained = sums.contained;
        brief.summary.containedUnknown = sums.containedUnknown;
        brief.summary.insideParents = sums.insideParents;
    }
    brief.ranked = containedTerms(*sites, brief.trusted);
    for (const TotalLine& line : brief.summary.contained) {
        BriefLine& told = brief.lines.emplace_back(BriefLine{line, {}});
        std::copy_if(brief.ranked.begin(), brief.ranked.end(), std::back_inserter(told.terms),
                     [&](const ContainedTerm& t) { return t.family == line.family && t.basis == line.basis; });
    }
    rank(brief.ranked);
    return brief;
}

std::string newestDate(const SiteTable& sites, std::span<const std::uint32_t> rows) {
    std::string newest;
    if (!sites.evidence)
        return newest;
    for (const std::uint32_t row : rows) {
        const SiteEvidence* claims = sites.evidenceOf(row);
        if (claims == nullptr)
            continue;
        for (const Figure& figure : claims->figures)
            newest = std::max(newest, figure.effectiveDate);
        for (const Ownership& owner : claims->owners)
            newest = std::max(newest, owner.asOf);
    }
    return newest;
}

} // namespace ree
