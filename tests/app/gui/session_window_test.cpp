// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A session kept by the window gives the same map again: in the window, from the command line, in another folder.
#include <filesystem>

#include <QAction>
#include <QFile>
#include <QImage>
#include <QListWidget>
#include <QPushButton>
#include <QUndoStack>
#include <gtest/gtest.h>

#include "app/gui/document/session_file.h"
#include "core/session/map_view.h"
#include "tests/app/gui/window_fixture.h"
#include "tests/support/run_program.h"

namespace ree {
namespace {

constexpr auto blocks = R"({"type":"FeatureCollection","features":[
 {"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Polygon","coordinates":[[[70,44],[78,44],[78,48],[70,44]]]}},
 {"type":"Feature","properties":{"name":"B"},"geometry":{"type":"LineString","coordinates":[[70,44],[78,44]]}}]})";
constexpr auto ownSites = "id,name,lon,lat,country\nX1,Own one,71,45,KAZ\nX2,Own two,74,42,KGZ\n";

class SessionWindow : public Window {
protected:
    void SetUp() override {
        Window::SetUp();
        m_blocks = m_folder.write("a/data/blocks.geojson", blocks);
        m_sites = m_folder.write("a/data/own.csv", ownSites);
        m_file = m_window->findChild<SessionFile*>();
        connectOpened();
        m_map->setFixedSize(801, 523); // whatever the message bar takes
        ASSERT_TRUE(waitFor([this] { return m_map->view().heightPx == 523; }));
    }
    void connectOpened() {
        QObject::connect(m_document, &Document::sessionOpened, m_document, [this] { ++m_opened; });
    }
    static QString text(const std::filesystem::path& path) { return QString::fromStdString(path.string()); }

    /// The sites shown are those of the filter and the layers as they are now.
    [[nodiscard]] bool settled() const {
        const auto& sites = m_document->sites();
        return m_document->rows()->rows() ==
               selectRows(*sites, m_document->filter(), hiddenSiteLayers(m_document->layers(), sites->layers.size()));
    }
    void openSources() {
        m_window->open(text(m_sites));
        m_window->open(text(m_blocks));
        ASSERT_TRUE(
            waitFor([this] { return m_document->layers().size() == 4 && m_document->session().sources.size() == 2; }));
    }
    /// Changes all that a session keeps of the map.
    void arrange() {
        openSources();
        std::vector<MapLayer> layers = m_document->layers();
        std::swap(layers[0], layers[3]); // the atlas on top
        for (MapLayer& layer : layers)
            if (layer.part == "areas") {
                layer.name = QStringLiteral("Лицензии");
                layer.style.fill = 0x80336699U;
            } else if (layer.part == "lines")
                layer.shown = false;
        m_document->editLayers(QStringLiteral("Arrange"), std::move(layers));
        MapOptions options = m_document->options();
        options.theme = Theme::Dark;
        options.colourBy = ColourBy::Country;
        options.graticule = true;
        m_document->setOptions(options);
        m_document->setFilter(*parseFilter("country in (KAZ, KGZ)"));
        ASSERT_TRUE(waitFor([this] { return settled(); }));
        m_document->setSelected({rowOf("X1")});
        View view = m_map->view().withProjection(*Projection::create("mercator"));
        view.center.x += 12345.678;
        view.unitsPerPixel *= 0.7;
        m_map->setView(view);
    }
    void save(const std::filesystem::path& path) {
        m_file->save(text(path));
        ASSERT_TRUE(waitFor([&] { return m_file->path() == text(path) && !m_file->unsaved(); }));
    }
    void open(const std::filesystem::path& path) {
        const int before = m_opened;
        m_window->open(text(path));
        ASSERT_TRUE(waitFor([&] { return m_opened > before; }));
        ASSERT_TRUE(waitFor([this] { return settled(); }));
    }
    void decide() {
        Session next = m_document->session();
        next.decisions.place({keyOf(*m_document->sites(), 0), {70, 43}, 1, "why", ""});
        m_document->editSession(QStringLiteral("Place"), next);
        ASSERT_TRUE(waitFor([this] { return m_document->sites()->place[0].lon == 70; }));
    }

    std::filesystem::path m_blocks;
    std::filesystem::path m_sites;
    SessionFile* m_file = nullptr;
    int m_opened = 0;
};

