// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "core/base/result.h"

namespace ree {

/// The folder with the atlas's own data, base map and texts: the environment's REE_ATLAS_RESOURCES where set, else
/// `../share/ree-atlas` beside the running program. An error names every place that was looked at.
[[nodiscard]] Result<std::filesystem::path> resourceFolder();

} // namespace ree
