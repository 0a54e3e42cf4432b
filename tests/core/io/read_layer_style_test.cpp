// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/read_layer_style.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace ree {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr double pixelsPerMm = 96 / 25.4;

/// Writes `xml` beside a layer that need not exist, and reads it.
LayerStyleRead styleOf(const std::string& ending, const std::string& xml) {
    const testing::TempFolder folder;
    folder.write("grid" + ending, xml);
    return readLayerStyle(folder / "grid.shp");
}

std::string said(const LayerStyleRead& read) {
    std::string all;
    for (const Warning& warning : read.warnings)
        all += toText(warning) + "\n";
    return all;
}

std::string qml(const std::string& attributes, const std::string& renderer, const std::string& more = "") {
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n<qgis version=\"3.22.16\" " + attributes +
           ">\n" + renderer + more + "</qgis>\n";
}
std::string single(const std::string& layers, const std::string& alpha = "1") {
    return "<renderer-v2 type=\"singleSymbol\"><symbols><symbol alpha=\"" + alpha + "\" name=\"0\">" + layers +
           "</symbol></symbols></renderer-v2>";
}
std::string sld(const std::string& rules) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<StyledLayerDescriptor version=\"1.0.0\" "
           "xmlns=\"http://www.opengis.net/sld\" xmlns:ogc=\"http://www.opengis.net/ogc\"><NamedLayer><Name>x</Name>"
           "<UserStyle><FeatureTypeStyle>" +
           rules + "</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";
}

TEST(LayerStyle, qgisSimpleFill_isReadWithUnitsOpacityScaleAndLabels) {
    const auto read = styleOf(
        ".qml", qml("hasScaleBasedVisibilityFlag=\"1\" minScale=\"2500000\" maxScale=\"50000\" labelsEnabled=\"1\"",
                    single("<layer class=\"SimpleFill\" enabled=\"1\"><Option type=\"Map\">"
                           "<Option name=\"color\" type=\"QString\" value=\"255,127,0,128\"/>"
                           "<Option name=\"outline_color\" type=\"QString\" value=\"35,35,35,255\"/>"
                           "<Option name=\"outline_style\" type=\"QString\" value=\"dash\"/>"
                           "<Option name=\"outline_width\" type=\"QString\" value=\"0.5\"/>"
                           "<Option name=\"outline_width_unit\" type=\"QString\" value=\"MM\"/>"
                           "<Option name=\"style\" type=\"QString\" value=\"solid\"/></Option></layer>",
                           "0.5"),
                    "<labeling type=\"simple\"><settings><text-style fieldName=\"Название\"/></settings></labeling>"
                    "<layerOpacity>0.75</layerOpacity>"));
    EXPECT_THAT(read.warnings, IsEmpty()) << said(read);
    EXPECT_EQ(read.file.filename(), "grid.qml");
    EXPECT_EQ(read.style.fill.value(), 0x40FF7F00U); // the symbol's opacity halves the colour's
    EXPECT_EQ(read.style.line.value(), 0x80232323U);
    const double width = 0.5 * pixelsPerMm;
    EXPECT_DOUBLE_EQ(read.style.widthPx, width);
    EXPECT_THAT(read.style.dashPx, ElementsAre(::testing::DoubleEq(4 * width), ::testing::DoubleEq(2 * width)));
    EXPECT_DOUBLE_EQ(read.style.opacity, 0.75);
    EXPECT_TRUE(read.style.labels);
    EXPECT_EQ(read.style.labelField, "Название");
    EXPECT_TRUE(read.style.shownAt(100000));
    EXPECT_FALSE(read.style.shownAt(40000));
    EXPECT_FALSE(read.style.shownAt(3000000));
}

TEST(LayerStyle, qgisVersion2_isReadByItsOldNames) {
    const auto read =
        styleOf(".qml", qml("hasScaleBasedVisibilityFlag=\"1\" minimumScale=\"1000\" maximumScale=\"1e+08\"",
                            single("<layer pass=\"0\" class=\"SimpleFill\"><prop k=\"color\" v=\"0,0,255,255\"/>"
                                   "<prop k=\"color_border\" v=\"#102030\"/><prop k=\"style\" v=\"no\"/>"
                                   "<prop k=\"style_border\" v=\"solid\"/><prop k=\"width_border\" v=\"0\"/></layer>"),
                            "<layerTransparency>40</layerTransparency>"));
    EXPECT_THAT(read.warnings, IsEmpty()) << said(read);
    EXPECT_EQ(read.style.fill.value() >> 24U, 0U);
    EXPECT_EQ(read.style.line.value(), 0xFF102030U);
    EXPECT_EQ(read.style.widthPx, 1); // a hairline
    EXPECT_DOUBLE_EQ(read.style.opacity, 0.6);
    EXPECT_EQ(read.style.mostDetailedScale, 1000);
    EXPECT_EQ(read.style.leastDetailedScale, 0);
}

