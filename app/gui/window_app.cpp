// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window_app.h"

#include <memory>

#include <QApplication>

#include "app/gui/atlas_style.h"
#include "app/gui/icons.h"
#include "app/gui/main_window.h"
#include "core/io/gdal_setup.h"

namespace ree {

int runWindow(int argc, char** argv) {
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("ree-atlas"));
    QApplication::setApplicationDisplayName(QStringLiteral("REE Atlas"));
    QApplication::setOrganizationName(QStringLiteral("ree-atlas"));
    QApplication::setStyle(std::make_unique<AtlasStyle>().release()); // the application takes it over
    QGuiApplication::setDesktopFileName(QStringLiteral("org.ree_atlas.ReeAtlas"));
    QApplication::setWindowIcon(programIcon());
    setUpGdal();
    MainWindow window;
    window.show();
    // Qt has taken its own options out by now; what is left are files.
    for (const QString& file : QApplication::arguments().mid(1))
        window.open(file);
    return QApplication::exec();
}

} // namespace ree
