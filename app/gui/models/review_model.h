// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QAbstractTableModel>

#include "core/attach/open_reviews.h"
#include "core/session/site_builder.h"

namespace ree {

/// A row that waits for a decision. Good until the sites change.
struct WaitingRow {
    std::size_t table = 0;    ///< index into the session's tables
    std::size_t attached = 0; ///< index into what became of them
    std::shared_ptr<const RawTable> raw;
    ReviewRow review; ///< with the candidates that may still be meant, best first
};

/// The rows for review of all attached tables, less those that were decided since the tables were joined.
[[nodiscard]] std::vector<WaitingRow> waitingRows(const SiteTable& sites, const std::vector<TableAttached>& attached,
                                                  const std::vector<AttachedTable>& tables);

/// Those rows as lines of a view.
class ReviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    enum Column : int { NameColumn, CandidateColumn, ScoreColumn, DistanceColumn, WhyColumn, TableColumn, columns };

    void setRows(SiteTablePtr sites, std::vector<WaitingRow> rows);
    [[nodiscard]] const WaitingRow& at(int line) const { return m_rows[static_cast<std::size_t>(line)]; }
    [[nodiscard]] const SiteTablePtr& sites() const { return m_sites; }
    /// The line of a row of a table; -1 when it waits no more.
    [[nodiscard]] int lineOf(std::size_t table, const TableRowKey& row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const WaitingRow& row, int column) const;

    SiteTablePtr m_sites;
    std::vector<WaitingRow> m_rows;
};

/// What the row is called: its name, or its id where it has none.
[[nodiscard]] QString nameOf(const ReviewRow& row);
/// Why the row does not join this candidate by itself, for people.
[[nodiscard]] QString whyText(const ReviewRow& row, const MatchCandidate& candidate);

} // namespace ree
