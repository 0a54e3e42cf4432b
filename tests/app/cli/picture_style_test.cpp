// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/picture_style.h"

#include "tests/support/temp_folder.h"

namespace ree {
namespace {

using ::testing::HasSubstr;

TEST(PictureStyle, words_becomeOptions) {
    PictureStyle style;
    style.theme = "dark";
    style.colourBy = "grade";
    style.sizeBy = "contained";
    style.shapeBy = "status";
    style.names = "russian";
    style.classes = "quantiles:4";
    style.clusters = true;
    const auto options = mapOptions(style);
    ASSERT_TRUE(options.has_value());
    EXPECT_EQ(options->theme, Theme::Dark);
    EXPECT_EQ(options->colourBy, ColourBy::Grade);
    EXPECT_EQ(options->sizeBy, SizeBy::Contained);
    EXPECT_EQ(options->shapeBy, ShapeBy::Status);
    EXPECT_EQ(options->names, NameScript::Russian);
    EXPECT_EQ(options->figureClasses.method, ClassMethod::Quantiles);
    EXPECT_EQ(options->figureClasses.classes, 4);
    EXPECT_TRUE(options->clusters);
}

TEST(PictureStyle, numbersAreBreaksByHand) {
    PictureStyle style;
    style.classes = "0.1, 0.5,2";
    const auto options = mapOptions(style);
    ASSERT_TRUE(options.has_value());
    EXPECT_EQ(options->figureClasses.method, ClassMethod::ByHand);
    EXPECT_EQ(options->figureClasses.breaks, (std::vector<double>{0.1, 0.5, 2}));
}

TEST(PictureStyle, wrongWord_isNamedWithThoseThatAreKnown) {
    PictureStyle style;
    style.colourBy = "size";
    const auto options = mapOptions(style);
    ASSERT_FALSE(options.has_value());
    EXPECT_THAT(toText(options.error()), HasSubstr("--colour-by"));
    EXPECT_THAT(toText(options.error()), HasSubstr("owner-country"));
    for (const char* classes : {"natural:1", "natural:x", "0.1,a"}) {
        style = {};
        style.classes = classes;
        EXPECT_FALSE(mapOptions(style).has_value()) << classes;
    }
}

TEST(PictureStyle, overlay_comesWithTheStyleBesideIt_aKindOfGeometryALayer) {
    const testing::TempFolder folder;
    const auto file = folder.write(
        "blocks.geojson",
        R"({"type":"FeatureCollection","features":[)"
        R"({"type":"Feature","properties":{"name":"A"},"geometry":{"type":"LineString","coordinates":[[70,44],[78,44]]}},)"
        R"({"type":"Feature","properties":{"name":"B"},"geometry":{"type":"Polygon","coordinates":[[[70,44],[78,44],[78,48],[70,44]]]}},)"
        R"({"type":"Feature","properties":{"name":"C"},"geometry":{"type":"Point","coordinates":[71,45]}}]})");
    folder.write(
        "blocks.sld",
        R"(<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld"><NamedLayer><UserStyle>)"
        R"(<FeatureTypeStyle><Rule><PolygonSymbolizer><Fill><CssParameter name="fill">#336699</CssParameter>)"
        R"(</Fill></PolygonSymbolizer></Rule></FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>)");
    Warnings warnings;
    const auto overlays = readOverlays({file.string()}, warnings);
    ASSERT_TRUE(overlays.has_value());
    ASSERT_EQ(overlays->size(), 3U);
    EXPECT_EQ((*overlays)[0].shapes->kind, ShapeKind::Polygon); // areas lie below lines and points
    EXPECT_EQ((*overlays)[0].shapes->names, std::vector<std::string>{"B"});
    EXPECT_EQ((*overlays)[2].shapes->kind, ShapeKind::Point);
    EXPECT_EQ((*overlays)[0].style.fill, 0xff336699U);
    EXPECT_FALSE(readOverlays({(folder / "none.shp").string()}, warnings).has_value());
}

} // namespace
} // namespace ree
