// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/table_panel.h"

#include <algorithm>

#include <QAction>
#include <QHeaderView>
#include <QItemSelectionModel>

#include "app/gui/document/document.h"

namespace ree {

namespace {
constexpr std::size_t mostMarked = 2000; ///< marking line by line more than this would hold up the window
}

TablePanel::TablePanel(Document* document, QWidget* parent)
    : QTableView(parent), m_document(document), m_model(new SiteTableModel(this)) {
    setObjectName(QStringLiteral("siteTable"));
    setAccessibleName(tr("Sites"));
    setModel(m_model);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setAlternatingRowColors(true);
    setWordWrap(false);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    // Lines are selected as a whole, so no heading is ever marked; but with our selection the header would look through
    // every line of each column to find that out.
    horizontalHeader()->setSelectionModel(new QItemSelectionModel(m_model, horizontalHeader()));
    connect(document, &Document::changed, this, &TablePanel::onDocument);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &TablePanel::takeSelection);
    connect(m_model, &QAbstractItemModel::layoutChanged, this, &TablePanel::showSelection);
    connect(this, &QTableView::activated, this, &TablePanel::activatedSite);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* explain = new QAction(tr("Where does this number come from?"), this);
    connect(explain, &QAction::triggered, this, &TablePanel::explainCurrent);
    addAction(explain);
}

void TablePanel::onDocument(int changes) {
    if (changes & RowsChange) {
        m_showing = true;
        m_model->setRows(m_document->sites(), m_document->rows()->rows());
        fitColumns();
        m_showing = false;
        showSelection();
    }
    if ((changes & SelectionChange) && !m_taking)
        showSelection();
}

void TablePanel::fitColumns() {
    if (m_fitted == m_model->columnCount() || m_model->rowCount() == 0)
        return;
    constexpr int linesLookedAt = 60;
    constexpr int narrowest = 60;
    constexpr int widest = 240;
    horizontalHeader()->setResizeContentsPrecision(linesLookedAt);
    resizeColumnsToContents();
    for (int i = 0; i < m_model->columnCount(); ++i)
        setColumnWidth(i, std::clamp(columnWidth(i), narrowest, widest));
    m_fitted = m_model->columnCount();
}

void TablePanel::selectAll() {
    m_showing = true; // what is unmarked here is marked again at once
    clearSelection(); // else Qt would weigh each old range against the new one
    m_showing = false;
    QTableView::selectAll();
}

void TablePanel::explainCurrent() {
    const QModelIndex cell = currentIndex();
    const auto& selected = m_document->selected();
    if (cell.isValid())
        emit explainWanted(m_model->siteAt(cell.row()), m_model->quantityAt(cell.column()));
    else if (!selected.empty()) // chosen on the map, no cell of it was clicked
        emit explainWanted(selected.front(), QStringLiteral("contained"));
}

void TablePanel::takeSelection() {
    if (m_showing)
        return;
    std::vector<std::uint32_t> rows;
    rows.reserve(static_cast<std::size_t>(m_model->rowCount())); // all may be selected
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int i = range.top(); i <= range.bottom(); ++i)
            rows.push_back(m_model->siteAt(i));
    m_taking = true;
    m_document->setSelected(std::move(rows));
    m_taking = false;
}

void TablePanel::showSelection() {
    if (m_showing)
        return;
    m_showing = true;
    QItemSelection marked;
    std::vector<std::uint32_t> rows = m_document->selected();
    rows.resize(std::min(rows.size(), mostMarked));
    for (const int line : m_model->linesOf(rows))
        marked.select(m_model->index(line, 0), m_model->index(line, m_model->columnCount() - 1));
    // Not ClearAndSelect, which compares every old range with every new one.
    selectionModel()->clearSelection();
    selectionModel()->select(marked, QItemSelectionModel::Select);
    if (!marked.isEmpty())
        scrollTo(marked.front().topLeft());
    m_showing = false;
}

} // namespace ree
