// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/site_classes.h"

#include "app/paint/palette.h"
#include "tests/support/make_sites.h"

namespace ree {
namespace {

SiteRecord graded(const Interval& grade) {
    SiteRecord record;
    record.gradePercent = grade;
    return record;
}

std::string classOf(const SiteClasses& classes, std::uint32_t row) {
    return classes.classes[classes.classOf[row]].label;
}

TEST(SiteClasses, boundOfAFigure_isInNoneOfItsClasses) {
    const auto table = testing::tableOf(
        {graded(Interval::exact(0.2)), graded(Interval::exact(3)), graded(Interval::below(0.1)), graded(Interval{})});
    ClassOptions byHand;
    byHand.method = ClassMethod::ByHand;
    byHand.breaks = {1};
    const SiteClasses classes = siteClasses(*table, ColourBy::Grade, byHand);
    EXPECT_NE(classOf(classes, 0), classOf(classes, 1));
    EXPECT_EQ(classOf(classes, 2), "Only a bound known");
    EXPECT_EQ(classOf(classes, 3), "Not stated");
}

TEST(SiteClasses, stepsOfAFigure_runFromTheLowestColourToTheHighest) {
    std::vector<SiteRecord> records;
    for (int i = 1; i <= 40; ++i)
        records.push_back(graded(Interval::exact(i)));
    const auto table = testing::tableOf(records);
    const SiteClasses classes = siteClasses(*table, ColourBy::Grade, {});
    const auto& steps = palette(Theme::Light).steps;
    EXPECT_EQ(swatchColour(classes.classes[classes.classOf[0]].swatch, Theme::Light), steps.front());
    EXPECT_EQ(swatchColour(classes.classes[classes.classOf[39]].swatch, Theme::Light), steps.back());
}

TEST(SiteClasses, steps_growAwayFromTheLand) {
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        const auto& steps = palette(theme).steps;
        for (std::size_t i = 1; i < steps.size(); ++i) {
            const int before = qGray(steps[i - 1].rgb());
            const int now = qGray(steps[i].rgb());
            EXPECT_TRUE(theme == Theme::Light ? now < before - 8 : now > before + 8) << i;
        }
    }
}

TEST(SiteClasses, elementGroups_followTheUsgs) {
    const auto with = [](std::initializer_list<Element> elements) {
        SiteRecord record;
        for (const Element e : elements)
            record.elements.insert(e);
        return record;
    };
    const auto table = testing::tableOf({with({Element::La, Element::Gd}), with({Element::Y}),
                                         with({Element::Ce, Element::Tb}), with({Element::Sc}), with({})});
    const SiteClasses classes = siteClasses(*table, ColourBy::ElementGroup);
    EXPECT_EQ(classOf(classes, 0), "Light only");
    EXPECT_EQ(classOf(classes, 1), "Heavy only");
    EXPECT_EQ(classOf(classes, 2), "Light and heavy");
    EXPECT_EQ(classOf(classes, 3), "Other");
    EXPECT_EQ(classOf(classes, 4), "Not stated");
}

} // namespace
} // namespace ree
