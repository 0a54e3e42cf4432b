// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/analysis/claimed_sites.h"

namespace ree {
namespace {

using namespace testing;
using ::testing::HasSubstr;

Ownership share(std::string owner, double percent, std::string asOf, std::string role = "shareholder") {
    Ownership o;
    o.owner = std::move(owner);
    o.role = std::move(role);
    o.sharePercent = {Interval::exact(percent), Unit::Percent};
    o.asOf = std::move(asOf);
    o.current = true;
    o.sourceId = "register";
    return o;
}

std::vector<Finding> shares(std::vector<Ownership> owners) {
    SiteEvidence claims;
    claims.owners = std::move(owners);
    return ofKind(findingsIn(*siteWith(std::move(claims))), FindingKind::SharesOverWhole);
}

TEST(CheckShares, moreThanTheWholeOnOneDay_isAContradiction) {
    const auto found = shares({share("A", 70, "2024"), share("B", 40, "2024")});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::Contradiction);
    EXPECT_THAT(found[0].text, HasSubstr("A 70 % + B 40 % = 110 % as of 2024"));
    EXPECT_EQ(found[0].claims.size(), 2U);
    EXPECT_EQ(found[0].claims[1].part, ClaimRef::Part::Owner);
}

TEST(CheckShares, otherDatesRolesAndCompanies_areNotAdded) {
    EXPECT_TRUE(shares({share("A", 70, "2012"), share("B", 70, "2024")}).empty());
    EXPECT_TRUE(shares({share("JV", 100, "2024", "owner"), share("A", 70, "2024")}).empty());
    EXPECT_TRUE(shares({share("A", 70, "2024"), share("B", 70, "2024", "indirect_interest")}).empty());
    EXPECT_TRUE(shares({share("A (West LLP)", 65, "2024"), share("A (Centre LLP)", 51, "2024")}).empty());
}

TEST(CheckShares, formerOwner_isNotAdded) {
    auto former = share("B", 40, "2024");
    former.current = false;
    EXPECT_TRUE(shares({share("A", 70, "2024"), former}).empty());
}

TEST(CheckShares, oneOwnerOfTwoSources_countsOnce) {
    EXPECT_TRUE(
        shares({share("Uranium One", 70, "2024"), share("URANIUM ONE", 70, "2024"), share("B", 30, "2024")}).empty());
}

TEST(CheckShares, shareInTheName_isNoCompany) {
    EXPECT_EQ(shares({share("A (70%)", 70, "2024"), share("B (40%)", 40, "2024")}).size(), 1U);
}

TEST(CheckShares, unknownShares_addNothing) {
    auto unknown = share("B", 0, "2024");
    unknown.sharePercent = {};
    EXPECT_TRUE(shares({share("A", 100, "2024"), unknown}).empty());
}

} // namespace
} // namespace ree
