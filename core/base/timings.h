// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace ree {

/// The option by which a user asks the program for its timings.
inline constexpr std::string_view timingsOption = "--timings";

/// The highest resident size this process has had, in MB of 10^6 bytes; 0 where the system does not tell.
[[nodiscard]] double peakMegabytes();

/// How long the stages of one command took. The clock starts when the value is made; done() ends the stage that has
/// run since the one before. Belongs to one thread, and is passed down to whoever knows where a stage ends.
class Timings {
public:
    /// A stage that was done before is added to: opening three files is one stage.
    void done(std::string_view stage);
    /// {"command","stages":[{"stage","ms"},…],"total_ms","peak_mb"} on one line; the stages in the order they began.
    [[nodiscard]] std::string toJson(std::string_view command) const;

private:
    using Clock = std::chrono::steady_clock;
    struct Stage {
        std::string name;
        Clock::duration took;
    };
    Clock::time_point m_begun = Clock::now();
    Clock::time_point m_last = m_begun;
    std::vector<Stage> m_stages;
};

} // namespace ree
