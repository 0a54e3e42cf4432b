// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/colour_vision.h"

#include <cmath>

#include "app/paint/palette.h"

namespace ree {
namespace {

/// CIE L*a*b* under D65.
std::array<double, 3> lab(const QColor& colour) {
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    const double r = linear(colour.redF());
    const double g = linear(colour.greenF());
    const double b = linear(colour.blueF());
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
    const double y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
    const double z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(const QColor& a, const QColor& b) {
    const auto p = lab(a);
    const auto q = lab(b);
    return std::sqrt((p[0] - q[0]) * (p[0] - q[0]) + (p[1] - q[1]) * (p[1] - q[1]) + (p[2] - q[2]) * (p[2] - q[2]));
}

constexpr std::array deficiencies{ColourVision::Protanopia, ColourVision::Deuteranopia, ColourVision::Tritanopia};

TEST(ColourVision, grey_staysGrey) {
    for (const ColourVision vision : deficiencies) {
        const QColor seen = seenBy(QColor(128, 128, 128), vision);
        EXPECT_NEAR(seen.red(), 128, 2);
        EXPECT_NEAR(seen.green(), 128, 2);
        EXPECT_NEAR(seen.blue(), 128, 2);
    }
}

TEST(ColourVision, redAndGreen_growAlikeForAProtanope) {
    const QColor red(200, 60, 40);
    const QColor green(90, 130, 40);
    EXPECT_LT(difference(seenBy(red, ColourVision::Protanopia), seenBy(green, ColourVision::Protanopia)),
              0.5 * difference(red, green));
}

TEST(ColourVision, picture_isChangedLikeItsColours) {
    QImage picture(70, 130, QImage::Format_ARGB32_Premultiplied);
    const QColor colour(10, 160, 90);
    picture.fill(colour);
    showAsSeenBy(picture, ColourVision::Tritanopia);
    const QColor seen = seenBy(colour, ColourVision::Tritanopia);
    EXPECT_EQ(picture.pixelColor(0, 0), seen);
    EXPECT_EQ(picture.pixelColor(69, 129), seen);
}

TEST(Palette, classesAreToldApartWithEveryColourVision) {
    constexpr double clearlyDifferent = 12; // two is the least that a trained eye sees
    for (const Theme theme : {Theme::Light, Theme::Dark})
        for (const ColourVision vision : deficiencies) {
            const auto& classes = palette(theme).classes;
            for (std::size_t i = 0; i < classes.size(); ++i)
                for (std::size_t j = i + 1; j < classes.size(); ++j)
                    EXPECT_GT(difference(seenBy(classes[i], vision), seenBy(classes[j], vision)), clearlyDifferent)
                        << i << " and " << j << ", vision " << static_cast<int>(vision) << ", theme "
                        << static_cast<int>(theme);
        }
}

} // namespace
} // namespace ree
