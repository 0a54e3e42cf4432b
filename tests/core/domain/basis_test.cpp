// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/quantity.h"

#include <gtest/gtest.h>

namespace ree {
namespace {

TEST(Basis, everyBasis_readsBack) {
    for (const Basis basis : {Basis::NotStated, Basis::Reo, Basis::Re2O3, Basis::TreoWithY, Basis::TreoWithoutY,
                              Basis::Treo, Basis::Ree, Basis::Ore})
        EXPECT_EQ(basisFromText(toText(basis)), basis) << toText(basis);
}

TEST(Basis, oneElementOrOxide_isNotASum) {
    EXPECT_EQ(basisFromText("Nd2O3"), Basis::SingleOxide);
    EXPECT_EQ(basisFromText("Nd"), Basis::SingleElement);
    EXPECT_EQ(basisFromText("неодим"), Basis::SingleElement);
    EXPECT_FALSE(isRareEarthSum(Basis::SingleOxide));
    EXPECT_FALSE(isRareEarthSum(Basis::SingleElement));
}

TEST(Basis, otherMetals_neverCountAsRareEarths) {
    for (const auto text : {"Sn", "U", "Nb2O5", "WO3", "I"}) {
        EXPECT_EQ(basisFromText(text), Basis::OtherMetal) << text;
        EXPECT_FALSE(isRareEarthSum(basisFromText(text)));
    }
}

TEST(Basis, oxideAndMetalSums_areToldApart) {
    for (const auto text : {"REO", "RE2O3", "TREO", "TREO+Y", "TREO excl. Y"})
        EXPECT_TRUE(isOxideSum(basisFromText(text))) << text;
    for (const auto text : {"REE", "TREE", "ore", "", "not stated"})
        EXPECT_FALSE(isOxideSum(basisFromText(text))) << text;
    EXPECT_TRUE(isRareEarthSum(basisFromText("TREE")));
    EXPECT_FALSE(isRareEarthSum(basisFromText("")));
}

TEST(Basis, yttriumStatedInOrOut_isKept) {
    EXPECT_EQ(basisFromText("TREO incl. Y"), Basis::TreoWithY);
    EXPECT_EQ(basisFromText("TREO excl. Y"), Basis::TreoWithoutY);
    EXPECT_EQ(basisFromText("TREO"), Basis::Treo);
}

} // namespace
} // namespace ree
