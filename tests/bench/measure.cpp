// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include <malloc.h>

#include <nlohmann/json.hpp>

namespace ree::bench {
namespace {

/// The kernel then counts the highest resident size anew. What earlier work freed is handed back first.
void forgetPeak() {
    malloc_trim(0);
    std::ofstream("/proc/self/clear_refs") << "5";
}

double peakMegabytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:"))
            return std::stod(line.substr(6)) * 1024 / 1e6;
    return 0;
}

double rounded(double value) { return std::round(value * 1000) / 1000; }

} // namespace

void measure(std::string_view op, std::int64_t n, int times, const std::function<void()>& work) {
    forgetPeak();
    std::vector<double> ms;
    for (int i = 0; i < times; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        ms.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(ms.begin(), ms.end());
    const nlohmann::ordered_json line{{"op", op},
                                      {"n", n},
                                      {"median_ms", rounded(ms[ms.size() / 2])},
                                      {"min_ms", rounded(ms.front())},
                                      {"max_ms", rounded(ms.back())},
                                      {"peak_mb", std::round(peakMegabytes())}};
    std::cout << line.dump() << std::endl;
}

void tellSize(std::string_view op, std::int64_t n, double megabytes) {
    std::cout << nlohmann::ordered_json{{"op", op}, {"n", n}, {"mb", rounded(megabytes)}}.dump() << std::endl;
}

} // namespace ree::bench
