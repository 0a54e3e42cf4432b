// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "core/geo/types.h"

namespace ree {

/// The places of a file that is being read, handed from the readers to the window. Any thread.
class ArrivingPlaces {
public:
    using Chunk = std::shared_ptr<const std::vector<LonLat>>;

    void add(std::span<const LonLat> places) {
        auto chunk = std::make_shared<const std::vector<LonLat>>(places.begin(), places.end());
        const std::scoped_lock lock(m_mutex);
        m_chunks.push_back(std::move(chunk));
    }
    void clear() {
        const std::scoped_lock lock(m_mutex);
        m_chunks.clear();
    }
    /// What has come so far; no place is copied.
    [[nodiscard]] std::vector<Chunk> chunks() const {
        const std::scoped_lock lock(m_mutex);
        return m_chunks;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<Chunk> m_chunks;
};

} // namespace ree
