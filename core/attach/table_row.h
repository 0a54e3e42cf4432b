// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/io/read_sites.h"

namespace ree {

/// Where each column of a table stands, by its heading in any case; made once a table.
class TableColumns {
public:
    explicit TableColumns(const RawTable& table);
    [[nodiscard]] std::int64_t operator[](std::string_view heading) const; ///< -1 when absent
    [[nodiscard]] const RawTable& table() const { return m_table; }

private:
    const RawTable& m_table;
    std::unordered_map<std::string, std::int64_t> m_byHeading;
};

/// A row of a raw table, read by heading or by column; "" for a column that is not there. Cells come trimmed.
class TableRow {
public:
    TableRow(const TableColumns& columns, std::size_t row) : m_columns(columns), m_row(row) {}
    [[nodiscard]] std::string_view operator[](std::string_view heading) const { return cell(m_columns[heading]); }
    [[nodiscard]] std::string_view cell(std::int64_t column) const;
    [[nodiscard]] std::size_t number() const { return m_row; } ///< from 0
    [[nodiscard]] const std::string& source() const { return m_columns.table().source; }
    /// "table.csv#12:column", rows from 1: where a figure came from.
    [[nodiscard]] std::string address(std::string_view column) const;

private:
    const TableColumns& m_columns;
    std::size_t m_row;
};

/// A cell that could not be read, on the way to a warning with row and column.
struct CellRemark {
    std::string column;
    std::string reason;
};
using CellRemarks = std::vector<CellRemark>;

/// The columns of a table that play one part, in their order.
class RoleColumns {
public:
    RoleColumns(const RawTable& table, const std::map<std::string, FieldMeaning>& meanings);
    struct Column {
        std::int64_t index = -1;
        std::string heading;
        FieldMeaning meaning;
    };
    [[nodiscard]] const std::vector<Column>& all() const { return m_columns; }
    [[nodiscard]] std::int64_t first(FieldRole role) const; ///< -1 for none
    [[nodiscard]] std::vector<std::int64_t> every(FieldRole role) const;

private:
    std::vector<Column> m_columns;
};

} // namespace ree
