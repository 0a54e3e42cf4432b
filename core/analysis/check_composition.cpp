// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each set of a composition describes one material and sums to 100 %.
#include <algorithm>
#include <cmath>
#include <map>

#include "core/analysis/check_parts.h"
#include "core/analysis/printed_number.h"
#include "core/base/text.h"
#include "core/domain/element.h"

namespace ree {
namespace {

constexpr double whole = 100;
constexpr double tolerancePercent = 0.5;

struct Sum {
    double percent = 0;
    double rounding = 0; ///< what the rounding of all terms can add up to
    int terms = 0;
    void add(double value) {
        percent += value;
        rounding += halfUnitOfLastDigit(value);
        ++terms;
    }
    /// Rounding of many parts mostly cancels out: it counts as a random walk.
    [[nodiscard]] double tolerance() const {
        return std::max(tolerancePercent, terms > 0 ? rounding / std::sqrt(terms) : 0);
    }
    [[nodiscard]] bool isWhole() const { return std::abs(percent - whole) <= tolerance(); }
    [[nodiscard]] bool isMore() const { return percent > whole + tolerance(); }
};

struct Set {
    std::vector<std::uint32_t> parts;
    Sum single; ///< elements and oxides
    Sum groups; ///< LREO and the like, which hold the single ones
    Sum all;
    bool complete = true; ///< no part without a number
    bool partOnly = false;
};

std::map<std::string, Set> setsOf(const std::vector<CompositionPart>& parts) {
    std::map<std::string, Set> sets;
    for (std::uint32_t i = 0; i < parts.size(); ++i) {
        Set& set = sets[parts[i].set];
        set.parts.push_back(i);
        set.partOnly = set.partOnly || parts[i].basis.ends_with("(part)");
        if (!parts[i].percent.value.exactlyKnown()) {
            set.complete = false;
            continue;
        }
        const double percent = parts[i].percent.value.low;
        (elementFromText(parts[i].component) ? set.single : set.groups).add(percent);
        set.all.add(percent);
    }
    return sets;
}

/// Groups beside single oxides may hold them or stand for the rest; any reading that gives 100 % will do.
const Sum* wrongSum(const Set& set) {
    if (set.partOnly || !set.complete)
        return set.single.isMore() ? &set.single : set.groups.isMore() ? &set.groups : nullptr;
    if (set.all.isWhole() || (set.single.terms > 0 && set.single.isWhole()) ||
        (set.groups.terms > 0 && set.groups.isWhole() && !set.single.isMore()))
        return nullptr;
    return &set.all;
}

Finding findingOf(std::uint32_t row, const std::string& name, const Set& set, const Sum& sum,
                  const std::vector<CompositionPart>& parts) {
    Finding finding;
    finding.rows = {row};
    for (const std::uint32_t i : set.parts) {
        finding.claims.push_back({row, ClaimRef::Part::Composition, i});
        addSource(finding, parts[i].sourceId);
    }
    finding.text = "The " + std::to_string(sum.terms) + " parts of the composition " + name + " sum to " +
                   readableNumber(sum.percent) + " %, not 100 %.";
    if (set.partOnly)
        finding.text += " It is said to be a part only, and is more than the whole.";
    return finding;
}

} // namespace

void checkCompositions(const CheckInput& input, FindingSink& sink) {
    if (!input.sites.evidence)
        return;
    for (const auto& [row, claims] : input.sites.evidence->bySite) {
        if (input.job.cancelled())
            return;
        for (const auto& [name, set] : setsOf(claims.composition))
            if (const Sum* sum = wrongSum(set))
                sink.add(FindingKind::CompositionSum, Severity::Contradiction, row,
                         [sum, at = row, &n = name, &s = set, &parts = claims.composition] {
                             return findingOf(at, n, s, *sum, parts);
                         });
    }
}

} // namespace ree
