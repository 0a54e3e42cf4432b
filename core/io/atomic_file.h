// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>

#include "core/base/result.h"

namespace ree {

/// Writes a file so that the target is either the old one or the complete new one: makes a temporary folder beside
/// `target`, lets `write` create a file of the same name there, syncs it and renames. When `write` fails, or the disk is
/// full, the target stays as it was and the temporary folder is removed. Text for the error comes from the system.
[[nodiscard]] Status writeAtomically(const std::filesystem::path& target,
                                     const std::function<Status(const std::filesystem::path& temporary)>& write);

} // namespace ree
