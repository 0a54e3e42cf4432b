// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/flat_png.h"

#include <gtest/gtest.h>

namespace ree {
namespace {

QImage stripes(int width, int height) {
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.setPixelColor(x, y, QColor(x * 37 % 256, y * 11 % 256, (x + y) * 5 % 256));
    return image;
}

TEST(FlatPng, anotherReader_seesTheSamePixels) {
    for (const QSize size :
         {QSize(1, 1), QSize(3, 2), QSize(7, 300), QSize(641, 13)}) { // lines of every remainder of 4
        const QImage image = stripes(size.width(), size.height());
        const QImage back = QImage::fromData(flatPng(image), "PNG");
        ASSERT_EQ(back.size(), size);
        EXPECT_EQ(back.convertToFormat(QImage::Format_RGB32), image);
    }
}

TEST(FlatPng, pictureThatIsNone_isNoFile) { EXPECT_TRUE(flatPng({}).isEmpty()); }

} // namespace
} // namespace ree
