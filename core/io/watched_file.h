// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "core/base/job.h"

namespace ree {

/// A file under a name of its own, through which GDAL reads it byte for byte, but which ends early once the job is
/// cancelled, and tells the job how far it was read. GDAL goes through a whole GeoJSON before it answers to the
/// opening, which nothing else could stop. The name lives as long as this object; the job must outlive it.
class WatchedFile {
public:
    WatchedFile(const std::filesystem::path& path, const Job& job);
    ~WatchedFile();
    WatchedFile(const WatchedFile&) = delete;
    WatchedFile& operator=(const WatchedFile&) = delete;
    [[nodiscard]] const std::string& name() const { return m_name; }

private:
    std::string m_number;
    std::string m_name;
};

} // namespace ree
