// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/printed_number.h"

#include <cmath>

#include <gtest/gtest.h>

namespace ree {
namespace {

TEST(PrintedNumber, lastDigit_saysWhatRoundingCanHide) {
    struct Case {
        double value, half;
    };
    for (const auto& [value, half] : {Case{0.27, 0.005}, Case{16.3, 0.05}, Case{11.4, 0.05}, Case{2, 0.5},
                                      Case{20, 0.5}, Case{700, 5}, Case{14000, 500}, Case{935400, 50}, Case{42980, 5},
                                      Case{100, 5}, Case{3, 0.5}, Case{0.0007, 0.00005}, Case{0, 0}})
        EXPECT_NEAR(halfUnitOfLastDigit(value), half, half * 1e-9) << value;
}

TEST(PrintedNumber, dustOfUnitChanges_isNoDigit) {
    EXPECT_NEAR(halfUnitOfLastDigit(700 * 1e-4), 0.005, 1e-9);
    EXPECT_NEAR(halfUnitOfLastDigit(0.1 + 0.2), 0.05, 1e-9);
}

TEST(PrintedNumber, zerosAfterThePoint_countWhereTheStatementShowsThem) {
    EXPECT_EQ(decimalsPrinted("0.270 % RE2O3 (total oxides)", 0.27), 3);
    EXPECT_EQ(decimalsPrinted("0,270 %", 0.27), 3);
    EXPECT_EQ(decimalsPrinted("13,548 kt: ore", 13548), -1);
    EXPECT_EQ(decimalsPrinted("about 2.0 % Zr", 2), 1);
    EXPECT_EQ(decimalsPrinted("2 % in 14.5 Mt", 14.5), -1);
    EXPECT_EQ(decimalsPrinted("", 1), -1);
    EXPECT_NEAR(halfUnitOfLastDigit(0.27, 3), 0.0005, 1e-12);
}

TEST(PrintedNumber, bounds_stayBounds) {
    EXPECT_EQ(beforeRounding(Interval::above(20)), (Interval{19.5, INFINITY, Bound::Above}));
    EXPECT_EQ(beforeRounding(Interval::below(10)), (Interval{0, 10.5, Bound::Below}));
    EXPECT_EQ(beforeRounding(Interval::exact(20)), Interval::range(19.5, 20.5));
    EXPECT_EQ(beforeRounding(Interval::range(1, 2)), Interval::range(0.5, 2.5));
    EXPECT_FALSE(beforeRounding(Interval{}).known());
}

} // namespace
} // namespace ree
