// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every symbol, theme and projection looks like, with room for the rounding of a painter.
#include <cmath>

#include <QPainter>

#include "app/paint/map_painter.h"
#include "app/paint/palette.h"
#include "app/paint/site_look.h"
#include "core/base/resources.h"
#include "tests/support/make_sites.h"

namespace ree {
namespace {

constexpr int side = 101;
constexpr double radius = 20;

QImage drawn(SymbolShape shape, Theme theme, double ratio, bool hollow = false) {
    QImage image(static_cast<int>(side * ratio), static_cast<int>(side * ratio), QImage::Format_ARGB32_Premultiplied);
    image.fill(palette(theme).focusLand);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(ratio, ratio);
    painter.translate(side / 2.0, side / 2.0);
    paintSymbol(painter, shape, radius, palette(theme).classes[0], palette(theme).symbolEdge, hollow);
    return image;
}

/// Pixels nearer to the colour of the symbol than to its edge or the land, in squares of a logical pixel.
double colouredArea(const QImage& image, Theme theme, double ratio) {
    const auto apart = [](const QColor& a, const QColor& b) {
        return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue());
    };
    const Palette& colours = palette(theme);
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor c = image.pixelColor(x, y);
            const int own = apart(c, colours.classes[0]);
            count += own < apart(c, colours.symbolEdge) && own < apart(c, colours.focusLand) ? 1 : 0;
        }
    return count / (ratio * ratio);
}

class EverySymbol : public ::testing::TestWithParam<std::tuple<SymbolShape, Theme, double>> {};

TEST_P(EverySymbol, hasItsColourAndTheAreaOfACircle) {
    const auto [shape, theme, ratio] = GetParam();
    const QImage image = drawn(shape, theme, ratio);
    const double circle = 3.14159265358979 * radius * radius;
    const double area = colouredArea(image, theme, ratio);
    if (shape == SymbolShape::Ring) {
        EXPECT_LT(area, circle / 2); // a ring is what is not firm: open inside
        EXPECT_GT(area, circle / 12);
        return;
    }
    EXPECT_EQ(image.pixelColor(image.width() / 2, image.height() / 2), palette(theme).classes[0]);
    EXPECT_NEAR(area, circle, circle * 0.16); // the edge takes a little of each
}

TEST_P(EverySymbol, hollowOne_isOpenInside) {
    const auto [shape, theme, ratio] = GetParam();
    const QImage image = drawn(shape, theme, ratio, true);
    EXPECT_EQ(image.pixelColor(image.width() / 2, image.height() / 2), palette(theme).symbolEdge);
    EXPECT_GT(colouredArea(image, theme, ratio), 20);
}

INSTANTIATE_TEST_SUITE_P(Picture, EverySymbol,
                         ::testing::Combine(::testing::Values(SymbolShape::Circle, SymbolShape::Diamond,
                                                              SymbolShape::Triangle, SymbolShape::Ring,
                                                              SymbolShape::Square, SymbolShape::Pentagon,
                                                              SymbolShape::Hexagon, SymbolShape::TriangleDown,
                                                              SymbolShape::Cross, SymbolShape::Star),
                                            ::testing::Values(Theme::Light, Theme::Dark), ::testing::Values(1.0, 2.0)));

class EveryMap : public ::testing::TestWithParam<std::tuple<std::string, Theme, double>> {};

TEST_P(EveryMap, putsLandWaterAndSitesWhereTheyAre) {
    const auto& [name, theme, ratio] = GetParam();
    const auto projection = Projection::create(name);
    ASSERT_TRUE(projection.has_value());
    const auto folder = resourceFolder();
    ASSERT_TRUE(folder.has_value());
    SiteRecord record;
    record.id = record.name = "A";
    record.place = {70, 45};
    record.type = DepositType::Carbonatite;
    record.evidenceLevel = EvidenceLevel::Deposit;
    MapRequest request;
    request.view = defaultView(*projection, 900, 600);
    request.content.baseMap = readBaseMap(*folder / "basemap", {})->map;
    request.content.sites = testing::tableOf({record});
    request.content.rows = makeRowSet({0});
    request.options.theme = theme;
    request.options.labels = request.options.legend = request.options.scaleBar = request.options.northArrow =
        request.options.credits = false;
    const QImage image = renderMap(request, ratio);
    ASSERT_EQ(image.width(), static_cast<int>(900 * ratio));
    const auto colourAt = [&, &ratio = ratio](double lon, double lat) {
        const PixelPoint p = request.view.toPixel((*projection)->toMap(LonLat{lon, lat}));
        return image.pixelColor(static_cast<int>(p.x * ratio), static_cast<int>(p.y * ratio));
    };
    // A river or a border may cross the very spot; around it the area has its colour.
    const auto share = [&, &ratio = ratio](const QColor& colour, double lon, double lat) {
        const PixelPoint p = request.view.toPixel((*projection)->toMap(LonLat{lon, lat}));
        constexpr int reach = 4;
        int alike = 0;
        for (int y = -reach; y <= reach; ++y)
            for (int x = -reach; x <= reach; ++x)
                alike +=
                    image.pixelColor(static_cast<int>(p.x * ratio) + x, static_cast<int>(p.y * ratio) + y) == colour;
        return alike / std::pow(2.0 * reach + 1, 2);
    };
    const Palette& colours = palette(theme);
    EXPECT_EQ(colourAt(70, 45), colours.classes[0]);
    EXPECT_GT(share(colours.water, 77.2, 42.45), 0.4);    // Issyk-Kul
    EXPECT_GT(share(colours.focusLand, 67.3, 47.6), 0.4); // the Kazakh steppe
    EXPECT_GT(share(colours.land, 64.5, 34.5), 0.25);     // Afghanistan
}

INSTANTIATE_TEST_SUITE_P(Picture, EveryMap,
                         ::testing::Combine(::testing::Values("albers", "mercator", "platecarree", "EPSG:32642"),
                                            ::testing::Values(Theme::Light, Theme::Dark), ::testing::Values(1.0, 2.0)));

} // namespace
} // namespace ree
