// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/io/read_sites.h"
#include "core/sites/evidence.h"

namespace ree {

/// A row of a raw table, read by column name; "" for a column that is not there.
class TableRow {
public:
    TableRow(const RawTable& table, std::size_t row) : m_table(table), m_row(row) {}
    [[nodiscard]] std::string_view operator[](std::string_view column) const;

private:
    const RawTable& m_table;
    std::size_t m_row;
};

// One line of a long table as evidence. Each fails, with the reason, on a value that cannot be read; blank is Unknown.
[[nodiscard]] Result<Figure> figureFrom(const TableRow& row);
[[nodiscard]] Result<Ownership> ownershipFrom(const TableRow& row);
[[nodiscard]] Result<CompositionPart> compositionFrom(const TableRow& row);
[[nodiscard]] Result<CoordinateClaim> coordinateFrom(const TableRow& row);
[[nodiscard]] Source sourceFrom(const TableRow& row);

} // namespace ree
