// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/quantity.h"

#include <gtest/gtest.h>

namespace ree {
namespace {

double inUnit(double value, Unit from, Unit to) {
    const auto result = converted(Interval::exact(value), from, to);
    return result ? result->low : -1;
}

TEST(Unit, everySymbol_readsBack) {
    for (int i = 1; i < unitCount; ++i) {
        const auto unit = static_cast<Unit>(i);
        EXPECT_FALSE(symbol(unit).empty()) << i;
        EXPECT_EQ(unitFromText(symbol(unit)), unit) << symbol(unit);
        EXPECT_NE(dimension(unit), Dimension::None) << symbol(unit);
    }
}

TEST(Unit, russianAndLongForms_areKnown) {
    EXPECT_EQ(unitFromText("г/т"), Unit::GramPerTonne);
    EXPECT_EQ(unitFromText("т"), Unit::Tonne);
    EXPECT_EQ(unitFromText("тыс. т"), Unit::Kilotonne);
    EXPECT_EQ(unitFromText("млн т"), Unit::Megatonne);
    EXPECT_EQ(unitFromText("млрд т"), Unit::Gigatonne);
    EXPECT_EQ(unitFromText("кг/м3"), Unit::KilogramPerCubicMetre);
    EXPECT_EQ(unitFromText("million tonnes"), Unit::Megatonne);
    EXPECT_EQ(unitFromText("MT"), Unit::Megatonne);
    EXPECT_FALSE(unitFromText("carat"));
    EXPECT_FALSE(unitFromText(""));
}

TEST(Converted, gradesOfOneSubstance_agree) {
    EXPECT_EQ(inUnit(1, Unit::Percent, Unit::Ppm), 10000);
    EXPECT_EQ(inUnit(700, Unit::GramPerTonne, Unit::Percent), 0.07);
    EXPECT_EQ(inUnit(1, Unit::Percent, Unit::KilogramPerTonne), 10);
    EXPECT_NEAR(inUnit(1, Unit::Ppb, Unit::GramPerTonne), 0.001, 1e-15);
    EXPECT_EQ(inUnit(0.5, Unit::Fraction, Unit::Percent), 50);
}

TEST(Converted, massesOfCommerce_areExact) {
    EXPECT_EQ(inUnit(16.3, Unit::Megatonne, Unit::Tonne), 16.3e6);
    EXPECT_EQ(inUnit(1, Unit::Gigatonne, Unit::Megatonne), 1000);
    EXPECT_NEAR(inUnit(1, Unit::ShortTon, Unit::Tonne), 0.90718474, 1e-12);
    EXPECT_NEAR(inUnit(1, Unit::LongTon, Unit::Tonne), 1.0160469088, 1e-12);
    EXPECT_NEAR(inUnit(1, Unit::Pound, Unit::Kilogram), 0.45359237, 1e-12);
    EXPECT_NEAR(inUnit(2000, Unit::Pound, Unit::ShortTon), 1, 1e-12);
}

TEST(Converted, differentDimensions_areRefused) {
    EXPECT_FALSE(converted(Interval::exact(1), Unit::Percent, Unit::Tonne));
    EXPECT_FALSE(converted(Interval::exact(1), Unit::KilogramPerCubicMetre, Unit::Percent));
    EXPECT_FALSE(converted(Interval::exact(1), Unit::None, Unit::Tonne));
}

TEST(Converted, boundsAndUnknown_keepTheirKind) {
    EXPECT_EQ(*converted(Interval::below(1), Unit::Percent, Unit::Ppm), Interval::below(10000));
    EXPECT_EQ(converted(Interval::range(1, 2), Unit::Tonne, Unit::Kilotonne)->bound, Bound::Range);
    EXPECT_FALSE(converted(Interval{}, Unit::Tonne, Unit::Kilotonne)->known());
    EXPECT_EQ(converted(Interval::withheld(), Unit::Percent, Unit::Ppm)->bound, Bound::Withheld);
}

/// There and back between any two units of one dimension: the same value, the same bound.
TEST(Unit, anyValueInAnyUnit_comesBackTheSame) {
    std::uint32_t seed = 3;
    for (int round = 0; round < 200; ++round) {
        seed = seed * 1664525U + 1013904223U;
        const double value = static_cast<double>(seed >> 8U) / 997.0;
        for (int a = 1; a < unitCount; ++a)
            for (int b = 1; b < unitCount; ++b) {
                const auto from = static_cast<Unit>(a);
                const auto to = static_cast<Unit>(b);
                const auto there = converted(Interval::below(value), from, to);
                EXPECT_EQ(there.has_value(), dimension(from) == dimension(to)) << symbol(from) << " " << symbol(to);
                if (!there)
                    continue;
                const Interval back = *converted(*there, to, from);
                EXPECT_EQ(back.bound, Bound::Below);
                EXPECT_NEAR(back.high, value, 1e-12 * value) << symbol(from) << " " << symbol(to);
            }
    }
}

TEST(QuantityText, hasTheUnitOfAKnownValueOnly) {
    EXPECT_EQ(toText(Quantity{Interval::below(0.1), Unit::Percent}), "<0.1 %");
    EXPECT_EQ(toText(Quantity{Interval{}, Unit::Percent}), "");
    EXPECT_EQ(toText(Quantity{Interval::withheld(), Unit::Tonne}), "withheld");
}

} // namespace
} // namespace ree
