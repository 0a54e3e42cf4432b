// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

#include <QImage>

#include "app/paint/map_painter.h"

class QPainter;

namespace ree {

/// All that lies below the sites: water, land, borders, graticule and the user's lines and areas.
bool paintBackground(QPainter& painter, const MapRequest& request, const std::stop_token& stop);

/// The same as a picture of view size × pixelRatio. The last few are kept, for a filter, a selection or another colour
/// of the sites changes nothing below them. Null when stopped. Any thread.
[[nodiscard]] QImage backgroundPicture(const MapRequest& request, double pixelRatio, const std::stop_token& stop);

} // namespace ree
