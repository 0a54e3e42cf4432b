// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QProcess>
#include <QSettings>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "app/gui/document/document.h"
#include "app/gui/main_window.h"
#include "app/gui/map/map_widget.h"
#include "app/gui/message_bar.h"
#include "app/paint/palette.h"
#include "tests/app/gui/window_fixture.h"
#include "tests/support/temp_folder.h"

namespace ree {
namespace {

TEST_F(Window, atStart_showsTheRegionWithoutCandidates) {
    EXPECT_GT(shown(), 20U);
    EXPECT_LT(shown(), m_document->sites()->size());
    for (const std::uint32_t row : *m_document->rows()) {
        EXPECT_NE(m_document->sites()->evidenceLevel[row], EvidenceLevel::Candidate);
        EXPECT_NE(m_document->sites()->scope[row], Scope::Comparison);
    }
    EXPECT_TRUE(waitFor([this] { return !m_map->picture().isNull(); }));
}

TEST_F(Window, elementButton_filtersMapTableAndText) {
    const std::size_t before = shown();
    part<QToolButton>("filterElementNd")->click();
    ASSERT_TRUE(waitFor([&] { return shown() < before; }));
    for (const std::uint32_t row : *m_document->rows())
        EXPECT_TRUE(m_document->sites()->elements[row].contains(Element::Nd));
    EXPECT_EQ(part<QTableView>("siteTable")->model()->rowCount(), static_cast<int>(shown()));
    EXPECT_TRUE(part<QLineEdit>("filterText")->text().contains("Nd"));
}

TEST_F(Window, tickedCountry_filtersToIt) {
    auto* list = part<QListWidget>("filterCountries");
    QListWidgetItem* kazakhstan = nullptr;
    for (int i = 0; i < list->count(); ++i)
        if (list->item(i)->text().startsWith("Kazakhstan"))
            kazakhstan = list->item(i);
    ASSERT_NE(kazakhstan, nullptr);
    const std::size_t before = shown();
    kazakhstan->setCheckState(Qt::Checked);
    ASSERT_TRUE(waitFor([&] { return shown() < before; }));
    for (const std::uint32_t row : *m_document->rows())
        EXPECT_EQ(country(m_document->sites()->country[row]).alpha3, "KAZ");
}

TEST_F(Window, candidates_areOneTickAway) {
    const std::size_t before = shown();
    part<QCheckBox>("filterCandidates")->click();
    EXPECT_TRUE(waitFor([&] { return shown() > before; }));
}

TEST_F(Window, wrongFilterText_saysWhereAndKeepsTheFilter) {
    const Filter before = m_document->filter();
    auto* text = part<QLineEdit>("filterText");
    text->setText("country in (KAZ");
    QTest::keyClick(text, Qt::Key_Return);
    EXPECT_TRUE(m_document->filter() == before);
    bool told = false;
    for (const QLabel* label : m_window->findChildren<QLabel*>())
        told = told || label->text().contains("(position 16)");
    EXPECT_TRUE(told);
}

TEST_F(Window, clickOnTheMap_selectsTheSiteThereAndTellsOfIt) {
    const std::uint32_t row = rowOf("KGZ-KUTESSAY-2");
    const View& view = m_map->view();
    const PixelPoint at = view.toPixel(view.projection->toMap(m_document->sites()->place[row]));
    ASSERT_TRUE(waitFor([&] {
        QTest::mouseClick(m_map, Qt::LeftButton, {}, QPoint(qRound(at.x), qRound(at.y)));
        return !m_document->selected().empty();
    }));
    EXPECT_EQ(m_document->selected().front(), row);
    const QString panel = part<QTextBrowser>("sitePanel")->toPlainText();
    EXPECT_TRUE(panel.contains("Kutessay II"));
    EXPECT_TRUE(panel.contains("0.264"));
    EXPECT_TRUE(panel.contains("JORC"));
}

TEST_F(Window, lineOfTheTable_selectsOnTheMap) {
    auto* table = part<QTableView>("siteTable");
    table->setFocus();
    table->selectRow(3);
    ASSERT_EQ(m_document->selected().size(), 1U);
    EXPECT_EQ(m_document->selected().front(), m_document->rows()->rows()[3]);
    EXPECT_EQ(m_map->request().content.selected, m_document->selected());
}

TEST_F(Window, headerClick_sortsWithUnknownLast) {
    auto* table = part<QTableView>("siteTable");
    int column = -1;
    for (int i = 0; i < table->model()->columnCount(); ++i)
        if (table->model()->headerData(i, Qt::Horizontal).toString().startsWith("Tonnage"))
            column = i;
    ASSERT_GE(column, 0);
    table->sortByColumn(column, Qt::DescendingOrder);
    ASSERT_TRUE(waitFor([&] { return !table->model()->index(0, column).data().toString().isEmpty(); }));
    EXPECT_TRUE(table->model()->index(table->model()->rowCount() - 1, column).data().toString().isEmpty());
}

/// The names in the marked lines of the table.
QStringList markedNames(const QTableView* table) {
    QStringList names;
    for (const QModelIndex& line : table->selectionModel()->selectedRows(0))
        names << line.data().toString();
    return names;
}

TEST_F(Window, selectionFromElsewhere_isMarkedThoughTheTableHasTheFocus) {
    auto* table = part<QTableView>("siteTable");
    table->setFocus();
    table->selectRow(0);
    m_document->setSelected({rowOf("KGZ-KUTESSAY-2")});
    EXPECT_EQ(markedNames(table), QStringList{"Kutessay II"});
}

TEST_F(Window, sortedTable_keepsTheSiteMarkedNotTheLine) {
    auto* table = part<QTableView>("siteTable");
    table->setFocus();
    m_document->setSelected({rowOf("KGZ-KUTESSAY-2")});
    const QString first = table->model()->index(0, 0).data().toString();
    table->sortByColumn(0, Qt::DescendingOrder);
    ASSERT_TRUE(waitFor([&] { return table->model()->index(0, 0).data().toString() != first; }));
    EXPECT_EQ(markedNames(table), QStringList{"Kutessay II"});
    EXPECT_EQ(m_document->selected(), std::vector<std::uint32_t>{rowOf("KGZ-KUTESSAY-2")});
}

TEST_F(Window, boxDrawnWithControl_selectsWhatIsInside) {
    const auto drag = [this] {
        const QPoint from(2, 2);
        const QPoint to(m_map->width() - 3, m_map->height() - 3);
        QTest::mousePress(m_map, Qt::LeftButton, Qt::ControlModifier, from);
        QMouseEvent move(QEvent::MouseMove, QPointF(to), m_map->mapToGlobal(QPointF(to)), Qt::NoButton, Qt::LeftButton,
                         Qt::ControlModifier);
        QCoreApplication::sendEvent(m_map, &move);
        QTest::mouseRelease(m_map, Qt::LeftButton, Qt::ControlModifier, to);
    };
    const double scale = m_map->view().unitsPerPixel;
    ASSERT_TRUE(waitFor([&] {
        drag();
        return !m_document->selected().empty();
    }));
    std::size_t placed = 0;
    for (const std::uint32_t row : *m_document->rows())
        placed += m_document->sites()->place[row].known() ? 1U : 0U;
    EXPECT_EQ(m_document->selected().size(), placed);
    EXPECT_DOUBLE_EQ(m_map->view().unitsPerPixel, scale);
}

TEST_F(Window, boundThatIsNoNumber_isToldAndKeepsTheFilter) {
    const Filter before = m_document->filter();
    auto* low = part<QLineEdit>("filterGradeLow");
    low->setText("much");
    QTest::keyClick(low, Qt::Key_Return);
    EXPECT_TRUE(m_document->filter() == before);
    EXPECT_TRUE(part<QLabel>("filterError")->text().contains("“much” is not a number"));
    EXPECT_FALSE(part<QLabel>("filterError")->isHidden());
}

TEST_F(Window, ownFile_opensBesideTheAtlas) {
    const auto file = m_folder.write("mine.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature",
        "properties":{"name":"Mine of mine","country":"KAZ"},"geometry":{"type":"Point","coordinates":[70,48]}}]})");
    const std::uint32_t before = m_document->sites()->size();
    m_window->open(QString::fromStdString(file.string()));
    ASSERT_TRUE(waitFor([&] { return m_document->sites()->size() == before + 1; }));
    EXPECT_EQ(m_document->sites()->layers.size(), 2U);
    EXPECT_TRUE(waitFor([&] { return messages().contains("1 placed"); }));
}

