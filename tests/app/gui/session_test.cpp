// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QEventLoop>
#include <QSettings>
#include <QThread>
#include <QTimer>

#include <gtest/gtest.h>

#include "app/gui/main_window.h"
#include "tests/support/synthetic_sites.h"
#include "tests/support/temp_folder.h"
#include "tests/support/watchdog.h"
#include "tests/support/window_session.h"

namespace ree {
namespace {

void runLoopFor(int ms) {
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

TEST(Watchdog, blockOfTheGuiThread_isMeasuredOnce) {
    constexpr int blockMs = 200;
    testing::Watchdog watchdog;
    runLoopFor(50);
    QTimer::singleShot(0, [] { QThread::msleep(blockMs); });
    runLoopFor(50);
    constexpr double betweenBeatsMs = 20; // two, and what a busy machine adds
    EXPECT_GT(watchdog.takeLongestMs(), blockMs - betweenBeatsMs);
    EXPECT_EQ(watchdog.takeLongestMs(), 0);
}

/// Had a step been done on the window's own thread, the window would have stood still for nearly all of it. How short
/// the stalls are is for the benchmark to tell: this machine may be busy with other tests.
TEST(WindowSession, hundredThousandSites_neverLeaveTheWindowWaiting) {
    const testing::TempFolder folder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, QString::fromStdString(folder.path().string()));
    QCoreApplication::setOrganizationName(QStringLiteral("ree-atlas-test"));
    QSettings().clear();
    constexpr std::int64_t sites = 100000;
    const auto file = folder / "synthetic_sites.shp";
    testing::makeSyntheticSites(file, sites);
    MainWindow window;
    window.show();
    const auto session = testing::playSession(window, file);
    EXPECT_EQ(session.sites, sites);
    EXPECT_GT(session.steps.size(), 10U);
    for (const testing::SessionStep& step : session.steps) {
        RecordProperty(step.name + "_ms", static_cast<int>(step.tookMs));
        RecordProperty(step.name + "_longest_stall_ms", static_cast<int>(step.longestStallMs));
        constexpr double tooShortToTell = 500; // other tests run beside this one
        EXPECT_TRUE(step.finished) << step.name;
        EXPECT_LT(step.longestStallMs, std::max(step.tookMs / 2, tooShortToTell))
            << step.name << " took " << step.tookMs << " ms";
    }
}

} // namespace
} // namespace ree
