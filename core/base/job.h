// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>
#include <string_view>

namespace ree {

/// What a long piece of work gets from its caller: a way to be stopped and a way to say how far it is.
/// `report` may be empty; it is called on the thread that does the work, at most every few thousand rows, with a
/// fraction from 0 to 1 (negative when unknown).
struct Job {
    std::stop_token stop;
    std::function<void(double fraction, std::string_view stage)> report;

    [[nodiscard]] bool cancelled() const { return stop.stop_requested(); }
    void say(double fraction, std::string_view stage) const {
        if (report)
            report(fraction, stage);
    }
};

} // namespace ree
