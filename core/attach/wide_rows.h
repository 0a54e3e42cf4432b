// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/attach/table_layout.h"
#include "core/attach/table_row.h"
#include "core/sites/evidence.h"

namespace ree {

/// What a row of a table with one row a site (or an estimate) says.
struct WideRow {
    SiteEvidence gained;
    std::vector<Source> sources;    ///< cited by the row and not yet known
    CellRemarks remarks;            ///< cells that could not be read; the rest of the row stands
    std::vector<std::string> notes; ///< what was done with the row that is worth saying, by kind
    std::int64_t zerosLeftOut = 0;  ///< grades and tonnages of 0 that mean "not reported"
};

/// Reads the rows of a wide table by the roles of its columns. Figures of a row are one estimate; each has the id
/// "source#row:column", and the system, class, date, basis, cut-off, zone and source of its row where the table has
/// such columns, else those of the layout. Owners are taken apart. Grades of single elements give a derived TREO and a
/// composition. Const calls are thread-safe.
class WideReader {
public:
    WideReader(const TableColumns& columns, const RoleColumns& roles, const TableLayout* layout)
        : m_columns(columns), m_roles(roles), m_layout(layout) {}
    [[nodiscard]] WideRow read(std::size_t row) const;
    /// The table itself as a source, which figures cite that have none of their own.
    [[nodiscard]] Source tableAsSource() const;

private:
    [[nodiscard]] Figure commonFigure(const TableRow& row, WideRow& wide) const;
    void addFigure(const TableRow& row, const RoleColumns::Column& column, const Figure& common, WideRow& wide) const;
    void addWords(const TableRow& row, const RoleColumns::Column& column, const Figure& common, WideRow& wide) const;
    void addOwners(const TableRow& row, const Figure& common, WideRow& wide) const;
    [[nodiscard]] std::string sourceOf(const TableRow& row, WideRow& wide, std::string& note) const;

    const TableColumns& m_columns;
    const RoleColumns& m_roles;
    const TableLayout* m_layout;
};

} // namespace ree
