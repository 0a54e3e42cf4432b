// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

#include "app/paint/site_layer.h"

namespace ree {

/// Sites too many to be drawn one by one: smaller symbols, stamped on whole device pixels. Any device; on paper they
/// are a picture. False when stopped.
bool paintCrowd(QPainter& painter, const MapRequest& request, const SitePlacement& placement,
                const std::stop_token& stop);

/// Thousands of chosen sites: a small ring about each.
void paintChosenCrowd(QPainter& painter, const MapRequest& request, const SitePlacement& placement);

} // namespace ree
