// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.h"

namespace ree {

std::string_view programVersion() { return REE_VERSION; }

} // namespace ree
