// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include "core/base/resources.h"

namespace ree {
namespace {

QByteArray drawing(const QString& name) {
    const auto folder = resourceFolder();
    if (!folder)
        return {};
    QFile file(QString::fromStdString((*folder / "icons").string()) + QLatin1Char('/') + name + QStringLiteral(".svg"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPixmap rendered(const QByteArray& svg, int side) {
    QSvgRenderer renderer(svg);
    if (!renderer.isValid())
        return {};
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

QIcon iconOf(const QByteArray& svg, std::initializer_list<int> sides) {
    QIcon icon;
    for (const int side : sides)
        if (const QPixmap pixmap = rendered(svg, side); !pixmap.isNull())
            icon.addPixmap(pixmap);
    return icon;
}

} // namespace

QIcon lineIcon(const QString& name, const QColor& ink) {
    return iconOf(drawing(name).replace("#000000", ink.name().toLatin1()), {20, 24, 40, 48});
}

QIcon programIcon() { return iconOf(drawing(QStringLiteral("ree-atlas")), {16, 24, 32, 48, 64, 128, 256}); }

} // namespace ree
