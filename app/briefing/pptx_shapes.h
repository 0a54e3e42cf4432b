// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/briefing/pptx_text.h"

namespace ree {

/// Where the shape of a symbol lies around its middle, and which of the format's shapes it is.
struct SymbolGeometry {
    const char* preset = "ellipse";
    QRectF box; ///< page pixels around (0, 0), before it is turned
    int rotationDegrees = 0;
    bool upsideDown = false;
    std::vector<std::pair<const char*, int>> adjustments; ///< by name, in the format's 100 000ths
};
/// Of the same area and outline as paintSymbol's.
[[nodiscard]] SymbolGeometry symbolGeometry(const PageSymbol& symbol);

/// The rectangle that an item takes on the slide, page pixels: for a symbol that of its shape.
[[nodiscard]] QRectF slideRect(const PageItem& item);

void writeTextBox(PptxSlide& slide, const PageItem& item, const PageText& text);
/// The native title of the slide; at most one.
void writeTitle(PptxSlide& slide, const PageItem& item, const PageText& text);
void writeSymbol(PptxSlide& slide, const PageItem& item, const PageSymbol& symbol);
void writeRect(PptxSlide& slide, const PageItem& item, const PageRect& rect);
/// `picture` is the part that holds it; `edge` the colour of a thin outline, invalid for none.
void writePicture(PptxSlide& slide, const PageItem& item, const std::string& picture, const QString& altText,
                  const QColor& edge);
/// p:graphicFrame with a table.
void writeTableFrame(PptxSlide& slide, const PageItem& item, const PageTable& table, const HouseStyle& style);
/// p:graphicFrame that refers to a part with a chart.
void writeChartFrame(PptxSlide& slide, const PageItem& item, const std::string& chartPart, const QString& altText);

} // namespace ree
