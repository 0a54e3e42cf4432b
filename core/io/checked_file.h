// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace ree {

/// A new file that is written piece by piece and, once it is on the disk, compared with what was given to it. One
/// thread.
class CheckedFile {
public:
    /// The first failure of any step is kept, and told by `finish`.
    explicit CheckedFile(std::filesystem::path path);
    ~CheckedFile();
    CheckedFile(const CheckedFile&) = delete;
    CheckedFile& operator=(const CheckedFile&) = delete;
    void write(std::string_view bytes);
    /// Syncs the file, reads it from its beginning to its end and compares.
    [[nodiscard]] Status finish();

private:
    void writeBlock(std::string_view block);
    [[nodiscard]] bool readsBackTheSame() const;

    std::filesystem::path m_path;
    int m_descriptor = -1;
    int m_reason = 0;                ///< errno of the first failure
    std::string m_waiting;           ///< less than a block
    std::vector<std::size_t> m_sums; ///< a hash of each block
};

} // namespace ree