TEST_F(SessionWindow, savedAndOpened_showsTheSame) {
    arrange();
    const MapState kept = m_document->mapState();
    const QImage picture = renderMap(m_map->request());
    save(m_folder / "a/s.reeatlas");
    m_document->setFilter({});
    m_document->setSelected({});
    m_map->setView(defaultView(Projection::centralAsiaAlbers(), 500, 500));
    m_document->setOptions({});
    open(m_folder / "a/s.reeatlas");
    EXPECT_EQ(m_document->mapState(), kept);
    EXPECT_EQ(renderMap(m_map->request()), picture);
    EXPECT_FALSE(m_file->unsaved());
    EXPECT_EQ(m_document->undoStack()->count(), 0);
    EXPECT_TRUE(part<QAction>("actionGraticule")->isChecked()) << "the menus follow";
    EXPECT_TRUE(part<QAction>("actionDark")->isChecked());
    EXPECT_EQ(part<QListWidget>("layersPanel")->item(0)->text(), QStringLiteral("REE Atlas"));
}

TEST_F(SessionWindow, movedWithItsSources_isPaintedAlikeByTheCommandLine) {
    arrange();
    const QImage picture = renderMap(m_map->request()).convertToFormat(QImage::Format_RGB32);
    save(m_folder / "a/s.reeatlas");
    const auto paint = [this](const std::filesystem::path& session, const std::string& target) {
        const auto run =
            testing::runProgram(REE_PROGRAM, {"map", session.string(), "-o", (m_folder / target).string()});
        EXPECT_EQ(run.exitCode, 0) << run.err;
        EXPECT_EQ(run.err.find("warning"), std::string::npos) << run.err;
        return m_folder.read(target);
    };
    const std::string here = paint(m_folder / "a/s.reeatlas", "here.png");
    std::filesystem::rename(m_folder / "a", m_folder / "b c");
    EXPECT_EQ(paint(m_folder / "b c/s.reeatlas", "there.png"), here);
    const QImage painted = QImage(text(m_folder / "here.png")).convertToFormat(QImage::Format_RGB32);
    EXPECT_EQ(painted.size(), m_map->size());
    EXPECT_EQ(painted, picture);
}

TEST_F(SessionWindow, opened_takesThePlaceOfWhatIsOpen) {
    m_folder.write("a/s.reeatlas", R"({"format": "ree-atlas-session", "sources": [{"path": "data/blocks.geojson"}]})");
    m_window->open(text(m_sites));
    ASSERT_TRUE(waitFor([this] { return m_document->sites()->layers.size() == 2; }));
    open(m_folder / "a/s.reeatlas");
    EXPECT_EQ(m_document->sites()->layers.size(), 1U);
    ASSERT_EQ(m_document->layers().size(), 3U) << "as opened: lines over areas over the atlas";
    EXPECT_EQ(m_document->layers()[0].part, "lines");
    EXPECT_EQ(m_document->layers()[2].part, "sites");
    EXPECT_FALSE(m_file->unsaved());
}

TEST_F(SessionWindow, lookingAround_isNoWorkToLose) {
    EXPECT_FALSE(m_file->unsaved());
    m_document->setFilter(*parseFilter("country in (KAZ)"));
    m_map->zoomBy(0.5);
    MapOptions options = m_document->options();
    options.colourBy = ColourBy::Country;
    m_document->setOptions(options);
    m_document->setSelected({0});
    EXPECT_FALSE(m_file->unsaved());
    Session next = m_document->session();
    next.slides.emplace_back();
    m_document->editSession(QStringLiteral("Add slide"), next);
    EXPECT_TRUE(m_file->unsaved());
    m_document->undoStack()->undo();
    EXPECT_FALSE(m_file->unsaved());
    std::vector<MapLayer> layers = m_document->layers();
    layers[0].name = QStringLiteral("Mine");
    m_document->editLayers(QStringLiteral("Rename"), std::move(layers));
    EXPECT_TRUE(m_file->unsaved());
}

