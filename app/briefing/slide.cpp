// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/slide.h"

#include <algorithm>
#include <cmath>
#include <map>

#include <QFontMetricsF>
#include <QPainter>

#include "app/briefing/slide_text.h"
#include "app/paint/furniture.h"
#include "app/paint/palette.h"
#include "app/paint/save_picture.h"

namespace ree {
namespace {

constexpr int pageWidth = 1920;
constexpr int pageHeight = 1080;
constexpr double edge = 48;
constexpr double sideWidth = 500;
constexpr double mapTop = 142;
constexpr double footHeight = 112;
/// The map is drawn with larger symbols and names than on a screen: a slide is read from the back of a room.
constexpr double mapScale = 1.45;

QFont font(int px, QFont::Weight weight = QFont::Normal) {
    QFont font = mapFont(TextStyle::Furniture);
    font.setPixelSize(px);
    font.setWeight(weight);
    return font;
}

/// The largest size from `largest` down to `smallest` at which the text fits into the rectangle.
QFont fitting(const QString& text, const QRectF& rect, int largest, int smallest, QFont::Weight weight) {
    for (int px = largest; px > smallest; --px) {
        const QFont candidate = font(px, weight);
        const QRectF need = QFontMetricsF(candidate).boundingRect(rect, Qt::TextWordWrap, text);
        if (need.height() <= rect.height() && need.width() <= rect.width())
            return candidate;
    }
    return font(smallest, weight);
}

void paintText(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& colour) {
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text);
}

QRectF mapRect() { return {edge, mapTop, pageWidth - 2 * edge - sideWidth - 32, pageHeight - mapTop - footHeight}; }

void paintMapPart(QPainter& painter, const SlideRequest& request) {
    const QRectF rect = mapRect();
    MapRequest map = request.map;
    const MapBox shown = map.view.extent();
    map.view = map.view.withSize(static_cast<int>(rect.width() / mapScale), static_cast<int>(rect.height() / mapScale))
                   .showing(shown, 0);
    map.options.legend = false;
    map.options.credits = false;
    painter.save();
    painter.translate(rect.topLeft());
    painter.scale(mapScale, mapScale);
    paintMap(painter, map);
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette(map.options.theme).cardEdge, 1.5));
    painter.drawRect(rect);
}

constexpr double lineHeight = 30;
constexpr double headingHeight = 42;
constexpr double blockGap = 14;

double heightOf(const SlideBlock& block) {
    return headingHeight + lineHeight * static_cast<double>(block.lines.size()) + blockGap;
}

/// Heading, then lines of "label … value".
void paintBlock(QPainter& painter, const SlideBlock& block, const QRectF& column, double y, const Palette& colours) {
    painter.setPen(QPen(colours.cardEdge, 1.5));
    painter.drawLine(QPointF(column.left(), y), QPointF(column.right(), y));
    paintText(painter, {column.left(), y + 10, column.width(), lineHeight}, block.heading, font(20, QFont::DemiBold),
              colours.accent);
    y += headingHeight;
    const QFont plain = font(21);
    const QFont strong = font(21, QFont::DemiBold);
    for (const SlideLine& line : block.lines) {
        const double room = column.width() - QFontMetricsF(strong).horizontalAdvance(line.value) - 16;
        const QString label = QFontMetricsF(plain).elidedText(line.label, Qt::ElideRight, room);
        paintText(painter, {column.left(), y, column.width(), lineHeight}, label, plain, colours.ink);
        painter.setFont(strong);
        painter.drawText(QRectF(column.left(), y, column.width(), lineHeight), Qt::AlignRight | Qt::AlignTop,
                         line.value);
        y += lineHeight;
    }
}

/// The legend at the foot of the column, as large as the blocks above leave room for; blocks that find none are left
/// out whole, the least important first.
void paintSide(QPainter& painter, const SlideRequest& request, const SlideText& words, const Palette& colours) {
    const QRectF map = mapRect();
    const QRectF column(map.right() + 32, map.top(), sideWidth, map.height());
    constexpr double smallest = 1.15;
    constexpr double largest = 1.45;
    const QSizeF plain = paintLegend(nullptr, request.map);
    double y = column.top();
    const double lowest = column.bottom() - (plain.isEmpty() ? 0 : plain.height() * smallest);
    for (const SlideBlock& block : words.blocks) {
        if (y + heightOf(block) > lowest)
            break;
        paintBlock(painter, block, column, y, colours);
        y += heightOf(block);
    }
    if (plain.isEmpty())
        return;
    const double scale = std::min({largest, (column.bottom() - y) / plain.height(), column.width() / plain.width()});
    painter.save();
    painter.translate(column.left(), column.bottom() - plain.height() * scale);
    painter.scale(scale, scale);
    paintLegend(&painter, request.map);
    painter.restore();
}

void paintFoot(QPainter& painter, const SlideText& words, const Palette& colours) {
    const double top = pageHeight - footHeight + 10;
    const QRectF rect(edge, top, pageWidth - 2 * edge, footHeight - 26);
    paintText(painter, rect, words.foot, fitting(words.foot, rect, 15, 10, QFont::Normal), colours.quietInk);
}

void paintSlide(QPainter& painter, const SlideRequest& request) {
    const Palette& colours = palette(request.map.options.theme);
    const SlideText words = slideText(request);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF(0, 0, pageWidth, pageHeight), colours.page);
    painter.fillRect(QRectF(edge, 40, 8, 78), colours.accent);
    const QRectF title(edge + 24, 34, pageWidth - 2 * edge - 24, 54);
    paintText(painter, title, words.title, fitting(words.title, title, 42, 22, QFont::DemiBold), colours.ink);
    const QRectF filter(edge + 24, 88, pageWidth - 2 * edge - 24, 36);
    paintText(painter, filter, words.filter, fitting(words.filter, filter, 24, 13, QFont::Normal), colours.quietInk);
    paintMapPart(painter, request);
    paintSide(painter, request, words, colours);
    paintFoot(painter, words, colours);
}

} // namespace

QImage renderSlide(const SlideRequest& request, double scale) {
    QImage image(static_cast<int>(std::lround(pageWidth * scale)), static_cast<int>(std::lround(pageHeight * scale)),
                 QImage::Format_RGB32);
    if (image.isNull())
        return {};
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintSlide(painter, request);
    return image;
}

Status saveSlide(const SlideRequest& request, const std::filesystem::path& target) {
    Picture picture;
    picture.widthPx = pageWidth;
    picture.heightPx = pageHeight;
    picture.title = slideText(request).title;
    picture.paint = [&request](QPainter& painter) {
        paintSlide(painter, request);
        return true;
    };
    return savePicture(picture, target, 96);
}

} // namespace ree
