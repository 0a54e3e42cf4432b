// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace ree {

/// "0.1.0", as the build states it.
[[nodiscard]] std::string_view programVersion();

} // namespace ree