TEST_F(SessionWindow, unsavedWork_isPutAsideAndBroughtBack) {
    m_folder.write("a/s.reeatlas", R"({"format": "ree-atlas-session"})");
    decide();
    open(m_folder / "a/s.reeatlas");
    EXPECT_TRUE(m_document->session().decisions.places.empty());
    ASSERT_TRUE(messages().contains(QStringLiteral("put aside"))) << messages().toStdString();
    const int before = m_opened;
    for (QPushButton* button : m_window->findChildren<QPushButton*>(QStringLiteral("messageAction")))
        if (button->text() == QStringLiteral("Bring it back"))
            QTest::mouseClick(button, Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return m_opened > before; }));
    EXPECT_EQ(m_document->session().decisions.places.size(), 1U);
    EXPECT_TRUE(m_file->unsaved());
    EXPECT_EQ(m_file->path(), QString()) << "it must not be saved over the session that was opened";
}

TEST_F(SessionWindow, workPutAside_waitsForTheNextStart) {
    m_folder.write("a/s.reeatlas", R"({"format": "ree-atlas-session"})");
    decide();
    open(m_folder / "a/s.reeatlas");
    m_window->close();
    m_window = std::make_unique<MainWindow>();
    EXPECT_TRUE(messages().contains(QStringLiteral("put aside")));
    m_window->close();
    m_window = std::make_unique<MainWindow>();
    EXPECT_FALSE(messages().contains(QStringLiteral("put aside"))) << "it was offered";
}

TEST_F(SessionWindow, workOfTheLastRun_outlivesNewWorkUntilItIsBroughtBack) {
    decide();
    m_window->close();
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    m_document = m_window->findChild<Document*>();
    m_file = m_window->findChild<SessionFile*>();
    m_opened = 0;
    connectOpened();
    ASSERT_TRUE(waitFor([this] { return m_document->rows() != nullptr; }));
    Session next = m_document->session();
    next.slides.emplace_back();
    m_document->editSession(QStringLiteral("Add slide"), next);
    m_file->finish(); // keeps the new work where the old was
    m_file->restore();
    ASSERT_TRUE(waitFor([&] { return m_opened > 0; }));
    EXPECT_EQ(m_document->session().decisions.places.size(), 1U);
}

TEST_F(SessionWindow, missingAndChangedSources_areToldFirstAndCanBeLocated) {
    arrange();
    decide();
    Session next = m_document->session();
    next.decisions.choose({keyOf(*m_document->sites(), rowOf("X1")), ClaimKind::Owner, {"x", "why", ""}});
    m_document->editSession(QStringLiteral("Choose"), next);
    save(m_folder / "a/s.reeatlas");
    const MapState kept = m_document->mapState();
    std::filesystem::create_directories(m_folder / "moved");
    std::filesystem::rename(m_sites, m_folder / "moved/own.csv");
    std::filesystem::rename(m_blocks, m_folder / "moved/blocks.geojson");
    open(m_folder / "a/s.reeatlas");
    EXPECT_TRUE(messages().contains(QStringLiteral("own.csv is missing")));
    EXPECT_TRUE(messages().contains(QStringLiteral("Locate blocks.geojson…")) ||
                m_window->findChildren<QPushButton*>(QStringLiteral("messageAction")).size() >= 2);
    ASSERT_EQ(m_document->layers().size(), 4U) << "the lines of missing sources stay";
    EXPECT_TRUE(m_document->layers()[0].isSites());
    EXPECT_TRUE(m_document->layers()[3].isMissing() || m_document->layers()[1].isMissing());
    EXPECT_EQ(m_document->mapState().layers, kept.layers) << "saved again, nothing would be lost";
    m_folder.write("moved/own.csv", std::string(ownSites) + "X3,Own three,75,43,KAZ\n");
    const int before = m_opened;
    m_file->locate(text(m_sites), text(m_folder / "moved/own.csv"));
    ASSERT_TRUE(waitFor([&] { return m_opened > before; }));
    EXPECT_EQ(m_document->sites()->layers.size(), 2U);
    EXPECT_EQ(m_document->openShapes().size(), 2U) << "the other lay beside it";
    EXPECT_TRUE(messages().contains(QStringLiteral("own.csv has changed"))) << messages().toStdString();
    EXPECT_EQ(m_document->session().decisions.choices.at(0).site.source, (m_folder / "moved/own.csv").string());
    EXPECT_EQ(m_document->selected(), std::vector<std::uint32_t>{rowOf("X1")});
    EXPECT_TRUE(m_file->unsaved()) << "the new place is to be kept";
    EXPECT_EQ(m_file->path(), text(m_folder / "a/s.reeatlas"));
}

