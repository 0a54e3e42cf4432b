// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/large_memory.h"

#include <cstdint>
#include <numeric>

#include <gtest/gtest.h>

namespace ree {
namespace {

TEST(LargeMemory, columnThatGrewAlready_keepsItsItems) {
    std::vector<std::uint32_t> column(3'000'000);
    std::iota(column.begin(), column.end(), 0U);
    const auto before = column;
    reserveToFill(column, 9'000'000);
    EXPECT_GE(column.capacity(), 9'000'000U);
    EXPECT_EQ(column, before);
    // Any address and size is taken, also what holds something.
    expectFilled(column.data() + 1, column.size() * sizeof(std::uint32_t) - 7);
    expectFilled(nullptr, 0);
    EXPECT_EQ(column, before);
}

} // namespace
} // namespace ree
