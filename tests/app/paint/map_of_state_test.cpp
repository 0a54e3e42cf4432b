// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/map_of_state.h"

#include "core/session/map_view.h"
#include "core/session/session.h"
#include "tests/support/make_sites.h"

namespace ree {
namespace {

std::shared_ptr<const Shapes> oneArea() {
    Shapes shapes;
    shapes.kind = ShapeKind::Polygon;
    shapes.beginFeature("A", "", 0);
    shapes.addPart(std::vector<LonLat>{{70, 44}, {78, 44}, {78, 48}, {70, 44}});
    return std::make_shared<const Shapes>(std::move(shapes));
}

SiteRecord site(const char* id, LonLat place, const char* country) {
    SiteRecord record;
    record.id = id;
    record.name = id;
    record.place = place;
    record.country = countryFromText(country);
    return record;
}

class MapOfState : public ::testing::Test {
protected:
    MapOfState() {
        m_state.view = viewState(defaultView(Projection::centralAsiaAlbers(), 640, 360));
        m_shapes = {{"/a.gpkg", "areas", "a", "", oneArea(), {}}, {"/b.gpkg", "lines", "b", "", oneArea(), {}}};
        m_data.sites = testing::tableOf({site("K", {70, 45}, "KAZ"), site("G", {75, 42}, "KGZ")});
        m_data.shapes = m_shapes;
    }

    MapState m_state;
    std::vector<OpenShapes> m_shapes;
    OpenData m_data;
};

TEST_F(MapOfState, everyPartOfTheState_isInTheRequest) {
    m_state.filter = "country = KGZ";
    m_state.style.theme = Theme::Dark;
    m_state.style.vision = ColourVision::Tritanopia;
    m_state.selected = {{"", "G", "G"}};
    LayerState below{"/a.gpkg", "areas", "A", true, {}, {}};
    below.style.opacity = 0.5;
    m_state.layers = {{"/b.gpkg", "lines", "B", true, {}, {}}, {"", "sites", "", true, {}, {}}, below};
    const MapMade made = mapOf(m_state, m_data);
    EXPECT_TRUE(made.warnings.empty());
    EXPECT_EQ(made.request.content.rows->rows(), std::vector<std::uint32_t>{1});
    EXPECT_EQ(made.request.content.selected, std::vector<std::uint32_t>{1});
    EXPECT_EQ(made.request.options.theme, Theme::Dark);
    EXPECT_EQ(made.request.options.vision, ColourVision::Full) << "pictures are for everybody";
    ASSERT_EQ(made.request.content.overlays.size(), 2U);
    EXPECT_EQ(made.request.content.overlays[0].style.opacity, 0.5) << "bottom first";
    EXPECT_EQ(viewState(made.request.view), m_state.view);
    EXPECT_EQ(mapOf(m_state, m_data, QSize(1280, 720)).request.view.unitsPerPixel, m_state.view.unitsPerPixel / 2);
}

TEST_F(MapOfState, emptyState_showsEverythingAsItWasOpened) {
    const MapMade made = mapOf({}, m_data);
    EXPECT_EQ(made.request.content.overlays.size(), 2U);
    EXPECT_EQ(made.request.content.rows->size(), 2U);
    EXPECT_EQ(made.request.view.widthPx, 1280);
    EXPECT_TRUE(mapOf({}, {}).request.content.overlays.empty()) << "nothing is open";
}

TEST_F(MapOfState, hiddenLayers_areNotShown) {
    m_state.layers = {{"/a.gpkg", "areas", "A", false, {}, {}}, {"", "sites", "", false, {}, {}}};
    const MapMade made = mapOf(m_state, m_data);
    EXPECT_TRUE(made.request.content.overlays.empty());
    EXPECT_TRUE(made.request.content.rows->empty());
}

TEST_F(MapOfState, whatCannotBeShown_isSaid) {
    m_state.filter = "colour = blue";
    m_state.view.crs = "nowhere";
    m_state.layers = {{"/gone.gpkg", "areas", "Gone", true, {}, {}}, {"", "sites", "", true, {}, {}}};
    const MapMade made = mapOf(m_state, m_data);
    EXPECT_EQ(made.warnings.size(), 3U);
    EXPECT_EQ(made.filter, defaultFilter());
    EXPECT_EQ(made.request.view.widthPx, 1280);
}

/// Whatever a session file may say of a view, a picture of it ends.
TEST_F(MapOfState, outermostViews_arePainted) {
    for (const char* view :
         {R"({"crs": "mercator", "center": [1e8, -1e8], "units_per_pixel": 1e-9, "width": 64, "height": 64})",
          R"({"crs": "platecarree", "center": [1e8, 1e8], "units_per_pixel": 1e6, "width": 64, "height": 64})",
          R"({"crs": "EPSG:32642", "center": [0, 0], "units_per_pixel": 1e6, "width": 1, "height": 1})"}) {
        const auto read = sessionFromText(
            R"({"format": "ree-atlas-session", "map": {"style": {"graticule": true, "overview": true}, "view": )" +
                std::string(view) + "}}",
            "/");
        ASSERT_TRUE(read);
        ASSERT_TRUE(read->warnings.empty()) << view;
        EXPECT_FALSE(renderMap(mapOf(read->session.map, m_data).request).isNull()) << view;
    }
}

} // namespace
} // namespace ree
