// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/oxide_shares.h"

#include <cmath>

namespace ree {
namespace {

constexpr double wholeTolerancePercent = 0.5;

/// "TREO", "TREO (part)", "REO": shares of a sum of oxides.
bool isOfOxides(const std::string& basis) { return isOxideSum(basisFromText(basis.substr(0, basis.find(" (")))); }

} // namespace

std::optional<OxideShares> oxideSharesOf(const SiteEvidence& claims) {
    OxideShares shares;
    Interval sum = Interval::exact(0);
    bool any = false;
    for (const CompositionPart* part : chooseComposition(claims)) {
        const auto oxide = oxideFromFormula(part->component);
        if (!oxide || !isOfOxides(part->basis) || !part->percent.value.known())
            continue;
        const auto trade = tradeOxide(oxide->element);
        if (!trade || trade->formula != oxide->formula)
            continue; // Ce2O3 as a share of a sum with CeO2 would be a share of another whole
        const auto at = static_cast<std::size_t>(oxide->element);
        shares.percent[at] = part->percent.value;
        shares.part[at] = part;
        sum = sum + part->percent.value;
        any = true;
    }
    if (!any)
        return std::nullopt;
    shares.whole = sum.exactlyKnown() && std::abs(sum.low - 100) <= wholeTolerancePercent;
    return shares;
}

std::optional<Oxide> tradeOxide(Element element) { return oxideFromFormula(info(element).tradeOxide); }

double sesquioxidePerTradeOxide(Element element) {
    const auto trade = tradeOxide(element);
    if (!trade)
        return 1;
    const Oxide sesquioxide{{}, element, 2, 3};
    return oxidePerMetal(sesquioxide) / oxidePerMetal(*trade);
}

} // namespace ree
