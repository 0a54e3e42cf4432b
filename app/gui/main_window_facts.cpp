// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window lets an analyst decide about the facts, and how that is kept.
#include "app/gui/main_window.h"

#include <QAction>
#include <QActionGroup>
#include <QDockWidget>
#include <QFileDialog>
#include <QMenu>
#include <QPushButton>
#include <QStatusBar>

#include "app/gui/dialogs/ask_target.h"
#include "app/gui/dialogs/compare_dialog.h"
#include "app/gui/dialogs/lens_dialog.h"
#include "app/gui/dialogs/place_dialog.h"
#include "app/gui/dialogs/rule_dialog.h"
#include "app/gui/document/background.h"
#include "app/gui/document/document.h"
#include "app/gui/document/session_file.h"
#include "app/gui/map/map_widget.h"
#include "app/gui/message_bar.h"
#include "app/gui/panels/check_panel.h"
#include "app/gui/panels/explain_panel.h"
#include "app/gui/panels/site_panel.h"
#include "app/gui/panels/summary_panel.h"
#include "app/gui/panels/table_panel.h"
#include "app/gui/panels/tray_panel.h"
#include "core/session/map_view.h"

namespace ree {

void MainWindow::connectFacts(SitePanel* site, SummaryPanel* summary, TrayPanel* tray, ExplainPanel* explain,
                              QDockWidget* explainDock, QDockWidget* trayDock) {
    connect(site, &SitePanel::explainWanted, explain, &ExplainPanel::explain);
    connect(m_table, &TablePanel::explainWanted, explain, &ExplainPanel::explain);
    connect(summary, &SummaryPanel::totalWanted, explain, &ExplainPanel::explainTotal);
    connect(summary, &SummaryPanel::oxideWanted, explain, &ExplainPanel::explainOxide);
    connect(explain, &ExplainPanel::asked, explainDock, [explainDock] {
        explainDock->show();
        explainDock->raise();
    });
    connect(site, &SitePanel::placeWanted, this, &MainWindow::askPlace);
    connect(tray, &TrayPanel::placeWanted, this, &MainWindow::askPlace);
    m_onMap = new QPushButton(this);
    m_onMap->setObjectName(QStringLiteral("statusOnMap"));
    m_onMap->setFlat(true);
    m_onMap->setToolTip(tr("Sites without a place stay in the table, the sums and the exports. Click to list them."));
    statusBar()->addPermanentWidget(m_onMap);
    connect(m_onMap, &QPushButton::clicked, trayDock, [trayDock] {
        trayDock->show();
        trayDock->raise();
    });
    connect(tray, &TrayPanel::countedAgain, m_onMap, [this, tray] {
        m_onMap->setText(tr("On the map %L1, not on the map %L2").arg(tray->placed()).arg(tray->unplaced()));
    });
}

void MainWindow::connectChecks(CheckPanel* checks, QDockWidget* dock) {
    connect(checks, &CheckPanel::siteWanted, this, &MainWindow::jumpTo);
    connect(checks, &CheckPanel::found, dock, [this, dock](int contradictions, int remarks) {
        dock->setWindowTitle(tr("Does not add up (%L1)").arg(contradictions + remarks));
        if (contradictions == 0 || contradictions == m_contradictions)
            return;
        m_contradictions = contradictions;
        m_message->offer(contradictions == 1 ? tr("The figures hold one contradiction.")
                                             : tr("The figures hold %L1 contradictions.").arg(contradictions),
                         tr("Show"), [dock] {
                             dock->show();
                             dock->raise();
                         });
    });
}

void MainWindow::jumpTo(std::uint32_t row) {
    const SiteTablePtr sites = m_document->sites();
    if (!sites || row >= sites->size())
        return;
    m_document->setSelected({row});
    if (sites->place[row].known())
        m_map->showPlace(sites->place[row]);
}

void MainWindow::askCompare() {
    const SiteTablePtr sites = m_document->sites();
    const QString path = QFileDialog::getOpenFileName(this, tr("Compare with an earlier version"));
    if (path.isEmpty() || !sites)
        return;
    auto* dialog = new CompareDialog(path, sites, this);
    connect(dialog, &CompareDialog::siteWanted, this, &MainWindow::jumpTo);
    dialog->show();
}

void MainWindow::makeFactsMenu(QMenu* analysis) {
    command(analysis, QStringLiteral("actionExplain"), tr("Where does this number come from?"),
            QKeySequence(tr("Ctrl+I")), [this] { m_table->explainCurrent(); });
    command(analysis, QStringLiteral("actionCompare"), tr("Compare with an earlier version…"), {},
            [this] { askCompare(); });
    analysis->addSeparator();
    command(analysis, QStringLiteral("actionRule"), tr("Which claim is used…"), {}, [this] {
        RuleDialog dialog(m_document->session().decisions.rule, this);
        if (dialog.exec() != QDialog::Accepted)
            return;
        Session next = m_document->session();
        next.decisions.rule = dialog.rule();
        m_document->editSession(tr("Change the rule"), std::move(next));
    });
    command(analysis, QStringLiteral("actionLens"), tr("Classes in words of reporting codes…"), {}, [this] {
        LensDialog dialog(m_document->session().lens, this);
        if (dialog.exec() != QDialog::Accepted)
            return;
        Session next = m_document->session();
        next.lens = dialog.lens();
        m_document->editSession(tr("Change the lens for classes"), std::move(next));
    });
    QMenu* groups = analysis->addMenu(tr("Light and heavy elements"));
    auto* choices = new QActionGroup(this);
    for (const GroupConventionInfo& convention : groupConventions()) {
        const GroupConvention wanted = convention.convention;
        QAction* action =
            command(groups, QStringLiteral("actionGroups_") + qtText(convention.key),
                    tr("%1: %2").arg(qtText(convention.label), qtText(convention.limits)), {}, [this, wanted] {
                        Session next = m_document->session();
                        next.groups = wanted;
                        m_document->editSession(tr("Change the limit of light and heavy"), std::move(next));
                    });
        action->setCheckable(true);
        action->setActionGroup(choices);
        const auto mark = [this, action, wanted] { action->setChecked(m_document->session().groups == wanted); };
        connect(m_document, &Document::changed, action, mark);
        mark();
    }
}

void MainWindow::makeSessionMenu(QMenu* file) {
    command(file, QStringLiteral("actionOpenSession"), tr("Open session…"), QKeySequence(tr("Ctrl+Shift+O")), [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Open session"), {}, sessionKinds());
        if (!path.isEmpty())
            m_session->open(path);
    });
    command(file, QStringLiteral("actionSaveSession"), tr("Save session"), QKeySequence(tr("Ctrl+S")), [this] {
        finishTyping();
        if (m_session->path().isEmpty())
            askSaveSession();
        else
            m_session->save(m_session->path());
    });
    command(file, QStringLiteral("actionSaveSessionAs"), tr("Save session as…"), QKeySequence(tr("Ctrl+Shift+S")),
            [this] { askSaveSession(); });
    connect(m_session, &SessionFile::opened, this, &MainWindow::remember);
    connect(m_session, &SessionFile::saved, this, &MainWindow::remember);
    connect(m_session, &SessionFile::putAside, this, &MainWindow::offerAside);
    connect(m_session, &SessionFile::sourceMissing, this, &MainWindow::offerToLocate);
    connect(m_session, &SessionFile::opening, this, [this] {
        for (const QString& action : std::as_const(m_locating))
            m_message->withdraw(action);
        m_locating.clear();
    });
}

QString MainWindow::sessionKinds() { return tr("Sessions of REE Atlas (*.reeatlas)"); }

void MainWindow::askSaveSession() {
    const QString path = askTarget(this, tr("Save session"), QStringLiteral("session.reeatlas"), sessionKinds());
    if (!path.isEmpty())
        m_session->save(path);
}

void MainWindow::offerLeftBehind() {
    if (!SessionFile::leftBehind().isEmpty())
        m_message->offer(tr("The last session was not saved."), tr("Restore it"), [this] { m_session->restore(); });
    if (SessionFile::hasAside())
        offerAside();
}

void MainWindow::offerAside() {
    m_message->offer(tr("Work that was not saved was put aside when a session was opened."), tr("Bring it back"),
                     [this] { m_session->restoreAside(); });
}

void MainWindow::offerToLocate(const QString& path, const QString& text) {
    const QString name = QFileInfo(path).fileName();
    m_locating << tr("Locate %1…").arg(name);
    m_message->offer(text, m_locating.last(), [this, path, name, text] {
        const QString found = QFileDialog::getOpenFileName(this, tr("Where is %1 now?").arg(name),
                                                           QFileInfo(m_session->path()).absolutePath());
        if (found.isEmpty())
            offerToLocate(path, text);
        else
            m_session->locate(path, found);
    });
}

void MainWindow::showKeptView(const View& view) {
    // Nearly the same size keeps the scale: a line in the message bar must not make another picture of it.
    constexpr double nearly = 1.25;
    const double wider = static_cast<double>(view.widthPx) / std::max(1, m_map->width());
    const double higher = static_cast<double>(view.heightPx) / std::max(1, m_map->height());
    const bool sameScale = std::max(wider, higher) < nearly && std::min(wider, higher) > 1 / nearly;
    m_map->setView(sameScale ? view : atSize(view, m_map->width(), m_map->height()));
}

void MainWindow::askPlace(std::uint32_t row) {
    const SiteTablePtr sites = m_document->sites();
    if (!sites || row >= sites->size())
        return;
    const LonLat known = sites->place[row].known() ? sites->place[row] : m_placeHint;
    PlaceDialog dialog(keyOf(*sites, row), known, this);
    m_placeHint = {};
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const auto given = dialog.given()) {
        Session next = m_document->session();
        next.decisions.place(*given);
        m_document->editSession(tr("Place %1").arg(qtText(given->site.name)), std::move(next));
    }
}

} // namespace ree
