// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/map_painter.h"

#include <cmath>

#include <QPainter>

#include "app/paint/furniture.h"
#include "app/paint/palette.h"
#include "app/paint/site_layer.h"
#include "core/base/resources.h"
#include "core/geo/geodesic.h"
#include "tests/support/temp_folder.h"

namespace ree {
namespace {

SiteRecord site(const std::string& name, double lon, double lat, DepositType type) {
    SiteRecord record;
    record.id = name;
    record.name = name;
    record.place = {lon, lat};
    record.type = type;
    record.evidenceLevel = EvidenceLevel::Deposit;
    return record;
}

MapRequest requestWith(const std::vector<SiteRecord>& records) {
    SiteTableBuilder builder({"test", "", "Sites: a test"});
    std::vector<std::uint32_t> rows;
    for (const SiteRecord& record : records) {
        rows.push_back(builder.size());
        builder.add(record);
    }
    MapRequest request;
    request.view = defaultView(Projection::centralAsiaAlbers(), 800, 500);
    request.content.sites = builder.take();
    request.content.rows = makeRowSet(std::move(rows));
    request.options.labels = false;
    return request;
}

QColor colourAt(const QImage& image, PixelPoint at) {
    return image.pixelColor(static_cast<int>(std::lround(at.x)), static_cast<int>(std::lround(at.y)));
}

PixelPoint pixelOf(const MapRequest& request, double lon, double lat) {
    return request.view.toPixel(request.view.projection->toMap(LonLat{lon, lat}));
}

TEST(MapPainter, siteIsPaintedInTheColourOfItsClassWhereItLies) {
    const MapRequest request = requestWith({site("A", 70, 45, DepositType::Carbonatite)});
    const QImage image = renderMap(request);
    EXPECT_EQ(colourAt(image, pixelOf(request, 70, 45)), palette(Theme::Light).classes[0]);
}

TEST(MapPainter, siteLeftOutByTheFilter_isNotPainted) {
    MapRequest request = requestWith({site("A", 70, 45, DepositType::Carbonatite)});
    request.content.rows = makeRowSet({});
    const QImage image = renderMap(request);
    EXPECT_EQ(colourAt(image, pixelOf(request, 70, 45)), palette(Theme::Light).land);
}

TEST(MapPainter, manySites_areStampedWhereTheyLie) {
    std::vector<SiteRecord> records;
    for (int i = 0; i < 5000; ++i)
        records.push_back(site("S", 60 + 0.002 * i, 45, DepositType::Placer));
    const MapRequest request = requestWith(records);
    const QImage image = renderMap(request);
    EXPECT_EQ(colourAt(image, pixelOf(request, 60 + 0.002 * 4999, 45)), palette(Theme::Light).classes[3]);
    EXPECT_NE(colourAt(image, pixelOf(request, 64, 48)), palette(Theme::Light).classes[3]);
}

TEST(MapPainter, stopped_givesNoPicture) {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_TRUE(renderMap(requestWith({site("A", 70, 45, DepositType::Placer)}), 1, stop.get_token()).isNull());
}

TEST(MapPainter, pixelRatio_scalesThePicture) { EXPECT_EQ(renderMap(requestWith({}), 2).size(), QSize(1600, 1000)); }

TEST(MapPainter, neighbouringRedraws_showTheSameMap) {
    // Names, symbols and the base map must not depend on where the picture's edge is, or the map would flicker while it
    // is moved.
    std::vector<SiteRecord> records;
    for (int i = 0; i < 60; ++i)
        records.push_back(
            site("Site " + std::to_string(i), 55 + 0.5 * i, 40 + 0.37 * (i * 7 % 30), DepositType::Placer));
    MapRequest request = requestWith(records);
    request.options = {};
    request.options.labels = request.options.steadyLabels = true;
    request.options.legend = request.options.scaleBar = request.options.northArrow = request.options.credits = false;
    const auto folder = resourceFolder();
    ASSERT_TRUE(folder.has_value());
    request.content.baseMap = readBaseMap(*folder / "basemap", {})->map;
    const QImage before = renderMap(request);
    constexpr int dx = 60;
    constexpr int dy = 35;
    request.view = request.view.panned(-dx, -dy); // the map's picture moves left and up
    const QImage after = renderMap(request);
    int different = 0;
    int compared = 0;
    for (int y = 0; y + dy < before.height(); ++y)
        for (int x = 0; x + dx < before.width(); ++x) {
            const QColor a = before.pixelColor(x + dx, y + dy);
            const QColor b = after.pixelColor(x, y);
            ++compared;
            const int apart =
                std::max({std::abs(a.red() - b.red()), std::abs(a.green() - b.green()), std::abs(a.blue() - b.blue())});
            different += apart > 24 ? 1 : 0;
        }
    EXPECT_LT(different, compared / 2000) << different << " of " << compared;
}

TEST(MapPainter, siteWithoutAFigure_isNotTheSmallestSymbol) {
    EXPECT_GT(sizedRadius(std::nan(""), 100), sizedRadius(0.001, 100));
    EXPECT_NEAR(sizedRadius(25, 100) / sizedRadius(100, 100), 0.5, 1e-9); // a quarter of the area
}

TEST(MapPainter, largestSiteShown_hasTheLargestSymbol) {
    SiteRecord giant = site("giant", 60, 45, DepositType::Placer);
    giant.tonnageTonnes = Interval::exact(1e9);
    SiteRecord small = site("small", 70, 45, DepositType::Placer);
    small.tonnageTonnes = Interval::exact(1e5);
    MapRequest request = requestWith({giant, small});
    request.options.sizeBy = SizeBy::Tonnage;
    EXPECT_LT(placeSites(request).symbols.back().radius, 4);
    request.content.rows = makeRowSet({1});
    EXPECT_EQ(placeSites(request).symbols.front().radius, sizedRadius(1e5, 1e5));
}

TEST(MapPainter, chosenSiteInACrowd_isRinged) {
    std::vector<SiteRecord> records;
    for (int i = 0; i < 5000; ++i)
        records.push_back(site("S", 60 + 0.002 * i, 45, DepositType::Placer));
    MapRequest request = requestWith(records);
    request.content.selected = {2500};
    const QImage image = renderMap(request);
    const PixelPoint at = pixelOf(request, 60 + 0.002 * 2500, 45);
    int darkest = 255; // the ring may fall between two pixels
    for (const double above : {9.5, 10.5, 11.5})
        darkest = std::min(darkest, colourAt(image, {at.x, at.y - above}).lightness());
    EXPECT_LE(darkest, palette(Theme::Light).selection.lightness() + 60);
}

TEST(MapPainter, sitesOnOnePlace_areFannedOut) {
    MapRequest request =
        requestWith({site("A", 70, 45, DepositType::Carbonatite), site("B", 70, 45, DepositType::Placer)});
    request.content.fan = request.view.projection->toMap(LonLat{70, 45});
    const SitePlacement placement = placeSites(request);
    ASSERT_EQ(placement.symbols.size(), 2U);
    const PixelPoint a = placement.symbols[0].at;
    const PixelPoint b = placement.symbols[1].at;
    EXPECT_GT(std::hypot(a.x - b.x, a.y - b.y), 2 * placement.symbols[0].radius);
}

TEST(MapPainter, openedClusterOfOnePlace_isFannedOut) {
    MapRequest request =
        requestWith({site("A", 70, 45, DepositType::Carbonatite), site("B", 70, 45, DepositType::Placer)});
    request.options.clusters = true;
    EXPECT_EQ(placeSites(request).clusters.size(), 1U);
    request.content.fan = request.view.projection->toMap(LonLat{70, 45});
    EXPECT_TRUE(placeSites(request).clusters.empty());
    EXPECT_EQ(placeSites(request).symbols.size(), 2U);
}

TEST(MapPainter, placesOfAFileBeingRead_areDots) {
    MapRequest request = requestWith({});
    request.content.arriving = {std::make_shared<const std::vector<LonLat>>(std::vector<LonLat>{{70, 45}}),
                                std::make_shared<const std::vector<LonLat>>(std::vector<LonLat>{{75, 45}})};
    const QImage image = renderMap(request);
    EXPECT_EQ(colourAt(image, pixelOf(request, 70, 45)), palette(Theme::Light).unknownClass);
    EXPECT_EQ(colourAt(image, pixelOf(request, 75, 45)), palette(Theme::Light).unknownClass);
}

TEST(MapPainter, clusters_showTheirCount) {
    std::vector<SiteRecord> records;
    for (int i = 0; i < 40; ++i)
        records.push_back(site("S", 70 + 0.001 * i, 45, DepositType::Placer));
    MapRequest request = requestWith(records);
    request.options.clusters = true;
    const SitePlacement placement = placeSites(request);
    ASSERT_EQ(placement.clusters.size(), 1U);
    EXPECT_EQ(placement.clusters[0].count, 40U);
    const QImage image = renderMap(request);
    const PixelPoint at = request.view.toPixel(placement.clusters[0].center);
    const double ring = clusterRadius(40) - 2;
    EXPECT_EQ(colourAt(image, {at.x + ring, at.y}), palette(Theme::Light).classes[3]);
}

TEST(MapPainter, overlay_isDrawnInItsStyleAndAtItsScalesOnly) {
    auto shapes = std::make_shared<Shapes>();
    shapes->kind = ShapeKind::Polygon;
    shapes->beginFeature("", "", 0);
    shapes->addPart(std::vector<LonLat>{{68, 44}, {72, 44}, {72, 46}, {68, 46}, {68, 44}});
    MapRequest request = requestWith({});
    Overlay overlay{shapes, {}};
    overlay.style.fill = 0xff336699U;
    request.content.overlays = {overlay};
    EXPECT_EQ(colourAt(renderMap(request), pixelOf(request, 70, 45)), QColor(0x33, 0x66, 0x99));
    request.content.overlays[0].style.leastDetailedScale = 1000;
    EXPECT_EQ(colourAt(renderMap(request), pixelOf(request, 70, 45)), palette(Theme::Light).land);
}

TEST(Legend, countsWhatIsShownAndKeepsUnknownLast) {
    MapRequest request =
        requestWith({site("A", 70, 45, DepositType::Unknown), site("B", 70, 46, DepositType::Unknown),
                     site("C", 70, 47, DepositType::Placer), site("D", 70, 48, DepositType::Carbonatite),
                     site("E", 70, 49, DepositType::Carbonatite)});
    const auto entries = legendEntries(request.content, request.options);
    ASSERT_EQ(entries.size(), 3U);
    EXPECT_EQ(entries[0].label, "Carbonatite");
    EXPECT_EQ(entries[0].count, 2);
    EXPECT_EQ(entries[1].label, "Placer");
    EXPECT_EQ(entries[2].label, "Not stated");
    EXPECT_EQ(entries[2].count, 2);
}

TEST(Legend, colourOfAClass_isTheSameUnderAnyFilter) {
    MapRequest request = requestWith({site("A", 70, 45, DepositType::Carbonatite),
                                      site("B", 70, 46, DepositType::Placer), site("C", 70, 47, DepositType::Placer)});
    const QColor before = legendEntries(request.content, request.options)[1].colour;
    request.content.rows = makeRowSet({0});
    const auto after = legendEntries(request.content, request.options);
    ASSERT_EQ(after.size(), 1U);
    EXPECT_EQ(after[0].label, "Carbonatite");
    EXPECT_EQ(after[0].colour, before);
}

TEST(Legend, colourOfAClass_isTheSameInEveryFile) {
    const MapRequest one = requestWith({site("A", 70, 45, DepositType::Placer)});
    const MapRequest other =
        requestWith({site("A", 70, 45, DepositType::Placer), site("B", 70, 46, DepositType::Alkaline),
                     site("C", 70, 47, DepositType::Alkaline)});
    EXPECT_EQ(legendEntries(one.content, one.options)[0].colour, legendEntries(other.content, other.options)[1].colour);
}

TEST(Furniture, scaleBarIsRoundAndTrueInTheMiddleOfTheMap) {
    const View view = requestWith({}).view;
    const ScaleBar bar = scaleBar(view, 170);
    EXPECT_LE(bar.pixels, 170);
    const double leading = bar.meters / std::pow(10, std::floor(std::log10(bar.meters)));
    EXPECT_TRUE(leading == 1 || leading == 2 || leading == 5) << bar.meters;
    const auto placeAt = [&](double x) { return view.projection->toLonLat(view.toMap({x, view.heightPx / 2.0})); };
    const double middle = view.widthPx / 2.0;
    const double measured = distanceMeters(placeAt(middle - bar.pixels / 2), placeAt(middle + bar.pixels / 2));
    EXPECT_NEAR(measured, bar.meters, bar.meters * 0.02);
}

TEST(Furniture, northArrowFollowsTheMeridian) {
    const View view = requestWith({}).view;
    const PixelPoint onMiddle = view.toPixel(view.projection->toMap(LonLat{67, 45}));
    EXPECT_NEAR(northAngle(view, onMiddle), 0, 0.05);
    const PixelPoint east = view.toPixel(view.projection->toMap(LonLat{85, 45}));
    EXPECT_LT(northAngle(view, east), -5);
}

TEST(Furniture, partsDoNotOverlapEachOther) {
    MapRequest request = requestWith({site("A", 70, 45, DepositType::Carbonatite)});
    const auto rects = layOutFurniture(request).all();
    for (std::size_t i = 0; i < rects.size(); ++i)
        for (std::size_t j = i + 1; j < rects.size(); ++j)
            EXPECT_FALSE(rects[i].intersects(rects[j])) << i << " and " << j;
}

TEST(SaveMap, failedWrite_leavesTheOldFile) {
    const testing::TempFolder folder;
    const auto file = folder.write("map.txt", "old");
    EXPECT_FALSE(saveMap(requestWith({}), file).has_value());
    EXPECT_EQ(folder.read("map.txt"), "old");
    EXPECT_EQ(folder.list().size(), 1U);
}

TEST(SaveMap, creditsStandInEveryVectorExport) {
    const testing::TempFolder folder;
    MapRequest request = requestWith({site("A", 70, 45, DepositType::Carbonatite)});
    ASSERT_TRUE(saveMap(request, folder / "map.svg").has_value());
    EXPECT_NE(folder.read("map.svg").find("Sites: a test"), std::string::npos);
}

} // namespace
} // namespace ree
