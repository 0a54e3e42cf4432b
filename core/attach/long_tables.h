// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/attach/table_row.h"
#include "core/sites/evidence.h"

namespace ree {

// One line of a long table as evidence. Blank is Unknown; a cell that cannot be read is Unknown too, with a remark, and
// the rest of the line stands. Where `id` is empty it becomes the address of the row.
[[nodiscard]] Figure figureFrom(const TableRow& row, CellRemarks& remarks);
[[nodiscard]] Ownership ownershipFrom(const TableRow& row, CellRemarks& remarks);
[[nodiscard]] CompositionPart compositionFrom(const TableRow& row, CellRemarks& remarks);
/// Nothing without a place in degrees: a claim of a place is nothing else.
[[nodiscard]] std::optional<CoordinateClaim> coordinateFrom(const TableRow& row, CellRemarks& remarks);
[[nodiscard]] Source sourceFrom(const TableRow& row);

} // namespace ree
