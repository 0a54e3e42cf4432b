// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QKeySequence>
#include <QLabel>
#include <QMainWindow>
#include <QThreadPool>

#include "app/gui/document/map_layer.h"
#include "core/base/result.h"
#include "core/geo/types.h"
#include "core/scene/style.h"
#include "core/scene/view.h"

class QActionGroup;
class QPushButton;

namespace ree {

class BriefingPanel;
class ChartPanel;
class CheckPanel;
class Document;
class ExplainPanel;
class FilterPanel;
class IdentifyPanel;
class MapWidget;
class MessageBar;
class ReviewPanel;
class SessionFile;
class SitePanel;
class SummaryPanel;
class TablePanel;
class TrayPanel;

/// The one window: map in the middle, layers and filter left, site and summary right, table below.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow();
    ~MainWindow() override;
    void open(const QString& path);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void makeDocks();
    void makeStatusBar();
    void makeMenus();
    void makeFileMenu();
    void makeEditMenu();
    void makeViewMenu();
    void makeMapMenu();
    void makeHistoryMenu(QMenu* view);
    void listBookmarks(QMenu* menu);
    void addBookmark();
    void openLocator();
    void showMapMenu(LonLat place, QPoint at);
    void zoomToLayer(const MapLayer& layer);
    void makeAnalysisAndBriefingMenus();
    void makeSettingsMenu();
    void connectFacts(SitePanel* site, SummaryPanel* summary, TrayPanel* tray, ExplainPanel* explain,
                      QDockWidget* explainDock, QDockWidget* trayDock);
    void connectChecks(CheckPanel* checks, QDockWidget* dock);
    void jumpTo(std::uint32_t row); ///< selects the site and goes there
    void askCompare();
    void makeFactsMenu(QMenu* analysis);
    void connectReview(ReviewPanel* review, QDockWidget* dock);
    void makeSessionMenu(QMenu* file);
    [[nodiscard]] static QString sessionKinds();
    void askSaveSession();
    void offerLeftBehind();
    void offerAside();
    void offerToLocate(const QString& path, const QString& text);
    void showKeptView(const View& view);
    void askPlace(std::uint32_t row);
    QAction* command(QMenu* menu, const QString& name, const QString& text, const QKeySequence& keys,
                     const std::function<void()>& run);
    /// One of several values of an option of the map.
    template <class T>
    void choice(QMenu* menu, QActionGroup* group, const QString& name, int number, const QString& text,
                T MapOptions::*member, T value);
    /// Keeps the mark of an action at what is so.
    void whenOptionsChange(QAction* action, const std::function<bool()>& isChecked);
    void askOpen();
    void askAttach();
    void askExport(bool withClaims);
    void askSaveMap();
    // Briefing.
    void connectBriefing();
    void makeBriefingMenu();
    void makeLayoutMenu(QMenu* briefing);
    void showBriefing();
    /// What is being typed in any field of the window counts, as if the field had been left; the focus stays.
    void finishTyping();
    void makeChartMenu(QMenu* analysis);
    void askExportSlides(bool wholeDeck);
    void askHouseStyle();
    void setHouseStyle(const QString& path);
    void copyList();
    void makeProjectionMenu(QMenu* view);
    void setProjection(const QString& text);
    void makeToolBar();
    void inkIcons(); ///< draws the tool bar in the ink of the palette
    void write(const QString& path, std::function<Status()> work, const QString& done);
    void about();
    void setDark(bool dark);
    void remember(const QString& path);
    void listRecent();
    void showStatus();

    Document* m_document;
    SessionFile* m_session;
    MessageBar* m_message;
    MapWidget* m_map;
    FilterPanel* m_filter = nullptr;
    TablePanel* m_table = nullptr;
    IdentifyPanel* m_identify = nullptr;
    QActionGroup* m_tools = nullptr;
    QString m_measured; ///< the figures measured last, for the clipboard
    LonLat m_placeHint; ///< where the map was clicked, for the next place that is given
    QPushButton* m_onMap = nullptr;
    bool m_dark = false;
    QStringList m_locating;   ///< offers to look for sources of the session
    int m_contradictions = 0; ///< told last, so that the same are not told again
    BriefingPanel* m_briefing = nullptr;
    ChartPanel* m_charts = nullptr;
    QDockWidget* m_briefingDock = nullptr;
    QDockWidget* m_chartDock = nullptr;
    QDockWidget* m_tableDock = nullptr;
    QDockWidget* m_filterDock = nullptr;
    QMenu* m_recent = nullptr;
    QLabel* m_position = nullptr;
    QLabel* m_scale = nullptr;
    QLabel* m_crs = nullptr;
    QLabel* m_count = nullptr;
    QLabel* m_busy = nullptr;
    QThreadPool m_pool;
};

} // namespace ree
