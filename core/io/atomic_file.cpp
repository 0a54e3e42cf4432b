// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/atomic_file.h"

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace ree {
namespace {

namespace fs = std::filesystem;

/// A folder of its own beside the target, removed with all that is left in it.
class TemporaryFolder {
public:
    explicit TemporaryFolder(const fs::path& beside) {
        std::string pattern = (beside / ".ree-atlas-XXXXXX").string();
        if (mkdtemp(pattern.data()) != nullptr)
            m_path = pattern;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        if (!m_path.empty())
            fs::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

bool synced(const fs::path& file) {
    const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool good = fsync(descriptor) == 0;
    close(descriptor);
    return good;
}

tl::unexpected<Error> notWritten(const fs::path& target, int reason) {
    const std::string cause = std::error_code(reason, std::generic_category()).message();
    if (reason == ENOSPC || reason == EDQUOT)
        return failure(ErrorCode::NoSpace, "Cannot write", target.string(), cause,
                       "Free some space or choose another place.");
    return failure(ErrorCode::NotWritable, "Cannot write", target.string(), cause, "Choose a folder you may write to.");
}

} // namespace

Result<std::vector<fs::path>> writeAtomically(const fs::path& target,
                                              const std::function<Status(const fs::path&)>& write) {
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    const TemporaryFolder temporary(folder);
    if (temporary.path().empty())
        return notWritten(target, errno);
    const fs::path draft = temporary.path() / target.filename();
    if (Status written = write(draft); !written)
        return tl::unexpected(written.error());
    std::vector<fs::path> files{target};
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(temporary.path(), error))
        if (entry.path() != draft)
            files.push_back(folder / entry.path().filename());
    for (const fs::path& file : files)
        if (!synced(temporary.path() / file.filename()))
            return notWritten(target, errno);
    // The target comes last: whoever finds the new one finds all of its parts.
    for (auto file = files.rbegin(); file != files.rend(); ++file) {
        fs::rename(temporary.path() / file->filename(), *file, error);
        if (error)
            return notWritten(target, error.value());
    }
    return files;
}

} // namespace ree
