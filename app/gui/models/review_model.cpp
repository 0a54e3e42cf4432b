// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/models/review_model.h"

#include <algorithm>

#include "app/gui/models/attach_text.h"
#include "app/paint/qt_text.h"

namespace ree {
namespace {

/// The session may have moved on while its tables are joined on a worker: then the table of a report is sought by path.
std::size_t tableOf(const TableAttached& attached, std::size_t hint, const std::vector<AttachedTable>& tables) {
    if (hint < tables.size() && tables[hint].source.path == attached.path)
        return hint;
    const auto it = std::find_if(tables.begin(), tables.end(),
                                 [&](const AttachedTable& table) { return table.source.path == attached.path; });
    return static_cast<std::size_t>(it - tables.begin());
}

ReviewRow withCandidates(const ReviewRow& review, const std::vector<std::size_t>& left) {
    ReviewRow row{review.row, review.key, review.name, {}, review.why};
    for (const std::size_t candidate : left)
        row.candidates.push_back(review.candidates[candidate]);
    return row;
}

} // namespace

std::vector<WaitingRow> waitingRows(const SiteTable& sites, const std::vector<TableAttached>& attached,
                                    const std::vector<AttachedTable>& tables) {
    std::vector<WaitingRow> waiting;
    for (std::size_t i = 0; i < attached.size(); ++i) {
        const std::size_t table = tableOf(attached[i], i, tables);
        if (table == tables.size() || !attached[i].table)
            continue;
        for (const OpenReview& open : openReviews(sites, attached[i].report, tables[table].decisions))
            waiting.push_back(
                {table, i, attached[i].table, withCandidates(attached[i].report.review[open.review], open.candidates)});
    }
    return waiting;
}

QString nameOf(const ReviewRow& row) { return qtText(row.name.empty() ? row.key.text : row.name); }

QString whyText(const ReviewRow& row, const MatchCandidate& candidate) {
    return qtText(candidate.why.empty() ? row.why : candidate.why);
}

void ReviewModel::setRows(SiteTablePtr sites, std::vector<WaitingRow> rows) {
    beginResetModel();
    m_sites = std::move(sites);
    m_rows = std::move(rows);
    endResetModel();
}

int ReviewModel::lineOf(std::size_t table, const TableRowKey& row) const {
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].table == table && m_rows[i].review.key == row)
            return static_cast<int>(i);
    return -1;
}

int ReviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ReviewModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QString ReviewModel::text(const WaitingRow& row, int column) const {
    const MatchCandidate& best = row.review.candidates.front();
    switch (column) {
    case NameColumn: return nameOf(row.review);
    case CandidateColumn: return qtText(m_sites->name[best.site]);
    case ScoreColumn: return scoreText(best.nameScore);
    case DistanceColumn: return distanceText(best.distanceKm);
    case WhyColumn: return whyText(row.review, best);
    case TableColumn: return qtText(row.raw->source);
    default: return {};
    }
}

QVariant ReviewModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole)
        return text(at(index.row()), index.column());
    if (role == Qt::ToolTipRole) // text from files is never taken for rich text
        return QStringLiteral("<span>%1</span>").arg(text(at(index.row()), index.column()).toHtmlEscaped());
    if (role == Qt::TextAlignmentRole && (index.column() == ScoreColumn || index.column() == DistanceColumn))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != ScoreColumn && section != DistanceColumn)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Row");
    case CandidateColumn: return tr("Could be");
    case ScoreColumn: return tr("Alike");
    case DistanceColumn: return tr("Apart");
    case WhyColumn: return tr("Why it does not join by itself");
    case TableColumn: return tr("Table");
    default: return {};
    }
}

} // namespace ree
