// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "app/briefing/slide.h"

namespace ree {

struct SlideLine {
    QString label;
    QString value;
};
struct SlideBlock {
    QString heading;
    std::vector<SlideLine> lines;
};

/// Everything a slide says in words and figures; what is drawn from it is layout alone.
struct SlideText {
    QString title;
    QString filter;                 ///< in words
    std::vector<SlideBlock> blocks; ///< the most important first
    QString foot;                   ///< sources, data date, base map, whose view of borders, program
};
[[nodiscard]] SlideText slideText(const SlideRequest& request);

} // namespace ree
