// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>
#include <vector>

#include <QColor>
#include <QImage>
#include <QRectF>
#include <QString>
#include <QUrl>

#include "app/briefing/house_style.h"
#include "app/paint/map_painter.h"
#include "app/paint/site_look.h"
#include "core/analysis/chart.h"

namespace ree {

/// A stretch of text in one look.
struct PageRun {
    QString text;
    QColor colour;
    bool bold = false;
    QUrl link; ///< empty for none
};
/// A paragraph has one size, so that a slide program lays it out as we do.
struct PageParagraph {
    std::vector<PageRun> runs;
    double sizePx = 28; ///< page pixels; half as many points
    Qt::AlignmentFlag align = Qt::AlignLeft;
    double spaceAfterPx = 0;
};
/// Text from the upper left corner of its rectangle, wrapped at its width. The title of a page is `title`.
struct PageText {
    std::vector<PageParagraph> paragraphs;
    bool title = false;
    bool wrap = true;
};
/// Rows of cells, a paragraph each; the first row is the heading. Rows have one height, and lines are never wrapped.
struct PageTable {
    std::vector<double> columnWidthsPx; ///< together as wide as the rectangle
    double rowHeightPx = 44;
    std::vector<std::vector<PageParagraph>> rows;
};
/// The map; its view has the rectangle's proportions and `scale` times fewer logical pixels.
struct PageMap {
    MapRequest map;
    double scale = 1;
    QString altText;
};
/// A symbol of the legend, in the middle of its rectangle.
struct PageSymbol {
    SymbolShape shape = SymbolShape::Circle;
    double radiusPx = 8;
    QColor colour, edge;
    bool hollow = false;
};
struct PageChart {
    Chart chart;
    std::vector<QColor> series; ///< a colour a series
    double textPx = 24;
    QString altText;
};
struct PagePicture {
    QImage image;
    QString altText;
};
/// A filled rectangle, or a line where it is thin.
struct PageRect {
    QColor fill;
};

/// One thing on a page. Items are painted in order; none covers another, but for rectangles, which lie below.
struct PageItem {
    QString name;  ///< for people who edit the slide: "Title", "Key figures"
    QRectF rect;   ///< page pixels from the upper left corner
    QString group; ///< items of one name move together; "" stands alone
    std::variant<PageText, PageTable, PageMap, PageSymbol, PageChart, PagePicture, PageRect> content;
};

/// A slide, laid out: what is painted, and what slide programs get as objects of their own.
struct Page {
    HouseStyle style;
    QString title;
    QString notes; ///< for the speaker, lines between '\n'
    std::vector<PageItem> items;
};

} // namespace ree
