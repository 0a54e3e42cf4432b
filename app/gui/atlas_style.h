// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QProxyStyle>

namespace ree {

/// Fusion with check boxes whose outline is seen on dark ground as well: Fusion draws it darker than the window.
class AtlasStyle : public QProxyStyle {
    Q_OBJECT
public:
    AtlasStyle();
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
};

/// The colours of the window in the dark theme.
[[nodiscard]] QPalette darkWindowPalette();

} // namespace ree
