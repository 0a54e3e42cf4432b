// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resources.h"

#include <cstdlib>
#include <string>
#include <system_error>

namespace ree {
namespace {

bool holdsResources(const std::filesystem::path& folder) {
    std::error_code ignored;
    return std::filesystem::is_directory(folder / "data", ignored) ||
           std::filesystem::is_directory(folder / "basemap", ignored);
}

} // namespace

Result<std::filesystem::path> resourceFolder() {
    std::string tried;
    if (const char* named = std::getenv("REE_ATLAS_RESOURCES"); named != nullptr && *named != '\0') {
        if (holdsResources(named))
            return std::filesystem::path(named);
        tried = named;
    }
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (!error) {
        const auto beside = program.parent_path().parent_path() / "share" / "ree-atlas";
        if (holdsResources(beside))
            return beside;
        tried += (tried.empty() ? "" : " and ") + beside.string();
    }
    return failure(ErrorCode::NotFound, "Cannot find the atlas's own files in", tried, "there is no data folder",
                   "Install the program again, or set REE_ATLAS_RESOURCES to the folder that holds data and basemap.");
}

} // namespace ree
