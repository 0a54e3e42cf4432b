// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QKeySequence>
#include <QLabel>
#include <QMainWindow>
#include <QThreadPool>

#include "core/base/result.h"

namespace ree {

class Document;
class FilterPanel;
class MapWidget;
class MessageBar;
class TablePanel;

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
    void makeAnalysisAndBriefingMenus();
    void makeSettingsMenu();
    QAction* command(QMenu* menu, const QString& name, const QString& text, const QKeySequence& keys,
                     const std::function<void()>& run);
    void askOpen();
    void askAttach();
    void askExport();
    void askSaveMap();
    void askSlide();
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
    MessageBar* m_message;
    MapWidget* m_map;
    FilterPanel* m_filter = nullptr;
    TablePanel* m_table = nullptr;
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
