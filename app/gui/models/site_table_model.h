// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include <QAbstractTableModel>
#include <QThreadPool>

#include "core/io/write_sites.h"

namespace ree {

/// Sites as rows of a view, in an order that a worker makes.
class SiteTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit SiteTableModel(QObject* parent);
    ~SiteTableModel() override;

    void setRows(SiteTablePtr sites, std::vector<std::uint32_t> rows);
    /// The quantity that a column shows, as siteQuantityFromText reads it; the contained oxide for columns of words.
    [[nodiscard]] QString quantityAt(int column) const;
    [[nodiscard]] std::uint32_t siteAt(int line) const { return m_rows[static_cast<std::size_t>(line)]; }
    /// The lines of those of `sites` that are among the rows, ascending. One walk over the rows.
    [[nodiscard]] std::vector<int> linesOf(const std::vector<std::uint32_t>& sites) const;
    [[nodiscard]] const std::vector<std::uint32_t>& sites() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void order();

    SiteTablePtr m_sites;
    std::vector<std::uint32_t> m_rows;
    std::vector<ListColumn> m_columns;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::uint64_t m_number = 0;
    QThreadPool m_pool;
};

} // namespace ree
