// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/sort.h"

#include <gtest/gtest.h>

#include "tests/support/make_sites.h"

namespace ree {
namespace {

using testing::allRows;
using testing::tableOf;
using Rows = std::vector<std::uint32_t>;

Rows sorted(const SiteTable& table, std::string_view order) {
    const auto keys = parseSort(table, order);
    EXPECT_TRUE(keys) << order;
    Rows rows = allRows(table);
    if (keys)
        sortRows(table, *keys, rows);
    return rows;
}

std::shared_ptr<SiteTable> withGrades(const std::vector<Interval>& grades) {
    std::vector<SiteRecord> records(grades.size());
    for (std::size_t i = 0; i < grades.size(); ++i)
        records[i].gradePercent = grades[i];
    return tableOf(records);
}

std::shared_ptr<SiteTable> withNames(const std::vector<std::string>& names) {
    std::vector<SiteRecord> records(names.size());
    for (std::size_t i = 0; i < names.size(); ++i)
        records[i].name = names[i];
    return tableOf(records);
}

TEST(SortRows, numbers_areOrderedAsNumbers) {
    const auto table = withGrades({Interval::exact(10), Interval::exact(9), Interval::exact(0)});
    EXPECT_EQ(sorted(*table, "grade_percent"), (Rows{2, 1, 0}));
    EXPECT_EQ(sorted(*table, "grade_percent desc"), (Rows{0, 1, 2}));
}

TEST(SortRows, unknownNumbers_comeLastBothWays) {
    const auto table = withGrades({Interval{}, Interval::exact(0), Interval::withheld(), Interval::exact(5)});
    EXPECT_EQ(sorted(*table, "grade"), (Rows{1, 3, 0, 2}));
    EXPECT_EQ(sorted(*table, "grade desc"), (Rows{3, 1, 0, 2}));
}

TEST(SortRows, boundsAndRanges_standAtTheirRepresentative) {
    const auto table = withGrades({Interval::range(4, 6), Interval::below(1), Interval::exact(3), Interval::above(7)});
    EXPECT_EQ(sorted(*table, "grade"), (Rows{1, 2, 0, 3}));
}

TEST(SortRows, names_areCollatedNotComparedByBytes) {
    const auto table = withNames({"Zhana", "aktyuz", "Émile", "Akbulak", "Ящик", "Бурый"});
    EXPECT_EQ(sorted(*table, "name"), (Rows{3, 1, 2, 0, 5, 4}));
}

TEST(SortRows, emptyTexts_comeLastBothWays) {
    const auto table = withNames({"", "b", "a"});
    EXPECT_EQ(sorted(*table, "name"), (Rows{2, 1, 0}));
    EXPECT_EQ(sorted(*table, "name desc"), (Rows{1, 2, 0}));
}

TEST(SortRows, equalRows_keepTheirOrder) {
    const auto table = withNames({"b", "a", "b", "a", "b"});
    EXPECT_EQ(sorted(*table, "name"), (Rows{1, 3, 0, 2, 4}));
    EXPECT_EQ(sorted(*table, "name desc"), (Rows{0, 2, 4, 1, 3}));
    Rows reversed{4, 3, 2, 1, 0};
    sortRows(*table, *parseSort(*table, "name"), reversed);
    EXPECT_EQ(reversed, (Rows{3, 1, 4, 2, 0}));
}

TEST(SortRows, severalKeys_theFirstIsTheStrongest) {
    std::vector<SiteRecord> records(4);
    for (std::size_t i = 0; i < 4; ++i) {
        records[i].name = i % 2 == 0 ? "b" : "a";
        records[i].gradePercent = Interval::exact(static_cast<double>(i));
    }
    const auto table = tableOf(records);
    EXPECT_EQ(sorted(*table, "name, grade desc"), (Rows{3, 1, 2, 0}));
    EXPECT_EQ(sorted(*table, ""), (Rows{0, 1, 2, 3}));
}

TEST(SortRows, fieldsOfTheSource_canBeSorted) {
    SiteTableBuilder builder({"test", "", ""});
    const auto year = builder.declareExtra("year", true);
    for (const double value : {10.0, 9.0, 100.0}) {
        builder.add(SiteRecord{});
        builder.setExtra(year, value);
    }
    EXPECT_EQ(sorted(*builder.take(), "year"), (Rows{1, 0, 2}));
}

TEST(ParseSort, unknownColumn_isAnErrorThatNamesThoseThereAre) {
    const auto keys = parseSort(*withNames({"a"}), "colour desc");
    ASSERT_FALSE(keys);
    EXPECT_NE(toText(keys.error()).find("colour"), std::string::npos);
    EXPECT_NE(keys.error().advice.find("grade_percent"), std::string::npos);
}

TEST(ParseSort, wordsOfAFilter_nameTheSameColumns) {
    const auto keys = parseSort(*withNames({"a"}), "grade desc, tonnage asc, contained, owner.country");
    ASSERT_TRUE(keys);
    ASSERT_EQ(keys->size(), 4U);
    EXPECT_EQ(keys->at(0).column, "grade_percent");
    EXPECT_TRUE(keys->at(0).descending);
    EXPECT_EQ(keys->at(1).column, "tonnage_t");
    EXPECT_FALSE(keys->at(1).descending);
    EXPECT_EQ(keys->at(3).column, "owner_country");
}

} // namespace
} // namespace ree
