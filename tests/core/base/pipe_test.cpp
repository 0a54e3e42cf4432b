// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pipe.h"

#include <stdexcept>
#include <vector>

#include <gtest/gtest.h>

namespace ree {
namespace {

void makeNumbers(int count, const TakeBatch<int>& take) {
    for (int i = 0; i < count; ++i)
        if (!take(std::make_unique<int>(i)))
            return;
}

TEST(Pipe, allThatIsMade_arrivesInOrder) {
    std::vector<int> got;
    makeAndUse<int>([](const auto& take) { makeNumbers(1000, take); },
                    [&got](int& number) {
                        got.push_back(number);
                        return true;
                    });
    ASSERT_EQ(got.size(), 1000U);
    for (int i = 0; i < 1000; ++i)
        EXPECT_EQ(got[static_cast<std::size_t>(i)], i);
}

TEST(Pipe, userThatHasEnough_endsTheMaker) {
    int used = 0;
    makeAndUse<int>([](const auto& take) { makeNumbers(1 << 30, take); }, [&used](int&) { return ++used < 5; });
    EXPECT_EQ(used, 5);
}

TEST(Pipe, whatEitherThrows_isThrownHere) {
    EXPECT_THROW(makeAndUse<int>(
                     [](const auto& take) {
                         makeNumbers(3, take);
                         throw std::length_error("maker");
                     },
                     [](int&) { return true; }),
                 std::length_error);
    EXPECT_THROW(makeAndUse<int>([](const auto& take) { makeNumbers(1 << 30, take); },
                                 [](int&) -> bool { throw std::length_error("user"); }),
                 std::length_error);
}

} // namespace
} // namespace ree
