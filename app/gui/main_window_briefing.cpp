// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/main_window.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPointer>

#include "app/gui/dialogs/ask_target.h"
#include "app/gui/document/background.h"
#include "app/gui/document/document.h"
#include "app/gui/document/slide_maker.h"
#include "app/gui/map/map_widget.h"
#include "app/gui/message_bar.h"
#include "app/gui/panels/briefing_panel.h"
#include "app/gui/panels/chart_panel.h"
#include "app/gui/panels/table_panel.h"
#include "core/io/tab_text.h"

namespace ree {
namespace {

constexpr std::size_t mostCopied = 100000; ///< rows; a spreadsheet would choke on more from a clipboard

QString slideKinds() {
    return MainWindow::tr(
        "PowerPoint (*.pptx);;PDF (*.pdf);;PNG, 1920 × 1080 (*.png);;PNG, 3840 × 2160 (*.png);;SVG (*.svg)");
}

} // namespace

void MainWindow::connectBriefing() {
    // Later, because the document is told of the view by the same signal.
    connect(m_map, &MapWidget::viewChanged, m_briefing, &BriefingPanel::followView, Qt::QueuedConnection);
    connect(m_briefing, &BriefingPanel::exportWanted, this, &MainWindow::askExportSlides);
    connect(m_briefing, &BriefingPanel::houseStyleWanted, this, &MainWindow::askHouseStyle);
    connect(m_briefing, &BriefingPanel::photoWanted, this, [this] {
        const QString path =
            QFileDialog::getOpenFileName(this, tr("Photo of the site"), {}, tr("Pictures (*.jpg *.jpeg *.png)"));
        if (!path.isEmpty())
            m_briefing->setPhoto(path);
    });
    connect(m_briefing->maker(), &SlideMaker::exported, m_message, &MessageBar::showMessage);
    connect(m_briefing->maker(), &SlideMaker::pictureReady, this, [this](const QImage& image) {
        QApplication::clipboard()->setImage(image);
        m_message->showMessage(tr("The slide is on the clipboard as a picture."), false);
    });
}

void MainWindow::makeBriefingMenu() {
    QMenu* briefing = menuBar()->addMenu(tr("&Briefing"));
    command(briefing, QStringLiteral("actionSlide"), tr("Add slide"), QKeySequence(tr("F9")), [this] {
        finishTyping();
        showBriefing();
        m_briefing->addSlide();
    });
    makeLayoutMenu(briefing);
    command(briefing, QStringLiteral("actionSaveSlide"), tr("Save slide…"), QKeySequence(tr("Shift+F9")),
            [this] { askExportSlides(false); });
    command(briefing, QStringLiteral("actionExportDeck"), tr("Export deck…"), QKeySequence(tr("Ctrl+F9")),
            [this] { askExportSlides(true); });
    command(briefing, QStringLiteral("actionCopySlide"), tr("Copy slide"), {}, [this] {
        finishTyping();
        m_briefing->maker()->picture(m_briefing->currentSlide());
    });
    briefing->addSeparator();
    command(briefing, QStringLiteral("actionReport"), tr("HTML report…"), {}, [this] {
        const QString path = askTarget(this, tr("HTML report"), QStringLiteral("report"), tr("HTML (*.html)"));
        if (!path.isEmpty())
            m_briefing->maker()->exportReport(m_briefing->liveSlide(), path);
    });
    briefing->addSeparator();
    command(briefing, QStringLiteral("actionHouseStyle"), tr("House style…"), {}, [this] { askHouseStyle(); });
    command(briefing, QStringLiteral("actionOwnStyle"), tr("The atlas's own style"), {}, [this] { setHouseStyle({}); });
}

void MainWindow::makeLayoutMenu(QMenu* briefing) {
    QMenu* layouts = briefing->addMenu(tr("Layout of the slide"));
    auto* group = new QActionGroup(layouts);
    for (int i = 0; i < slideLayoutCount; ++i) {
        const auto layout = static_cast<SlideLayout>(i);
        QAction* action = command(layouts, QStringLiteral("actionLayout%1").arg(i), layoutText(layout),
                                  QKeySequence(tr("Alt+%1").arg(i + 1)), [this, layout] {
                                      showBriefing();
                                      m_briefing->setLayout(layout);
                                  });
        action->setCheckable(true);
        group->addAction(action);
        connect(layouts, &QMenu::aboutToShow, action,
                [this, action, layout] { action->setChecked(m_briefing->currentSlide().layout == key(layout)); });
    }
}

void MainWindow::showBriefing() {
    m_briefingDock->show();
    m_briefingDock->raise();
}

void MainWindow::finishTyping() {
    const QPointer<QWidget> at = focusWidget();
    if (at == nullptr || at == m_map)
        return;
    at->clearFocus();
    if (at != nullptr) // an editor in a list goes when it is left
        at->setFocus(Qt::OtherFocusReason);
}

void MainWindow::askExportSlides(bool wholeDeck) {
    finishTyping();
    std::vector<SlideState> slides{m_briefing->currentSlide()};
    if (wholeDeck)
        slides = m_document->session().slides;
    if (slides.empty()) {
        m_message->showMessage(tr("The deck has no slides yet. Add one with F9."), true);
        return;
    }
    QString kind;
    const QString path = askTarget(this, wholeDeck ? tr("Export deck") : tr("Save slide"),
                                   wholeDeck ? QStringLiteral("deck") : QStringLiteral("slide"), slideKinds(), &kind);
    if (!path.isEmpty())
        m_briefing->maker()->exportSlides(slides, path, kind.contains(QStringLiteral("3840")) ? 2 : 1);
}

void MainWindow::askHouseStyle() {
    const QString path =
        QFileDialog::getOpenFileName(this, tr("House style"), {}, tr("Theme or template (*.json *.pptx *.potx)"));
    if (!path.isEmpty())
        setHouseStyle(path);
}

void MainWindow::setHouseStyle(const QString& path) {
    Session next = m_document->session();
    next.houseStyle = path.toStdString();
    m_document->editSession(tr("Choose house style"), std::move(next));
}

void MainWindow::makeChartMenu(QMenu* analysis) {
    QMenu* charts = analysis->addMenu(tr("Chart"));
    for (int i = 0; i < chartKindCount; ++i)
        command(charts, QStringLiteral("actionChart%1").arg(i), qtText(label(static_cast<ChartKind>(i))), {},
                [this, i] {
                    m_chartDock->show();
                    m_chartDock->raise();
                    m_charts->showKind(static_cast<ChartKind>(i));
                });
}

void MainWindow::copyList() {
    const SiteTablePtr sites = m_document->sites();
    if (!sites || !m_document->rows())
        return;
    std::vector<std::uint32_t> rows = m_table->sitesInOrder();
    const bool all = rows.size() <= mostCopied;
    rows.resize(std::min(rows.size(), mostCopied));
    const auto told = static_cast<qsizetype>(rows.size());
    runInBackground(
        m_pool, this,
        [sites, rows = std::move(rows), columns = defaultColumns(*sites)] {
            return clipboardList(*sites, rows, columns);
        },
        [this, all, told](const ListForClipboard& list) {
            auto* data = new QMimeData; // the clipboard owns it
            data->setText(qtText(list.tabs));
            data->setHtml(qtText(list.html));
            QApplication::clipboard()->setMimeData(data);
            m_message->showMessage(
                all ? tr("%1 sites are on the clipboard as a table.").arg(told)
                    : tr("The first %1 sites are on the clipboard; export the list for all.").arg(told),
                false);
        });
}

} // namespace ree