TEST(LayerStyle, qgisSimpleLineAndMarker_areRead) {
    const auto line = styleOf(
        ".qml",
        qml("",
            single("<layer class=\"SimpleLine\" enabled=\"1\"><prop k=\"line_color\" v=\"200,0,0,255,rgb:0.78,0,0,1\"/>"
                   "<prop k=\"line_style\" v=\"solid\"/><prop k=\"line_width\" v=\"2\"/>"
                   "<prop k=\"line_width_unit\" v=\"Pixel\"/><prop k=\"use_custom_dash\" v=\"1\"/>"
                   "<prop k=\"customdash\" v=\"5;2\"/><prop k=\"customdash_unit\" v=\"Point\"/></layer>")));
    EXPECT_THAT(line.warnings, IsEmpty()) << said(line);
    EXPECT_EQ(line.style.line.value(), 0xFFC80000U);
    EXPECT_EQ(line.style.widthPx, 2);
    EXPECT_THAT(line.style.dashPx, ElementsAre(::testing::DoubleEq(5 * 96 / 72.0), ::testing::DoubleEq(2 * 96 / 72.0)));
    const auto marker = styleOf(
        ".qml",
        qml("", single("<layer class=\"SimpleMarker\"><prop k=\"color\" v=\"1,2,3,255\"/>"
                       "<prop k=\"outline_color\" v=\"4,5,6,255\"/><prop k=\"outline_style\" v=\"no\"/></layer>")));
    EXPECT_EQ(marker.style.fill.value(), 0xFF010203U);
    EXPECT_EQ(marker.style.widthPx, 0);
}

TEST(LayerStyle, whatQgisCanAndThisCannot_isSaid) {
    const LayerStyle usual;
    const auto categorized = styleOf(
        ".qml", qml("", "<renderer-v2 type=\"categorizedSymbol\" attr=\"a\"/>", "<layerOpacity>0.5</layerOpacity>"));
    EXPECT_THAT(said(categorized), HasSubstr("'categorizedSymbol' is not read"));
    EXPECT_EQ(categorized.style.fill, usual.fill);
    EXPECT_EQ(categorized.style.opacity, 0.5); // the rest of the file is still read

    const auto odd = styleOf(
        ".qml",
        qml("labelsEnabled=\"1\"",
            single("<layer class=\"SimpleFill\"><prop k=\"color\" v=\"red\"/><prop k=\"style\" v=\"b_diagonal\"/>"
                   "<prop k=\"outline_width\" v=\"3\"/><prop k=\"outline_width_unit\" v=\"MapUnit\"/></layer>"
                   "<layer class=\"SimpleLine\" enabled=\"1\"/><layer class=\"GeometryGenerator\" enabled=\"0\"/>"),
            "<labeling type=\"simple\"><settings><text-style isExpression=\"1\" fieldName=\"upper(name)\"/>"
            "</settings></labeling>"));
    EXPECT_THAT(said(odd), HasSubstr("2 layers of its symbol"));
    EXPECT_THAT(said(odd), HasSubstr("colour 'red'"));
    EXPECT_THAT(said(odd), HasSubstr("'b_diagonal' is drawn solid"));
    EXPECT_THAT(said(odd), HasSubstr("'MapUnit'"));
    EXPECT_THAT(said(odd), HasSubstr("'upper(name)' is not read"));
    EXPECT_EQ(odd.style.widthPx, usual.widthPx);
    EXPECT_FALSE(odd.style.labels);
    EXPECT_THAT(said(styleOf(".qml", qml("", single("<layer class=\"GradientFill\"/>")))), HasSubstr("'GradientFill'"));
    EXPECT_EQ(styleOf(".qml", qml("", "<renderer-v2 type=\"nullSymbol\"/>")).style.widthPx, 0);
}

