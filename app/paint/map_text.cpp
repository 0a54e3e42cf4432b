// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/map_text.h"

#include <cmath>
#include <mutex>

#include <QFontMetricsF>
#include <QHash>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

namespace ree {
namespace {

constexpr double haloWidth = 3.2;
constexpr qsizetype mostKept = 4000; ///< beyond it the store starts anew: a map shows some hundred names at a time

/// A path takes the letters as they are, whatever the font says of capitals.
QString drawn(const QString& text, const QFont& font) {
    return font.capitalization() == QFont::AllUppercase ? text.toUpper() : text;
}

void paintOutline(QPainter& painter, const QString& text, TextStyle style, const QColor& colour, const QColor& halo,
                  QPointF at) {
    const QFont font = mapFont(style);
    QPainterPath path;
    path.addText(at + QPointF(0, QFontMetricsF(font).ascent()), font, drawn(text, font));
    painter.strokePath(path, QPen(halo, haloWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(path, colour);
}

struct TextKey {
    QString text;
    TextStyle style;
    QRgb colour = 0;
    QRgb halo = 0;
    double ratio = 0; ///< device pixels a logical one
    bool operator==(const TextKey&) const = default;
};

size_t qHash(const TextKey& key, size_t seed = 0) {
    return qHashMulti(seed, key.text, static_cast<int>(key.style), key.colour, key.halo, key.ratio);
}

/// A store that several threads share.
template <class Key, class Value>
class Store {
public:
    template <class Make>
    Value get(const Key& key, Make make) {
        {
            const std::scoped_lock lock(m_mutex);
            if (const auto found = m_values.constFind(key); found != m_values.constEnd())
                return *found;
        }
        const Value value = make();
        const std::scoped_lock lock(m_mutex);
        if (m_values.size() >= mostKept)
            m_values.clear();
        m_values.insert(key, value);
        return value;
    }

private:
    std::mutex m_mutex;
    QHash<Key, Value> m_values;
};

QImage picture(const QString& text, TextStyle style, const QColor& colour, const QColor& halo, double ratio) {
    const QSizeF size = mapTextSize(text, style) + QSizeF(2 * haloWidth, 2 * haloWidth);
    QImage image(static_cast<int>(std::ceil(size.width() * ratio)), static_cast<int>(std::ceil(size.height() * ratio)),
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(ratio, ratio);
    paintOutline(painter, text, style, colour, halo, {haloWidth, haloWidth});
    return image;
}

} // namespace

QSizeF mapTextSize(const QString& text, TextStyle style) {
    static Store<std::pair<QString, int>, QSizeF> sizes;
    return sizes.get({text, static_cast<int>(style)}, [&] {
        const QFont font = mapFont(style);
        const QFontMetricsF metrics(font);
        return QSizeF(metrics.horizontalAdvance(drawn(text, font)), metrics.height());
    });
}

void paintMapText(QPainter& painter, const QString& text, TextStyle style, const QColor& colour, const QColor& halo,
                  QPointF at) {
    const QTransform transform = painter.transform();
    const bool raster = painter.device() != nullptr && painter.device()->devType() == QInternal::Image;
    if (!raster || transform.type() > QTransform::TxScale) {
        paintOutline(painter, text, style, colour, halo, at);
        return;
    }
    static Store<TextKey, QImage> pictures;
    const double ratio = transform.m11();
    const QImage image = pictures.get({text, style, colour.rgba(), halo.rgba(), ratio},
                                      [&] { return picture(text, style, colour, halo, ratio); });
    const QPointF corner = transform.map(at - QPointF(haloWidth, haloWidth));
    painter.resetTransform();
    painter.drawImage(QPoint(static_cast<int>(std::lround(corner.x())), static_cast<int>(std::lround(corner.y()))),
                      image);
    painter.setTransform(transform);
}

} // namespace ree
