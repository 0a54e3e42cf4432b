// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window_app.h"

#include <cstdio>
#include <memory>

#include <QApplication>

#include "app/gui/atlas_style.h"
#include "app/gui/first_frame.h"
#include "app/gui/icons.h"
#include "app/gui/main_window.h"
#include "app/paint/qt_text.h"
#include "core/base/timings.h"
#include "core/io/gdal_setup.h"

namespace ree {

int runWindow(int argc, char** argv) {
    Timings timings;
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("ree-atlas"));
    QApplication::setApplicationDisplayName(QStringLiteral("REE Atlas"));
    QApplication::setOrganizationName(QStringLiteral("ree-atlas"));
    QApplication::setStyle(new AtlasStyle); // the application takes it over
    QGuiApplication::setDesktopFileName(QStringLiteral("org.ree_atlas.ReeAtlas"));
    QApplication::setWindowIcon(programIcon());
    setUpGdal();
    // Qt has taken its own options out by now; what is left are files and our one option.
    QStringList files = QApplication::arguments().mid(1);
    const bool tellTimings = files.removeAll(qtText(timingsOption)) > 0;
    timings.done("application");
    MainWindow window;
    timings.done("window");
    if (tellTimings)
        whenFirstFrameIsPainted(&window, [&timings] {
            timings.done("window_shown");
            std::fprintf(stderr, "%s\n", timings.toJson("window").c_str());
        });
    window.show();
    for (const QString& file : files)
        window.open(file);
    return QApplication::exec();
}

} // namespace ree