TEST(LayerStyle, qgisLabelExpressionOfOneField_isThatField) {
    const auto read = styleOf(".qml", qml("labelsEnabled=\"1\"", "",
                                          "<labeling type=\"simple\"><settings><text-style isExpression=\"1\" "
                                          "fieldName=\"&quot;block no&quot;\"/></settings></labeling>"));
    EXPECT_EQ(read.style.labelField, "block no");
    const auto off = styleOf(".qml", qml("labelsEnabled=\"0\"", "",
                                         "<labeling type=\"simple\"><settings><text-style fieldName=\"name\"/>"
                                         "</settings></labeling>"));
    EXPECT_FALSE(off.style.labels);
}

TEST(LayerStyle, sld10_isRead) {
    const auto read = styleOf(
        ".sld",
        sld("<Rule><MinScaleDenominator>10000</MinScaleDenominator><MaxScaleDenominator>5e5</MaxScaleDenominator>"
            "<PolygonSymbolizer><Fill><CssParameter name=\"fill\">#AABBCC</CssParameter>"
            "<CssParameter name=\"fill-opacity\">0.5</CssParameter></Fill><Stroke>"
            "<CssParameter name=\"stroke\"><ogc:Literal>#112233</ogc:Literal></CssParameter>"
            "<CssParameter name=\"stroke-width\">1.5</CssParameter>"
            "<CssParameter name=\"stroke-dasharray\">5 2 1</CssParameter></Stroke></PolygonSymbolizer>"
            "<TextSymbolizer><Label><ogc:PropertyName>name_ru</ogc:PropertyName></Label></TextSymbolizer></Rule>"));
    EXPECT_THAT(read.warnings, IsEmpty()) << said(read);
    EXPECT_EQ(read.style.fill.value(), 0x80AABBCCU);
    EXPECT_EQ(read.style.line.value(), 0xFF112233U);
    EXPECT_EQ(read.style.widthPx, 1.5);
    EXPECT_THAT(read.style.dashPx, ElementsAre(5, 2, 1, 5, 2, 1));
    EXPECT_EQ(read.style.mostDetailedScale, 10000);
    EXPECT_EQ(read.style.leastDetailedScale, 500000);
    EXPECT_EQ(read.style.labelField, "name_ru");
}

TEST(LayerStyle, sld11WithPrefixes_isReadAndDefaultsAreTheStandards) {
    const auto read = styleOf(
        ".SLD",
        "<sld:StyledLayerDescriptor xmlns:sld=\"http://www.opengis.net/sld\" "
        "xmlns:se=\"http://www.opengis.net/se\" version=\"1.1.0\"><sld:NamedLayer><sld:UserStyle>"
        "<se:FeatureTypeStyle><se:Rule><se:LineSymbolizer><se:Stroke>"
        "<se:SvgParameter name=\"stroke-opacity\">0.2</se:SvgParameter></se:Stroke></se:LineSymbolizer></se:Rule>"
        "</se:FeatureTypeStyle></sld:UserStyle></sld:NamedLayer></sld:StyledLayerDescriptor>");
    EXPECT_THAT(read.warnings, IsEmpty()) << said(read);
    EXPECT_EQ(read.style.line.value(), 0x33000000U);
    EXPECT_EQ(read.style.widthPx, 1);
    const auto empty = styleOf(".sld", sld("<Rule><PolygonSymbolizer><Fill/></PolygonSymbolizer></Rule>"));
    EXPECT_EQ(empty.style.fill.value(), 0xFF808080U);
    EXPECT_EQ(empty.style.widthPx, 0);
    const auto point = styleOf(
        ".sld", sld("<Rule><PointSymbolizer><Graphic><Mark><WellKnownName>circle</WellKnownName><Fill>"
                    "<CssParameter name=\"fill\">#ff0000</CssParameter></Fill></Mark><Opacity>0.5</Opacity></Graphic>"
                    "</PointSymbolizer></Rule>"));
    EXPECT_EQ(point.style.fill.value(), 0x80FF0000U);
}

