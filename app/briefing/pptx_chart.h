// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/briefing/pptx_slide.h"

namespace ree {

/// Adds the chart as a part of its own with its data in a workbook. Answers with the part.
[[nodiscard]] Result<std::string> addChart(PptxDeck& deck, const HouseStyle& style, const PageChart& chart);

} // namespace ree
