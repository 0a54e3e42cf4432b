// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with its map: tools, views to come back to, projections, places to go to.
#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>

#include "app/gui/document/document.h"
#include "app/gui/locator.h"
#include "app/gui/main_window.h"
#include "app/gui/map/map_widget.h"
#include "app/gui/message_bar.h"
#include "app/gui/panels/identify_panel.h"
#include "app/paint/qt_text.h"
#include "core/geo/coordinate_text.h"

namespace ree {

void MainWindow::makeMapMenu() {
    QMenu* map = menuBar()->addMenu(tr("&Map"));
    command(map, QStringLiteral("actionGoTo"), tr("Go to…"), QKeySequence(tr("Ctrl+K")), [this] { openLocator(); });
    map->addSeparator();
    m_tools = new QActionGroup(this);
    const auto tool = [&](const QString& name, const QString& text, const QKeySequence& keys, MapTool* made) {
        QAction* action = command(map, name, text, keys, [this, made] { m_map->setTool(made); });
        action->setCheckable(true);
        action->setActionGroup(m_tools);
        connect(m_map, &MapWidget::toolChanged, action, [this, action, made] {
            action->setChecked(made == nullptr ? m_map->tool()->hint().isEmpty() : m_map->tool() == made);
        });
        action->setChecked(made == nullptr);
    };
    tool(QStringLiteral("actionBrowse"), tr("Browse"), QKeySequence(tr("F2")), nullptr);
    tool(QStringLiteral("actionZoomBox"), tr("Zoom to box"), QKeySequence(tr("F3")),
         new BoxTool(m_map, BoxTool::Purpose::Zoom));
    tool(QStringLiteral("actionSelectBox"), tr("Select by box"), {}, new BoxTool(m_map, BoxTool::Purpose::Select));
    tool(QStringLiteral("actionSelectOutline"), tr("Select by outline"), {},
         new OutlineTool(m_map, OutlineTool::Purpose::Select));
    tool(QStringLiteral("actionSelectCircle"), tr("Select by circle"), {}, new RadiusTool(m_map));
    tool(QStringLiteral("actionMeasureDistance"), tr("Measure distance"), QKeySequence(tr("F7")),
         new OutlineTool(m_map, OutlineTool::Purpose::Distance));
    tool(QStringLiteral("actionMeasureArea"), tr("Measure area"), QKeySequence(tr("F8")),
         new OutlineTool(m_map, OutlineTool::Purpose::Area));
    connect(m_map, &MapWidget::toolChanged, this, [this] { statusBar()->showMessage(m_map->tool()->hint()); });
    connect(m_map, &MapWidget::measured, this, [this](const QString& text) {
        m_measured = text;
        m_message->showMessage(QString(text).replace(QLatin1Char('\n'), QStringLiteral(" · ")), false);
    });
    connect(m_map, &MapWidget::menuWanted, this, &MainWindow::showMapMenu);
    connect(m_map, &MapWidget::identified, this,
            [this](LonLat place, double reach) { m_identify->look(m_map->view(), place, reach); });
    command(map, QStringLiteral("actionCopyMeasure"), tr("Copy measured figures"), {}, [this] {
        if (!m_measured.isEmpty())
            QApplication::clipboard()->setText(m_measured);
    });
}

void MainWindow::makeHistoryMenu(QMenu* view) {
    QAction* back = command(view, QStringLiteral("actionBack"), tr("Previous view"), QKeySequence(tr("Alt+Left")),
                            [this] { m_map->goBack(); });
    QAction* forward = command(view, QStringLiteral("actionForward"), tr("Next view"), QKeySequence(tr("Alt+Right")),
                               [this] { m_map->goForward(); });
    const auto enable = [this, back, forward] {
        back->setEnabled(m_map->history().canGoBack());
        forward->setEnabled(m_map->history().canGoForward());
    };
    connect(m_map, &MapWidget::historyChanged, this, enable);
    enable();
    QMenu* bookmarks = view->addMenu(tr("Bookmarks"));
    connect(bookmarks, &QMenu::aboutToShow, this, [this, bookmarks] { listBookmarks(bookmarks); });
    listBookmarks(bookmarks);
}

void MainWindow::listBookmarks(QMenu* menu) {
    menu->clear();
    command(menu, QStringLiteral("actionAddBookmark"), tr("Add bookmark…"), QKeySequence(tr("Ctrl+B")),
            [this] { addBookmark(); });
    const std::vector<Bookmark> bookmarks = readBookmarks();
    if (bookmarks.empty())
        return;
    menu->addSeparator();
    for (const Bookmark& bookmark : bookmarks)
        connect(menu->addAction(QString(bookmark.name).replace(QLatin1Char('&'), QStringLiteral("&&"))),
                &QAction::triggered, this, [this, bookmark] { m_map->setView(viewOf(bookmark, m_map->view())); });
    menu->addSeparator();
    QMenu* remove = menu->addMenu(tr("Remove"));
    for (std::size_t i = 0; i < bookmarks.size(); ++i)
        connect(remove->addAction(QString(bookmarks[i].name).replace(QLatin1Char('&'), QStringLiteral("&&"))),
                &QAction::triggered, this, [bookmarks, i] {
                    auto rest = bookmarks;
                    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
                    writeBookmarks(rest);
                });
}

void MainWindow::addBookmark() {
    bool ok = false;
    const QString name =
        QInputDialog::getText(this, tr("Add bookmark"), tr("Name of this view"), QLineEdit::Normal, {}, &ok).trimmed();
    if (!ok || name.isEmpty())
        return;
    std::vector<Bookmark> bookmarks = readBookmarks();
    bookmarks.push_back(bookmarkOf(name, m_map->view()));
    writeBookmarks(bookmarks);
}

void MainWindow::openLocator() {
    auto* locator = new Locator(m_document, this);
    connect(locator, &Locator::placeChosen, m_map, &MapWidget::showPlace);
    connect(locator, &Locator::siteChosen, this, [this](std::uint32_t row) {
        const SiteTablePtr sites = m_document->sites();
        if (!sites || row >= sites->size())
            return;
        m_document->setSelected({row});
        m_map->showPlace(sites->place[row]);
        if (!m_document->shows(row))
            m_message->showMessage(
                tr("%1 is not among the sites shown: the filter leaves it out.").arg(qtText(sites->name[row])), false);
    });
    locator->open();
}

void MainWindow::showMapMenu(LonLat place, QPoint at) {
    QMenu menu(this);
    const auto copy = [&](const QString& what, const CoordinateStyle& style) {
        const auto text = coordinateText(place, style);
        if (text)
            menu.addAction(tr("Copy %1   %2").arg(what, qtText(*text)),
                           [text = qtText(*text)] { QApplication::clipboard()->setText(text); });
    };
    copy(tr("latitude, longitude"), {CoordinateForm::Decimal, CoordinateOrder::LatLon, 6, false});
    copy(tr("longitude, latitude"), {CoordinateForm::Decimal, CoordinateOrder::LonLat, 6, false});
    copy(tr("degrees"), {CoordinateForm::DegreesMinutesSeconds, CoordinateOrder::LatLon, 1, false});
    copy(tr("MGRS"), {CoordinateForm::Mgrs});
    menu.addSeparator();
    if (const auto& rows = m_document->selected(); rows.size() == 1)
        menu.addAction(tr("Place %1 here…").arg(qtText(m_document->sites()->name[rows.front()])), this,
                       [this, place, row = rows.front()] {
                           m_placeHint = place;
                           askPlace(row);
                       });
    for (const char* name : {"actionGoTo", "actionZoomFull", "actionZoomSelection", "actionBack", "actionDeselect"})
        if (auto* action = findChild<QAction*>(QLatin1String(name)))
            menu.addAction(action);
    menu.exec(at);
}

void MainWindow::makeProjectionMenu(QMenu* view) {
    QMenu* menu = view->addMenu(tr("Map projection"));
    auto* group = new QActionGroup(this);
    const std::pair<QString, QString> presets[] = {{tr("Albers equal area, Central Asia"), QStringLiteral("albers")},
                                                   {tr("Web Mercator"), QStringLiteral("mercator")},
                                                   {tr("Plate carrée"), QStringLiteral("platecarree")}};
    for (const auto& [text, definition] : presets) {
        QAction* action = command(menu, QStringLiteral("actionCrs_") + definition, text, {},
                                  [this, name = definition] { setProjection(name); });
        action->setCheckable(true);
        action->setActionGroup(group);
        const auto made = Projection::create(definition.toStdString());
        const std::string expanded = made ? (*made)->definition() : std::string();
        const auto mark = [this, action, expanded] {
            action->setChecked(m_map->view().projection->definition() == expanded);
        };
        connect(m_map, &MapWidget::viewChanged, action, mark);
        mark();
    }
    group->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    command(menu, QStringLiteral("actionCrs"), tr("EPSG code…"), {}, [this] {
        bool ok = false;
        const QString text = QInputDialog::getText(this, tr("Map projection"), tr("EPSG code or PROJ text"),
                                                   QLineEdit::Normal, QStringLiteral("EPSG:32642"), &ok);
        if (ok)
            setProjection(text.trimmed());
    });
}

void MainWindow::setProjection(const QString& text) {
    bool digits = false;
    text.toInt(&digits);
    const auto made = Projection::create((digits ? QStringLiteral("EPSG:") + text : text).toStdString());
    if (made)
        m_map->setView(m_map->view().withProjection(*made));
    else
        m_message->showMessage(qtText(toText(made.error())), true);
}

void MainWindow::zoomToLayer(const MapLayer& layer) {
    LonLatBox box;
    if (layer.shapes)
        box = layer.shapes->box();
    else if (const SiteTablePtr sites = m_document->sites())
        for (std::uint32_t row = 0; row < sites->size(); ++row)
            if (sites->layer[row] == layer.siteLayer)
                box.add(sites->place[row]);
    if (box.empty())
        m_message->showMessage(tr("%1 has no place to zoom to.").arg(layer.name), false);
    else
        m_map->showBox(m_map->view().projection->toMap(box));
}

} // namespace ree
