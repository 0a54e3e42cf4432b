// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/kept.h"

#include <atomic>
#include <thread>

namespace ree {
namespace {

using Store = Kept<int, int, int, 2>;

TEST(Kept, valueIsMadeOnceAKeyAndDetail) {
    Store store;
    const auto key = std::make_shared<const int>(1);
    int made = 0;
    const auto make = [&made] { return ++made; };
    EXPECT_EQ(*store.get(key, 10, make), 1);
    EXPECT_EQ(*store.get(key, 10, make), 1);
    EXPECT_EQ(*store.get(key, 11, make), 2);
}

TEST(Kept, keyThatDied_isNotFoundAgain) {
    Store store;
    int made = 0;
    const auto make = [&made] { return ++made; };
    for (int i = 1; i <= 5; ++i)
        EXPECT_EQ(*store.get(std::make_shared<const int>(1), 10, make), i); // the allocator gives the old address again
}

TEST(Kept, oldestOfTooManyIsMadeAgain) {
    Store store;
    const auto key = std::make_shared<const int>(1);
    int made = 0;
    const auto make = [&made] { return ++made; };
    for (const int detail : {1, 2, 3, 1})
        (void)store.get(key, detail, make);
    EXPECT_EQ(made, 4);
}

TEST(Kept, secondAskerWaitsForTheFirst) {
    Store store;
    const auto key = std::make_shared<const int>(1);
    std::atomic<int> made = 0;
    const auto ask = [&] {
        (void)store.get(key, 1, [&made] {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            return ++made;
        });
    };
    std::jthread other(ask);
    ask();
    other.join();
    EXPECT_EQ(made, 1);
}

} // namespace
} // namespace ree
