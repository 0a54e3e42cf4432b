// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include <QImage>

#include "app/paint/map_painter.h"
#include "core/query/filter.h"

namespace ree {

/// A 16:9 page made from what is shown: title, map, legend, filter in words, key figures, sources, credits.
struct SlideRequest {
    std::string title; ///< "" takes proposedTitle
    MapRequest map;    ///< its view is refitted to the map's place on the page, keeping what it shows
    Filter filter;
    std::string dataDate; ///< of the data, ISO 8601; "" leaves the line out
};
[[nodiscard]] std::string proposedTitle(const Filter& filter);
/// 1920 × 1080 at `scale` 1. Any thread.
[[nodiscard]] QImage renderSlide(const SlideRequest& request, double scale = 1.0);
/// By the ending: .png (1920 × 1080) or .pdf (vector). Atomic.
[[nodiscard]] Status saveSlide(const SlideRequest& request, const std::filesystem::path& target);

} // namespace ree
