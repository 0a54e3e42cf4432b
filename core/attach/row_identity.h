// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/attach/matcher.h"
#include "core/attach/table_row.h"

namespace ree {

/// Reads from a row what tells which site it means.
class IdentityReader {
public:
    IdentityReader(const TableColumns& columns, const RoleColumns& roles);
    [[nodiscard]] RowIdentity of(std::size_t row) const;
    [[nodiscard]] std::string_view id(std::size_t row) const { return TableRow(m_columns, row).cell(m_id); }
    [[nodiscard]] std::string_view name(std::size_t row) const;
    /// The point of the row's geometry, else of its columns; unknown for 0, 0 and what is no place.
    [[nodiscard]] LonLat place(std::size_t row) const;
    [[nodiscard]] bool hasId() const { return m_id >= 0; }
    [[nodiscard]] bool hasName() const { return m_name >= 0; }
    /// A table whose only key is a column of ids that are names.
    void takeIdsAsNames() { m_name = m_id; }

private:
    const TableColumns& m_columns;
    std::int64_t m_id, m_name, m_country, m_region, m_lon, m_lat, m_precision;
    std::vector<std::int64_t> m_otherNames, m_commodities;
};

} // namespace ree
