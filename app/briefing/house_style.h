// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QSizeF>
#include <QString>

#include "core/scene/style.h"

namespace ree {

/// How the pages of a house look: colours, fonts, logo, footer. A plain value.
///
/// Lengths on a page are page pixels: 1920 of them are the width of a wide slide of 13.333 inches, so two are a point.
struct HouseStyle {
    QSizeF page{1920, 1080};                              ///< page pixels
    QColor background, ink, quietInk, accent, rule, band; ///< `band` is behind every second row of a table
    QString titleFont;                                    ///< a family; "" for the atlas's own
    QString bodyFont;
    QImage logo;    ///< null for none
    QString footer; ///< "" for none
};
[[nodiscard]] HouseStyle houseStyle(Theme theme);

} // namespace ree
