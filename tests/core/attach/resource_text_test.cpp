// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/resource_text.h"

#include <gtest/gtest.h>

namespace ree {
namespace {

std::vector<std::string> figures(std::string_view text) {
    std::vector<std::string> lines;
    for (const Figure& f : resourcesFrom(text).figures)
        lines.push_back(f.estimate + ": " + f.kindText + " " + toText(f.quantity) + " " + f.basisText +
                        (f.classText.empty() ? "" : " " + f.classText) +
                        (f.effectiveDate.empty() ? "" : " of " + f.effectiveDate));
    return lines;
}

using Lines = std::vector<std::string>;

// Every text stands in USGS OFR 02-189.
TEST(ResourceText, plainStatements_becomeFigures) {
    EXPECT_EQ(figures("105 Mt @ 3% REO; 11.6 Mt @ 30% CaF2"),
              (Lines{"1: tonnage 105 Mt ore", "1: grade 3 % REO", "2: tonnage 11.6 Mt ore", "2: grade 30 % CaF2"}));
    EXPECT_EQ(figures("0.088 Mt REE @ 0.39% REE"), (Lines{"1: contained 0.088 Mt REE", "1: grade 0.39 % REE"}));
    EXPECT_EQ(figures("726 Mt @ 1.306% REO (1978)"),
              (Lines{"1: tonnage 726 Mt ore of 1978", "1: grade 1.306 % REO of 1978"}));
    EXPECT_EQ(figures("8 Mt @ 3% REO, 0.3% Nb2O5"),
              (Lines{"1: tonnage 8 Mt ore", "1: grade 3 % REO", "1: grade 0.3 % Nb2O5"}));
    EXPECT_EQ(
        figures("0.067 Mt @ 3% bas or 1.5% REO (1990)"),
        (Lines{"1: tonnage 0.067 Mt ore of 1990", "1: grade 3 % bastnasite of 1990", "1: grade 1.5 % REO of 1990"}));
    EXPECT_EQ(figures("Proven:  0.03 Mt@ 6.3% REE (1989, to 20 m depth)"),
              (Lines{"1: tonnage 0.03 Mt ore proven of 1989", "1: grade 6.3 % REE proven of 1989"}));
    EXPECT_EQ(figures("0.086 Mt @ 3.6 kg REE/t"), (Lines{"1: tonnage 0.086 Mt ore", "1: grade 3.6 kg/t REE"}));
    EXPECT_EQ(figures("7.0 Mt total mineral resource"), Lines{"1: tonnage 7 Mt ore"});
    EXPECT_EQ(figures("42.98 kt RE2O3 contained"), Lines{"1: contained 42.98 kt RE2O3"});
    EXPECT_EQ(figures("0.35% REO"), Lines{"1: grade 0.35 % REO"});
    EXPECT_EQ(figures("0.2-1.93% REE"), Lines{"1: sample_grade 0.2–1.93 % REE"});
    EXPECT_EQ(figures(">1000. Mt @ 0.8-1.5% REO"), (Lines{"1: tonnage >1000 Mt ore", "1: grade 0.8–1.5 % REO"}));
}

TEST(ResourceText, rareEarthsAreNotMixedWithContext) {
    const auto read = resourcesFrom("39 Mt @ 0.81% mon or 0.51% REO (1989)");
    ASSERT_EQ(read.figures.size(), 3U);
    EXPECT_EQ(read.figures[1].basis, Basis::OtherMetal);
    EXPECT_EQ(read.figures[2].basis, Basis::Reo);
}

TEST(ResourceText, whatIsUnclear_isKeptInWordsWithAReason) {
    for (const auto* text :
         {"ama 4.5% LREE", "? 21% REO", "28M m3 with 0.05 t mon", "10,000 mt REO", "11,000 t, 0.05-0.30% REO",
          "0.23 Mm3 @ 11.5% mon", "average grade of ~ 1.7% REO", "6.2 Mt @ 1% REO + 4 Mt @ 2% REO", "204-349 Ma",
          "Total production of 10,000 t REO", "2% REO in siliceous rocks", "(open"}) {
        const auto read = resourcesFrom(text);
        EXPECT_TRUE(read.figures.empty()) << text;
        ASSERT_EQ(read.kept.size(), 1U) << text;
        EXPECT_FALSE(read.kept[0].reason.empty()) << text;
    }
}

} // namespace
} // namespace ree
