// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/house_style.h"

#include "app/paint/palette.h"

namespace ree {

HouseStyle houseStyle(Theme theme) {
    const Palette& p = palette(theme);
    HouseStyle style;
    style.background = p.page;
    style.ink = p.ink;
    style.quietInk = p.quietInk;
    style.accent = p.accent;
    style.rule = p.cardEdge;
    style.band = theme == Theme::Dark ? QColor(0x20, 0x26, 0x2d) : QColor(0xf3, 0xf5, 0xf7);
    return style;
}

} // namespace ree
