// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/atlas_style.h"

#include <algorithm>

#include <QPainter>
#include <QStyleOption>

namespace ree {
namespace {

void drawCheckBox(const QStyleOption& option, QPainter& painter) {
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QPalette::ColorGroup group = enabled ? QPalette::Active : QPalette::Disabled;
    QColor edge = option.palette.color(group, QPalette::Text);
    edge.setAlpha(150);
    const bool checked = option.state.testFlag(QStyle::State_On);
    const QColor fill = option.palette.color(group, checked ? QPalette::Highlight : QPalette::Base);
    const double side = std::min({option.rect.width(), option.rect.height(), 15}) - 2;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(checked ? fill : edge, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(box, 2.5, 2.5);
    painter.setPen(QPen(option.palette.color(group, checked ? QPalette::HighlightedText : QPalette::Text), 1.8,
                        Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&](double x, double y) { return QPointF(box.x() + x * side, box.y() + y * side); };
    if (checked)
        painter.drawPolyline(QPolygonF{at(0.22, 0.52), at(0.43, 0.73), at(0.8, 0.29)});
    else if (option.state.testFlag(QStyle::State_NoChange))
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
    painter.restore();
}

} // namespace

AtlasStyle::AtlasStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void AtlasStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    if (option != nullptr && (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck))
        drawCheckBox(*option, *painter);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

QPalette darkWindowPalette() {
    QPalette dark;
    const QColor base(0x1e, 0x22, 0x27);
    const QColor window(0x2a, 0x2f, 0x36);
    const QColor text(0xe6, 0xe6, 0xe6);
    const QColor faint(0x98, 0x9e, 0xa6);
    dark.setColor(QPalette::Window, window);
    dark.setColor(QPalette::WindowText, text);
    dark.setColor(QPalette::Base, base);
    dark.setColor(QPalette::AlternateBase, QColor(0x25, 0x2a, 0x30));
    dark.setColor(QPalette::Text, text);
    dark.setColor(QPalette::PlaceholderText, faint);
    dark.setColor(QPalette::Button, QColor(0x3a, 0x41, 0x4a));
    dark.setColor(QPalette::ButtonText, text);
    dark.setColor(QPalette::BrightText, Qt::white);
    dark.setColor(QPalette::ToolTipBase, window);
    dark.setColor(QPalette::ToolTipText, text);
    dark.setColor(QPalette::Link, QColor(0x6c, 0xb4, 0xee));
    dark.setColor(QPalette::LinkVisited, QColor(0xb9, 0x9b, 0xee));
    dark.setColor(QPalette::Highlight, QColor(0x2f, 0x6f, 0xa8));
    dark.setColor(QPalette::HighlightedText, Qt::white);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        dark.setColor(QPalette::Disabled, role, faint);
    return dark;
}

} // namespace ree
