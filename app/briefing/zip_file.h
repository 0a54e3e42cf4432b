// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <QByteArray>

#include "core/base/job.h"
#include "core/base/result.h"

namespace ree {

/// A file inside a zip archive.
struct ZipPart {
    std::string path; ///< with '/', relative: "ppt/slides/slide1.xml"
    QByteArray bytes;
    bool packed = true; ///< pictures and archives are stored as they are
};
/// The day that files inside our archives bear: the UTC day of SOURCE_DATE_EPOCH, else 1980-01-01, so that the same
/// input gives the same bytes. Reads the environment.
[[nodiscard]] std::chrono::sys_days archiveDay();
/// Writes a new archive of the parts in their order. Not atomic: for use inside writeAtomically. Errors: Cancelled,
/// NoSpace, NotWritable.
[[nodiscard]] Status writeZip(const std::vector<ZipPart>& parts, const std::filesystem::path& draft,
                              const Job& job = {});

/// What an archive may hold at most before it is not touched at all.
struct ZipLimits {
    std::size_t entries = 10000;
    std::uint64_t totalBytes = 1ULL << 30; ///< unpacked, as the archive says
    std::uint64_t partBytes = 64ULL << 20; ///< of one part that is read
    std::uint64_t ratio = 200;             ///< of one part: unpacked to packed, from a megabyte on
};

/// An archive that is read, never unpacked to a disk. One thread.
class ZipReader {
public:
    /// Errors: those of the door (not there, no regular file, …), Damaged for what is no archive or cut short,
    /// NotAllowed beyond the limits.
    [[nodiscard]] static Result<ZipReader> open(const std::filesystem::path& path, const ZipLimits& limits = {});
    ZipReader(ZipReader&&) noexcept;
    ZipReader& operator=(ZipReader&&) noexcept;
    ~ZipReader();

    [[nodiscard]] std::vector<std::string> names() const; ///< in the order of the archive
    [[nodiscard]] bool has(const std::string& part) const;
    /// Errors: NotFound, Damaged, NotAllowed.
    [[nodiscard]] Result<QByteArray> read(const std::string& part) const;

private:
    struct Archive;
    explicit ZipReader(std::unique_ptr<Archive> archive);
    std::unique_ptr<Archive> m_archive;
};

} // namespace ree
