// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/quantity.h"

#include <limits>

#include <gtest/gtest.h>

namespace ree {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

TEST(Interval, sum_keepsTheOuterEnds) {
    EXPECT_EQ(Interval::exact(1) + Interval::exact(2), Interval::exact(3));
    EXPECT_EQ(Interval::exact(1) + Interval::range(2, 3), Interval::range(3, 4));
    EXPECT_EQ(Interval::exact(1) + Interval::below(2), Interval::range(1, 3));
    EXPECT_EQ(Interval::exact(0) + Interval::below(2), Interval::below(2));
    EXPECT_EQ(Interval::atMost(1) + Interval::below(2), Interval::below(3));
    EXPECT_EQ(Interval::atMost(1) + Interval::atMost(2), Interval::atMost(3));
    EXPECT_EQ(Interval::exact(1) + Interval::above(2), Interval::above(3));
    EXPECT_EQ(Interval::range(1, 5) + Interval::atLeast(2), Interval::atLeast(3));
    EXPECT_EQ(Interval::below(1) + Interval::atLeast(2), Interval::atLeast(2));
}

TEST(Interval, product_keepsTheOuterEnds) {
    EXPECT_EQ(Interval::exact(2) * Interval::exact(3), Interval::exact(6));
    EXPECT_EQ(Interval::exact(2) * Interval::below(3), Interval::below(6));
    EXPECT_EQ(Interval::range(1, 2) * Interval::range(3, 4), Interval::range(3, 8));
    EXPECT_EQ(Interval::range(1, 2) * Interval::above(3), Interval::above(3));
    EXPECT_EQ(Interval::exact(0) * Interval::atLeast(3), Interval::exact(0));
}

TEST(Interval, unknownTerm_makesUnknownNotZero) {
    EXPECT_EQ((Interval::exact(1) + Interval{}).bound, Bound::Unknown);
    EXPECT_FALSE((Interval::exact(1) + Interval::withheld()).known());
    EXPECT_FALSE((Interval::exact(0) * Interval{}).known());
    EXPECT_FALSE(Interval{}.scaled(2).known());
    EXPECT_EQ(Interval::withheld().scaled(2).bound, Bound::Withheld);
}

TEST(Interval, representative_isTheValueTheFiniteEndOrTheMiddle) {
    EXPECT_EQ(Interval::exact(0).representative(), 0);
    EXPECT_EQ(Interval::below(2).representative(), 2);
    EXPECT_EQ(Interval::above(2).representative(), 2);
    EXPECT_EQ(Interval::range(2, 4).representative(), 3);
    EXPECT_TRUE(std::isnan(Interval{}.representative()));
    EXPECT_TRUE(std::isnan(Interval::withheld().representative()));
}

TEST(Interval, equality_isOfKindAndEnds) {
    EXPECT_EQ(Interval{}, Interval{});
    EXPECT_FALSE(Interval{} == Interval::exact(0));
    EXPECT_FALSE(Interval{} == Interval::withheld());
    EXPECT_FALSE(Interval::below(2) == Interval::atMost(2));
    EXPECT_EQ(Interval::above(2).high, infinite);
}

TEST(Interval, text_tellsTheBound) {
    EXPECT_EQ(toText(Interval::exact(0.264)), "0.264");
    EXPECT_EQ(toText(Interval::below(0.1)), "<0.1");
    EXPECT_EQ(toText(Interval::atMost(0.1)), "≤0.1");
    EXPECT_EQ(toText(Interval::above(5)), ">5");
    EXPECT_EQ(toText(Interval::atLeast(5)), "≥5");
    EXPECT_EQ(toText(Interval::range(0.2, 0.4)), "0.2–0.4");
    EXPECT_EQ(toText(Interval::withheld()), "withheld");
    EXPECT_EQ(toText(Interval{}), "");
    EXPECT_EQ(toReadableText(Interval::atLeast(16300000)), "≥16\u2009300\u2009000");
}

TEST(Interval, textReadBack_isTheSame) {
    for (const Interval& value :
         {Interval::exact(0.1 + 0.2), Interval::below(0.1), Interval::atMost(3), Interval::above(5),
          Interval::atLeast(1e-7), Interval::range(0.2, 1e12), Interval::withheld(), Interval{}}) {
        const auto read = parseQuantity(toText(value));
        ASSERT_TRUE(read) << toText(value);
        EXPECT_EQ(read->value, value) << toText(value);
    }
}

} // namespace
} // namespace ree
