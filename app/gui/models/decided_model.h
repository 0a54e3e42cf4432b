// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "core/session/site_builder.h"

namespace ree {

/// What was decided about rows of attached tables, the newest of each table first.
class DecidedModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    enum Column : int { RowColumn, VerdictColumn, TableColumn, columns };

    /// `attached` tells what rows are called; the decisions themselves know their ids.
    void setTables(std::vector<AttachedTable> tables, const std::vector<TableAttached>& attached);
    /// Without the decisions of these lines.
    [[nodiscard]] std::vector<AttachedTable> without(const std::vector<int>& lines) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line {
        std::size_t table;
        std::size_t decision;
        QString row;
    };
    [[nodiscard]] QString text(const QModelIndex& index) const;

    std::vector<AttachedTable> m_tables;
    std::vector<Line> m_lines;
};

/// "is Kutessay II", "is not Kutessay II", "is no site".
[[nodiscard]] QString verdictText(const MatchDecision& decision);

} // namespace ree
