// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <thread>
#include <vector>

namespace ree {

/// How many pieces a job of `count` like items is best cut into: one a core, four at most (what follows is bound by
/// memory), and none smaller than `smallest` items.
[[nodiscard]] inline std::size_t piecesFor(std::size_t count, std::size_t smallest) {
    const std::size_t cores = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 4);
    return std::clamp<std::size_t>(count / std::max<std::size_t>(smallest, 1), 1, cores);
}

/// Lowers the priority of the calling thread for good: for long work beside a window, which must come first when both
/// want the processor. Where the system has no such thing, nothing happens.
void workInBackground();

/// Hands memory that was freed back to the system, where the library keeps it for itself. Some milliseconds; for after
/// a piece of work that took much.
void giveBackFreeMemory();

/// Calls `work(piece, begin, end)` for `pieces` even ranges of [0, count), each on a thread of its own, the last on
/// this one, and returns when all are done. `work` must not throw.
template <class Work>
void inPieces(std::size_t count, std::size_t pieces, const Work& work) {
    std::vector<std::jthread> others;
    for (std::size_t piece = 0; piece + 1 < pieces; ++piece)
        others.emplace_back(
            [&work, count, pieces, piece] { work(piece, count * piece / pieces, count * (piece + 1) / pieces); });
    work(pieces - 1, count * (pieces - 1) / pieces, count);
}

} // namespace ree
