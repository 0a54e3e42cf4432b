// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_session.h"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <stdexcept>

#include <QCoreApplication>
#include <QSettings>

#include <nlohmann/json.hpp>

#include "app/gui/main_window.h"
#include "tests/support/window_session.h"

namespace ree::bench {
namespace {

void tell(std::string_view op, std::int64_t sites, const testing::SessionStep& step) {
    const auto rounded = [](double ms) { return std::round(ms * 10) / 10; };
    nlohmann::ordered_json line{
        {"op", op}, {"n", sites}, {"step", step.name}, {"max_ms", rounded(step.longestStallMs)}};
    if (op == "stall")
        line["step_ms"] = rounded(step.tookMs);
    std::cout << line.dump() << std::endl;
}

} // namespace

void benchSession(const std::filesystem::path& file, const std::filesystem::path& folder) {
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, QString::fromStdString(folder.string()));
    QCoreApplication::setOrganizationName(QStringLiteral("ree-atlas-bench"));
    MainWindow window;
    window.show();
    const auto [sites, steps] = testing::playSession(window, file);
    for (const testing::SessionStep& step : steps) {
        tell("stall", sites, step);
        if (!step.finished)
            throw std::runtime_error("the session did not come to the end of " + step.name);
    }
    tell("longest_stall", sites, *std::max_element(steps.begin(), steps.end(), [](const auto& a, const auto& b) {
             return a.longestStallMs < b.longestStallMs;
         }));
}

} // namespace ree::bench
