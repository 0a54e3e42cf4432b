// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabWidget>

#include "app/gui/models/review_model.h"

class QLabel;
class QTableView;

namespace ree {

class DecidedModel;
class Document;
class ReviewDetails;

/// Rows of attached tables that do not join by themselves, for a person to decide: each beside the sites it could mean.
/// Every answer is a step that can be undone; what was decided is on a tab of its own and can be taken back.
class ReviewPanel : public QTabWidget {
    Q_OBJECT
public:
    ReviewPanel(Document* document, QWidget* parent);

    /// How many rows wait.
    [[nodiscard]] int waiting() const { return m_model->rowCount(); }
    /// Shows the first row that waits and takes the keyboard.
    void begin();

signals:
    void countedAgain(); ///< waiting() may be new
    /// A table was attached whose rows wait.
    void rowsArrived(int rows);
    void siteWanted(); ///< the selected site is to be seen on the map

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitNames(); ///< what the list is about fills its width; the rest is to the right
    [[nodiscard]] QWidget* makeWaiting();
    [[nodiscard]] QWidget* makeDecided();
    void onDocument(int changes);
    void list();
    void keepCurrent(int wished);
    void showCurrent();
    void selectCandidate();
    void decide(MatchVerdict verdict);
    void takeBack();
    void announce();

    Document* m_document;
    ReviewModel* m_model;
    DecidedModel* m_decidedModel;
    QLabel* m_heading;
    QTableView* m_rows;
    ReviewDetails* m_details;
    QTableView* m_decided;
    std::size_t m_tablesSeen = 0;
    bool m_listing = false; ///< the current row changes because the list does, not because somebody chose it
};

} // namespace ree
