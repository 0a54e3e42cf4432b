// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/sites/site_table.h"

namespace ree {

/// One key of an order: a list column's key ("name", "grade_percent", …, or an extra field).
struct SortKey {
    std::string column;
    bool descending = false;
};
/// "grade desc, name": keys separated by commas; the words of a filter (grade, tonnage, …) are understood as well.
[[nodiscard]] Result<std::vector<SortKey>> parseSort(const SiteTable& table, std::string_view text);
/// Sorts row numbers in place, stable. Unknown values come last in either direction, bounds and ranges stand at their
/// representative value. Names by ICU collation.
void sortRows(const SiteTable& table, const std::vector<SortKey>& keys, std::vector<std::uint32_t>& rows);
/// The same; keeps the order of a text column for the next time (see textRanks), which a view of many rows asks for.
void sortRows(const SiteTablePtr& table, const std::vector<SortKey>& keys, std::vector<std::uint32_t>& rows);

} // namespace ree
