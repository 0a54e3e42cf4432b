// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "core/io/write_sites.h"
#include "tests/support/make_sites.h"

namespace ree {
namespace {

SiteTablePtr oneSite(const SiteRecord& record) { return testing::tableOf({record}); }

ListColumn columnOf(const SiteTable& table, std::string_view key) {
    const auto columns = columnsFromText(table, key);
    return columns && columns->size() == 1 ? columns->front() : ListColumn{};
}

TEST(SiteList, product_isShownWithoutDust) {
    SiteRecord record;
    record.containedTonnes = Interval::exact(0.27).scaled(135480);
    record.tonnageTonnes = Interval::exact(1.1).scaled(1.1);
    const auto table = oneSite(record);
    EXPECT_EQ(cellText(*table, 0, columnOf(*table, "contained_t")), "36579.6");
    EXPECT_EQ(cellNumber(*table, 0, columnOf(*table, "contained_t")), 36579.6);
    EXPECT_EQ(cellText(*table, 0, columnOf(*table, "tonnage_t")), "1.21");
}

TEST(SiteList, largeNumber_hasNoExponent) {
    SiteRecord record;
    record.tonnageTonnes = Interval::above(131000000);
    const auto table = oneSite(record);
    EXPECT_EQ(cellText(*table, 0, columnOf(*table, "tonnage_t")), ">131000000");
    EXPECT_TRUE(std::isnan(cellNumber(*table, 0, columnOf(*table, "tonnage_t"))));
}

TEST(SiteList, precision_readsAsItWasGiven) {
    SiteRecord record;
    record.precisionKm = 0.1F;
    const auto table = oneSite(record);
    EXPECT_EQ(cellText(*table, 0, columnOf(*table, "precision_km")), "0.1");
}

TEST(SiteList, unknown_isBlankAndNoNumber) {
    const auto table = oneSite({});
    for (const ListColumn& column : listColumns(*table)) {
        if (column.key != "layer") {
            EXPECT_EQ(cellText(*table, 0, column), "") << column.key;
        }
        EXPECT_TRUE(std::isnan(cellNumber(*table, 0, column))) << column.key;
    }
}

TEST(SiteList, unknownColumn_namesThoseThereAre) {
    const auto table = oneSite({});
    const auto columns = columnsFromText(*table, "name,weather");
    ASSERT_FALSE(columns.has_value());
    EXPECT_NE(toText(columns.error()).find("'weather'"), std::string::npos);
    EXPECT_NE(columns.error().advice.find("grade_percent"), std::string::npos);
}

} // namespace
} // namespace ree
