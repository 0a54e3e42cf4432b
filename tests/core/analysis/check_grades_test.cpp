// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/analysis/claimed_sites.h"

namespace ree {
namespace {

using namespace testing;
using ::testing::HasSubstr;

std::shared_ptr<SiteTable> rowWith(double percent, const std::string& hostMinerals, Basis basis = Basis::Reo) {
    SiteTableBuilder builder({"test", "", ""});
    const auto minerals = builder.declareExtra("host_minerals", false);
    SiteRecord record;
    record.name = "Row";
    record.gradePercent = Interval::exact(percent);
    record.gradeBasis = basis;
    builder.add(record);
    builder.setExtra(minerals, hostMinerals);
    return builder.take();
}

TEST(CheckGrades, gradeAboveItsMineral_isAContradiction) {
    const auto found = findingsIn(*rowWith(60, "allanite; zircon"));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, FindingKind::GradeOverMineral);
    EXPECT_EQ(found[0].severity, Severity::Contradiction);
    EXPECT_THAT(found[0].text, HasSubstr("pure allanite holds at most"));
}

TEST(CheckGrades, gradeTheMineralCanHold_isNone) {
    EXPECT_TRUE(findingsIn(*rowWith(60, "allanite; monazite")).empty());
    EXPECT_TRUE(findingsIn(*rowWith(14.5, "monazite; florencite")).empty());
}

TEST(CheckGrades, basisNotStated_isOnlyARemark) {
    EXPECT_EQ(findingsIn(*rowWith(60, "allanite", Basis::NotStated)).at(0).severity, Severity::Remark);
    EXPECT_TRUE(findingsIn(*rowWith(60, "allanite", Basis::OtherMetal)).empty());
}

TEST(CheckGrades, withoutAKnownMineral_moreThanBastnasiteIsSuspicious) {
    const auto found = findingsIn(*rowWith(92, "khanneshite-(Ce)"));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::Remark);
    EXPECT_TRUE(findingsIn(*rowWith(60, "")).empty());
    EXPECT_TRUE(findingsIn(*rowWith(95, "cerianite")).empty());
}

TEST(CheckGrades, moreThanATonneInATonne_asksForTheUnit) {
    const auto found = findingsIn(*rowWith(700, "monazite"));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, FindingKind::GradeOverWhole);
    EXPECT_THAT(found[0].text, HasSubstr("it would be 700 g/t"));
}

TEST(CheckGrades, samples_areCheckedToo) {
    Figure sample = grade(120);
    sample.kind = FigureKind::Other;
    sample.kindText = "sample_grade";
    const auto found = findingsIn({sample});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, FindingKind::GradeOverWhole);
    EXPECT_EQ(found[0].claims.size(), 1U);
    sample.kindText = "recovery";
    EXPECT_TRUE(findingsIn({sample}).empty());
}

} // namespace
} // namespace ree
