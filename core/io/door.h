// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "core/base/result.h"

namespace ree {

/// Whether a path may be shown to GDAL at all: a regular file, readable, not empty, not a virtual path, address or
/// connection text, not a description (VRT, WFS, …) that would open something else. Nothing is opened by GDAL here.
[[nodiscard]] Status checkAtDoor(const std::filesystem::path& path);
/// The name that GDAL is given: the path itself, or a look into a zip archive whose entries, size and ratio are sane.
[[nodiscard]] Result<std::string> gdalName(const std::filesystem::path& path);

} // namespace ree
