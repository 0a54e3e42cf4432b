// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Maps and slides in the session file. Only for the .cpp files of this room.
#pragma once

#include <filesystem>

#include "core/session/json_parts.h"
#include "core/session/map_state.h"

namespace ree::json {

/// What is as it is by default is left out.
[[nodiscard]] Json mapJson(const MapState& map, const std::filesystem::path& folder);
[[nodiscard]] Json slideJson(const SlideState& slide, const std::filesystem::path& folder);

/// Whatever cannot be used is as it is by default, with a warning, and kept in `unread`. `json` is an object.
[[nodiscard]] MapState mapFrom(const Json& json, const std::filesystem::path& folder, Warnings& warnings);
[[nodiscard]] SlideState slideFrom(const Json& json, const std::filesystem::path& folder, Warnings& warnings);

} // namespace ree::json
