// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mineral.h"

#include <set>

#include <gtest/gtest.h>

#include "core/base/text.h"
#include "core/domain/formula_mass.h"

namespace ree {
namespace {

double percentOf(std::string_view name) {
    const Mineral* mineral = mineralFromText(name);
    return mineral == nullptr ? -1 : largestOxidePercent(*mineral);
}

TEST(Mineral, everyFormula_canBeReadAndHoldsRareEarths) {
    for (const Mineral& mineral : minerals()) {
        const auto mass = formulaMass(mineral.formula);
        ASSERT_TRUE(mass) << mineral.name;
        EXPECT_GT(mass->rareEarthAtoms, 0) << mineral.name;
        EXPECT_GT(largestOxidePercent(mineral), 5) << mineral.name;
        EXPECT_LE(largestOxidePercent(mineral), 100) << mineral.name;
    }
}

TEST(Mineral, everyName_meansOneMineral) {
    std::set<std::string> names;
    for (const Mineral& mineral : minerals()) {
        EXPECT_TRUE(names.insert(foldText(mineral.name)).second) << mineral.name;
        for (const auto alias : splitList(mineral.aliases, ";")) {
            names.insert(foldText(alias));
            EXPECT_EQ(mineralFromText(alias), &mineral) << alias;
        }
    }
}

// By hand from standard atomic weights: CePO4 is 235.086 and CeO2 172.114; Lu2O3 is 397.931, twice LuPO4 539.874.
TEST(Mineral, largestShare_isThatOfTheHeaviestOxideInTheFormula) {
    EXPECT_NEAR(percentOf("monazite"), 100 * 172.114 / 235.086, 0.01);
    EXPECT_NEAR(percentOf("xenotime"), 100 * 397.931 / 539.874, 0.01);
    EXPECT_NEAR(percentOf("cerianite"), 100, 1e-9);
    EXPECT_NEAR(percentOf("allanite"), 100 * 172.114 / 583.2, 6); // Lu would hold some more
}

TEST(Mineral, sharesInBooks_liePlausiblyBelowTheBound) {
    // Bastnäsite concentrates reach 75 % REO, monazite 70 %, loparite 36 %.
    EXPECT_GT(percentOf("bastnasite"), 75);
    EXPECT_LT(percentOf("bastnasite"), 90);
    EXPECT_GT(percentOf("monazite"), 70);
    EXPECT_LT(percentOf("loparite"), 55);
    EXPECT_LT(percentOf("eudialyte"), 25);
}

TEST(Mineral, spellings_findTheSame) {
    const Mineral* bastnasite = mineralFromText("bastnäsite");
    ASSERT_NE(bastnasite, nullptr);
    for (const auto* name :
         {"Bastnasite-(Ce)", "бастнезит", "BASTNAESITE", "neodymium bastnasite", "bastnäsite (at depth)"})
        EXPECT_EQ(mineralFromText(name), bastnasite) << name;
    EXPECT_EQ(mineralFromText("yttrium parisite"), mineralFromText("паризит"));
    EXPECT_EQ(mineralFromText("yttrosynchysite"), mineralFromText("synchysite-(Y)"));
}

TEST(Mineral, mineralsThatOnlyTakeSomeIn_boundNothing) {
    for (const auto* name : {"apatite", "zircon", "pyrochlore", "kaolinite (adsorbed REE)", "", "titanite"})
        EXPECT_EQ(mineralFromText(name), nullptr) << name;
}

TEST(MineralBound, severalMinerals_theRichestCounts) {
    const MineralBound bound = mineralBound("allanite; zircon; monazite-(Ce)");
    ASSERT_NE(bound.richest, nullptr);
    EXPECT_EQ(bound.richest->name, "monazite");
    EXPECT_DOUBLE_EQ(bound.percent, largestOxidePercent(*bound.richest));
}

TEST(MineralBound, unknownRareEarthMineral_takesTheBoundAway) {
    EXPECT_NE(mineralBound("allanite; thorite").richest, nullptr);
    for (const auto* list : {"allanite; khanneshite-(Ce)", "REE phosphates; allanite",
                             "light-lanthanide phosphates, allanite", "zircon; thorite", ""})
        EXPECT_EQ(mineralBound(list).richest, nullptr) << list;
}

} // namespace
} // namespace ree
