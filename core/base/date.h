// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace ree {

/// The day to print on a report, "2026-11-24": the UTC day of SOURCE_DATE_EPOCH (seconds, as reproducible builds set
/// it) where that is given, else today here. Reads the environment.
[[nodiscard]] std::string reportDate();

} // namespace ree
