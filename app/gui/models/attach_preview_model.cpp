// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/models/attach_preview_model.h"

#include <algorithm>
#include <utility>

#include <QApplication>
#include <QPalette>

#include "app/gui/models/attach_text.h"
#include "app/paint/qt_text.h"

namespace ree {
namespace {

/// Cells of documents run to pages; a line of a table shows their beginning.
constexpr qsizetype longestShown = 300;

QString plainToolTip(const QString& text) { // text from files is never taken for rich text
    return text.isEmpty() ? QString() : QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped());
}

QColor ground(AttachPreviewModel::Shown kind) {
    const bool dark = QApplication::palette().color(QPalette::Base).lightness() < 128;
    switch (kind) {
    case AttachPreviewModel::Shown::Joined: return dark ? QColor(0x1f, 0x3d, 0x2c) : QColor(0xe0, 0xf1, 0xe5);
    case AttachPreviewModel::Shown::Review: return dark ? QColor(0x4b, 0x3c, 0x16) : QColor(0xff, 0xf0, 0xc8);
    case AttachPreviewModel::Shown::Rejected: return dark ? QColor(0x46, 0x26, 0x2a) : QColor(0xf8, 0xe3, 0xe3);
    default: return {};
    }
}

} // namespace

AttachPreviewModel::Shown kindOf(const RowFate& fate) {
    if (fate.rejected)
        return AttachPreviewModel::Shown::Rejected;
    if (joins(fate.outcome))
        return AttachPreviewModel::Shown::Joined;
    return fate.outcome == MatchOutcome::Review ? AttachPreviewModel::Shown::Review : AttachPreviewModel::Shown::NoSite;
}

void AttachPreviewModel::setTable(std::shared_ptr<const RawTable> table) {
    beginResetModel();
    m_table = std::move(table);
    m_report = nullptr;
    m_reviews.clear();
    m_rows = chosenRows();
    endResetModel();
}

void AttachPreviewModel::setReport(SiteTablePtr sites, std::shared_ptr<const AttachReport> report) {
    m_sites = std::move(sites);
    m_report = std::move(report);
    m_reviews.clear();
    if (m_report)
        for (const ReviewRow& review : m_report->review)
            m_reviews.emplace(static_cast<std::size_t>(review.row), &review);
    show(chosenRows());
}

void AttachPreviewModel::setShown(Shown shown) {
    m_shown = shown;
    show(chosenRows());
}

std::vector<std::size_t> AttachPreviewModel::chosenRows() const {
    std::vector<std::size_t> rows;
    const std::size_t all = m_table ? m_table->rows.size() : 0;
    for (std::size_t row = 0; row < all && rows.size() < mostRows; ++row) {
        const RowFate* fate = fateOf(row);
        if (m_shown == Shown::First || (fate != nullptr && kindOf(*fate) == m_shown))
            rows.push_back(row);
    }
    return rows;
}

void AttachPreviewModel::show(std::vector<std::size_t> rows) {
    if (rows != m_rows) {
        // Not a reset, after which a view forgets how wide its columns were made.
        if (!m_rows.empty()) {
            beginRemoveRows({}, 0, rowCount() - 1);
            m_rows.clear();
            endRemoveRows();
        }
        if (!rows.empty()) {
            beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
            m_rows = std::move(rows);
            endInsertRows();
        }
    } else if (!m_rows.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

const RowFate* AttachPreviewModel::fateOf(std::size_t row) const {
    return m_report && row < m_report->rows.size() ? &m_report->rows[row] : nullptr;
}

int AttachPreviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AttachPreviewModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_table ? 0 : static_cast<int>(m_table->columns.size()) + fieldsFrom;
}

QString AttachPreviewModel::joinsTo(std::size_t row) const {
    const RowFate* fate = fateOf(row);
    if (fate == nullptr)
        return {};
    const auto it = m_reviews.find(row);
    return fateLine(*m_sites, *fate, it == m_reviews.end() ? nullptr : it->second);
}

QString AttachPreviewModel::why(std::size_t row) const {
    const RowFate* fate = fateOf(row);
    if (fate == nullptr)
        return {};
    return joins(fate->outcome) ? tr("Joined by %1").arg(qtText(toText(fate->outcome))) : qtText(fate->why);
}

QString AttachPreviewModel::text(std::size_t row, int column) const {
    return column < fieldsFrom ? joinsTo(row)
                               : qtText(m_table->rows[row][static_cast<std::size_t>(column - fieldsFrom)]);
}

QVariant AttachPreviewModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_table)
        return {};
    const std::size_t row = m_rows[static_cast<std::size_t>(index.row())];
    const RowFate* fate = fateOf(row);
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column()).left(longestShown).simplified();
    case Qt::ToolTipRole: return plainToolTip(index.column() < fieldsFrom ? why(row) : text(row, index.column()));
    case Qt::BackgroundRole: {
        const QColor colour = fate == nullptr ? QColor() : ground(kindOf(*fate));
        return colour.isValid() ? QVariant(colour) : QVariant();
    }
    case Qt::ForegroundRole:
        if (index.column() < fieldsFrom && fate != nullptr && kindOf(*fate) == Shown::NoSite)
            return QApplication::palette().color(QPalette::PlaceholderText);
        return {};
    default: return {};
    }
}

QVariant AttachPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (!m_table || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole
                   ? QVariant(static_cast<qulonglong>(m_rows[static_cast<std::size_t>(section)] + 1))
                   : QVariant();
    if (section < fieldsFrom)
        return role == Qt::DisplayRole ? tr("Joins to") : tr("The site that the row joins to, or why it does not");
    const QString heading = qtText(m_table->columns[static_cast<std::size_t>(section - fieldsFrom)]);
    return role == Qt::DisplayRole ? heading : plainToolTip(heading);
}

} // namespace ree
