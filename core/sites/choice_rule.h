// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/domain/vocabulary.h"

namespace ree {

/// Which backing is preferred where a site has several claims of one quantity. Plain data; the analyst may change the
/// order of the tiers. What stays in every order: the newest claim within a tier, nothing derived and no forecast
/// beside a better claim.
struct ChoiceRule {
    /// Best first; systems of one tier are equals. A system in no tier comes after all of them.
    std::vector<std::vector<ReportingSystem>> tiers;

    /// 0 for the best tier.
    [[nodiscard]] int rank(ReportingSystem system) const;
    bool operator==(const ChoiceRule&) const = default;
};
/// Reporting codes, then state registers, then companies, then journals, then the press.
[[nodiscard]] const ChoiceRule& defaultChoiceRule();

/// "JORC = NI 43-101 > GKZ = state register > company": the same words as in files.
[[nodiscard]] std::string toText(const ChoiceRule& rule);
/// Reads what toText writes; an error names the word that is no system, or the one that stands twice.
[[nodiscard]] Result<ChoiceRule> choiceRuleFromText(std::string_view text);
/// The whole rule in a sentence, for people.
[[nodiscard]] std::string inWords(const ChoiceRule& rule);

} // namespace ree
