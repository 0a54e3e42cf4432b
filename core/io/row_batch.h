// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/io/cells.h"
#include "core/io/place_reader.h"

namespace ree {

/// Some rows of a source.
class RowBatch {
public:
    RowBatch() = default;
    virtual ~RowBatch() = default;
    RowBatch(const RowBatch&) = delete;
    RowBatch& operator=(const RowBatch&) = delete;
    [[nodiscard]] virtual std::size_t size() const = 0;
    /// Gives the row's place to `places`; false when it has no geometry.
    virtual bool addPlace(std::size_t row, PlaceReader& places) = 0;
    /// The row's cells, good until the next call.
    virtual Cells& cells(std::size_t row) = 0;
};

} // namespace ree
