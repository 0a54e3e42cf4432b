// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/briefing/house_style.h"
#include "app/briefing/pptx_xml.h"

namespace ree {

namespace pptx {
inline const std::string presentationPart = "ppt/presentation.xml";
inline const std::string masterPart = "ppt/slideMasters/slideMaster1.xml";
inline const std::string layoutPart = "ppt/slideLayouts/slideLayout1.xml";
inline const std::string themePart = "ppt/theme/theme1.xml";
inline const std::string notesMasterPart = "ppt/notesMasters/notesMaster1.xml";
inline const std::string notesThemePart = "ppt/theme/theme2.xml";

/// Of a part of the presentation: "slide", "slideMaster", "presentation.main".
[[nodiscard]] QString contentType(const char* kind);
/// Of any other part of the document: "theme", "drawingml.chart".
[[nodiscard]] QString officeType(const char* kind);
/// The family that stands for "the atlas's own" where a house names none.
[[nodiscard]] QString fontOr(const QString& family);
} // namespace pptx

/// The beginning of p:spTree: the group that holds all shapes, id 1.
void writeTreeStart(PptxXml& xml);
/// The beginning of p:grpSp; what is inside has the coordinates of the page.
void writeGroupStart(PptxXml& xml, const QString& id, const QString& name, const QRectF& pagePx);
/// p:bg in one colour.
void writeBackground(PptxXml& xml, const HouseStyle& theme, const QColor& colour);
/// p:clrMap: which of the theme's dark and light colours is the ground and which the ink.
void writeColourMap(PptxXml& xml, const HouseStyle& theme);
/// True where the page is darker than its ink.
[[nodiscard]] bool isDark(const HouseStyle& style);

/// The theme part with the colours and fonts of the house.
[[nodiscard]] QByteArray themeXml(const HouseStyle& style);

} // namespace ree
