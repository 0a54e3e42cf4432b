// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

namespace ree::bench {

/// Runs `work` `times` times and prints one JSON line to standard output:
/// {"op","n","median_ms","min_ms","max_ms","peak_mb"}. `peak_mb` is the highest resident size of the whole process
/// while it ran (MB of 10^6 bytes); 0 where the system does not tell.
void measure(std::string_view op, std::int64_t n, int times, const std::function<void()>& work);

/// Prints a size that belongs to no time, as {"op","n","mb"}.
void tellSize(std::string_view op, std::int64_t n, double megabytes);

} // namespace ree::bench
