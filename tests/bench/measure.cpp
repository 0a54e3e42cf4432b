// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <exception>
#include <iostream>

#include <nlohmann/json.hpp>

#include "core/base/timings.h"

namespace ree::bench {
namespace {

/// To ten nanoseconds: the fastest operation takes less than a microsecond.
double rounded(double value) { return std::round(value * 1e5) / 1e5; }

} // namespace

bool Meter::wants(std::string_view op) const {
    return m_only.empty() || std::find(m_only.begin(), m_only.end(), op) != m_only.end();
}

void Meter::measure(std::string_view op, std::int64_t n, int times, const std::function<void()>& work,
                    const std::function<void()>& prepare) {
    if (!wants(op))
        return;
    attempt(op, [&] {
        std::vector<double> ms;
        for (int i = 0; i < times; ++i) {
            if (prepare)
                prepare();
            const auto start = std::chrono::steady_clock::now();
            work();
            ms.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
        }
        tell(op, n, std::move(ms), peakMegabytes());
    });
}

void Meter::attempt(std::string_view op, const std::function<void()>& work) {
    try {
        work();
    } catch (const std::exception& error) {
        std::cerr << op << ": " << error.what() << std::endl;
        m_failed = true;
    }
}

void Meter::tell(std::string_view op, std::int64_t n, std::vector<double> ms, double peakMb) {
    std::sort(ms.begin(), ms.end());
    const nlohmann::ordered_json line{{"op", op},
                                      {"n", n},
                                      {"median_ms", rounded(ms[ms.size() / 2])},
                                      {"min_ms", rounded(ms.front())},
                                      {"max_ms", rounded(ms.back())},
                                      {"peak_mb", std::round(peakMb)}};
    std::cout << line.dump() << std::endl;
}

void Meter::tellSize(std::string_view op, std::int64_t n, double megabytes) const {
    if (wants(op))
        std::cout << nlohmann::ordered_json{{"op", op}, {"n", n}, {"mb", rounded(megabytes)}}.dump() << std::endl;
}

} // namespace ree::bench
