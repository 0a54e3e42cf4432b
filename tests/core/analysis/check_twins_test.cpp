// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/analysis/claimed_sites.h"

namespace ree {
namespace {

using namespace testing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

SiteRecord site(std::string id, std::string name, LonLat place = {}) {
    SiteRecord record;
    record.id = std::move(id);
    record.name = std::move(name);
    record.place = place;
    return record;
}
std::vector<Finding> twins(const std::vector<SiteRecord>& records) {
    return ofKind(findingsIn(*tableOf(records)), FindingKind::SiteTwice);
}

TEST(CheckTwins, oneIdTwice_isAContradictionWithAllRows) {
    const auto found = twins({site("A", "One"), site("B", "Two"), site("A", "Three"), site("A", "Four")});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::Contradiction);
    EXPECT_THAT(found[0].rows, ElementsAre(0, 2, 3));
    EXPECT_THAT(found[0].text, HasSubstr("3 rows of one source have the id A"));
}

TEST(CheckTwins, oneIdInTwoSources_isNone) {
    const auto both = concatenated({tableOf({site("A", "One")}), tableOf({site("A", "Two")})});
    EXPECT_TRUE(findingsIn(*both).empty());
}

TEST(CheckTwins, oneNameAtOnePoint_isARemarkAcrossScripts) {
    const auto found = twins({site("1", "Kundybai", {69.5, 47.25}), site("2", "КУНДЫБАЙ", {69.5, 47.25})});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::Remark);
    EXPECT_THAT(found[0].rows, ElementsAre(0, 1));
}

TEST(CheckTwins, anotherName_isNone) {
    EXPECT_TRUE(twins({site("", "Akbulak", {69.5, 47.25}), site("", "Talairyk", {69.5, 47.25})}).empty());
    EXPECT_TRUE(twins({site("", "Kutessay I", {69.5, 47.25}), site("", "Kutessay II", {69.5, 47.25})}).empty());
}

TEST(CheckTwins, likeNamesNear_mayBeOneSite) {
    const auto found = twins({site("", "Kutessay II", {76.13, 42.88}), site("", "Кутессай-2", {76.17, 42.67})});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::Remark);
    EXPECT_THAT(found[0].text, HasSubstr("may be one site"));
    EXPECT_THAT(found[0].rows, ElementsAre(0, 1));
}

} // namespace
} // namespace ree
