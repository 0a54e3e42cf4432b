// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/site_names.h"

#include <gtest/gtest.h>

namespace ree {
namespace {

TEST(SiteNames, spellingsOfOneName_areOneName) {
    for (const auto* other : {"Kutessay II", "Kutessay-2", "Kutesay 2", "Kutisay II", "Kutessai-II", "Кутессай-2",
                              "Kutessay II deposit", "месторождение Кутессай II", "KUTESSAJ II", "Kutessay no. 2"})
        EXPECT_GE(nameSimilarity("Кутессай II", other), sameNameScore) << other;
    for (const auto& [a, b] : {std::pair("Dzheroi-Sardara", "Jeroy-Sardara"),
                               {"Zhana Kazakhstan", "New Kazakhstan"},
                               {"Верхнее Эспе", "Upper Espe"},
                               {"North Katpar", "Katpar Severny"},
                               {"Khalzan Buregtei", "Халзан бүрэгтэй"},
                               {"Qaraoba", "Караоба"},
                               {"Ma'danli", "Madanli"},
                               {"Zhantuar", "Jantuar"},
                               {"Ак-Тюз", "Aqtyuz"},
                               {"Khodzha-Achkan", "Ходжаачкан"},
                               {"Tleumbetskii", "Tleumbet"},
                               {"Kundybajskoe", "Кундыбай"}})
        EXPECT_GE(nameSimilarity(a, b), 0.9) << a << " / " << b;
}

TEST(SiteNames, siblings_areDifferentNames) {
    for (const auto& [a, b] : {std::pair("Kutessay I", "Kutessay II"),
                               {"Dos 1", "Dos 2"},
                               {"Кутессай III", "Kutessay-2"},
                               {"North Katpar", "South Katpar"},
                               {"Verkhnesayanskii", "Nizhnesayanskii"},
                               {"Ak-Tyuz tailings no. 4", "4th tailings Ak-Tyuz 3"},
                               {"Seam K7", "Seam K10"}})
        EXPECT_LE(nameSimilarity(a, b), siblingScore) << a << " / " << b;
    EXPECT_LE(nameSimilarity("Kutessay", "Kutessay II"), partScore);
    EXPECT_LE(nameSimilarity("Ak-Tyuz", "Ak-Tyuz tailings"), partScore);
    EXPECT_LT(nameSimilarity("Ulaan Tolgoi", "Shar Tolgoi"), 0.75);
}

TEST(SiteNames, brackets_areANameAside) {
    const auto names = siteNamesFrom("Dos 1 (Kuyrektykol)");
    ASSERT_EQ(names.size(), 2U);
    EXPECT_FALSE(names[0].aside);
    EXPECT_TRUE(names[1].aside);
    EXPECT_LT(nameSimilarity("Kuyrektykol", "Dos 1 (Kuyrektykol)"), sameNameScore);
}

TEST(SiteNames, andInRussian_isNoNumber) { EXPECT_GE(nameSimilarity("Дара-и-Пиоз", "Dara-i-Pioz"), 0.99); }

TEST(SiteNames, nothing_isLikeNothing) {
    EXPECT_EQ(nameSimilarity("", ""), 0);
    EXPECT_EQ(nameSimilarity("Mine", ""), 0);
    EXPECT_EQ(nameSimilarity("?", "-"), 0);
}

} // namespace
} // namespace ree
