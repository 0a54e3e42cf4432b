// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <string>
#include <thread>

#include <QObject>

namespace ree::testing {

/// Tells how long the GUI thread leaves the window unanswered. A thread of its own posts an event every few
/// milliseconds, as the mouse would, and the GUI thread notes how late it comes to it. Made and asked on the GUI
/// thread, which needs a running event loop in between.
class Watchdog {
public:
    Watchdog();
    ~Watchdog();
    Watchdog(const Watchdog&) = delete;
    Watchdog& operator=(const Watchdog&) = delete;

    /// The longest stall since the watchdog was made or asked last, in milliseconds.
    [[nodiscard]] double takeLongestMs();

private:
    using Clock = std::chrono::steady_clock;
    void beat(const std::stop_token& stop);
    void answer(Clock::time_point posted);

    QObject m_receiver; ///< lives on the GUI thread; its death drops what is still on the way
    double m_longestMs = 0;
    std::atomic<bool> m_waiting = false; ///< an event is on the way; another would only wait behind it
    std::jthread m_thread;
};

} // namespace ree::testing
