// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that are joined to the sites, and the rows that a person has to look at.
#include "app/gui/main_window.h"

#include <QDockWidget>
#include <QFileDialog>

#include "app/gui/dialogs/attach_dialog.h"
#include "app/gui/document/document.h"
#include "app/gui/map/map_widget.h"
#include "app/gui/message_bar.h"
#include "app/gui/panels/review_panel.h"

namespace ree {

void MainWindow::askAttach() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Attach table"));
    if (path.isEmpty())
        return;
    AttachDialog dialog(m_document, path, this);
    dialog.exec();
}

void MainWindow::connectReview(ReviewPanel* review, QDockWidget* dock) {
    connect(review, &ReviewPanel::countedAgain, dock, [review, dock] {
        dock->setWindowTitle(review->waiting() == 0 ? tr("Review") : tr("Review (%L1)").arg(review->waiting()));
    });
    connect(review, &ReviewPanel::siteWanted, m_map, &MapWidget::showSelected);
    connect(review, &ReviewPanel::rowsArrived, m_message, [this, review, dock](int rows) {
        m_message->offer(rows == 1 ? tr("1 row needs a look.") : tr("%L1 rows need a look.").arg(rows), tr("Review"),
                         [review, dock] {
                             dock->show();
                             dock->raise();
                             review->begin();
                         });
    });
}

} // namespace ree
