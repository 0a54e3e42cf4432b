// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/large_memory.h"

#include <memory>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace ree {

void expectFilled(const void* begin, std::size_t bytes) {
#ifdef __linux__
    constexpr std::size_t largePage = 2U << 20U;
    // Whole large pages alone: what lies beside them may belong to others.
    void* first = const_cast<void*>(begin); // nothing is written
    if (bytes >= 2 * largePage && std::align(largePage, largePage, first, bytes) != nullptr)
        (void)madvise(first, bytes / largePage * largePage, MADV_HUGEPAGE);
#else
    (void)begin;
    (void)bytes;
#endif
}

} // namespace ree
