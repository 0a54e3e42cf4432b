// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/tab_text.h"

#include <string_view>

#include "core/base/html_text.h"

namespace ree {
namespace {

std::string cleaned(std::string text, bool isNumber) {
    for (char& c : text)
        if (c == '\t' || c == '\n' || c == '\r')
            c = ' ';
    if (!isNumber && !text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos)
        text.insert(text.begin(), '\'');
    return text;
}

void addRow(ListForClipboard& list, const std::vector<std::string>& cells, std::string_view element) {
    list.html += "<tr>";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        list.tabs += (i == 0 ? "" : "\t") + cells[i];
        list.html += "<" + std::string(element) + ">" + escapedHtml(cells[i]) + "</" + std::string(element) + ">";
    }
    list.tabs += "\n";
    list.html += "</tr>\n";
}

} // namespace

ListForClipboard clipboardList(const SiteTable& table, std::span<const std::uint32_t> rows,
                               std::span<const ListColumn> columns) {
    ListForClipboard list;
    list.html = "<table>\n";
    std::vector<std::string> cells;
    for (const ListColumn& column : columns)
        cells.push_back(cleaned(column.heading, false));
    addRow(list, cells, "th");
    for (const std::uint32_t row : rows) {
        cells.clear();
        for (const ListColumn& column : columns)
            cells.push_back(cleaned(cellText(table, row, column), column.kind == ListColumn::Kind::Number));
        addRow(list, cells, "td");
    }
    list.html += "</table>\n";
    return list;
}

} // namespace ree
