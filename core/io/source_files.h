// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"

namespace ree {

/// One file of a source, so that a report can say from which version it was made.
struct SourceFile {
    std::string name; ///< without folders
    std::int64_t bytes = 0;
    std::string sha256; ///< 64 hexadecimal digits
};

/// The file and, for a shapefile or a CSV, the files beside it that belong to it (.shx, .dbf, .prj, .cpg; .csvt, .prj),
/// the one named first. Reads every byte; any thread.
[[nodiscard]] Result<std::vector<SourceFile>> sourceFiles(const std::filesystem::path& path, const Job& job);

} // namespace ree
