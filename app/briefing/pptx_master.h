// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/briefing/pptx_slide.h"
#include "app/briefing/pptx_xml.h"

namespace ree {

/// Adds theme, slide master and its one layout, "Title only", with the title where the page `first` has it.
void addMaster(PptxDeck& deck, const Page& first);
/// a:lvl1pPr and its defaults: size in page pixels, the theme's ink, and the theme's font for titles or for text.
void writeLevel(PptxXml& xml, double sizePx, bool title);

} // namespace ree
