// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/scene/projected.h"

namespace ree {

/// The features of a layer at `point`: areas that hold it (holes left out), lines and points within `reach` map units,
/// the nearest first; ascending by number where the distance is the same. One walk over the vertices of features whose
/// box is near. Any thread.
[[nodiscard]] std::vector<std::size_t> featuresAt(const ProjectedShapes& shapes, MapPoint point, double reach);

} // namespace ree
