// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/cluster_layer.h"

#include <QPainter>

#include "app/paint/map_text.h"
#include "app/paint/palette.h"

namespace ree {
namespace {

constexpr double ringWidth = 4.5;
constexpr double wholeTurn = 360.0 * 16; ///< as QPainter counts angles

void paintCluster(QPainter& painter, const Cluster& cluster, QPointF at, const SiteLook& look, Theme theme) {
    const Palette& colours = palette(theme);
    const double radius = clusterRadius(cluster.count);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.symbolEdge);
    painter.drawEllipse(at, radius + 1.2, radius + 1.2);
    const QRectF outer(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius);
    double angle = wholeTurn / 4; // from the top, clockwise
    for (std::size_t i = 0; i < look.classes.size() && i < cluster.mix.size(); ++i) {
        if (cluster.mix[i] == 0)
            continue;
        const double span = wholeTurn * cluster.mix[i] / cluster.count;
        painter.setBrush(swatchColour(look.classes[i].swatch, theme));
        // A slice ends where the next begins, whatever the rounding.
        painter.drawPie(outer, qRound(angle), qRound(angle - span) - qRound(angle));
        angle -= span;
    }
    QColor plate = colours.card;
    plate.setAlpha(255);
    painter.setBrush(plate);
    painter.drawEllipse(at, radius - ringWidth, radius - ringWidth);
    const QString text = shortCount(cluster.count);
    const QSizeF size = mapTextSize(text, TextStyle::ClusterCount);
    paintMapText(painter, text, TextStyle::ClusterCount, colours.ink, plate,
                 at - QPointF(size.width() / 2, size.height() / 2));
}

} // namespace

QString shortCount(std::uint32_t count) {
    const auto tenths = [](double value, QLatin1String unit) {
        return QString::number(value, 'f', value < 99.95 ? 1 : 0) + unit;
    };
    if (count < 1000)
        return QString::number(count);
    if (count < 999500)
        return tenths(count / 1e3, QLatin1String("k"));
    return tenths(count / 1e6, QLatin1String("M"));
}

void paintClusters(QPainter& painter, const MapRequest& request, const SitePlacement& placement) {
    // Small ones last, so that none disappears under a large neighbour.
    for (const Cluster& cluster : placement.clusters) {
        const PixelPoint at = request.view.toPixel(cluster.center);
        paintCluster(painter, cluster, QPointF(at.x, at.y), *placement.look, request.options.theme);
    }
}

} // namespace ree
