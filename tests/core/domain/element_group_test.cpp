// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/element_group.h"

#include <gtest/gtest.h>

namespace ree {
namespace {

std::string members(ElementGroup group, GroupConvention convention) {
    return toText(elementsOf(group, convention), " ");
}

TEST(ElementGroup, limits_areThoseOfTheConvention) {
    using enum GroupConvention;
    EXPECT_EQ(members(ElementGroup::Light, Usgs), "La Ce Pr Nd Sm Eu Gd");
    EXPECT_EQ(members(ElementGroup::Heavy, Usgs), "Y Tb Dy Ho Er Tm Yb Lu");
    EXPECT_EQ(members(ElementGroup::Light, Company), "La Ce Pr Nd Sm");
    EXPECT_EQ(members(ElementGroup::Heavy, LightToEu), "Y Gd Tb Dy Ho Er Tm Yb Lu");
    EXPECT_EQ(members(ElementGroup::Medium, ThreeGroups), "Sm Eu Gd");
    EXPECT_EQ(members(ElementGroup::Medium, Chinese), "Sm Eu Gd Tb Dy Ho");
    EXPECT_EQ(members(ElementGroup::Heavy, Chinese), "Y Er Tm Yb Lu");
    EXPECT_EQ(members(ElementGroup::Light, Soviet), "La Ce Pr Nd Sm Eu");
}

TEST(ElementGroup, everyConvention_placesFifteenElementsOnce) {
    for (const GroupConventionInfo& how : groupConventions()) {
        EXPECT_EQ(info(how.convention).key, how.key);
        EXPECT_EQ(groupConventionFromText(how.key), how.convention);
        int placed = 0;
        for (const auto group : {ElementGroup::Light, ElementGroup::Medium, ElementGroup::Heavy})
            placed += elementsOf(group, how.convention).size();
        EXPECT_EQ(placed, 15) << how.label;
        EXPECT_EQ(groupOf(Element::Y, how.convention), ElementGroup::Heavy) << how.label;
        EXPECT_EQ(groupOf(Element::Sc, how.convention), ElementGroup::None) << how.label;
    }
    EXPECT_FALSE(groupConventionFromText("martian"));
}

TEST(ElementGroup, namedSums_areTheirElements) {
    EXPECT_EQ(toText(magnetElements(), " "), "Pr Nd Tb Dy");
    EXPECT_EQ(toText(criticalElements(), " "), "Y Nd Eu Tb Dy");
}

} // namespace
} // namespace ree
