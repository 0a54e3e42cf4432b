// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QClipboard>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QSlider>
#include <QTest>
#include <QUndoStack>

#include "app/gui/dialogs/layer_dialog.h"
#include "app/gui/panels/identify_panel.h"
#include "app/gui/panels/layers_panel.h"
#include "core/scene/fan.h"
#include "tests/app/gui/window_fixture.h"

namespace ree {
namespace {

class MapTools : public Window {
protected:
    void run(const char* action) { part<QAction>(action)->trigger(); }
    [[nodiscard]] QPoint pixelOf(LonLat place) const {
        const PixelPoint p = m_map->view().toPixel(m_map->view().projection->toMap(place));
        return {qRound(p.x), qRound(p.y)};
    }
    void click(LonLat place) { QTest::mouseClick(m_map, Qt::LeftButton, {}, pixelOf(place)); }
    void drag(LonLat from, LonLat to) {
        QTest::mousePress(m_map, Qt::LeftButton, {}, pixelOf(from));
        QTest::mouseMove(m_map, (pixelOf(from) + pixelOf(to)) / 2);
        QTest::mouseMove(m_map, pixelOf(to));
        QTest::mouseRelease(m_map, Qt::LeftButton, {}, pixelOf(to));
    }
    /// A layer of one area about Balkhash, opened in the window.
    void openArea() {
        const auto file = m_folder.write(
            "licence.geojson",
            R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Block 7"},"geometry":)"
            R"({"type":"Polygon","coordinates":[[[70,44],[78,44],[78,48],[70,48],[70,44]]]}}]})");
        const std::size_t before = m_document->layers().size();
        m_window->open(QString::fromStdString(file.string()));
        ASSERT_TRUE(waitFor([this, before] { return m_document->layers().size() == before + 1; }));
    }
    [[nodiscard]] std::size_t shownIn(double west, double south, double east, double north) const {
        std::size_t count = 0;
        for (const std::uint32_t row : *m_document->rows()) {
            const LonLat p = m_document->sites()->place[row];
            count += p.lon >= west && p.lon <= east && p.lat >= south && p.lat <= north ? 1 : 0;
        }
        return count;
    }
};

TEST_F(MapTools, previousView_comesBack) {
    // The line that tells of contradictions takes room from the map, which lets the hand rest anew.
    ASSERT_TRUE(waitFor([this] { return messages().contains(QStringLiteral("contradiction")); }));
    ASSERT_TRUE(waitFor([this] { return !m_map->history().canGoBack(); }));
    const View first = m_map->view();
    QTest::qWait(700); // a view belongs to the history once the hand has rested
    m_map->zoomBy(0.3);
    ASSERT_TRUE(waitFor([this] { return m_map->history().canGoBack(); }));
    const View second = m_map->view();
    run("actionBack");
    EXPECT_DOUBLE_EQ(m_map->view().unitsPerPixel, first.unitsPerPixel);
    run("actionForward");
    EXPECT_DOUBLE_EQ(m_map->view().unitsPerPixel, second.unitsPerPixel);
}

TEST_F(MapTools, zoomBox_showsWhatIsInIt) {
    run("actionZoomBox");
    const double before = m_map->view().unitsPerPixel;
    drag({66, 46}, {70, 43});
    EXPECT_LT(m_map->view().unitsPerPixel, before / 2);
    const LonLat middle = m_map->view().projection->toLonLat(m_map->view().center);
    EXPECT_NEAR(middle.lon, 68, 0.3);
    EXPECT_NEAR(middle.lat, 44.5, 0.3);
}

TEST_F(MapTools, outline_selectsTheSitesInside) {
    run("actionSelectOutline");
    const std::vector<LonLat> corners{{68, 39}, {79, 39}, {79, 44}, {68, 44}};
    for (const LonLat corner : corners)
        click(corner);
    QTest::keyClick(m_map, Qt::Key_Return);
    ASSERT_TRUE(waitFor([this] { return !m_document->selected().empty(); }));
    // Edges are straight on this map, where parallels bend: some sites near the edge may differ.
    const auto selected = static_cast<double>(m_document->selected().size());
    EXPECT_NEAR(selected, static_cast<double>(shownIn(68, 39, 79, 44)), 3);
    EXPECT_GE(selected, static_cast<double>(shownIn(69, 40, 78, 43)));
}

TEST_F(MapTools, circle_selectsByTrueDistance) {
    run("actionSelectCircle");
    drag({75, 43}, {75, 45});
    ASSERT_TRUE(waitFor([this] { return !m_document->selected().empty(); }));
    for (const std::uint32_t row : m_document->selected()) {
        const LonLat p = m_document->sites()->place[row];
        EXPECT_LT(std::abs(p.lat - 43), 2.05) << m_document->sites()->name[row];
    }
    EXPECT_GE(m_document->selected().size(), shownIn(74, 42.2, 76, 43.8));
}

TEST_F(MapTools, measuredDistance_canBeCopied) {
    run("actionMeasureDistance");
    click({70, 45});
    click({75, 45});
    QTest::keyClick(m_map, Qt::Key_Return);
    run("actionCopyMeasure");
    const QString text = QGuiApplication::clipboard()->text();
    // 393.9 km by Vincenty's formula for 5° of longitude at 45° N; a pixel of this map is some kilometres.
    EXPECT_TRUE(text.contains(QStringLiteral("Distance: 39"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral(" km"))) << text.toStdString();
}

TEST_F(MapTools, escape_goesBackToBrowsing) {
    run("actionMeasureArea");
    EXPECT_FALSE(m_map->tool()->hint().isEmpty());
    QTest::keyClick(m_map, Qt::Key_Escape);
    EXPECT_TRUE(m_map->tool()->hint().isEmpty());
    EXPECT_TRUE(part<QAction>("actionBrowse")->isChecked());
}

TEST_F(MapTools, locator_findsSitesPlacesCoordinatesAndActions) {
    const auto found = [this](const QString& words) {
        run("actionGoTo");
        auto* text = part<QLineEdit>("locatorText");
        auto* list = part<QListWidget>("locatorList");
        text->setText(words);
        waitFor([list] { return list->count() > 0; });
        return list;
    };
    QListWidget* list = found(QStringLiteral("kutes"));
    ASSERT_GT(list->count(), 0);
    EXPECT_TRUE(list->item(0)->text().contains(QStringLiteral("Kutessay")));
    QTest::keyClick(part<QLineEdit>("locatorText"), Qt::Key_Return);
    ASSERT_EQ(m_document->selected().size(), 1U);
    const LonLat site = m_document->sites()->place[m_document->selected().front()];
    const LonLat middle = m_map->view().projection->toLonLat(m_map->view().center);
    EXPECT_NEAR(middle.lon, site.lon, 0.01);
    QTest::qWait(50); // the closed box is deleted
    list = found(QStringLiteral("43.25 N 76.95 E"));
    EXPECT_TRUE(list->item(0)->text().startsWith(QStringLiteral("43.25")));
}

TEST_F(MapTools, sitesOnOnePlace_fanOutAndAreChosenOneByOne) {
    const auto file = m_folder.write(
        "two.geojson",
        R"({"type":"FeatureCollection","features":[)"
        R"({"type":"Feature","properties":{"name":"Upper seam"},"geometry":{"type":"Point","coordinates":[56,44]}},)"
        R"({"type":"Feature","properties":{"name":"Lower seam"},"geometry":{"type":"Point","coordinates":[56,44]}}]})");
    const std::size_t before = shown();
    m_window->open(QString::fromStdString(file.string()));
    ASSERT_TRUE(waitFor([this, before] { return shown() == before + 2; }));
    const QPoint at = pixelOf({56, 44});
    ASSERT_TRUE(waitFor([this, at] { return m_map->sitesUnder(at).size() == 2; }));
    QTest::mouseClick(m_map, Qt::LeftButton, {}, at);
    ASSERT_EQ(m_document->selected().size(), 2U);
    const auto offsets = fanOffsets(2, fanApartPx);
    for (const std::size_t i : {0U, 1U}) {
        QTest::mouseClick(m_map, Qt::LeftButton, {}, at + QPoint(qRound(offsets[i].x), qRound(offsets[i].y)));
        ASSERT_EQ(m_document->selected().size(), 1U);
        EXPECT_EQ(m_map->nameOf(m_document->selected().front()),
                  i == 0 ? QStringLiteral("Upper seam") : QStringLiteral("Lower seam"));
    }
}

TEST_F(MapTools, identify_tellsEveryLayerUnderThePoint) {
    openArea();
    click({74, 46});
    auto* panel = part<IdentifyPanel>("identifyPanel");
    ASSERT_TRUE(waitFor([panel] { return panel->toPlainText().contains(QStringLiteral("Block 7")); }))
        << panel->toPlainText().toStdString();
    EXPECT_TRUE(panel->toPlainText().contains(QStringLiteral("Kazakhstan")));
}

TEST_F(MapTools, layerEdits_areUndone) {
    openArea();
    auto* list = part<QListWidget>("layersPanel");
    list->setCurrentRow(0);
    EXPECT_EQ(m_document->layers().front().name, QStringLiteral("licence"));
    part<QSlider>("layerOpacity")->setValue(40);
    EXPECT_DOUBLE_EQ(m_document->layers().front().style.opacity, 0.4);
    list->item(0)->setText(QStringLiteral("Licences"));
    EXPECT_EQ(m_document->layers().front().name, QStringLiteral("Licences"));
    list->item(0)->setCheckState(Qt::Unchecked);
    EXPECT_TRUE(m_document->content().overlays.empty());
    for (int i = 0; i < 3; ++i)
        run("actionUndo");
    EXPECT_EQ(m_document->layers().front().name, QStringLiteral("licence"));
    EXPECT_DOUBLE_EQ(m_document->layers().front().style.opacity, 1);
    EXPECT_EQ(m_document->content().overlays.size(), 1U);
    run("actionUndo"); // the opening itself
    EXPECT_TRUE(m_document->content().overlays.empty());
    run("actionRedo");
    EXPECT_EQ(m_document->content().overlays.size(), 1U);
}

TEST_F(MapTools, removedSiteLayer_hidesItsSites_andComesBack) {
    const std::size_t before = shown();
    std::vector<MapLayer> none;
    m_document->editLayers(QStringLiteral("Remove"), none);
    ASSERT_TRUE(waitFor([this] { return shown() == 0; }));
    run("actionUndo");
    EXPECT_TRUE(waitFor([this, before] { return shown() == before; }));
}

TEST_F(MapTools, propertiesOfALayer_areWhatWasAskedFor) {
    openArea();
    LayerDialog dialog(m_document->layers().front(), m_document->sites(), Theme::Light, m_window.get());
    dialog.findChild<QDoubleSpinBox*>(QStringLiteral("layerWidth"))->setValue(3);
    const MapLayer wanted = dialog.layer();
    EXPECT_DOUBLE_EQ(wanted.style.widthPx, 3);
    EXPECT_EQ(wanted.name, m_document->layers().front().name);
}

} // namespace
} // namespace ree
