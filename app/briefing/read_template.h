// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "app/briefing/house_style.h"
#include "core/base/result.h"

namespace ree {

/// Puts the slide size of a presentation, and colours and fonts of the theme of its first slide master, into `style`;
/// what is not found there stays, with a warning. Errors as readHouseStyle.
[[nodiscard]] Result<Warnings> readTemplate(const std::filesystem::path& path, HouseStyle& style);
/// The page of 1920 page pixels' width in the proportion of these sides; an error for what no slide is laid out on.
[[nodiscard]] Result<QSizeF> pageOf(double width, double height, const std::filesystem::path& source);
/// Band and rule as shades of the ink on the background.
void deriveShades(HouseStyle& style);

} // namespace ree