TEST_F(SessionWindow, shapesTakenOffTheList_areNoSourceAnyMore_unlessASlideShowsThem) {
    openSources();
    const MapState all = m_document->mapState();
    std::vector<MapLayer> layers = m_document->layers();
    std::erase_if(layers, [](const MapLayer& layer) { return !layer.isSites(); });
    m_document->editLayers(QStringLiteral("Remove"), std::move(layers));
    EXPECT_EQ(m_document->sessionToKeep().sources.size(), 1U);
    Session next = m_document->session();
    next.slides.emplace_back();
    next.slides.back().map = all;
    m_document->editSession(QStringLiteral("Add slide"), next);
    EXPECT_EQ(m_document->sessionToKeep().sources.size(), 2U);
}

TEST_F(SessionWindow, mapOfASlide_isShownAndItsLayersCanBeUndone) {
    arrange();
    const MapState slide = m_document->mapState();
    const QImage picture = renderMap(m_map->request());
    m_document->setFilter({});
    m_document->setOptions({});
    m_document->setSelected({});
    m_map->zoomBy(3);
    std::vector<MapLayer> layers = m_document->layers();
    layers.push_back(copyOf(layers[1], QStringLiteral("Later")));
    layers.erase(layers.begin() + 1);
    m_document->editLayers(QStringLiteral("Rearrange"), layers);
    m_document->showMapState(slide);
    ASSERT_TRUE(waitFor([&] { return !m_document->selected().empty() && settled(); }));
    const MapState now = m_document->mapState();
    ASSERT_EQ(now.layers.size(), slide.layers.size());
    EXPECT_EQ(now, slide);
    EXPECT_EQ(renderMap(m_map->request()), picture);
    const MapMade made = mapOf(slide, m_document->openData());
    EXPECT_EQ(renderMap(made.request), picture) << "as a slide would paint it";
    m_document->undoStack()->undo();
    EXPECT_EQ(m_document->layers(), layers);
}

TEST_F(SessionWindow, layerThatASlideDoesNotHave_staysInTheListUnticked) {
    const MapState slide = m_document->mapState();
    openSources();
    m_document->showMapState(slide);
    ASSERT_EQ(m_document->layers().size(), 4U);
    EXPECT_TRUE(m_document->layers()[0].shown);
    EXPECT_FALSE(m_document->layers()[1].shown);
}

TEST_F(SessionWindow, emptyList_staysEmpty) {
    m_document->editLayers(QStringLiteral("Remove"), {});
    EXPECT_EQ(m_document->mapState().layers.size(), 1U);
    EXPECT_FALSE(m_document->mapState().layers[0].shown) << "no line would mean all of them";
}

TEST_F(SessionWindow, filterThatIsNotUnderstood_isSaidAndKept) {
    m_folder.write("a/s.reeatlas", R"x({"format": "ree-atlas-session", "map": {"filter": "mood in (FINE)"}})x");
    open(m_folder / "a/s.reeatlas");
    EXPECT_EQ(m_document->filter(), defaultFilter());
    EXPECT_EQ(m_document->mapState().filter, "mood in (FINE)");
    m_document->setFilter({});
    EXPECT_EQ(m_document->mapState().filter, "");
}

TEST_F(SessionWindow, viewOfAnotherSize_isShownWhole) {
    View kept = defaultView(Projection::centralAsiaAlbers(), 3840, 2160);
    kept.unitsPerPixel *= 0.5;
    Session session;
    session.map.view = viewState(kept);
    ASSERT_TRUE(writeSession(session, m_folder / "a/s.reeatlas"));
    open(m_folder / "a/s.reeatlas");
    const MapBox now = m_map->view().extent();
    EXPECT_LE(now.minX, kept.extent().minX + 1);
    EXPECT_GE(now.maxY, kept.extent().maxY - 1);
}

TEST_F(SessionWindow, whatIsNoSession_leavesWhatIsOpen) {
    m_folder.write("a/s.reeatlas", "{}");
    decide();
    m_window->open(text(m_folder / "a/s.reeatlas"));
    ASSERT_TRUE(waitFor([this] { return messages().contains(QStringLiteral("no session of REE Atlas")); }));
    EXPECT_EQ(m_document->session().decisions.places.size(), 1U);
    EXPECT_FALSE(messages().contains(QStringLiteral("put aside")));
}

} // namespace
} // namespace ree