TEST(LayerStyle, whatSldCanAndThisCannot_isSaid) {
    const std::string line = "<LineSymbolizer><Stroke><CssParameter name=\"stroke\">#0000ff</CssParameter></Stroke>"
                             "</LineSymbolizer>";
    const auto filtered = styleOf(".sld", sld("<Rule><ogc:Filter/>" + line + "</Rule>"));
    EXPECT_THAT(said(filtered), HasSubstr("rules with a filter"));
    EXPECT_THAT(said(filtered), HasSubstr("no rule that draws"));
    EXPECT_FALSE(filtered.style.line);
    const auto several = styleOf(".sld", sld("<Rule>" + line + line + "</Rule><Rule>" + line + "</Rule>"));
    EXPECT_THAT(said(several), HasSubstr("of several rules"));
    EXPECT_EQ(several.style.line.value(), 0xFF0000FFU);
    const auto odd =
        styleOf(".sld", sld("<Rule><LineSymbolizer uom=\"http://www.opengeospatial.org/se/units/metre\"><Stroke>"
                            "<CssParameter name=\"stroke\">blue</CssParameter><CssParameter name=\"stroke-width\">30"
                            "</CssParameter></Stroke></LineSymbolizer><TextSymbolizer><Label>No. <ogc:PropertyName>a"
                            "</ogc:PropertyName></Label></TextSymbolizer></Rule>"));
    EXPECT_THAT(said(odd), HasSubstr("units/metre"));
    EXPECT_THAT(said(odd), HasSubstr("colour 'blue'"));
    EXPECT_THAT(said(odd), HasSubstr("label that is not simply one field"));
    EXPECT_EQ(odd.style.widthPx, LayerStyle().widthPx);
}

TEST(LayerStyle, damagedFiles_leaveTheDefaultAndAWarning) {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"<qgis><renderer-v2></qgis>", "matching"},
        {"no xml at all", "no XML"},
        {"", "no XML"},
        {"<a/><b/>", "one element at the top"},
        {"<html><body/></html>", "neither a QGIS style nor an SLD but 'html'"},
        {std::string("<qgis>\xff\xfe</qgis>"), "not UTF-8"},
        {std::string("<qgis>\0</qgis>", 14), "not UTF-8"},
        {"<qgis>" + std::string(5U << 20U, ' ') + "</qgis>", "over 4 MB"},
        {[] {
             std::string deep;
             for (int i = 0; i < 300000; ++i)
                 deep += "<q>";
             return deep;
         }(),
         "depth"},
        {qml("", single("")), "no visible layer"},
    };
    for (const auto& [xml, words] : cases) {
        const auto read = styleOf(".qml", xml);
        EXPECT_EQ(read.style, LayerStyle()) << words;
        EXPECT_THAT(said(read), HasSubstr(words)) << xml.substr(0, 80);
        EXPECT_THAT(said(read), HasSubstr("grid.qml"));
    }
}

TEST(LayerStyle, numbersThatCannotBe_areClampedOrRefused) {
    const auto read =
        styleOf(".qml", qml("hasScaleBasedVisibilityFlag=\"1\" minScale=\"nan\" maxScale=\"-5\"",
                            single("<layer class=\"SimpleLine\"><prop k=\"line_color\" v=\"999,-4,0,255\"/>"
                                   "<prop k=\"line_width\" v=\"1e9\"/><prop k=\"use_custom_dash\" v=\"1\"/>"
                                   "<prop k=\"customdash\" v=\"0;-1\"/></layer>"),
                            "<layerOpacity>17</layerOpacity>"));
    EXPECT_EQ(read.style.line.value(), 0xFFFF0000U);
    EXPECT_EQ(read.style.widthPx, 200);
    EXPECT_THAT(read.style.dashPx, IsEmpty());
    EXPECT_EQ(read.style.opacity, 1);
    EXPECT_EQ(read.style.mostDetailedScale, 0);
    EXPECT_EQ(read.style.leastDetailedScale, 0);
}

TEST(LayerStyle, noFileBeside_isTheDefaultWithoutAWord) {
    const testing::TempFolder folder;
    const auto none = readLayerStyle(folder / "grid.shp");
    EXPECT_TRUE(none.file.empty());
    EXPECT_THAT(none.warnings, IsEmpty());
    folder.write("grid.sld", sld("<Rule><PolygonSymbolizer/></Rule>"));
    EXPECT_EQ(readLayerStyle(folder / "grid.shp").file.filename(), "grid.sld");
    folder.write("grid.qml", qml("", ""));
    EXPECT_EQ(readLayerStyle(folder / "grid.shp").file.filename(), "grid.qml");
}

} // namespace
} // namespace ree
