// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/briefing/pptx_text.h"

namespace ree {

/// Page pixels between the edge of a cell and its text, left and right.
inline constexpr double pptxCellInsetPx = 8;
/// a:tbl: columns and rows in the sizes of the page, the heading bold with a rule below, every second row on the band.
void writeTable(PptxSlide& slide, const PageTable& table, const HouseStyle& style);

} // namespace ree
