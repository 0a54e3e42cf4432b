// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/map_image.h"

#include "app/paint/furniture.h"

namespace ree {
namespace {

MapImage sized(double width, double height, bool centimetres, double dpi) {
    MapImage image;
    image.width = width;
    image.height = height;
    image.centimetres = centimetres;
    image.dpi = dpi;
    return image;
}

MapRequest window() {
    MapRequest map;
    map.view = defaultView(Projection::centralAsiaAlbers(), 1200, 700);
    return map;
}

TEST(MapImage, pixelsAreExactWhateverTheResolution) {
    EXPECT_EQ(pixelsOf(sized(1920, 1080, false, 300)), QSize(1920, 1080));
    EXPECT_EQ(pixelsOf(sized(25.4, 12.7, true, 300)), QSize(3000, 1500));
}

TEST(MapImage, textAndScaleBarHaveOneSizeInPrintAtEveryResolution) {
    const MapRequest coarse = asImage(window(), sized(20, 15, true, 96));
    const MapRequest fine = asImage(window(), sized(20, 15, true, 600));
    // Logical pixels are 1/96 inch, in which text and symbols have their size; the view is the same piece of paper.
    EXPECT_EQ(coarse.view.widthPx, fine.view.widthPx);
    EXPECT_DOUBLE_EQ(scaleBar(coarse.view, 170).pixels, scaleBar(fine.view, 170).pixels);
    EXPECT_GT(pixelsOf(sized(20, 15, true, 600)).width(), pixelsOf(sized(20, 15, true, 96)).width() * 6);
}

TEST(MapImage, hasTheScaleThatIsAskedFor) {
    MapImage image = sized(20, 15, true, 300);
    image.scale = 5e6;
    EXPECT_NEAR(asImage(window(), image).view.scaleDenominator(), 5e6, 50);
}

TEST(MapImage, withoutAScaleShowsWhatTheWindowShows) {
    const MapRequest map = window();
    const MapBox shown = asImage(map, sized(10, 10, true, 96)).view.extent();
    EXPECT_LE(shown.minX, map.view.extent().minX + 1);
    EXPECT_GE(shown.maxX, map.view.extent().maxX - 1);
}

TEST(MapImage, settingsReadBack) {
    MapImage image = sized(16, 9, true, 150);
    image.legend = false;
    image.scale = 2e6;
    EXPECT_EQ(mapImageFromText(toText(image)), image);
    EXPECT_FALSE(mapImageFromText("nonsense"));
    EXPECT_FALSE(mapImageFromText("{\"width\": 1e9}"));
    EXPECT_EQ(mapImageFromText("{}"), MapImage{});
}

TEST(MapImage, sizesOfTheCommandLine) {
    const auto cm = imageSizeFromText("16x9.5cm");
    ASSERT_TRUE(cm);
    EXPECT_TRUE(cm->centimetres);
    EXPECT_DOUBLE_EQ(cm->height, 9.5);
    for (const char* wrong : {"", "16", "16x", "0x9cm", "-1x4", "1.5x2", "ax9", "1x2x3"})
        EXPECT_FALSE(imageSizeFromText(wrong)) << wrong;
}

TEST(MapImage, faultsAreTold) {
    EXPECT_FALSE(faultOf(MapImage{}));
    EXPECT_TRUE(faultOf(sized(10, 10, false, 96)));
    EXPECT_TRUE(faultOf(sized(500, 500, true, 1200)));
    EXPECT_TRUE(faultOf(sized(20, 15, true, 5)));
}

} // namespace
} // namespace ree
