// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <cmath>

#include <gtest/gtest.h>

namespace ree {
namespace {

TEST(FoldText, oneNameInTwoScripts_foldsAlike) {
    EXPECT_EQ(foldText("Кутессай-II"), foldText("KUTESSAI II"));
    EXPECT_EQ(foldText("Kutessay II"), foldText("Kutessai-II"));
    EXPECT_EQ(foldText("Ақтүз"), foldText("Aktuz"));
    EXPECT_EQ(foldText("Oʻzbekiston"), "ozbekiston");
}

TEST(FoldText, differentNumbers_stayDifferent) {
    EXPECT_NE(foldText("Kutessay 1"), foldText("Kutessay 2"));
    EXPECT_NE(foldText("Kutessay I"), foldText("Kutessay II"));
}

TEST(FoldText, diacriticsAndPunctuation_becomePlain) {
    EXPECT_EQ(foldText("  Lac Île-à-la-Crosse! "), "lac ile a la crosse");
    EXPECT_EQ(foldText(""), "");
    EXPECT_EQ(foldText("--"), "");
}

TEST(FoldText, brokenUtf8_isABlankNotACrash) {
    EXPECT_EQ(foldText("a\xFF"
                       "b\xC3"),
              "a b");
}

TEST(IsUtf8, overlongAndSurrogates_areRefused) {
    EXPECT_TRUE(isUtf8("Қазақстан"));
    EXPECT_FALSE(isUtf8("\xC0\x80"));
    EXPECT_FALSE(isUtf8("\xED\xA0\x80"));
    EXPECT_FALSE(isUtf8("\xD0"));
}

TEST(ToUtf8, cyrillicCodePages_giveLetters) {
    EXPECT_EQ(toUtf8("\xCD\xE5\xEE\xE4\xE8\xEC", "windows-1251"), "Неодим");
    EXPECT_EQ(toUtf8("\x8D\xA5\xAE\xA4\xA8\xAC", "ibm-866"), "Неодим");
    EXPECT_FALSE(toUtf8("a", "no-such-page").has_value());
}

TEST(WithoutControls, c1Characters_becomeBlanks) {
    EXPECT_EQ(withoutControls("a\u0096b\x01"
                              "c"),
              "a b c");
}

TEST(ParseNumber, onlyWholeNumbersInTheCLocale) {
    EXPECT_EQ(parseNumber("-2e3"), -2000.0);
    EXPECT_FALSE(parseNumber("0,41").has_value());
    EXPECT_FALSE(parseNumber("1.5x").has_value());
    EXPECT_FALSE(parseNumber("nan").has_value());
    EXPECT_FALSE(parseNumber("").has_value());
}

TEST(ReadableNumber, groupsAndCuts) {
    EXPECT_EQ(readableNumber(16300000), "16\u2009300\u2009000");
    EXPECT_EQ(readableNumber(0.264), "0.264");
    EXPECT_EQ(readableNumber(0), "0");
    EXPECT_EQ(readableNumber(std::nan("")), "");
    EXPECT_EQ(readableNumber(43032.4), "43\u2009030");
}

TEST(SplitList, emptyPartsGo) { EXPECT_EQ(splitList(" Nd; ;Dy ", ";"), (std::vector<std::string_view>{"Nd", "Dy"})); }

} // namespace
} // namespace ree
