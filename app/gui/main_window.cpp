// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/main_window.h"

#include <cmath>

#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QStatusBar>
#include <QUrl>
#include <QVBoxLayout>

#include "app/gui/document/background.h"
#include "app/gui/document/document.h"
#include "app/gui/document/session_file.h"
#include "app/gui/map/map_widget.h"
#include "app/gui/message_bar.h"
#include "app/gui/panels/briefing_panel.h"
#include "app/gui/panels/chart_panel.h"
#include "app/gui/panels/check_panel.h"
#include "app/gui/panels/explain_panel.h"
#include "app/gui/panels/filter_panel.h"
#include "app/gui/panels/identify_panel.h"
#include "app/gui/panels/layers_panel.h"
#include "app/gui/panels/review_panel.h"
#include "app/gui/panels/site_panel.h"
#include "app/gui/panels/summary_panel.h"
#include "app/gui/panels/table_panel.h"
#include "app/gui/panels/tray_panel.h"

namespace ree {

MainWindow::MainWindow()
    : m_document(new Document(this)), m_session(new SessionFile(m_document, this)), m_message(new MessageBar(this)),
      m_map(new MapWidget(m_document, this)) {
    setAcceptDrops(true);
    resize(1600, 950);
    auto* center = new QWidget(this);
    auto* layout = new QVBoxLayout(center);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(m_map, 1);
    setCentralWidget(center);
    makeDocks();
    makeStatusBar();
    makeMenus();
    makeToolBar();
    connect(m_document, &Document::message, m_message, &MessageBar::showMessage);
    connect(m_document, &Document::opened, this, &MainWindow::remember);
    connect(m_document, &Document::busy, m_busy, &QLabel::setText);
    connect(m_document, &Document::changed, this, &MainWindow::showStatus);
    connect(m_map, &MapWidget::viewChanged, this, &MainWindow::showStatus);
    connect(m_map, &MapWidget::viewChanged, m_document, [this] { m_document->setView(m_map->view()); });
    connect(m_document, &Document::viewWanted, this, &MainWindow::showKeptView);
    connect(m_map, &MapWidget::hovered, this, [this](double lon, double lat) {
        const bool known = std::isfinite(lon) && std::isfinite(lat);
        m_position->setText(known ? QStringLiteral("%1°, %2°").arg(lat, 0, 'f', 4).arg(lon, 0, 'f', 4) : QString());
    });
    inkIcons();
    setDark(QSettings().value(QStringLiteral("dark"), false).toBool());
    restoreGeometry(QSettings().value(QStringLiteral("geometry")).toByteArray());
    restoreState(QSettings().value(QStringLiteral("state")).toByteArray());
    m_document->loadAtlas();
    offerLeftBehind();
    m_map->setFocus();
}

MainWindow::~MainWindow() {
    // A field that goes while it has the focus tells what was typed, to a window that would be half gone.
    if (QWidget* at = focusWidget())
        at->clearFocus();
    m_pool.waitForDone();
}

void MainWindow::makeDocks() {
    const auto dock = [this](const QString& title, const QString& name, QWidget* body, Qt::DockWidgetArea area) {
        auto* box = new QDockWidget(title, this);
        box->setObjectName(name);
        box->setWidget(body);
        addDockWidget(area, box);
        return box;
    };
    m_filter = new FilterPanel(m_document, this);
    m_table = new TablePanel(m_document, this);
    m_identify = new IdentifyPanel(m_document, this);
    auto* layersPanel = new LayersPanel(m_document, this);
    auto* layers = dock(tr("Layers"), QStringLiteral("layersDock"), layersPanel, Qt::LeftDockWidgetArea);
    m_filterDock = dock(tr("Filter"), QStringLiteral("filterDock"), m_filter, Qt::LeftDockWidgetArea);
    auto* sitePanel = new SitePanel(m_document, this);
    auto* summaryPanel = new SummaryPanel(m_document, this);
    auto* explainPanel = new ExplainPanel(m_document, this);
    auto* trayPanel = new TrayPanel(m_document, this);
    auto* site = dock(tr("Site"), QStringLiteral("siteDock"), sitePanel, Qt::RightDockWidgetArea);
    auto* summary = dock(tr("Summary"), QStringLiteral("summaryDock"), summaryPanel, Qt::RightDockWidgetArea);
    auto* explain = dock(tr("Where from"), QStringLiteral("explainDock"), explainPanel, Qt::RightDockWidgetArea);
    auto* identify = dock(tr("Identify"), QStringLiteral("identifyDock"), m_identify, Qt::RightDockWidgetArea);
    auto* checkPanel = new CheckPanel(m_document, this);
    auto* checks = dock(tr("Does not add up"), QStringLiteral("checkDock"), checkPanel, Qt::BottomDockWidgetArea);
    m_briefing = new BriefingPanel(m_document, this);
    m_briefingDock = dock(tr("Briefing"), QStringLiteral("briefingDock"), m_briefing, Qt::RightDockWidgetArea);
    connectBriefing();
    m_charts = new ChartPanel(m_document, this);
    m_chartDock = dock(tr("Chart"), QStringLiteral("chartDock"), m_charts, Qt::BottomDockWidgetArea);
    connect(m_charts, &ChartPanel::siteClicked, this, &MainWindow::jumpTo);
    auto* reviewPanel = new ReviewPanel(m_document, this);
    auto* review = dock(tr("Review"), QStringLiteral("reviewDock"), reviewPanel, Qt::RightDockWidgetArea);
    auto* tray = dock(tr("Not on the map"), QStringLiteral("trayDock"), trayPanel, Qt::LeftDockWidgetArea);
    m_tableDock = dock(tr("Table"), QStringLiteral("tableDock"), m_table, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    tabifyDockWidget(site, summary);
    tabifyDockWidget(summary, explain);
    tabifyDockWidget(explain, identify);
    tabifyDockWidget(identify, review);
    tabifyDockWidget(review, m_briefingDock);
    tabifyDockWidget(m_tableDock, checks);
    tabifyDockWidget(checks, m_chartDock);
    m_tableDock->raise();
    tabifyDockWidget(m_filterDock, tray);
    site->raise();
    m_filterDock->raise();
    resizeDocks({layers, site}, {340, 380}, Qt::Horizontal);
    resizeDocks({layers, m_filterDock}, {140, 700}, Qt::Vertical);
    resizeDocks({m_tableDock}, {230}, Qt::Vertical);
    connect(layersPanel, &LayersPanel::zoomWanted, this, &MainWindow::zoomToLayer);
    connect(layersPanel, &LayersPanel::tableWanted, m_tableDock, [this] {
        m_tableDock->show();
        m_tableDock->raise();
    });
    connectChecks(checkPanel, checks);
    connectFacts(sitePanel, summaryPanel, trayPanel, explainPanel, explain, tray);
    connectReview(reviewPanel, review);
    connect(m_table, &TablePanel::activatedSite, m_map, &MapWidget::showSelected);
}

void MainWindow::makeStatusBar() {
    const auto part = [this](const QString& name, int width) {
        auto* text = new QLabel(this);
        text->setObjectName(name);
        text->setTextFormat(Qt::PlainText);
        text->setMinimumWidth(width);
        statusBar()->addPermanentWidget(text);
        return text;
    };
    m_busy = new QLabel(this);
    m_busy->setObjectName(QStringLiteral("statusBusy"));
    m_busy->setTextFormat(Qt::PlainText);
    statusBar()->addWidget(m_busy, 1);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancelReading"));
    cancel->setFlat(true);
    cancel->hide();
    statusBar()->addPermanentWidget(cancel);
    connect(cancel, &QPushButton::clicked, m_document, &Document::cancelReading);
    connect(m_document, &Document::busy, cancel,
            [cancel](const QString& what) { cancel->setVisible(!what.isEmpty()); });
    m_position = part(QStringLiteral("statusPosition"), 150);
    m_scale = part(QStringLiteral("statusScale"), 110);
    m_crs = part(QStringLiteral("statusCrs"), 120);
    m_count = part(QStringLiteral("statusCount"), 120);
}

void MainWindow::showStatus() {
    m_scale->setText(QStringLiteral("1:%L1").arg(std::round(m_map->view().scaleDenominator()), 0, 'f', 0));
    m_crs->setText(qtText(m_map->view().projection->name()));
    const auto& rows = m_document->rows();
    const qsizetype all = m_document->sites() ? static_cast<qsizetype>(m_document->sites()->size()) : 0;
    QString text = tr("%1 of %2 sites").arg(rows ? static_cast<qsizetype>(rows->size()) : 0).arg(all);
    if (!m_document->selected().empty())
        text += tr(", %1 selected").arg(m_document->selected().size());
    m_count->setText(text);
}

void MainWindow::open(const QString& path) {
    if (path.endsWith(QLatin1String(".reeatlas"), Qt::CaseInsensitive))
        m_session->open(path);
    else
        m_document->openFile(path);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            open(url.toLocalFile());
    event->acceptProposedAction();
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange)
        inkIcons();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    finishTyping();
    QSettings settings;
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
    settings.setValue(QStringLiteral("state"), saveState());
    m_session->finish();
    event->accept();
}

} // namespace ree
