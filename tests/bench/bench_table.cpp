// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QEventLoop>
#include <QHeaderView>
#include <QImage>
#include <QTableView>

#include "app/gui/models/site_table_model.h"
#include "tests/bench/bench.h"

namespace ree::bench {
namespace {

constexpr int visibleLines = 40;
constexpr int viewWidthPx = 1600;

/// A view set up as the window's table is, high enough for 40 lines. It is painted without a screen.
class TableBench {
public:
    explicit TableBench(const Bench& bench) : m_bench(bench), m_model(nullptr) {
        m_view.setModel(&m_model);
        m_view.setSelectionBehavior(QAbstractItemView::SelectRows);
        m_view.setAlternatingRowColors(true);
        m_view.setWordWrap(false);
        const int lineHeight = m_view.fontMetrics().height() + 8;
        m_view.verticalHeader()->setDefaultSectionSize(lineHeight);
        m_view.resize(viewWidthPx, (visibleLines + 2) * lineHeight);
    }

    void close() { m_model.setRows(nullptr, {}); }
    void open() {
        m_model.setRows(m_bench.table, m_bench.all->rows());
        if (m_view.grab().isNull())
            throw std::runtime_error("the table was not drawn");
    }

    /// Until the view has the new order and has painted it.
    void sort(const std::string& heading, Qt::SortOrder order) {
        QEventLoop loop;
        QObject::connect(&m_model, &QAbstractItemModel::layoutChanged, &loop, &QEventLoop::quit);
        m_model.sort(columnOf(heading), order);
        loop.exec();
        (void)m_view.grab();
    }

private:
    [[nodiscard]] int columnOf(const std::string& heading) const {
        for (int i = 0; i < m_model.columnCount(); ++i)
            if (m_model.headerData(i, Qt::Horizontal, Qt::DisplayRole).toString().toStdString().starts_with(heading))
                return i;
        throw std::runtime_error("the table has no column " + heading);
    }

    const Bench& m_bench;
    SiteTableModel m_model;
    QTableView m_view;
};

} // namespace

void benchTable(const Bench& bench) {
    TableBench table(bench);
    bench.meter.measure(
        "table_open", bench.n(), manyTimes, [&] { table.open(); }, [&] { table.close(); });
    if (!bench.meter.wants("table_open"))
        table.open();
    // Each time from another order: one that is sorted already would flatter the sort.
    bench.meter.measure(
        "table_sort_number", bench.n(), fewTimes, [&] { table.sort("Grade", Qt::DescendingOrder); },
        [&] { table.sort("Country", Qt::AscendingOrder); });
    bench.meter.measure(
        "table_sort_name", bench.n(), fewTimes, [&] { table.sort("Name", Qt::AscendingOrder); },
        [&] { table.sort("Country", Qt::AscendingOrder); });
}

} // namespace ree::bench
