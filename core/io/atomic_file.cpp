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

/// Where the bytes really go: a link is followed, and what is no plain file is never replaced. A -wal or -journal
/// beside a GeoPackage belongs to a program that has it open; under a new file it would do damage.
Result<fs::path> placeFor(const fs::path& target) {
    std::error_code error;
    const fs::path place = fs::is_symlink(target, error) ? fs::weakly_canonical(target, error) : target;
    const auto refused = [&target](std::string cause, std::string advice) {
        return failure(ErrorCode::NotWritable, "Cannot write", target.string(), std::move(cause), std::move(advice));
    };
    const auto status = fs::status(place, error);
    if (fs::is_directory(status))
        return refused("it is a folder", "Name a file inside it.");
    if (fs::exists(status) && !fs::is_regular_file(status))
        return refused("it is a device or a pipe, not a file", "Choose another name.");
    for (const char* ending : {"-wal", "-journal"})
        if (fs::exists(place.string() + ending, error))
            return refused("another program has it open", "Close it there, or choose another name.");
    return place;
}

/// The parts of a family while they are put in place. Until `keep` is called the old ones can come back.
class Parts {
public:
    explicit Parts(fs::path shelf) : m_shelf(std::move(shelf)) { fs::create_directory(m_shelf, m_error); }
    ~Parts() {
        std::error_code ignored;
        for (auto part = m_moved.rbegin(); !m_kept && part != m_moved.rend(); ++part) {
            const fs::path old = m_shelf / part->file.filename();
            if (!part->wasThere)
                fs::remove(part->file, ignored);
            else if (fs::exists(old, ignored))
                fs::rename(old, part->file, ignored);
        }
    }
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;
    [[nodiscard]] const std::error_code& error() const { return m_error; }
    void keep() { m_kept = true; }

    void takeAway(const fs::path& file) {
        if (m_error)
            return;
        std::error_code ignored;
        m_moved.push_back({file, fs::exists(file, ignored)});
        if (m_moved.back().wasThere)
            fs::rename(file, m_shelf / file.filename(), m_error);
    }
    void put(const fs::path& draft, const fs::path& file) {
        takeAway(file);
        if (!m_error)
            fs::rename(draft, file, m_error);
    }

private:
    struct Part {
        fs::path file;
        bool wasThere;
    };
    fs::path m_shelf;
    std::vector<Part> m_moved;
    std::error_code m_error;
    bool m_kept = false;
};

/// Indexes that other programs keep beside a shapefile; they would point into the old one.
void takeStaleIndexes(Parts& parts, const fs::path& target) {
    if (target.extension() != ".shp")
        return;
    for (const char* ending : {".qix", ".sbn", ".sbx", ".idm", ".ind", ".qpj"})
        parts.takeAway(fs::path(target).replace_extension(ending));
}

std::vector<fs::path> filesIn(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored))
        if (entry.is_regular_file(ignored))
            files.push_back(entry.path());
    return files;
}

} // namespace

Result<std::vector<fs::path>> writeAtomically(const fs::path& target,
                                              const std::function<Status(const fs::path&)>& write) {
    const auto place = placeFor(target);
    if (!place)
        return tl::unexpected(place.error());
    const fs::path folder = place->has_parent_path() ? place->parent_path() : fs::path(".");
    const TemporaryFolder temporary(folder);
    if (temporary.path().empty())
        return notWritten(target, errno);
    const fs::path draft = temporary.path() / place->filename();
    if (Status written = write(draft); !written)
        return tl::unexpected(written.error());
    std::vector<fs::path> files{*place};
    Parts parts(temporary.path() / "old");
    for (const fs::path& made : filesIn(temporary.path())) {
        if (!synced(made))
            return notWritten(target, errno);
        if (made != draft)
            files.push_back(folder / made.filename());
    }
    for (auto file = files.begin() + 1; file != files.end(); ++file)
        parts.put(temporary.path() / file->filename(), *file);
    takeStaleIndexes(parts, *place);
    if (parts.error())
        return notWritten(target, parts.error().value());
    // The target comes last and in one step: whoever finds the new one finds all of its parts.
    std::error_code error;
    fs::rename(draft, *place, error);
    if (error)
        return notWritten(target, error.value());
    parts.keep();
    return files;
}

} // namespace ree
