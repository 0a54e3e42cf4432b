// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <QRegularExpression>
#include <QStringList>

#include "app/briefing/page.h"
#include "app/briefing/page_text.h"

namespace ree::testing {

/// All words of a page as they stand on it.
inline QStringList wordsOf(const Page& page) {
    QStringList words;
    for (const PageItem& item : page.items) {
        if (const auto* text = std::get_if<PageText>(&item.content))
            for (const PageParagraph& paragraph : text->paragraphs)
                words << textOf(paragraph);
        if (const auto* table = std::get_if<PageTable>(&item.content))
            for (const auto& row : table->rows)
                for (const PageParagraph& cell : row)
                    words << textOf(cell);
    }
    return words;
}

inline const PageItem* itemOf(const Page& page, const QString& name) {
    for (const PageItem& item : page.items)
        if (item.name == name)
            return &item;
    return nullptr;
}

inline const PageTable* tableOf(const Page& page, const QString& name) {
    const PageItem* item = itemOf(page, name);
    return item == nullptr ? nullptr : std::get_if<PageTable>(&item->content);
}

/// The cells of the row that begins with `label`, as texts.
inline QStringList rowOf(const Page& page, const QString& table, const QString& label) {
    QStringList cells;
    if (const PageTable* found = tableOf(page, table))
        for (const auto& row : found->rows)
            if (textOf(row.front()) == label)
                for (const PageParagraph& cell : row)
                    cells << textOf(cell);
    return cells;
}

/// What nobody may see on a slide: things beyond the page, texts beyond their boxes, things that cover each other.
inline std::vector<std::string> faultsOf(const Page& page) {
    std::vector<std::string> faults;
    const auto fault = [&faults](const PageItem& item, const char* what) {
        faults.push_back(item.name.toStdString() + " " + what);
    };
    const QRectF sheet(QPointF(0, 0), page.style.page);
    for (const PageItem& item : page.items) {
        if (!sheet.contains(item.rect) || !item.rect.isValid())
            fault(item, "is not on the page");
        if (const auto* text = std::get_if<PageText>(&item.content)) {
            const QSizeF need = LaidOutText(*text, page.style, item.rect.width()).size();
            if (need.height() > item.rect.height() + 1)
                fault(item, "is higher than its box");
            if (need.width() > item.rect.width() + 1)
                fault(item, "is wider than its box");
        }
        if (const auto* table = std::get_if<PageTable>(&item.content))
            for (const auto& row : table->rows)
                for (std::size_t c = 0; c < row.size(); ++c) {
                    const QSizeF need = LaidOutText({{row[c]}, false, false}, page.style, 10).size();
                    const double width = widthOf(textOf(row[c]), row[c].sizePx, page.style, row[c].runs[0].bold);
                    if (width > table->columnWidthsPx[c] || need.height() > table->rowHeightPx)
                        fault(item, ("has a cell without room: " + textOf(row[c]).toStdString()).c_str());
                }
    }
    for (std::size_t i = 0; i < page.items.size(); ++i)
        for (std::size_t j = i + 1; j < page.items.size(); ++j)
            if (page.items[i].rect.adjusted(0.5, 0.5, -0.5, -0.5).intersects(page.items[j].rect))
                fault(page.items[i], ("covers " + page.items[j].name.toStdString()).c_str());
    return faults;
}

/// Rows of tables with a column of sources that state a mass or a grade and name none, or one that is not in the foot.
inline std::vector<std::string> unsourced(const Page& page) {
    std::vector<std::string> rows;
    const PageItem* sources = itemOf(page, QStringLiteral("Sources"));
    const QString list =
        sources == nullptr ? QString() : textOf(std::get<PageText>(sources->content).paragraphs.front());
    static const QRegularExpression number(QStringLiteral("\\d+"));
    for (const PageItem& item : page.items) {
        const auto* table = std::get_if<PageTable>(&item.content);
        if (table == nullptr || textOf(table->rows.front().back()) != QStringLiteral("Source"))
            continue;
        for (std::size_t r = 1; r < table->rows.size(); ++r) {
            QStringList cells;
            for (const PageParagraph& cell : table->rows[r])
                cells << textOf(cell);
            const bool states = cells.join(' ').contains(QRegularExpression(QStringLiteral("\\d (t|kt|Mt|%)")));
            const auto match = number.match(cells.back());
            const bool told = match.hasMatch() && (list.contains(QStringLiteral("[%1]").arg(match.captured())) ||
                                                   page.notes.contains(QStringLiteral("[%1]").arg(match.captured())));
            if (states && !told)
                rows.push_back(cells.join(QStringLiteral(" | ")).toStdString());
        }
    }
    return rows;
}

} // namespace ree::testing
