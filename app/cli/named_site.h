// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "core/base/result.h"
#include "core/sites/site_table.h"

namespace ree {

/// The site of this id, else the only one of this name in any script. The error names those that share it.
[[nodiscard]] Result<std::uint32_t> siteCalled(const SiteTable& table, const std::string& wanted);

} // namespace ree
