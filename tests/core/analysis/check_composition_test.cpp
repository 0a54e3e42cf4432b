// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/analysis/claimed_sites.h"

namespace ree {
namespace {

using namespace testing;
using ::testing::HasSubstr;

std::vector<Finding> sums(const std::vector<std::pair<std::string, double>>& parts, const std::string& basis = "TREO") {
    SiteEvidence claims;
    for (const auto& [component, percent] : parts) {
        CompositionPart part;
        part.set = "S";
        part.component = component;
        part.basis = basis;
        if (percent >= 0)
            part.percent = {Interval::exact(percent), Unit::Percent};
        claims.composition.push_back(part);
    }
    return ofKind(findingsIn(*siteWith(std::move(claims))), FindingKind::CompositionSum);
}

TEST(CheckCompositions, sumBesideAHundred_isAContradiction) {
    const auto found = sums({{"La2O3", 33.25}, {"CeO2", 50.75}, {"Nd2O3", 12.25}});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::Contradiction);
    EXPECT_THAT(found[0].text, HasSubstr("The 3 parts of the composition S sum to 96.25 %, not 100 %"));
    EXPECT_EQ(found[0].claims.size(), 3U);
    EXPECT_EQ(sums({{"La2O3", 50.25}, {"CeO2", 52.25}}).size(), 1U);
}

TEST(CheckCompositions, halfAPercent_isAllowed) {
    EXPECT_TRUE(sums({{"La2O3", 33.25}, {"CeO2", 50.75}, {"Nd2O3", 15.6}}).empty());
    EXPECT_FALSE(sums({{"La2O3", 33.25}, {"CeO2", 50.75}, {"Nd2O3", 15.25}}).empty());
}

TEST(CheckCompositions, part_mustOnlyNotBeMore) {
    EXPECT_TRUE(sums({{"Y2O3", 21.5}}, "TREO (part)").empty());
    EXPECT_EQ(sums({{"Y2O3", 81.5}, {"La2O3", 21.5}}, "TREO (part)").size(), 1U);
}

TEST(CheckCompositions, partWithoutANumber_leavesTheSumOpen) {
    EXPECT_TRUE(sums({{"La2O3", 33.2}, {"CeO2", -1}}).empty());
}

TEST(CheckCompositions, groups_mayHoldTheSingleOnesOrStandForTheRest) {
    EXPECT_TRUE(sums({{"LREO", 99}, {"HREO", 1}, {"CeO2", 50.2}, {"La2O3", 32.3}}).empty());
    EXPECT_TRUE(sums({{"CeO2", 50.2}, {"La2O3", 32.3}, {"others", 17.5}}).empty());
    EXPECT_EQ(sums({{"CeO2", 50.2}, {"La2O3", 32.3}, {"others", 7.5}}).size(), 1U);
}

} // namespace
} // namespace ree
