// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include <QAbstractTableModel>
#include <QColor>

#include "core/attach/attach.h"

namespace ree {

/// Rows of a table that is about to be attached, with what becomes of each in the first column. Rows carry a colour as
/// well: joined, for review, neither.
class AttachPreviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    static constexpr std::size_t mostRows = 200; ///< as many are shown
    static constexpr int fieldsFrom = 1;         ///< the column of the table's first field

    /// Which rows are shown; all but First wait for a report.
    enum class Shown : std::uint8_t { First, Joined, Review, NoSite, Rejected };

    /// Another table; what becomes of its rows is not known yet. Null empties the model.
    void setTable(std::shared_ptr<const RawTable> table);
    /// `sites` are those of the report. Null for a report that is not true any more.
    void setReport(SiteTablePtr sites, std::shared_ptr<const AttachReport> report);
    void setShown(Shown shown);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] std::vector<std::size_t> chosenRows() const;
    void show(std::vector<std::size_t> rows);
    [[nodiscard]] const RowFate* fateOf(std::size_t row) const; ///< null when not known
    [[nodiscard]] QString text(std::size_t row, int column) const;
    [[nodiscard]] QString joinsTo(std::size_t row) const;
    [[nodiscard]] QString why(std::size_t row) const;

    std::shared_ptr<const RawTable> m_table;
    SiteTablePtr m_sites;
    std::shared_ptr<const AttachReport> m_report;
    std::unordered_map<std::size_t, const ReviewRow*> m_reviews; ///< of the report, by row
    Shown m_shown = Shown::First;
    std::vector<std::size_t> m_rows; ///< of the table, those shown
};

/// What became of a row, as far as its colour tells.
[[nodiscard]] AttachPreviewModel::Shown kindOf(const RowFate& fate);

} // namespace ree
