// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/list_columns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/analysis/derive.h"
#include "tests/core/data/atlas_files.h"
#include "tests/support/make_sites.h"

namespace ree {
namespace {

const SiteTable& atlasTable() { return *testing::atlas().table; }

/// Every number of a list is explained to the same digits: what stands in the cell is the value of the tree.
TEST(ListColumns, everyNumberOfAList_isExplainedToTheSameDigits) {
    const SiteTable& t = atlasTable();
    auto columns = defaultColumns(t);
    const auto oxides = oxideColumns();
    columns.insert(columns.end(), oxides.begin(), oxides.end());
    int compared = 0;
    for (const ListColumn& column : columns) {
        std::string name = column.key;
        if (name.starts_with("contained_") && name != "contained_t")
            name = "contained." + name.substr(10, name.size() - 12);
        const auto quantity = siteQuantityFromText(name);
        if (!quantity)
            continue;
        for (std::uint32_t row = 0; row < t.size(); ++row) {
            const Derivation d = derive(t, row, *quantity);
            EXPECT_EQ(cellText(t, row, column), valueText(d)) << t.id[row] << " " << column.key;
            EXPECT_EQ(toText(withoutDust(recomputed(d))), valueText(d)) << t.id[row] << " " << column.key;
            compared += d.value.known() ? 1 : 0;
        }
    }
    EXPECT_GT(compared, 80);
}

TEST(ListColumns, claims_tellEachWithItsBackingAndMarkTheUsed) {
    const SiteTable& t = atlasTable();
    const auto columns = *columnsFromText(t, "claims,grade_range_percent,contained_range_t", claimColumns());
    for (std::uint32_t row = 0; row < t.size(); ++row) {
        if (t.id[row] != "KGZ-KUTESSAY-2")
            continue;
        const std::string claims = cellText(t, row, columns[0]);
        EXPECT_THAT(claims, ::testing::HasSubstr("grade 0.264 % RE2O3 (JORC, measured+indicated, 2011-03-23) "
                                                 "[stans-2011-jorc] used"));
        EXPECT_THAT(claims, ::testing::HasSubstr("51.5–75 kt"));
        EXPECT_EQ(cellText(t, row, columns[1]), "0.204–0.41");
        EXPECT_EQ(cellText(t, row, columns[2]), "3560–88000");
    }
}

TEST(ClaimedRange, spansPublishedFiguresOfTheWholeSite) {
    SiteEvidence claims;
    const auto add = [&claims](Interval value, bool derived, const char* zone) {
        Figure f;
        f.kind = FigureKind::Grade;
        f.quantity = {value, Unit::Percent};
        f.basis = Basis::Reo;
        f.derived = derived;
        f.zone = zone;
        claims.figures.push_back(f);
    };
    EXPECT_EQ(claimedRange(claims, FigureKind::Grade), Interval{});
    add(Interval::exact(2), false, "");
    EXPECT_EQ(claimedRange(claims, FigureKind::Grade), Interval::exact(2));
    add(Interval::exact(9), true, "");
    add(Interval::exact(8), false, "north");
    add(Interval::exact(2), false, "");
    EXPECT_EQ(claimedRange(claims, FigureKind::Grade), Interval::exact(2));
    add(Interval::below(3), false, "");
    EXPECT_EQ(claimedRange(claims, FigureKind::Grade), Interval::range(0, 3));
    add(Interval::above(1), false, "");
    EXPECT_EQ(claimedRange(claims, FigureKind::Grade), Interval::atLeast(0));
}

} // namespace
} // namespace ree
