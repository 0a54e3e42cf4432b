// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace ree {

/// Says that `bytes` from `begin` on, just got and not yet written, are going to be filled. The system may then hand
/// them over in large pages: got four kilobytes at a time, the memory of a million rows is a tenth of reading them.
/// Only a hint; nothing happens for less than some megabytes, or where the system has no such thing.
void expectFilled(const void* begin, std::size_t bytes);

/// `column.reserve(items)` for a column that will have about so many.
template <class T>
void reserveToFill(std::vector<T>& column, std::size_t items) {
    column.reserve(items);
    expectFilled(column.data() + column.size(), (column.capacity() - column.size()) * sizeof(T));
}

} // namespace ree
