// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/main_window.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QStyle>
#include <QToolBar>

#include "app/gui/atlas_style.h"
#include "app/gui/dialogs/classes_dialog.h"
#include "app/gui/document/background.h"
#include "app/gui/document/document.h"
#include "app/gui/icons.h"
#include "app/gui/map/map_widget.h"
#include "app/gui/message_bar.h"
#include "app/gui/panels/filter_panel.h"
#include "app/paint/furniture.h"
#include "core/base/version.h"

namespace ree {

namespace {

constexpr int mostRecent = 10;

} // namespace

QAction* MainWindow::command(QMenu* menu, const QString& name, const QString& text, const QKeySequence& keys,
                             const std::function<void()>& run) {
    QAction* action = menu->addAction(text);
    action->setObjectName(name);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, run);
    return action;
}

template <class T>
void MainWindow::choice(QMenu* menu, QActionGroup* group, const QString& name, int number, const QString& text,
                        T MapOptions::*member, T value) {
    QAction* action =
        command(menu, QStringLiteral("action%1%2").arg(name).arg(number), text, {}, [this, member, value] {
            MapOptions options = m_document->options();
            options.*member = value;
            m_document->setOptions(options);
        });
    action->setCheckable(true);
    action->setActionGroup(group);
    whenOptionsChange(action, [this, member, value] { return m_document->options().*member == value; });
}

void MainWindow::whenOptionsChange(QAction* action, const std::function<bool()>& isChecked) {
    connect(m_document, &Document::changed, action, [action, isChecked](int changes) {
        if (changes & OptionsChange) // a session or a slide brings its own
            action->setChecked(isChecked());
    });
    action->setChecked(isChecked());
}

void MainWindow::makeMenus() {
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    makeMapMenu();
    makeAnalysisAndBriefingMenus();
    makeSettingsMenu();
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    command(help, QStringLiteral("actionAbout"), tr("About REE Atlas"), {}, [this] { about(); });
}

void MainWindow::makeFileMenu() {
    QMenu* file = menuBar()->addMenu(tr("&File"));
    QAction* openAction = command(file, QStringLiteral("actionOpen"), tr("Open…"), {}, [this] { askOpen(); });
    openAction->setShortcuts({QKeySequence(tr("Ctrl+O")), QKeySequence(tr("Ctrl+L"))});
    m_recent = file->addMenu(tr("Open recent"));
    listRecent();
    file->addSeparator();
    makeSessionMenu(file);
    file->addSeparator();
    command(file, QStringLiteral("actionExport"), tr("Export list…"), QKeySequence(tr("Ctrl+E")),
            [this] { askExport(false); });
    command(file, QStringLiteral("actionExportClaims"), tr("Export list with all claims…"),
            QKeySequence(tr("Ctrl+Shift+E")), [this] { askExport(true); });
    command(file, QStringLiteral("actionSaveMap"), tr("Save map…"), QKeySequence(tr("Ctrl+Alt+S")),
            [this] { askSaveMap(); });
    file->addSeparator();
    command(file, QStringLiteral("actionQuit"), tr("Quit"), QKeySequence(tr("Ctrl+Q")), [this] { close(); });
}

