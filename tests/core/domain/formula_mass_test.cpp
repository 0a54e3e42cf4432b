// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/formula_mass.h"

#include <gtest/gtest.h>

namespace ree {
namespace {

TEST(FormulaMass, water_weighs18) {
    const auto mass = formulaMass("H2O");
    ASSERT_TRUE(mass);
    EXPECT_NEAR(mass->others, 18.015, 1e-9);
    EXPECT_EQ(mass->rareEarthAtoms, 0);
}

TEST(FormulaMass, bracketsAndCounts_multiply) {
    const auto mass = formulaMass("Ca2R3(CO3)5F3");
    ASSERT_TRUE(mass);
    EXPECT_EQ(mass->rareEarthAtoms, 3);
    EXPECT_NEAR(mass->others, 2 * 40.078 + 5 * (12.011 + 3 * 15.999) + 3 * 18.998, 1e-9);
}

TEST(FormulaMass, bracketsInBrackets_multiply) {
    EXPECT_NEAR(formulaMass("(Ca(CO3)2)3")->others, 3 * (40.078 + 2 * (12.011 + 3 * 15.999)), 1e-9);
}

TEST(FormulaMass, damagedFormulas_giveNothing) {
    for (const auto* formula : {"", "Xx2", "(CO3", "CO3)", "co3", "2H", "()", "Ca-O"})
        EXPECT_FALSE(formulaMass(formula)) << formula;
}

} // namespace
} // namespace ree