TEST_F(Window, droppedFile_opens) {
    const auto file = m_folder.write("dropped.csv", "name,lon,lat\nDropped site,70,45\n");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(file.string()))});
    const std::uint32_t before = m_document->sites()->size();
    QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &drop);
    EXPECT_TRUE(waitFor([&] { return m_document->sites()->size() == before + 1; }));
}

TEST_F(Window, brokenFile_isToldAndTheRestStays) {
    const auto file = m_folder.write("broken.geojson", R"({"type":"FeatureCollection","features":[{"type")");
    const SiteTablePtr before = m_document->sites();
    m_window->open(QString::fromStdString(file.string()));
    ASSERT_TRUE(waitFor([&] { return messages().contains("broken.geojson"); }));
    EXPECT_EQ(m_document->sites(), before);
    EXPECT_TRUE(m_window->findChild<MessageBar*>()->isVisible());
}

TEST_F(Window, wheel_zoomsAboutTheCursor) {
    const QPointF at(200, 150);
    const MapPoint before = m_map->view().toMap({at.x(), at.y()});
    const double scale = m_map->view().unitsPerPixel;
    QWheelEvent wheel(at, m_map->mapToGlobal(at), {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(m_map, &wheel);
    EXPECT_LT(m_map->view().unitsPerPixel, scale);
    const MapPoint after = m_map->view().toMap({at.x(), at.y()});
    EXPECT_NEAR(after.x, before.x, 1e-3);
    EXPECT_NEAR(after.y, before.y, 1e-3);
}

TEST_F(Window, darkColours_reachWindowAndMap) {
    part<QAction>("actionDark")->trigger();
    EXPECT_EQ(m_document->options().theme, Theme::Dark);
    const auto lightness = [this] { return m_window->palette().color(QPalette::Window).lightness(); };
    EXPECT_TRUE(waitFor([&] { return lightness() < 128; }));
    part<QAction>("actionDark")->trigger();
    EXPECT_TRUE(waitFor([&] { return lightness() > 128; }));
}

TEST(WindowTimings, firstFrame_isToldOnStandardErrorAlone) {
    const testing::TempFolder home;
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    environment.insert("XDG_CONFIG_HOME", QString::fromStdString(home.path().string()));
    program.setProcessEnvironment(environment);
    program.start(REE_PROGRAM, {"--timings"});
    program.setReadChannel(QProcess::StandardError);
    QByteArray told;
    while (!told.contains("window_shown") && program.waitForReadyRead(20000))
        told += program.readAllStandardError();
    program.kill();
    program.waitForFinished();
    const auto start = std::max<qsizetype>(told.indexOf("{\"command\":\"window\""), 0);
    const auto json = nlohmann::json::parse(told.mid(start).toStdString(), nullptr, false);
    ASSERT_TRUE(json.is_object()) << told.toStdString();
    EXPECT_EQ(json.at("stages").back().at("stage"), "window_shown");
    for (const auto& stage : json.at("stages"))
        EXPECT_GE(stage.at("ms").get<double>(), 0);
    EXPECT_TRUE(program.readAllStandardOutput().isEmpty());
}

TEST_F(Window, projectionMenu_changesTheProjectionAndKeepsThePlace) {
    const View before = m_map->view();
    const LonLat middle = before.projection->toLonLat(before.center);
    part<QAction>("actionCrs_mercator")->trigger();
    const View after = m_map->view();
    EXPECT_EQ(after.projection->definition(), "EPSG:3857");
    const LonLat now = after.projection->toLonLat(after.center);
    EXPECT_NEAR(now.lon, middle.lon, 1e-6);
    EXPECT_NEAR(now.lat, middle.lat, 1e-6);
}

} // namespace
} // namespace ree
