// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>

namespace ree {

/// A copy in memory of a delimited text whose heading line holds more than one kind of separator ("Name;Grade, %"):
/// GDAL would take the wrong one. In the copy every heading is quoted, so only the true separator is left. The copy
/// lives as long as this object. `name` is "" when the file needs no copy.
class ClearedCsv {
public:
    explicit ClearedCsv(const std::filesystem::path& path);
    ~ClearedCsv();
    ClearedCsv(const ClearedCsv&) = delete;
    ClearedCsv& operator=(const ClearedCsv&) = delete;
    [[nodiscard]] const std::string& name() const { return m_name; }

private:
    std::string m_bytes;
    std::string m_name;
};

/// The heading line with every cell quoted, or "" when it is clear as it is.
[[nodiscard]] std::string clearedHeading(const std::string& line);

} // namespace ree
