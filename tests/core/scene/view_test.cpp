// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/view.h"

#include <gtest/gtest.h>

namespace ree {
namespace {

TEST(View, zoomedAtAnAnchor_keepsThePlaceUnderIt) {
    const View view;
    const PixelPoint anchor{200, 100};
    const View closer = view.zoomed(0.5, anchor);
    EXPECT_NEAR(closer.toMap(anchor).x, view.toMap(anchor).x, 1e-6);
    EXPECT_NEAR(closer.toMap(anchor).y, view.toMap(anchor).y, 1e-6);
    EXPECT_NEAR(closer.unitsPerPixel, view.unitsPerPixel / 2, 1e-9);
}

TEST(View, showingABox_hasAllOfIt) {
    const MapBox box{-1e6, -2e5, 3e6, 9e5};
    const MapBox seen = View().showing(box).extent();
    EXPECT_LE(seen.minX, box.minX);
    EXPECT_LE(seen.minY, box.minY);
    EXPECT_GE(seen.maxX, box.maxX);
    EXPECT_GE(seen.maxY, box.maxY);
}

TEST(View, showingNothing_changesNothing) {
    const View view;
    EXPECT_EQ(view.showing(MapBox{}).extent(), view.extent());
}

TEST(View, otherProjection_keepsThePlaceInTheMiddle) {
    const View view = defaultView(Projection::centralAsiaAlbers(), 1280, 720);
    const auto mercator = Projection::create("mercator");
    ASSERT_TRUE(mercator);
    const LonLat before = view.projection->toLonLat(view.center);
    const View other = view.withProjection(*mercator);
    const LonLat after = other.projection->toLonLat(other.center);
    EXPECT_NEAR(after.lon, before.lon, 1e-6);
    EXPECT_NEAR(after.lat, before.lat, 1e-6);
}

} // namespace
} // namespace ree
