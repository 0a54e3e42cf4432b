// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <numeric>
#include <vector>

#include "core/sites/site_table.h"

namespace ree::testing {

/// A table of one layer named "test" with these rows, in order.
inline std::shared_ptr<SiteTable> tableOf(const std::vector<SiteRecord>& records) {
    SiteTableBuilder builder({"test", "", ""});
    for (const SiteRecord& record : records)
        builder.add(record);
    return builder.take();
}

inline std::vector<std::uint32_t> allRows(const SiteTable& table) {
    std::vector<std::uint32_t> rows(table.size());
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

} // namespace ree::testing