void MainWindow::makeEditMenu() {
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    const auto step = [edit](QAction* action, const QString& name, const QList<QKeySequence>& keys) {
        action->setObjectName(name);
        action->setShortcuts(keys);
        edit->addAction(action);
    };
    step(m_document->undoStack()->createUndoAction(this, tr("Undo")), QStringLiteral("actionUndo"),
         {QKeySequence(tr("Ctrl+Z"))});
    step(m_document->undoStack()->createRedoAction(this, tr("Redo")), QStringLiteral("actionRedo"),
         {QKeySequence(tr("Ctrl+Shift+Z")), QKeySequence(tr("Ctrl+Y"))});
    edit->addSeparator();
    command(edit, QStringLiteral("actionFind"), tr("Find in filter"), QKeySequence(tr("Ctrl+F")), [this] {
        m_filterDock->show();
        m_filterDock->raise(); // another list may lie over it
        m_filter->focusText();
    });
    command(edit, QStringLiteral("actionWriteFilter"), tr("Write the filter"), QKeySequence(tr("Ctrl+Alt+F")), [this] {
        m_filterDock->show();
        m_filterDock->raise();
        m_filter->focusFilter();
    });
    command(edit, QStringLiteral("actionResetFilter"), tr("Reset filter"), {},
            [this] { m_document->setFilter(defaultFilter()); });
    command(edit, QStringLiteral("actionShowEverything"), tr("Clear filter"), {},
            [this] { m_document->setFilter({}); });
    command(edit, QStringLiteral("actionDeselect"), tr("Deselect all"), QKeySequence(tr("Ctrl+Shift+A")),
            [this] { m_document->setSelected({}); });
    command(edit, QStringLiteral("actionCopyList"), tr("Copy list"), QKeySequence(tr("Ctrl+Alt+C")),
            [this] { copyList(); });
    command(edit, QStringLiteral("actionCopyMap"), tr("Copy map"), QKeySequence(tr("Ctrl+Shift+C")),
            [this] { QApplication::clipboard()->setImage(m_map->picture()); });
}

