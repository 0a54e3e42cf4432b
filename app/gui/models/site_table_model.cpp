// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/models/site_table_model.h"

#include <algorithm>
#include <utility>

#include "app/gui/document/background.h"
#include "core/analysis/site_quantity.h"
#include "core/query/sort.h"

namespace ree {
namespace {

/// The columns of a list, in the order in which people look for them.
std::vector<ListColumn> screenColumns(const SiteTable& sites) {
    static const std::vector<std::string> first{"name",     "country",   "type",          "status",       "evidence",
                                                "elements", "tonnage_t", "grade_percent", "grade_basis",  "contained_t",
                                                "system",   "class",     "owner",         "owner_country"};
    std::vector<ListColumn> columns = defaultColumns(sites);
    const auto rank = [](const ListColumn& column) {
        return std::find(first.begin(), first.end(), column.key) - first.begin();
    };
    std::stable_sort(columns.begin(), columns.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    return columns;
}

template <class T>
QString wordText(T value) {
    return value == T{} ? QString() : qtText(label(value));
}

QString countryText(CountryId id) { return id == unknownCountry ? QString() : qtText(country(id).nameEnglish); }

/// As in a list, but with words for codes and grouped thousands.
QString screenText(const SiteTable& sites, std::uint32_t row, const ListColumn& column) {
    if (column.key == "country")
        return countryText(sites.country[row]);
    if (column.key == "owner_country")
        return countryText(sites.ownerCountry[row]);
    if (column.key == "type")
        return wordText(sites.type[row]);
    if (column.key == "status")
        return wordText(sites.status[row]);
    if (column.key == "evidence")
        return wordText(sites.evidenceLevel[row]);
    if (column.key == "system")
        return wordText(sites.system[row]);
    if (column.key == "class")
        return wordText(sites.resourceClass[row]);
    if (column.key == "tonnage_t")
        return qtText(toReadableText(sites.tonnageTonnes[row], 6));
    if (column.key == "contained_t")
        return qtText(toReadableText(sites.containedTonnes[row], 6));
    return qtText(cellText(sites, row, column));
}

} // namespace

SiteTableModel::SiteTableModel(QObject* parent) : QAbstractTableModel(parent) { m_pool.setMaxThreadCount(1); }

SiteTableModel::~SiteTableModel() { m_pool.waitForDone(); }

void SiteTableModel::setRows(SiteTablePtr sites, std::vector<std::uint32_t> rows) {
    beginResetModel();
    if (sites != m_sites)
        m_columns = sites ? screenColumns(*sites) : std::vector<ListColumn>();
    m_sites = std::move(sites);
    m_rows = std::move(rows);
    ++m_number;
    endResetModel();
    order();
}

std::vector<int> SiteTableModel::linesOf(const std::vector<std::uint32_t>& sites) const {
    // One bit a site: looking each of a million lines up in a sorted list held up the window for 50 ms.
    std::vector<bool> wanted(m_sites ? m_sites->size() : 0, false);
    for (const std::uint32_t site : sites)
        if (site < wanted.size())
            wanted[site] = true;
    std::vector<int> lines;
    for (std::size_t i = 0; i < m_rows.size() && lines.size() < sites.size(); ++i)
        if (wanted[m_rows[i]])
            lines.push_back(static_cast<int>(i));
    return lines;
}

QString SiteTableModel::quantityAt(int column) const {
    const std::string& key = m_columns[static_cast<std::size_t>(column)].key;
    return siteQuantityFromText(key) ? qtText(key) : QStringLiteral("contained");
}

int SiteTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SiteTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant SiteTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_sites)
        return {};
    const ListColumn& column = m_columns[static_cast<std::size_t>(index.column())];
    if (role == Qt::DisplayRole)
        return screenText(*m_sites, siteAt(index.row()), column);
    if (role == Qt::ToolTipRole) // text from files is never taken for rich text
        return QStringLiteral("<span>%1</span>").arg(screenText(*m_sites, siteAt(index.row()), column).toHtmlEscaped());
    if (role == Qt::TextAlignmentRole && column.kind == ListColumn::Kind::Number)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant SiteTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    return qtText(m_columns[static_cast<std::size_t>(section)].heading);
}

void SiteTableModel::sort(int column, Qt::SortOrder direction) {
    m_sortColumn = column;
    m_sortOrder = direction;
    order();
}

void SiteTableModel::order() {
    if (!m_sites || m_sortColumn < 0 || m_sortColumn >= columnCount())
        return;
    const SortKey key{m_columns[static_cast<std::size_t>(m_sortColumn)].key, m_sortOrder == Qt::DescendingOrder};
    runInBackground(
        m_pool, this,
        [sites = m_sites, rows = m_rows, key]() mutable {
            sortRows(sites, {key}, rows);
            return rows;
        },
        [this, number = ++m_number](std::vector<std::uint32_t> rows) {
            if (number != m_number)
                return;
            emit layoutAboutToBeChanged();
            m_rows = std::move(rows);
            emit layoutChanged();
        });
}

} // namespace ree
