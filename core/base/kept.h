// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <future>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace ree {

/// A few costly values made from shared immutable objects, the newest first: what `Make` made of `key` and `detail` is
/// given again while the key lives. A key that died is never found again, because a weak pointer tells a new object at
/// an old address apart. Any thread; a second asker waits for the first maker instead of working beside it.
template <class Key, class Detail, class Value, std::size_t capacity = 8>
class Kept {
public:
    template <class Make>
    std::shared_ptr<const Value> get(const std::shared_ptr<const Key>& key, const Detail& detail, Make make) {
        std::promise<std::shared_ptr<const Value>> promise;
        {
            std::unique_lock lock(m_mutex);
            const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
                return entry.detail == detail && entry.key.lock() == key;
            });
            if (found != m_entries.end()) {
                std::rotate(m_entries.begin(), found, found + 1);
                const auto value = m_entries.front().value;
                lock.unlock();
                return value.get();
            }
            std::erase_if(m_entries, [](const Entry& entry) { return entry.key.expired(); });
            m_entries.insert(m_entries.begin(), Entry{key, detail, promise.get_future().share()});
            if (m_entries.size() > capacity)
                m_entries.pop_back();
        }
        auto value = std::make_shared<const Value>(make());
        promise.set_value(value);
        return value;
    }

private:
    struct Entry {
        std::weak_ptr<const Key> key;
        Detail detail;
        std::shared_future<std::shared_ptr<const Value>> value;
    };
    std::mutex m_mutex;
    std::vector<Entry> m_entries;
};

} // namespace ree
