// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/sort.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include <gtest/gtest.h>

#include "core/query/text_ranks.h"
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

TEST(SortRows, negativeAndEndlessNumbers_standWhereTheyBelong) {
    SiteTableBuilder builder({"test", "", ""});
    const auto depth = builder.declareExtra("depth", true);
    const double endless = std::numeric_limits<double>::infinity();
    for (const double value : {3.0, -0.0, endless, -2.5, 0.0, std::nan(""), -endless, 1e-300, -1e300}) {
        builder.add(SiteRecord{});
        builder.setExtra(depth, value);
    }
    const auto table = builder.take();
    EXPECT_EQ(sorted(*table, "depth"), (Rows{6, 8, 3, 1, 4, 7, 0, 2, 5}));
    EXPECT_EQ(sorted(*table, "depth desc"), (Rows{2, 0, 7, 1, 4, 3, 8, 6, 5}));
}

/// Many more names than a thread takes on its own, most of them alike in their first letters, in no order.
std::shared_ptr<SiteTable> withManyNames(std::size_t count) {
    std::vector<SiteRecord> records(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t number = i * 7919 % count;
        records[i].name = number % 50 == 0 ? "" : "Synthetic deposit " + std::to_string(number / 2);
        records[i].owner = number % 3 == 0 ? "" : "Владелец " + std::to_string(number % 11);
        records[i].country = static_cast<CountryId>(number % 5);
    }
    return tableOf(records);
}

TEST(SortRows, orderThatIsKept_isTheOneMadeAnew) {
    const SiteTablePtr table = withManyNames(70000);
    Rows few{5, 900, 17, 60000, 42};
    for (const auto* order : {"name", "name desc", "owner", "owner desc", "country", "id", "owner, name desc"}) {
        const auto keys = *parseSort(*table, order);
        for (const Rows& rows : {allRows(*table), few}) {
            Rows anew = rows;
            sortRows(*table, keys, anew);
            for (int time = 0; time < 2; ++time) {
                Rows kept = rows;
                sortRows(table, keys, kept);
                ASSERT_EQ(kept, anew) << order;
            }
        }
    }
}

TEST(SortRows, manyNames_ascendInTheCollation) {
    const auto table = withManyNames(70000);
    const Rows rows = sorted(*table, "name");
    const auto isEmpty = [&](std::uint32_t row) { return table->name[row].empty(); };
    const auto firstEmpty = std::find_if(rows.begin(), rows.end(), isEmpty);
    EXPECT_GT(firstEmpty - rows.begin(), 60000);
    EXPECT_TRUE(std::all_of(firstEmpty, rows.end(), isEmpty));
    // Among these names the collation is the order of their bytes, and rows of one name keep their order.
    EXPECT_TRUE(std::is_sorted(rows.begin(), firstEmpty, [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(table->name[a], a) < std::pair(table->name[b], b);
    }));
}

TEST(TextRanks, areMadeOnceForATable) {
    const SiteTablePtr table = withNames({"b", "", "a", "b"});
    const ListColumn name{"name", "Name", ListColumn::Kind::Text};
    const auto ranks = textRanks(table, name);
    EXPECT_EQ(*ranks, (TextRanks{2, 0, 1, 2}));
    EXPECT_EQ(textRanks(table, name), ranks);
    const SiteTablePtr other = withNames({"b", "c", "a", "b"});
    EXPECT_EQ(*textRanks(other, name), (TextRanks{2, 3, 1, 2}));
    const ListColumn owner{"owner", "Owner", ListColumn::Kind::Text};
    EXPECT_EQ(*textRanks(table, owner), (TextRanks{0, 0, 0, 0}));
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
