// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/open_session.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/session/map_view.h"
#include "tests/support/full_session.h"
#include "tests/support/make_sites.h"
#include "tests/support/temp_folder.h"

namespace ree {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

constexpr auto shapesText = R"({"type":"FeatureCollection","features":[
 {"type":"Feature","properties":{"name":"A","holder":"H"},"geometry":{"type":"Polygon","coordinates":[[[70,44],[78,44],[78,48],[70,44]]]}},
 {"type":"Feature","properties":{"name":"B","holder":"I"},"geometry":{"type":"LineString","coordinates":[[70,44],[78,44]]}}]})";

std::shared_ptr<SiteTable> oneSite(const char* id, const char* name) {
    SiteRecord record;
    record.id = id;
    record.name = name;
    return testing::tableOf({record});
}

class OpeningASession : public ::testing::Test {
protected:
    OpeningASession() {
        m_folder.write("own.csv", "id,name,lon,lat,rich\nX1,One,71,45,700\nX2,Two,74,42,900\n");
        m_folder.write("blocks.geojson", shapesText);
        m_folder.write("grades.csv", "id,tonnage t\nX1,1000\n");
        m_session.sources = {sourceOf("own.csv"), sourceOf("blocks.geojson")};
        m_session.tables.push_back({sourceOf("grades.csv"), {}});
    }

    SessionSource sourceOf(const char* name) const {
        const auto path = m_folder / name;
        return {path, sourceFiles(path, {}).value_or(std::vector<SourceFile>()), {}, {}, {}};
    }
    OpenedSession opened() { return openSources(m_session, oneSite("A", "Alpha"), m_builder, {}, {}); }

    testing::TempFolder m_folder;
    Session m_session;
    SiteBuilder m_builder;
};

TEST_F(OpeningASession, sources_giveSitesShapesAndAttachedTables) {
    m_session.sources[0].meanings["rich"] = {FieldRole::Grade, Unit::GramPerTonne, {}};
    m_session.map.selected = {{(m_folder / "own.csv").string(), "X2", "Two"}, {"", "A", "Alpha"}, {"", "Z", "Zeta"}};
    m_session.decisions.place({{"", "A", "Alpha"}, {70, 43}, 1, "why", ""});
    const OpenedSession open = opened();
    EXPECT_THAT(open.troubles, SizeIs(0));
    ASSERT_EQ(open.sites->size(), 3U);
    EXPECT_EQ(open.sites->gradePercent[1], Interval::exact(0.07)) << "read as the session says";
    EXPECT_EQ(open.sites->tonnageTonnes[1], Interval::exact(1000)) << "attached";
    EXPECT_EQ(open.sites->place[0], (LonLat{70, 43})) << "decided";
    EXPECT_EQ(open.selected, (std::vector<std::uint32_t>{2, 0}));
    ASSERT_THAT(open.shapes, SizeIs(2));
    EXPECT_EQ(open.shapes[0].part, "areas");
    EXPECT_EQ(open.shapes[1].part, "lines");
    EXPECT_EQ(open.shapes[0].shapes->names, std::vector<std::string>{"A"});
    EXPECT_THAT(open.reads, SizeIs(2));
}

TEST_F(OpeningASession, labelFieldOfALayer_namesTheShapes) {
    LayerState layer{m_folder / "blocks.geojson", "areas", "", true, {}, {}};
    layer.style.labelField = "holder";
    SlideState slide;
    slide.map.layers = {layer};
    m_session.slides = {slide};
    EXPECT_EQ(opened().shapes.at(0).shapes->names, std::vector<std::string>{"H"});
}

TEST_F(OpeningASession, missingAndChangedSources_areSaidAndTheOthersOpened) {
    m_folder.write("own.csv", "id,name,lon,lat\nX1,One,71,45\n");
    std::filesystem::remove(m_folder / "blocks.geojson");
    std::filesystem::remove(m_folder / "grades.csv");
    m_session.sources.push_back(sourceOf("nothing.shp"));
    const OpenedSession open = opened();
    ASSERT_THAT(open.troubles, SizeIs(4));
    EXPECT_EQ(open.troubles[0].state, SourceState::Changed);
    EXPECT_THAT(toText(open.troubles[0]), HasSubstr("own.csv has changed since"));
    EXPECT_EQ(open.troubles[1].state, SourceState::Missing);
    EXPECT_THAT(toText(open.troubles[1]), HasSubstr("blocks.geojson is missing"));
    EXPECT_EQ(open.troubles[3].path, m_folder / "grades.csv") << "once";
    EXPECT_EQ(open.sites->size(), 2U);
    EXPECT_THAT(open.shapes, SizeIs(0));
}

