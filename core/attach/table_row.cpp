// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/table_row.h"

#include "core/base/text.h"

namespace ree {

TableColumns::TableColumns(const RawTable& table) : m_table(table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        m_byHeading.emplace(lowerAscii(table.columns[i]), static_cast<std::int64_t>(i));
}

std::int64_t TableColumns::operator[](std::string_view heading) const {
    const auto it = m_byHeading.find(lowerAscii(heading));
    return it == m_byHeading.end() ? -1 : it->second;
}

std::string_view TableRow::cell(std::int64_t column) const {
    return column < 0 ? std::string_view() : trimmed(m_columns.table().rows[m_row][static_cast<std::size_t>(column)]);
}

std::string TableRow::address(std::string_view column) const {
    return source() + "#" + std::to_string(m_row + 1) + ":" + std::string(column);
}

RoleColumns::RoleColumns(const RawTable& table, const std::map<std::string, FieldMeaning>& meanings) {
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (const auto it = meanings.find(table.columns[i]); it != meanings.end() && it->second.role != FieldRole::None)
            m_columns.push_back({static_cast<std::int64_t>(i), table.columns[i], it->second});
}

std::int64_t RoleColumns::first(FieldRole role) const {
    for (const Column& column : m_columns)
        if (column.meaning.role == role)
            return column.index;
    return -1;
}

std::vector<std::int64_t> RoleColumns::every(FieldRole role) const {
    std::vector<std::int64_t> found;
    for (const Column& column : m_columns)
        if (column.meaning.role == role)
            found.push_back(column.index);
    return found;
}

} // namespace ree
