// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QWidget>

#include "app/gui/models/review_model.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace ree {

/// A row that waits for a decision beside a site that it could mean, and the three answers.
class ReviewDetails : public QWidget {
    Q_OBJECT
public:
    explicit ReviewDetails(QWidget* parent);

    /// `meanings` are those of the row's table. Shown again, a row keeps the candidate that was chosen.
    void showRow(const SiteTablePtr& sites, const WaitingRow& row, const std::map<std::string, FieldMeaning>& meanings);
    void clear();
    /// The candidate chosen; nothing when no row is shown.
    [[nodiscard]] std::optional<std::uint32_t> candidate() const;
    /// The candidate `steps` further down the list, if there is one.
    void stepCandidate(int steps);

signals:
    void candidateChosen(std::uint32_t site);
    void decided(ree::MatchVerdict verdict);

private:
    void compare();
    void enable();
    QPushButton* answer(const QString& name, const QString& text, const QString& tip, MatchVerdict verdict);

    SiteTablePtr m_sites;
    std::optional<WaitingRow> m_row;
    std::map<std::string, FieldMeaning> m_meanings;
    QComboBox* m_candidates;
    QLabel* m_why;
    QTableWidget* m_sides;
    std::vector<QPushButton*> m_answers;
};

} // namespace ree