TEST_F(OpeningASession, sourceThatIsThereAndCannotBeRead_isSaidWithItsCause) {
    m_folder.write("own.csv", "");
    m_session.sources[0].files.clear();
    m_session.sources[1].path = m_folder.path(); // a folder
    const OpenedSession open = opened();
    ASSERT_THAT(open.troubles, SizeIs(2));
    EXPECT_EQ(open.troubles[0].state, SourceState::Missing) << "no file";
    ASSERT_TRUE(open.troubles[1].error);
    EXPECT_THAT(toText(open.troubles[1]), HasSubstr("own.csv"));
}

TEST_F(OpeningASession, builder_forgetsWhatItHad) {
    m_builder.open(oneSite("old", "Old"));
    EXPECT_EQ(opened().sites->size(), 3U);
}

TEST_F(OpeningASession, withoutAWindow_bringsTheAtlasAndItsBaseMap) {
    ASSERT_TRUE(writeSession(m_session, m_folder / "a.reeatlas"));
    const auto open = openSession(m_folder / "a.reeatlas", true, {});
    ASSERT_TRUE(open) << toText(open.error());
    EXPECT_GT(open->sites->size(), 100U);
    EXPECT_TRUE(open->baseMap);
    EXPECT_EQ(openSession(m_folder / "none.reeatlas", true, {}).error().code, ErrorCode::NotFound);
}

TEST(Relocated, pathThatIsFoundElsewhere_isReplacedWhereverItIsNamed) {
    const std::filesystem::path folder = "/a";
    const Session moved = relocated(testing::fullSession(folder), "/a/data/sites.shp", "/b/sites.shp");
    EXPECT_EQ(toText(moved, folder).find("\"data/sites.shp"), std::string::npos);
    EXPECT_EQ(moved.decisions.choices[1].site.source, "/b/sites.shp");
    ASSERT_THAT(moved.sources[0].files, SizeIs(1)) << "so that a change shows";
    EXPECT_EQ(moved.sources[0].files[0].sha256, std::string(64, 'a'));
    const Session table = relocated(testing::fullSession(folder), "/grades.csv", "/b/grades.csv");
    EXPECT_EQ(table.tables[0].decisions[0].table, "/b/grades.csv");
    const Session shapes = relocated(testing::fullSession(folder), "/a/data/licences.gpkg", "/b/l.gpkg");
    EXPECT_EQ(shapes.slides[0].map.layers[0].path, "/b/l.gpkg");
    EXPECT_EQ(relocated(testing::fullSession(folder), "/x", "/y"), testing::fullSession(folder));
}

TEST(ViewOfASession, comesBackToTheLastBit_andAtAnotherSizeShowsAsMuch) {
    View view = defaultView(*Projection::create("EPSG:32642"), 901, 603);
    view.center.x += 0.1;
    const auto back = viewOf(viewState(view));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->projection->definition(), view.projection->definition());
    EXPECT_EQ(back->center, view.center);
    EXPECT_EQ(back->unitsPerPixel, view.unitsPerPixel);
    EXPECT_EQ(viewOf(viewState(view), view.projection)->projection, view.projection) << "not made anew";
    EXPECT_EQ(atSize(*back, 901, 603).unitsPerPixel, view.unitsPerPixel);
    const MapBox wide = atSize(*back, 400, 400).extent();
    EXPECT_NEAR(wide.minX, view.extent().minX, 1);
    EXPECT_LE(wide.minY, view.extent().minY);
    ViewState odd = viewState(view);
    odd.crs = "a place of fairies";
    EXPECT_FALSE(viewOf(odd));
    odd = viewState(view);
    odd.unitsPerPixel = 1e-9;
    EXPECT_GE(viewOf(odd)->unitsPerPixel, 0.04) << "pixels that can be counted";
}

TEST(SitesOfAMap, layersThatAreUntickedOrGone_areHidden) {
    const std::vector<SiteLayer> layers{{"REE Atlas", "", ""}, {"own", "/a/own.csv", ""}, {"own", "/a/own.csv", ""}};
    MapState map;
    EXPECT_EQ(hiddenSites(map, layers), (std::vector<bool>{false, false, false})) << "as opened";
    map.layers = {{"/a/own.csv", "sites", "", false, {}, {}}, {"", "sites", "", true, {}, {}}};
    EXPECT_EQ(hiddenSites(map, layers), (std::vector<bool>{false, true, true}));
    map.layers.push_back({"/a/own.csv", "sites", "", true, {}, {}});
    EXPECT_EQ(hiddenSites(map, layers), (std::vector<bool>{false, true, false}));
    map.layers = {{"/a/own.csv", "areas", "", true, {}, {}}};
    EXPECT_EQ(hiddenSites(map, layers), (std::vector<bool>{true, true, true}));
}

} // namespace
} // namespace ree
