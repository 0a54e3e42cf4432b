// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paint/site_layer.h"

namespace ree {

/// Each cluster as a disc with its count inside and the colour classes of its members as a ring around.
void paintClusters(QPainter& painter, const MapRequest& request, const SitePlacement& placement);

/// "7", "1.2k", "56.7k", "123k", "1.2M": a count in the room of a disc.
[[nodiscard]] QString shortCount(std::uint32_t count);

} // namespace ree
