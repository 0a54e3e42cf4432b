// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/open_reviews.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ree {
namespace {

using ::testing::ElementsAre;

class OpenReviews : public ::testing::Test {
protected:
    void SetUp() override {
        SiteTableBuilder builder({"test", "", ""});
        for (const auto* name : {"Akbulak", "Akbulak", "Talairyk"}) {
            SiteRecord record;
            record.id = "s" + std::to_string(builder.size());
            record.name = name;
            builder.add(record);
        }
        m_sites = builder.take();
        // Both rows could mean either Akbulak: the same name, nothing tells them apart.
        m_table.source = "grades.csv";
        m_table.columns = {"name", "grade, %"};
        m_table.rows = {{"Akbulak", "0.1"}, {"Talairyk", "0.2"}, {"Akbulak", "0.3"}};
        m_report = *previewAttach(*m_sites, m_table);
        ASSERT_EQ(m_report.review.size(), 2U);
        ASSERT_EQ(m_report.review.front().candidates.size(), 2U);
    }
    [[nodiscard]] MatchDecision about(std::size_t review, std::size_t candidate, MatchVerdict verdict) const {
        const ReviewRow& row = m_report.review[review];
        return {"grades.csv", row.key, keyOf(*m_sites, row.candidates[candidate].site), verdict};
    }
    /// The reviews that are open, by number.
    [[nodiscard]] std::vector<std::size_t> openAfter(const MatchDecisions& decisions) const {
        std::vector<std::size_t> numbers;
        for (const OpenReview& open : openReviews(*m_sites, m_report, decisions))
            numbers.push_back(open.review);
        return numbers;
    }
    /// What the report itself says when it is made anew: the list may show nothing else.
    [[nodiscard]] std::size_t waitingWhenJoinedAnew(const MatchDecisions& decisions) const {
        return previewAttach(*m_sites, m_table, {{}, decisions})->review.size();
    }

    std::shared_ptr<SiteTable> m_sites;
    RawTable m_table;
    AttachReport m_report;
};

TEST_F(OpenReviews, noDecisions_leaveEveryRow) { EXPECT_THAT(openAfter({}), ElementsAre(0, 1)); }

TEST_F(OpenReviews, joinAndNever_settleTheirRowOnly) {
    for (const MatchVerdict verdict : {MatchVerdict::Join, MatchVerdict::Never}) {
        const MatchDecisions decisions{about(0, 1, verdict)};
        EXPECT_THAT(openAfter(decisions), ElementsAre(1));
        EXPECT_EQ(waitingWhenJoinedAnew(decisions), 1U);
    }
}

TEST_F(OpenReviews, rejectedSite_isNoCandidateAnyMore) {
    const MatchDecisions decisions{about(0, 0, MatchVerdict::Reject)};
    const auto open = openReviews(*m_sites, m_report, decisions);
    ASSERT_EQ(open.size(), 2U);
    EXPECT_THAT(open.front().candidates, ElementsAre(1));
    EXPECT_EQ(waitingWhenJoinedAnew(decisions), 2U);
}

TEST_F(OpenReviews, allSitesRejected_settleTheRow) {
    const MatchDecisions decisions{about(0, 0, MatchVerdict::Reject), about(0, 1, MatchVerdict::Reject)};
    EXPECT_THAT(openAfter(decisions), ElementsAre(1));
    EXPECT_EQ(waitingWhenJoinedAnew(decisions), 1U);
}

TEST_F(OpenReviews, lastDecision_holds) {
    const std::vector<MatchDecisions> cases{
        {about(0, 0, MatchVerdict::Join), about(0, 0, MatchVerdict::Reject)},
        {about(0, 0, MatchVerdict::Reject), about(0, 0, MatchVerdict::Join)},
        {about(0, 0, MatchVerdict::Never), about(0, 1, MatchVerdict::Reject)},
        {about(0, 0, MatchVerdict::Join), about(0, 1, MatchVerdict::Reject)},
        {about(0, 0, MatchVerdict::Never), about(0, 0, MatchVerdict::Join), about(0, 0, MatchVerdict::Reject)}};
    for (std::size_t i = 0; i < cases.size(); ++i)
        EXPECT_EQ(openAfter(cases[i]).size(), waitingWhenJoinedAnew(cases[i])) << "case " << i;
}

} // namespace
} // namespace ree
