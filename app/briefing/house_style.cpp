// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/house_style.h"

#include "app/briefing/contrast.h"
#include "app/paint/palette.h"

namespace ree {

HouseStyle houseStyle(Theme theme) {
    const Palette& colours = palette(theme);
    HouseStyle style;
    style.background = colours.page;
    style.ink = colours.ink;
    style.quietInk = colours.quietInk;
    style.accent = colours.accent;
    style.rule = colours.cardEdge;
    style.band = blended(colours.page, colours.ink, bandShare);
    return style;
}

} // namespace ree
