// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>

#include "core/scene/style.h"

namespace ree {

/// The colour as a viewer with the deficiency sees it, at full severity (Machado, Oliveira and Fernandes, 2009, in
/// linear light). Alpha stays.
[[nodiscard]] QColor seenBy(const QColor& colour, ColourVision vision);
/// The same for a whole opaque picture, in place; any 32-bit format. Any thread.
void showAsSeenBy(QImage& picture, ColourVision vision);

} // namespace ree
