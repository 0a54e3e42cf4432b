// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/stamps.h"

#include <random>

#include <QPainter>

#include "app/paint/site_look.h"

namespace ree {
namespace {

QImage symbolPicture(SymbolShape shape, double radius, const QColor& colour) {
    const int side = 2 * static_cast<int>(radius * 1.6 + 3) + 1;
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(side / 2.0, side / 2.0);
    paintSymbol(painter, shape, radius, colour, Qt::white);
    return image;
}

int largestDifference(const QImage& a, const QImage& b) {
    int largest = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            for (const int shift : {0, 8, 16})
                largest = std::max(
                    largest, std::abs(static_cast<int>((p >> shift) & 255U) - static_cast<int>((q >> shift) & 255U)));
        }
    return largest;
}

/// `count` spots of the pictures all over a page and a little beyond, in two pieces, painted both ways on white.
int differenceFromDrawingInOrder(const std::vector<QImage>& pictures, QSize size, int count) {
    std::mt19937 random(7);
    std::vector<Stamp> stamps;
    for (const QImage& picture : pictures)
        stamps.emplace_back(picture);
    StampSpots spots(2);
    QImage inOrder(size, QImage::Format_ARGB32_Premultiplied);
    inOrder.fill(Qt::white);
    QPainter painter(&inOrder);
    for (int i = 0; i < count; ++i) {
        const auto stamp = static_cast<std::uint32_t>(random() % pictures.size());
        const int x = static_cast<int>(random() % static_cast<unsigned>(size.width() + 60)) - 50;
        const int y = static_cast<int>(random() % static_cast<unsigned>(size.height() + 60)) - 50;
        spots[i < count / 3 ? 0 : 1].push_back({x, y, stamp});
        painter.drawImage(QPoint(x, y), pictures[stamp]);
    }
    painter.end();
    QImage atOnce(size, QImage::Format_ARGB32_Premultiplied);
    atOnce.fill(Qt::white);
    QPainter over(&atOnce);
    over.drawImage(0, 0, stamped(size, stamps, spots));
    over.end();
    return largestDifference(inOrder, atOnce);
}

TEST(Stamps, crowd_looksAsIfDrawnInOrder) {
    const std::vector<QImage> pictures{symbolPicture(SymbolShape::Circle, 3.5, Qt::red),
                                       symbolPicture(SymbolShape::Triangle, 5.5, Qt::blue),
                                       symbolPicture(SymbolShape::Ring, 4, Qt::darkGreen)};
    EXPECT_LE(differenceFromDrawingInOrder(pictures, {301, 203}, 4000), 4);
}

TEST(Stamps, symbolsWiderThanAWord_lookAsIfDrawnInOrder) {
    const std::vector<QImage> pictures{symbolPicture(SymbolShape::Circle, 40, Qt::red),
                                       symbolPicture(SymbolShape::Diamond, 57, Qt::blue)};
    EXPECT_LE(differenceFromDrawingInOrder(pictures, {257, 190}, 60), 4);
}

TEST(Stamps, spotsWhollyOutside_leaveThePictureClear) {
    const std::vector<Stamp> stamps{Stamp(symbolPicture(SymbolShape::Circle, 5, Qt::red))};
    const StampSpots spots{{{-500, 10, 0}, {10, -500, 0}}, {{900, 10, 0}, {10, 900, 0}}};
    QImage clear(100, 80, QImage::Format_ARGB32_Premultiplied);
    clear.fill(Qt::transparent);
    EXPECT_EQ(stamped(clear.size(), stamps, spots), clear);
}

TEST(Stamps, stopped_givesNothing) {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_TRUE(stamped({100, 80}, {}, {}, stop.get_token()).isNull());
}

} // namespace
} // namespace ree
