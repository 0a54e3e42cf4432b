// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/row_set.h"

namespace ree {
namespace {

TEST(RowSet, containsItsRowsAndNoOthers_inAnyOrder) {
    const RowSet rows(std::vector<std::uint32_t>{200, 0, 63, 64});
    for (const std::uint32_t row : {0U, 63U, 64U, 200U})
        EXPECT_TRUE(rows.contains(row)) << row;
    for (const std::uint32_t row : {1U, 62U, 65U, 199U, 201U, 100000U})
        EXPECT_FALSE(rows.contains(row)) << row;
    EXPECT_EQ(rows.rows().front(), 200U);
}

TEST(RowSet, empty_containsNothing) { EXPECT_FALSE(RowSet().contains(0)); }

} // namespace
} // namespace ree
