// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/owner_text.h"

#include <gtest/gtest.h>

namespace ree {
namespace {

using Expected = std::vector<std::pair<std::string, std::string>>;

Expected taken(std::string_view text) {
    Expected owners;
    for (const OwnerPart& part : ownersFrom(text).owners)
        owners.emplace_back(part.owner, toText(part.share.value));
    return owners;
}

TEST(OwnerText, sharesEndAnOwner) {
    EXPECT_EQ(taken("Samruk-Energo (50%), United Company RUSAL - EN and GROUP International (50%)"),
              (Expected{{"Samruk-Energo", "50"}, {"United Company RUSAL - EN and GROUP International", "50"}}));
    EXPECT_EQ(taken("Stans Energy Corp. (100%)"), (Expected{{"Stans Energy Corp.", "100"}}));
    EXPECT_EQ(taken("A 51 %; B 49 %"), (Expected{{"A", "51"}, {"B", "49"}}));
    EXPECT_EQ(taken("51 % A, 49 % B"), (Expected{{"A", "51"}, {"B", "49"}}));
    EXPECT_EQ(taken("ООО «Ромашка» (50 %)"), (Expected{{"ООО «Ромашка»", "50"}}));
    EXPECT_EQ(taken("Tata Group (50%) Coal India (50%)"), (Expected{{"Tata Group", "50"}, {"Coal India", "50"}}));
    EXPECT_EQ(taken("Saxonvale Coal Pty Ltd (87.5%) and Nippon Steel (12.5%)"),
              (Expected{{"Saxonvale Coal Pty Ltd", "87.5"}, {"Nippon Steel", "12.5"}}));
    EXPECT_EQ(taken("Huaibei Mining Co., Ltd.[51.00%]; Chery Holding Group Co., Ltd.[49.00%]"),
              (Expected{{"Huaibei Mining Co., Ltd.", "51"}, {"Chery Holding Group Co., Ltd.", "49"}}));
    EXPECT_EQ(taken("Shanxi Group (51%), Ningxia Group (49%?"),
              (Expected{{"Shanxi Group", "51"}, {"Ningxia Group", "49"}}));
}

TEST(OwnerText, withoutShares_commasBelongToTheName) {
    EXPECT_EQ(taken("Hetian Buya Mining Co., Ltd."), (Expected{{"Hetian Buya Mining Co., Ltd.", ""}}));
    EXPECT_EQ(taken("Vietnam National Coal (Vinacomin)"), (Expected{{"Vietnam National Coal (Vinacomin)", ""}}));
    EXPECT_EQ(taken("A; B"), (Expected{{"A", ""}, {"B", ""}}));
    for (const auto* nobody : {"", "-", "N/A", "unknown"})
        EXPECT_TRUE(taken(nobody).empty()) << nobody;
}

TEST(OwnerText, remarkInBrackets_isANote) {
    const auto read = ownersFrom("Stans Energy Corp. (exploration license, about 35 sq km)");
    ASSERT_EQ(read.owners.size(), 1U);
    EXPECT_EQ(read.owners[0].owner, "Stans Energy Corp.");
    EXPECT_EQ(read.owners[0].note, "exploration license, about 35 sq km");
}

TEST(OwnerText, sharesOverHundred_areRemarkedOn) {
    EXPECT_EQ(ownersFrom("A (60%), B (60%)").remarks.size(), 1U);
    const auto impossible = ownersFrom("A (150%)");
    EXPECT_EQ(impossible.remarks.size(), 1U);
    EXPECT_FALSE(impossible.owners.at(0).share.value.known());
    EXPECT_TRUE(ownersFrom("A (33.3%), B (33.3%), C (33.4%)").remarks.empty());
}

} // namespace
} // namespace ree
