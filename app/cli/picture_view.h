// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include <QSize>

#include "app/cli/commands.h"
#include "core/scene/view.h"

namespace ree {

inline constexpr QSize usualPictureSize(1920, 1080); ///< pixels, where neither options nor a session say
/// `--size WIDTHxHEIGHT` in pixels; nothing when it is not given.
[[nodiscard]] Result<std::optional<QSize>> sizeOf(const PictureOptions& options);

/// Where the picture looks. Without an extent: where the session looks, Central Asia for the atlas's own data, else the
/// sites chosen. Text has one size in print, so more dots an inch mean fewer logical pixels.
[[nodiscard]] Result<View> viewFor(const PictureOptions& options, const Chosen& chosen);

} // namespace ree
