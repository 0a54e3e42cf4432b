// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "core/base/result.h"

namespace ree {

/// Writes a file so that the target is either the old one or the complete new one: makes a temporary folder beside
/// `target`, lets `write` create a file of the same name there, syncs it and renames. Further files that `write` leaves
/// beside its own (the parts of a shapefile) come along, the target last. When `write` fails, or the disk is full, what
/// was there stays as it was and the temporary folder is removed. Answers with the files, the target first.
[[nodiscard]] Result<std::vector<std::filesystem::path>>
writeAtomically(const std::filesystem::path& target,
                const std::function<Status(const std::filesystem::path& temporary)>& write);

} // namespace ree
