// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/choice_rule.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"

namespace ree {
namespace {

using Tier = std::vector<ReportingSystem>;

/// "reporting codes" for all of them, else the labels, joined.
std::string tierInWords(const Tier& tier) {
    const bool codesAlone = !tier.empty() && std::all_of(tier.begin(), tier.end(), isCodeCompliant);
    if (codesAlone && tier.size() > 2)
        return "reporting codes";
    std::vector<std::string> labels;
    for (const ReportingSystem system : tier)
        labels.emplace_back(label(system));
    return joined(labels, ", ");
}

} // namespace

int ChoiceRule::rank(ReportingSystem system) const {
    for (std::size_t i = 0; i < tiers.size(); ++i)
        if (std::find(tiers[i].begin(), tiers[i].end(), system) != tiers[i].end())
            return static_cast<int>(i);
    return static_cast<int>(tiers.size());
}

const ChoiceRule& defaultChoiceRule() {
    using enum ReportingSystem;
    static const ChoiceRule rule{{{Jorc, Ni43101, Kazrc, Samrec, Sk1300, Naen, Crirsco},
                                  {Gkz, StateRegister, Unfc},
                                  {Company},
                                  {Journal},
                                  {Press}}};
    return rule;
}

std::string toText(const ChoiceRule& rule) {
    std::vector<std::string> tiers;
    for (const Tier& tier : rule.tiers) {
        std::vector<std::string> keys;
        for (const ReportingSystem system : tier)
            keys.emplace_back(key(system));
        tiers.push_back(joined(keys, " = "));
    }
    return joined(tiers, " > ");
}

Result<ChoiceRule> choiceRuleFromText(std::string_view text) {
    const auto refused = [text](std::string cause) {
        return failure(ErrorCode::WrongText, "Cannot read the rule '" + std::string(text) + "'", {}, std::move(cause),
                       "Write systems of equal rank with '=' between them and the better before '>': " +
                           toText(defaultChoiceRule()) + ".");
    };
    ChoiceRule rule;
    std::set<ReportingSystem> seen;
    for (const auto tierText : splitList(text, ">")) {
        Tier& tier = rule.tiers.emplace_back();
        for (const auto word : splitList(tierText, "=")) {
            const auto system = fromText<ReportingSystem>(word);
            if (!system)
                return refused("there is no system '" + std::string(word) + "'");
            if (!seen.insert(*system).second)
                return refused("'" + std::string(word) + "' stands twice");
            tier.push_back(*system);
        }
    }
    if (rule.tiers.empty())
        return refused("it is empty");
    return rule;
}

std::string inWords(const ChoiceRule& rule) {
    std::string text;
    for (const Tier& tier : rule.tiers)
        text += (text.empty() ? "" : ", then ") + tierInWords(tier);
    return text + ". Within a rank an estimate with both grade and tonnage first, then the newest, then the whole site "
                  "before its zones and the total of classes before its parts. Forecasts only where there is nothing "
                  "else. A derived figure only where it completes a published estimate and agrees with it within 2 %.";
}

} // namespace ree
