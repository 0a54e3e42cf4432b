// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPointF>
#include <QSizeF>
#include <QString>

#include "app/paint/palette.h"

class QPainter;

namespace ree {

/// Room that a text takes on the map, logical pixels, without its halo. Kept, for the same names come again with every
/// redraw. Any thread.
[[nodiscard]] QSizeF mapTextSize(const QString& text, TextStyle style);

/// A text with a halo, its upper left corner at `at`. On an image it is a kept picture laid on whole device pixels; on
/// any other device it is an outline. Any thread.
void paintMapText(QPainter& painter, const QString& text, TextStyle style, const QColor& colour, const QColor& halo,
                  QPointF at);

} // namespace ree
