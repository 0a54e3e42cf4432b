// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/timings.h"

#include <algorithm>
#include <cmath>
#include <fstream>

#include <nlohmann/json.hpp>

namespace ree {
namespace {

double milliseconds(std::chrono::steady_clock::duration time) {
    constexpr double shownSteps = 1000; // microseconds
    return std::round(std::chrono::duration<double, std::milli>(time).count() * shownSteps) / shownSteps;
}

} // namespace

double peakMegabytes() {
    // Not getrusage: its figure outlives exec, so a child would tell the size of a large parent.
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:"))
            return std::stod(line.substr(6)) * 1024 / 1e6;
    return 0;
}

void Timings::done(std::string_view stage) {
    const auto now = Clock::now();
    const auto same = std::find_if(m_stages.begin(), m_stages.end(), [&](const Stage& s) { return s.name == stage; });
    if (same != m_stages.end())
        same->took += now - m_last;
    else
        m_stages.push_back({std::string(stage), now - m_last});
    m_last = now;
}

std::string Timings::toJson(std::string_view command) const {
    nlohmann::ordered_json json{{"command", command}, {"stages", nlohmann::ordered_json::array()}};
    for (const Stage& stage : m_stages)
        json["stages"].push_back({{"stage", stage.name}, {"ms", milliseconds(stage.took)}});
    json["total_ms"] = milliseconds(Clock::now() - m_begun);
    json["peak_mb"] = std::round(peakMegabytes());
    return json.dump();
}

} // namespace ree
