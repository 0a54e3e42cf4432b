// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/watchdog.h"

#include <algorithm>
#include <utility>

namespace ree::testing {

Watchdog::Watchdog() : m_thread([this](const std::stop_token& stop) { beat(stop); }) {}

Watchdog::~Watchdog() {
    m_thread.request_stop();
    m_thread.join(); // before the receiver dies
}

double Watchdog::takeLongestMs() { return std::exchange(m_longestMs, 0); }

void Watchdog::beat(const std::stop_token& stop) {
    constexpr std::chrono::milliseconds pause(2);
    while (!stop.stop_requested()) {
        if (!m_waiting.exchange(true))
            QMetaObject::invokeMethod(
                &m_receiver, [this, posted = Clock::now()] { answer(posted); }, Qt::QueuedConnection);
        std::this_thread::sleep_for(pause);
    }
}

void Watchdog::answer(Clock::time_point posted) {
    m_longestMs = std::max(m_longestMs, std::chrono::duration<double, std::milli>(Clock::now() - posted).count());
    m_waiting = false;
}

} // namespace ree::testing
