// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ree::bench {

inline constexpr int manyTimes = 7;
inline constexpr int fewTimes = 3; ///< for work of seconds

/// Prints one line a measured operation to standard output:
/// {"op","n","median_ms","min_ms","max_ms","peak_mb"}. `peak_mb` is the highest resident size that the process had up
/// to then, in MB of 10^6 bytes, so the last line tells the peak after all; 0 where the system does not tell.
class Meter {
public:
    /// Only the named operations are measured, or all when none is named.
    explicit Meter(std::vector<std::string> only) : m_only(std::move(only)) {}

    [[nodiscard]] bool wants(std::string_view op) const;
    /// Runs `work` `times` times, each after `prepare`, whose time does not count.
    void measure(std::string_view op, std::int64_t n, int times, const std::function<void()>& work,
                 const std::function<void()>& prepare = {});
    /// Does `work`; where it throws, says so on standard error, for the other operations to go on.
    void attempt(std::string_view op, const std::function<void()>& work);
    [[nodiscard]] bool failed() const { return m_failed; } ///< of one of the attempts
    /// The line of times that somebody else took, of a process whose peak was `peakMb`.
    static void tell(std::string_view op, std::int64_t n, std::vector<double> ms, double peakMb);
    /// A size that belongs to no time, as {"op","n","mb"}.
    void tellSize(std::string_view op, std::int64_t n, double megabytes) const;

private:
    std::vector<std::string> m_only;
    bool m_failed = false;
};

} // namespace ree::bench