void MainWindow::makeViewMenu() {
    QMenu* view = menuBar()->addMenu(tr("&View"));
    command(view, QStringLiteral("actionZoomIn"), tr("Zoom in"), QKeySequence(tr("Ctrl++")),
            [this] { m_map->zoomBy(0.6); });
    command(view, QStringLiteral("actionZoomOut"), tr("Zoom out"), QKeySequence(tr("Ctrl+-")),
            [this] { m_map->zoomBy(1 / 0.6); });
    command(view, QStringLiteral("actionZoomFull"), tr("Zoom full"), QKeySequence(tr("Ctrl+Shift+F")),
            [this] { m_map->showAll(); });
    command(view, QStringLiteral("actionZoomSelection"), tr("Zoom to selection"), QKeySequence(tr("Ctrl+J")),
            [this] { m_map->showSelected(); });
    makeHistoryMenu(view);
    view->addSeparator();
    makeProjectionMenu(view);
    QMenu* preview = view->addMenu(tr("Preview"));
    auto* visions = new QActionGroup(this);
    const std::pair<ColourVision, QString> visionNames[] = {
        {ColourVision::Full, tr("Full colour vision")},
        {ColourVision::Protanopia, tr("Without red (protanopia)")},
        {ColourVision::Deuteranopia, tr("Without green (deuteranopia)")},
        {ColourVision::Tritanopia, tr("Without blue (tritanopia)")}};
    for (const auto& [vision, text] : visionNames)
        choice(preview, visions, QStringLiteral("Vision"), static_cast<int>(vision), text, &MapOptions::vision, vision);
    view->addSeparator();
    QAction* table = m_tableDock->toggleViewAction();
    table->setShortcut(QKeySequence(tr("F6")));
    for (QDockWidget* dock : findChildren<QDockWidget*>())
        view->addAction(dock->toggleViewAction());
    view->addSeparator();
    command(view, QStringLiteral("actionFullScreen"), tr("Full screen"), QKeySequence(tr("F11")),
            [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
}

void MainWindow::makeAnalysisAndBriefingMenus() {
    QMenu* layer = menuBar()->addMenu(tr("&Layer"));
    command(layer, QStringLiteral("actionAttach"), tr("Attach table…"), QKeySequence(tr("Ctrl+T")),
            [this] { askAttach(); });
    QMenu* analysis = menuBar()->addMenu(tr("&Analysis"));
    QMenu* colours = analysis->addMenu(tr("Colour by"));
    auto* colourGroup = new QActionGroup(this);
    const std::pair<ColourBy, QString> colourNames[] = {{ColourBy::Type, tr("Deposit type")},
                                                        {ColourBy::ElementGroup, tr("Light and heavy elements")},
                                                        {ColourBy::Country, tr("Country")},
                                                        {ColourBy::Status, tr("Status")},
                                                        {ColourBy::Evidence, tr("Evidence")},
                                                        {ColourBy::ResourceClass, tr("Resource class")},
                                                        {ColourBy::OwnerCountry, tr("Owner's country")},
                                                        {ColourBy::Grade, tr("Grade")},
                                                        {ColourBy::Tonnage, tr("Tonnage")},
                                                        {ColourBy::Contained, tr("Contained oxide")},
                                                        {ColourBy::Single, tr("One colour")}};
    for (const auto& [by, text] : colourNames)
        choice(colours, colourGroup, QStringLiteral("ColourBy"), static_cast<int>(by), text, &MapOptions::colourBy, by);
    command(analysis, QStringLiteral("actionClasses"), tr("Classes of figures…"), {}, [this] {
        ClassesDialog dialog(m_document->options().figureClasses, this);
        if (dialog.exec() != QDialog::Accepted)
            return;
        MapOptions options = m_document->options();
        options.figureClasses = dialog.options();
        m_document->setOptions(options);
    });
    QMenu* shapes = analysis->addMenu(tr("Shape by"));
    auto* shapeGroup = new QActionGroup(this);
    const std::pair<ShapeBy, QString> shapeNames[] = {
        {ShapeBy::Evidence, tr("Evidence")}, {ShapeBy::Type, tr("Deposit type")}, {ShapeBy::Status, tr("Status")}};
    for (const auto& [by, text] : shapeNames)
        choice(shapes, shapeGroup, QStringLiteral("ShapeBy"), static_cast<int>(by), text, &MapOptions::shapeBy, by);
    QMenu* sizes = analysis->addMenu(tr("Size by"));
    auto* sizeGroup = new QActionGroup(this);
    const std::pair<SizeBy, QString> sizeNames[] = {{SizeBy::Same, tr("One size")},
                                                    {SizeBy::Tonnage, tr("Tonnage")},
                                                    {SizeBy::Contained, tr("Contained oxide")},
                                                    {SizeBy::Grade, tr("Grade")}};
    for (const auto& [by, text] : sizeNames)
        choice(sizes, sizeGroup, QStringLiteral("SizeBy"), static_cast<int>(by), text, &MapOptions::sizeBy, by);
    analysis->addSeparator();
    makeFactsMenu(analysis);
    makeChartMenu(analysis);
    makeBriefingMenu();
}

void MainWindow::makeSettingsMenu() {
    QMenu* settings = menuBar()->addMenu(tr("&Settings"));
    const auto toggle = [&](const QString& name, const QString& text, bool MapOptions::*member) {
        QAction* action = command(settings, name, text, {}, [this, member] {
            MapOptions options = m_document->options();
            options.*member = !(options.*member);
            m_document->setOptions(options);
        });
        action->setCheckable(true);
        whenOptionsChange(action, [this, member] { return m_document->options().*member; });
    };
    toggle(QStringLiteral("actionLabels"), tr("Labels"), &MapOptions::labels);
    toggle(QStringLiteral("actionGraticule"), tr("Graticule"), &MapOptions::graticule);
    toggle(QStringLiteral("actionLabelAll"), tr("Label all sites"), &MapOptions::labelAll);
    toggle(QStringLiteral("actionClusters"), tr("Cluster sites"), &MapOptions::clusters);
    toggle(QStringLiteral("actionLegend"), tr("Legend"), &MapOptions::legend);
    toggle(QStringLiteral("actionScaleBar"), tr("Scale bar"), &MapOptions::scaleBar);
    toggle(QStringLiteral("actionNorthArrow"), tr("North arrow"), &MapOptions::northArrow);
    toggle(QStringLiteral("actionOverview"), tr("Overview map"), &MapOptions::overview);
    QMenu* names = settings->addMenu(tr("Names of sites"));
    auto* nameGroup = new QActionGroup(this);
    const std::pair<NameScript, QString> scripts[] = {{NameScript::Main, tr("Main name")},
                                                      {NameScript::Russian, tr("Russian, where known")},
                                                      {NameScript::Local, tr("Local, where known")}};
    for (const auto& [script, text] : scripts)
        choice(names, nameGroup, QStringLiteral("Names"), static_cast<int>(script), text, &MapOptions::names, script);
    settings->addSeparator();
    QAction* dark =
        command(settings, QStringLiteral("actionDark"), tr("Dark colours"), QKeySequence(tr("Ctrl+Shift+D")),
                [this] { setDark(m_document->options().theme != Theme::Dark); });
    dark->setCheckable(true);
    whenOptionsChange(dark, [this] { return m_document->options().theme == Theme::Dark; });
    connect(m_document, &Document::changed, this, [this](int changes) {
        if (const bool wanted = m_document->options().theme == Theme::Dark;
            (changes & OptionsChange) && wanted != m_dark)
            setDark(wanted);
    });
}

void MainWindow::askOpen() {
    for (const QString& path : QFileDialog::getOpenFileNames(this, tr("Open sites or layers")))
        open(path);
}

void MainWindow::about() {
    const QString credits = creditText(m_document->content()).toHtmlEscaped();
    QMessageBox::about(this, tr("About REE Atlas"),
                       tr("<h3>REE Atlas %1</h3><p>Rare earth deposits of Central Asia on a map.</p>"
                          "<p>Free software under the GNU General Public License, version 3 or later.</p><p>%2</p>")
                           .arg(qtText(programVersion()), credits));
}

void MainWindow::makeToolBar() {
    auto* bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setIconSize(QSize(20, 20));
    bar->setMovable(false);
    const std::pair<const char*, const char*> tools[] = {{"actionOpen", "open"},
                                                         {"actionAttach", "attach"},
                                                         {"", ""},
                                                         {"actionZoomIn", "zoom-in"},
                                                         {"actionZoomOut", "zoom-out"},
                                                         {"actionZoomFull", "zoom-all"},
                                                         {"actionZoomSelection", "zoom-selection"},
                                                         {"actionBack", "back"},
                                                         {"actionForward", "forward"},
                                                         {"", ""},
                                                         {"actionGoTo", "search"},
                                                         {"actionMeasureDistance", "measure"},
                                                         {"actionSelectOutline", "select-outline"},
                                                         {"actionClusters", "clusters"},
                                                         {"", ""},
                                                         {"actionExport", "export"},
                                                         {"actionCopyMap", "copy-map"},
                                                         {"actionSaveMap", "save-map"},
                                                         {"actionSlide", "slide"},
                                                         {"", ""},
                                                         {"actionDark", "theme"}};
    for (const auto& [name, drawing] : tools) {
        if (*name == '\0') {
            bar->addSeparator();
            continue;
        }
        auto* action = findChild<QAction*>(QLatin1String(name));
        action->setProperty("drawing", QLatin1String(drawing));
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        QString text = action->text().remove(QLatin1Char('&'));
        action->setToolTip(keys.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, keys));
        bar->addAction(action);
    }
}

void MainWindow::inkIcons() {
    const QColor ink = palette().color(QPalette::WindowText);
    for (QAction* action : findChildren<QAction*>())
        if (const QString drawing = action->property("drawing").toString(); !drawing.isEmpty())
            action->setIcon(lineIcon(drawing, ink));
}

void MainWindow::setDark(bool dark) {
    m_dark = dark;
    QApplication::setPalette(dark ? darkWindowPalette() : QApplication::style()->standardPalette());
    QSettings().setValue(QStringLiteral("dark"), dark);
    MapOptions options = m_document->options();
    options.theme = dark ? Theme::Dark : Theme::Light;
    m_document->setOptions(options);
}

void MainWindow::remember(const QString& path) {
    QSettings settings;
    QStringList recent = settings.value(QStringLiteral("recent")).toStringList();
    recent.removeAll(path);
    recent.prepend(path);
    settings.setValue(QStringLiteral("recent"), QStringList(recent.mid(0, mostRecent)));
    listRecent();
}

void MainWindow::listRecent() {
    m_recent->clear();
    const QStringList recent = QSettings().value(QStringLiteral("recent")).toStringList();
    for (const QString& path : recent)
        connect(m_recent->addAction(QString(path).replace(QLatin1Char('&'), QStringLiteral("&&"))), &QAction::triggered,
                this, [this, path] { open(path); });
    m_recent->setEnabled(!recent.isEmpty());
}

} // namespace ree
