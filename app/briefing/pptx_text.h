// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/briefing/page.h"
#include "app/briefing/pptx_package.h"
#include "app/briefing/pptx_xml.h"

namespace ree {

/// What the writers of one slide share: where they write, what they may refer to, the next free id.
struct PptxSlide {
    PptxPackage& package;
    PptxXml& xml;
    std::string part;        ///< "ppt/slides/slide1.xml"
    const HouseStyle& theme; ///< whose colours and fonts the deck's theme has
    unsigned lastId = 1;     ///< of the shapes; 1 is the slide itself

    [[nodiscard]] QString nextId() { return num(++lastId); }
};

/// What is asked of all text of a body.
struct PptxTextStyle {
    bool bold = false; ///< whatever the runs say
};

/// a:solidFill. A colour of the theme is named, so that it follows a change of the theme; any other stands as it is.
void writeFill(PptxXml& xml, const HouseStyle& theme, const QColor& colour);
/// a:ln of a width in page pixels; no line where the colour is not valid.
void writeLine(PptxXml& xml, const HouseStyle& theme, const QColor& colour, double widthPx, const char* name = "a:ln",
               const char* dash = nullptr);
/// a:p with runs, links and the line breaks inside of runs.
void writeParagraph(PptxSlide& slide, const PageParagraph& paragraph, const PptxTextStyle& style = {});
/// Properties and paragraphs; a text without any has one empty paragraph, as the format wants it.
void writeTextBody(PptxSlide& slide, const std::vector<PageParagraph>& paragraphs, bool wrap);

} // namespace ree
