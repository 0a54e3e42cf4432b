// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/checked_file.h"

#include <algorithm>
#include <cerrno>
#include <functional>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace ree {
namespace {

constexpr std::size_t blockBytes = 1U << 20U;

std::size_t sumOf(std::string_view block) { return std::hash<std::string_view>{}(block); }

/// Up to a block; less only at the end of the file or when it cannot be read.
std::size_t readBlock(int descriptor, std::string& block) {
    block.resize(blockBytes);
    std::size_t got = 0;
    while (got < blockBytes) {
        const ssize_t more = read(descriptor, block.data() + got, blockBytes - got);
        if (more < 0 && errno == EINTR)
            continue;
        if (more <= 0)
            break;
        got += static_cast<std::size_t>(more);
    }
    block.resize(got);
    return got;
}

} // namespace

CheckedFile::CheckedFile(std::filesystem::path path) : m_path(std::move(path)) {
    m_descriptor = open(m_path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    m_reason = m_descriptor < 0 ? errno : 0;
}

CheckedFile::~CheckedFile() {
    if (m_descriptor >= 0)
        close(m_descriptor);
}

void CheckedFile::write(std::string_view bytes) {
    m_waiting += bytes;
    std::size_t done = 0;
    for (; m_waiting.size() - done >= blockBytes; done += blockBytes)
        writeBlock(std::string_view(m_waiting).substr(done, blockBytes));
    m_waiting.erase(0, done);
}

void CheckedFile::writeBlock(std::string_view block) {
    m_sums.push_back(sumOf(block));
    while (!block.empty() && m_reason == 0) {
        const ssize_t written = ::write(m_descriptor, block.data(), block.size());
        if (written > 0)
            block.remove_prefix(static_cast<std::size_t>(written));
        else if (written == 0 || errno != EINTR)
            m_reason = written == 0 ? ENOSPC : errno;
    }
}

bool CheckedFile::readsBackTheSame() const {
    if (lseek(m_descriptor, 0, SEEK_SET) != 0)
        return false;
    std::string block;
    for (const std::size_t sum : m_sums)
        if (readBlock(m_descriptor, block) == 0 || sumOf(block) != sum)
            return false;
    return readBlock(m_descriptor, block) == 0; // nothing behind it either
}

Status CheckedFile::finish() {
    if (!m_waiting.empty())
        writeBlock(std::exchange(m_waiting, {}));
    if (m_reason == 0 && fsync(m_descriptor) != 0)
        m_reason = errno;
    const std::string name = m_path.filename().string();
    if (m_reason == ENOSPC || m_reason == EDQUOT || m_reason == EFBIG)
        return failure(ErrorCode::NoSpace, "Cannot write", name, "the disk took only a part of it",
                       "Free some space or choose another place.");
    if (m_reason != 0)
        return failure(ErrorCode::NotWritable, "Cannot write", name,
                       std::error_code(m_reason, std::generic_category()).message(), "Choose another place.");
    if (!readsBackTheSame())
        return failure(ErrorCode::Internal, "Cannot write", name, "the disk gives back other bytes than it was given",
                       "Choose another place, and have the disk looked at.");
    return {};
}

} // namespace ree
