// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/dialogs/ask_target.h"

#include <QFileDialog>
#include <QSettings>

namespace ree {
namespace {

QString withEnding(const QString& path, const QString& kind) {
    if (path.isEmpty() || !QFileInfo(path).suffix().isEmpty())
        return path;
    return path + kind.section(QStringLiteral("(*"), 1).section(QLatin1Char(')'), 0, 0);
}

} // namespace

QString askTarget(QWidget* parent, const QString& title, const QString& name, const QString& kinds, QString* kind) {
    QSettings settings;
    const QString folder = settings.value(QStringLiteral("folder")).toString();
    QString chosen;
    const QString start = folder.isEmpty() ? name : folder + QLatin1Char('/') + name;
    const QString path = withEnding(QFileDialog::getSaveFileName(parent, title, start, kinds, &chosen), chosen);
    if (!path.isEmpty())
        settings.setValue(QStringLiteral("folder"), QFileInfo(path).absolutePath());
    if (kind != nullptr)
        *kind = chosen;
    return path;
}

} // namespace ree
