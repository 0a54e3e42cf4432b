// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/columns.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "core/sites/interval_column.h"

namespace ree {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Every kind, and some that no function of ours makes.
std::vector<Interval> everyInterval() {
    return {Interval{},
            Interval::withheld(),
            Interval::exact(0),
            Interval::exact(0.1 + 0.2),
            Interval::below(0.1),
            Interval::atMost(2),
            Interval::above(5),
            Interval::atLeast(1e9),
            Interval::range(0.2, 0.4),
            {1, 2, Bound::AtMost},
            {1, 2, Bound::Exact},
            {0, infinity, Bound::Range}};
}

IntervalColumn columnOf(const std::vector<Interval>& intervals) {
    IntervalColumn column;
    for (const Interval& interval : intervals)
        column.push_back(interval);
    return column;
}

TEST(IntervalColumn, givesBackWhatWentIn) {
    const auto intervals = everyInterval();
    const IntervalColumn column = columnOf(intervals);
    ASSERT_EQ(column.size(), intervals.size());
    for (std::size_t row = 0; row < intervals.size(); ++row) {
        EXPECT_EQ(column[row], intervals[row]) << row;
        EXPECT_EQ(column.bound(row), intervals[row].bound) << row;
        EXPECT_EQ(column.known(row), intervals[row].known()) << row;
    }
}

TEST(IntervalColumn, set_replacesAnyKindByAnyOther) {
    const auto intervals = everyInterval();
    for (const Interval& first : intervals)
        for (const Interval& second : intervals) {
            IntervalColumn column = columnOf({Interval::range(7, 8), first});
            column.set(1, second);
            EXPECT_EQ(column[1], second);
            EXPECT_EQ(column[0], Interval::range(7, 8));
        }
}

TEST(IntervalColumn, appended_keepsTheRangesOfBoth) {
    const auto intervals = everyInterval();
    IntervalColumn column = columnOf({Interval::range(7, 8), Interval::exact(1)});
    column.append(columnOf(intervals));
    column.resize(intervals.size() + 3);
    EXPECT_EQ(column[0], Interval::range(7, 8));
    EXPECT_EQ(column[1], Interval::exact(1));
    for (std::size_t i = 0; i < intervals.size(); ++i)
        EXPECT_EQ(column[i + 2], intervals[i]) << i;
    EXPECT_FALSE(column.known(intervals.size() + 2));
}

TEST(IntervalColumn, figureWithOneEnd_takesNineBytes) {
    IntervalColumn column;
    column.reserve(1000);
    for (int i = 0; i < 1000; ++i)
        column.push_back(i % 2 == 0 ? Interval::exact(i) : Interval{});
    EXPECT_EQ(column.memoryBytes(), 9000U);
}

TEST(TextColumn, appended_keepsBothInOrder) {
    TextColumn first;
    first.append("a");
    first.append("");
    TextColumn second;
    second.append("bc");
    second.append("");
    second.append("d");
    first.append(second);
    first.resize(6);
    const std::vector<std::string> wanted{"a", "", "bc", "", "d", ""};
    ASSERT_EQ(first.size(), wanted.size());
    for (std::size_t row = 0; row < wanted.size(); ++row)
        EXPECT_EQ(first[row], wanted[row]) << row;
}

TEST(WordColumn, manyWords_keepTheirCodes) {
    WordColumn column;
    for (int i = 0; i < 5000; ++i)
        column.append("word " + std::to_string(i % 1700));
    EXPECT_EQ(column.words().size(), 1701U);
    for (std::size_t row = 0; row < column.size(); ++row) {
        EXPECT_EQ(column[row], "word " + std::to_string(row % 1700));
        EXPECT_EQ(column.code(row), row % 1700 + 1);
    }
}

TEST(WordColumn, appended_exchangesTheCodes) {
    WordColumn first;
    for (const auto word : {"a", "", "b"})
        first.append(word);
    WordColumn second;
    for (const auto word : {"c", "b", "", "a", "c"})
        second.append(word);
    first.append(second);
    WordColumn wanted;
    for (const auto word : {"a", "", "b", "c", "b", "", "a", "c"})
        wanted.append(word);
    EXPECT_EQ(first.codes(), wanted.codes());
    EXPECT_EQ(first.words().bytes(), wanted.words().bytes());
}

} // namespace
} // namespace ree
