// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/read_figure.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>

#include <gtest/gtest.h>

#include "core/base/text.h"
#include "core/domain/quantity.h"

namespace ree {
namespace {

double readBack(double value, int decimals) {
    char text[512];
    if (decimals < 0)
        std::snprintf(text, sizeof text, "%.15g", value);
    else
        std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return std::strtod(text, nullptr);
}

TEST(ReadsBackFromText, saysYesOnlyWhereItIsSo) {
    std::uint64_t state = 1;
    int yes = 0;
    for (int i = 0; i < 20000; ++i) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        const double whole = static_cast<double>(state >> 40U);
        for (const double value : {whole, whole / 1e3, whole / 1e7, whole * 1e-12, whole * 0.1, whole * 1e12})
            for (const int decimals : {-1, 0, 2, 6, 15})
                if (readsBackFromText(value, decimals)) {
                    ++yes;
                    ASSERT_EQ(readBack(value, decimals), value) << decimals;
                }
    }
    EXPECT_GT(yes, 200000);
}

TEST(ReadsBackFromText, whatFilesHoldMostly_isFast) {
    for (const double value : {0.0, 0.26, 12.5, 13548000.0, 0.000001, 45.123456})
        EXPECT_TRUE(readsBackFromText(value, -1)) << value;
    EXPECT_FALSE(readsBackFromText(0.1 + 0.2, -1)); // its last digit is noise, which the text leaves out
    EXPECT_FALSE(readsBackFromText(0.26, 1));
    EXPECT_FALSE(readsBackFromText(-1, -1));
    EXPECT_FALSE(readsBackFromText(std::nan(""), -1));
    EXPECT_FALSE(readsBackFromText(std::numeric_limits<double>::infinity(), -1));
}

TEST(PlainDecimal, agreesWithTheReaderOfQuantities) {
    for (const auto* text : {"0", "0.26", "13548000", "007", "1.", ".5", "1,5", "1.2.3", "", "-3", "+3", "1e5", "12 %",
                             "1 000", "99999999999999999999", "0.1234567890123456789"}) {
        const auto plain = plainDecimal(text);
        if (!plain)
            continue;
        const auto quantity = parseQuantity(text, Unit::Tonne);
        ASSERT_TRUE(quantity) << text;
        EXPECT_EQ(quantity->value, Interval::exact(*plain)) << text;
        EXPECT_EQ(quantity->unit, Unit::Tonne);
    }
    EXPECT_EQ(plainDecimal("0.26"), 0.26);
    EXPECT_FALSE(plainDecimal("1,5"));
    EXPECT_FALSE(plainDecimal("12 %"));
}

TEST(CoordinateFrom, decimalCommaOrPoint) {
    EXPECT_EQ(coordinateFrom("71,5"), 71.5);
    EXPECT_EQ(coordinateFrom("71.5"), 71.5);
    EXPECT_EQ(coordinateFrom("-71,5"), -71.5);
    EXPECT_FALSE(coordinateFrom("71.5,2"));
    EXPECT_FALSE(coordinateFrom("71° 30'"));
    EXPECT_FALSE(coordinateFrom(""));
}

TEST(IsPlainAscii, everyByteAtEveryPlace) {
    for (int byte = 0; byte < 256; ++byte)
        for (std::size_t length = 1; length < 20; ++length)
            for (std::size_t at = 0; at < length; ++at) {
                std::string text(length, 'a');
                text[at] = static_cast<char>(byte);
                ASSERT_EQ(isPlainAscii(text), byte >= 0x20 && byte < 0x7F) << byte << " at " << at << " of " << length;
            }
    EXPECT_TRUE(isPlainAscii(""));
}

} // namespace
} // namespace ree
