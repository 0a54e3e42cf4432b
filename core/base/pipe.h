// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace ree {

/// Batches on their way from the thread that makes them to the one that uses them. Few wait at a time, so that a fast
/// maker does not fill the memory. Either side may end it.
template <class Batch>
class Pipe {
public:
    /// Waits for room. False when nobody takes batches any more.
    bool push(std::unique_ptr<Batch> batch) {
        std::unique_lock lock(m_mutex);
        m_moved.wait(lock, [this] { return m_waiting.size() < mostWaiting || m_closed; });
        if (m_closed)
            return false;
        m_waiting.push_back(std::move(batch));
        m_moved.notify_all();
        return true;
    }
    /// The next batch; null when the maker has finished and none is left.
    std::unique_ptr<Batch> pop() {
        std::unique_lock lock(m_mutex);
        m_moved.wait(lock, [this] { return !m_waiting.empty() || m_finished; });
        if (m_waiting.empty())
            return nullptr;
        auto batch = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_moved.notify_all();
        return batch;
    }
    void finish() { end(m_finished); }
    void close() { end(m_closed); }

private:
    void end(bool& flag) {
        const std::scoped_lock lock(m_mutex);
        flag = true;
        m_moved.notify_all();
    }
    static constexpr std::size_t mostWaiting = 4;
    std::mutex m_mutex;
    std::condition_variable m_moved;
    std::deque<std::unique_ptr<Batch>> m_waiting;
    bool m_finished = false;
    bool m_closed = false;
};

template <class Batch>
using TakeBatch = std::function<bool(std::unique_ptr<Batch>)>;

/// Runs `make` on a thread of its own and `use` on this one, for as long as `use` answers true. `make` gets a function
/// to hand its batches to, which answers false when no more are wanted. Returns when both are done; what either throws
/// is thrown here.
template <class Batch>
void makeAndUse(const std::function<void(const TakeBatch<Batch>&)>& make, const std::function<bool(Batch&)>& use) {
    Pipe<Batch> pipe;
    std::exception_ptr thrown;
    {
        const std::jthread maker([&] {
            try {
                make([&pipe](std::unique_ptr<Batch> batch) { return pipe.push(std::move(batch)); });
            } catch (...) {
                thrown = std::current_exception();
            }
            pipe.finish();
        });
        // Closed before the maker is waited for, also when `use` throws.
        const std::unique_ptr<Pipe<Batch>, void (*)(Pipe<Batch>*)> closing(&pipe, [](Pipe<Batch>* p) { p->close(); });
        while (const auto batch = pipe.pop())
            if (!use(*batch))
                break;
    }
    if (thrown)
        std::rethrow_exception(thrown);
}

} // namespace ree
