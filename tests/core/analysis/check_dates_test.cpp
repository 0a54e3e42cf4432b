// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/analysis/claimed_sites.h"

namespace ree {
namespace {

using namespace testing;
using ::testing::HasSubstr;

std::size_t futures(const std::string& asOf) {
    SiteEvidence claims;
    claims.owners.resize(1);
    claims.owners[0].owner = "Owner";
    claims.owners[0].asOf = asOf;
    return ofKind(findingsIn(*siteWith(claims)), FindingKind::FutureDate).size();
}

TEST(CheckDates, dayToCome_isAContradiction) {
    for (const auto* date : {"2026-11-26", "2026-12", "2027"})
        EXPECT_EQ(futures(date), 1U) << date;
}

TEST(CheckDates, todayOrLessPrecise_isNot) {
    for (const auto* date : {"2026-11-25", "2026-11", "2026", "2011", "", "spring 2027", "99-9-9"})
        EXPECT_EQ(futures(date), 0U) << date;
}

TEST(CheckDates, ownersAndFiguresOfASite_shareAFinding) {
    SiteEvidence claims;
    claims.owners.resize(1);
    claims.owners[0].owner = "Owner";
    claims.owners[0].asOf = "2030";
    claims.figures = {with(ore(1), ReportingSystem::Press, "2031-01")};
    const auto found = ofKind(findingsIn(*siteWith(claims)), FindingKind::FutureDate);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].claims.size(), 2U);
    EXPECT_THAT(found[0].text, HasSubstr("Owner Owner is dated 2030"));
    EXPECT_THAT(found[0].text, HasSubstr("is dated 2031-01. Today is 2026-11-25."));
}

TEST(CheckDates, withoutToday_nothingIsChecked) {
    SiteEvidence claims;
    claims.figures = {with(ore(1), ReportingSystem::Press, "2031-01")};
    EXPECT_TRUE(checkSites(*siteWith(claims), {}, {}).empty());
}

} // namespace
} // namespace ree
