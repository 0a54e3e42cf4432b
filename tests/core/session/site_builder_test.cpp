// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/site_builder.h"

#include <fstream>

#include <gtest/gtest.h>

#include "tests/support/make_sites.h"
#include "tests/support/temp_folder.h"

namespace ree {
namespace {

std::shared_ptr<SiteTable> alpha() {
    SiteRecord record;
    record.id = "A";
    record.name = "Alpha";
    return testing::tableOf({record});
}

class Building : public ::testing::Test {
protected:
    Building() { std::ofstream(m_table) << "id,grade percent,tonnage t\nA,2,1000\n"; }

    testing::TempFolder m_folder;
    std::filesystem::path m_table = m_folder.path() / "grades.csv";
    SiteBuilder m_builder;
    Session m_session;
};

TEST_F(Building, nothingOpen_givesNoSites) { EXPECT_EQ(m_builder.build(m_session, {}).sites, nullptr); }

TEST_F(Building, attachedTable_fillsTheSitesAndLeavesTheOpenedAsTheyWere) {
    const auto opened = alpha();
    m_builder.open(opened);
    m_session.tables.push_back({{m_table, {}, {}, {}, {}}, {}});
    const BuiltSites built = m_builder.build(m_session, {});
    ASSERT_EQ(built.attached.size(), 1U);
    EXPECT_FALSE(built.attached[0].error);
    EXPECT_EQ(built.attached[0].report.matched, 1);
    EXPECT_EQ(built.sites->gradePercent[0], Interval::exact(2));
    EXPECT_FALSE(opened->gradePercent.known(0));
    m_session.tables.clear();
    EXPECT_FALSE(m_builder.build(m_session, {}).sites->gradePercent.known(0)) << "taken back";
}

TEST_F(Building, tableThatCannotBeRead_isSaidAndTheOthersAreAttached) {
    m_builder.open(alpha());
    m_session.tables.push_back({{m_folder.path() / "none.csv", {}, {}, {}, {}}, {}});
    m_session.tables.push_back({{m_table, {}, {}, {}, {}}, {}});
    const BuiltSites built = m_builder.build(m_session, {});
    ASSERT_EQ(built.attached.size(), 2U);
    EXPECT_TRUE(built.attached[0].error);
    EXPECT_EQ(built.sites->gradePercent[0], Interval::exact(2));
}

TEST_F(Building, decisions_areCarriedOutOnWhatIsAttached) {
    m_builder.open(alpha());
    m_session.tables.push_back({{m_table, {}, {}, {}, {}}, {}});
    m_session.decisions.place({{"", "A", "Alpha"}, {70, 43}, 1, "why", ""});
    m_session.decisions.place({{"", "Z", "Zeta"}, {70, 43}, 1, "why", ""});
    const BuiltSites built = m_builder.build(m_session, {});
    EXPECT_EQ(built.sites->place[0], (LonLat{70, 43}));
    EXPECT_EQ(built.sites->gradePercent[0], Interval::exact(2));
    EXPECT_EQ(built.warnings.size(), 1U);
    m_session.decisions = {};
    EXPECT_FALSE(m_builder.build(m_session, {}).sites->place[0].known());
}

TEST_F(Building, furtherSites_areAttachedToo) {
    m_builder.open(alpha());
    m_session.tables.push_back({{m_table, {}, {}, {}, {}}, {}});
    static_cast<void>(m_builder.build(m_session, {}));
    SiteRecord other;
    other.id = "B";
    m_builder.open(testing::tableOf({other}));
    const BuiltSites built = m_builder.build(m_session, {});
    EXPECT_EQ(built.sites->size(), 2U);
    EXPECT_EQ(built.sites->gradePercent[0], Interval::exact(2));
}

} // namespace
} // namespace ree
