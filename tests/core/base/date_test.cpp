// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date.h"

#include <cstdlib>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ree {
namespace {

class ReportDate : public ::testing::Test {
protected:
    ReportDate() {
        if (const char* earlier = std::getenv("SOURCE_DATE_EPOCH"))
            m_earlier = earlier;
    }
    ~ReportDate() override {
        m_earlier.empty() ? unsetenv("SOURCE_DATE_EPOCH") : setenv("SOURCE_DATE_EPOCH", m_earlier.c_str(), 1);
    }

private:
    std::string m_earlier;
};

TEST_F(ReportDate, givenEpoch_isTheDayInUtc) {
    setenv("SOURCE_DATE_EPOCH", "1795564799", 1); // 2026-11-24 23:59:59 UTC
    EXPECT_EQ(reportDate(), "2026-11-24");
    setenv("SOURCE_DATE_EPOCH", "0", 1);
    EXPECT_EQ(reportDate(), "1970-01-01");
}

TEST_F(ReportDate, withoutAnEpoch_isToday) {
    unsetenv("SOURCE_DATE_EPOCH");
    EXPECT_THAT(reportDate(), ::testing::MatchesRegex("20[0-9][0-9]-[0-1][0-9]-[0-3][0-9]"));
    setenv("SOURCE_DATE_EPOCH", "tomorrow", 1);
    EXPECT_THAT(reportDate(), ::testing::MatchesRegex("20[0-9][0-9]-[0-1][0-9]-[0-3][0-9]"));
}

} // namespace
} // namespace ree
