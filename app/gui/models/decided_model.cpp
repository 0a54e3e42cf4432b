// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/models/decided_model.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "app/paint/qt_text.h"

namespace ree {
namespace {

/// What the decided rows of a table are called, by the text of their key.
std::unordered_map<std::string, std::string> namesOf(const AttachedTable& table,
                                                     const std::vector<TableAttached>& attached) {
    std::unordered_map<std::string, std::string> names;
    for (const MatchDecision& decision : table.decisions)
        names.emplace(decision.row.text, decision.row.text);
    const auto joined = std::find_if(attached.begin(), attached.end(),
                                     [&](const TableAttached& a) { return a.path == table.source.path; });
    if (names.empty() || joined == attached.end())
        return names;
    for (const RowFate& fate : joined->report.rows)
        if (const auto it = names.find(fate.key.text); it != names.end() && !fate.name.empty())
            it->second = fate.name;
    return names;
}

} // namespace

QString verdictText(const MatchDecision& decision) {
    const QString site = qtText(decision.site.name.empty() ? decision.site.id : decision.site.name);
    switch (decision.verdict) {
    case MatchVerdict::Join: return DecidedModel::tr("is %1").arg(site);
    case MatchVerdict::Reject: return DecidedModel::tr("is not %1").arg(site);
    case MatchVerdict::Never: return DecidedModel::tr("is no site here");
    }
    return {};
}

void DecidedModel::setTables(std::vector<AttachedTable> tables, const std::vector<TableAttached>& attached) {
    beginResetModel();
    m_tables = std::move(tables);
    m_lines.clear();
    for (std::size_t table = 0; table < m_tables.size(); ++table) {
        const MatchDecisions& decisions = m_tables[table].decisions;
        const auto names = namesOf(m_tables[table], attached);
        for (std::size_t i = decisions.size(); i-- > 0;) {
            const auto it = names.find(decisions[i].row.text);
            m_lines.push_back({table, i, qtText(it == names.end() ? decisions[i].row.text : it->second)});
        }
    }
    endResetModel();
}

std::vector<AttachedTable> DecidedModel::without(const std::vector<int>& lines) const {
    std::vector<AttachedTable> tables = m_tables;
    std::vector<int> ordered = lines; // of one table, later lines are earlier decisions
    std::sort(ordered.begin(), ordered.end());
    for (const int line : ordered) {
        const Line& of = m_lines[static_cast<std::size_t>(line)];
        MatchDecisions& decisions = tables[of.table].decisions;
        decisions.erase(decisions.begin() + static_cast<std::ptrdiff_t>(of.decision));
    }
    return tables;
}

int DecidedModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int DecidedModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QString DecidedModel::text(const QModelIndex& index) const {
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    const MatchDecision& decision = m_tables[line.table].decisions[line.decision];
    switch (index.column()) {
    case RowColumn: return line.row;
    case VerdictColumn: return verdictText(decision);
    case TableColumn: return qtText(m_tables[line.table].source.path.filename().string());
    default: return {};
    }
}

QVariant DecidedModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole)
        return text(index);
    if (role == Qt::ToolTipRole) // text from files is never taken for rich text
        return QStringLiteral("<span>%1</span>").arg(text(index).toHtmlEscaped());
    return {};
}

QVariant DecidedModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RowColumn: return tr("Row");
    case VerdictColumn: return tr("Decision");
    case TableColumn: return tr("Table");
    default: return {};
    }
}

} // namespace ree
