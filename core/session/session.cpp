// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"

#include <fstream>
#include <sstream>

#include "core/io/atomic_file.h"
#include "core/io/checked_file.h"

namespace ree {
namespace {

constexpr std::uintmax_t mostBytes = 64U << 20U; ///< a session is kilobytes; what is larger is something else

bool sameMeanings(const std::map<std::string, FieldMeaning>& a, const std::map<std::string, FieldMeaning>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
        return x.first == y.first && x.second.role == y.second.role && x.second.unit == y.second.unit &&
               x.second.component == y.second.component;
    });
}

bool sameFiles(const std::vector<SourceFile>& a, const std::vector<SourceFile>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const SourceFile& x, const SourceFile& y) {
        return x.name == y.name && x.bytes == y.bytes && x.sha256 == y.sha256;
    });
}

} // namespace

bool SessionSource::operator==(const SessionSource& other) const {
    return path == other.path && encoding == other.encoding && crs == other.crs &&
           sameMeanings(meanings, other.meanings) && sameFiles(files, other.files) && unread == other.unread;
}

bool Session::operator==(const Session& other) const {
    return sources == other.sources && tables == other.tables && decisions == other.decisions && lens == other.lens &&
           groups == other.groups && map == other.map && slides == other.slides && houseStyle == other.houseStyle &&
           unread == other.unread;
}

Status writeSession(const Session& session, const std::filesystem::path& file) {
    const std::string text = toText(session, std::filesystem::absolute(file).parent_path());
    const auto written = writeAtomically(file, [&text](const std::filesystem::path& temporary) {
        CheckedFile out(temporary);
        out.write(text);
        return out.finish();
    });
    if (!written)
        return tl::unexpected(written.error());
    return {};
}

Result<SessionRead> readSession(const std::filesystem::path& file) {
    std::error_code code;
    if (!std::filesystem::is_regular_file(file, code))
        return failure(ErrorCode::NotFound, "Cannot open the session", file.string(), "there is no such file");
    if (std::filesystem::file_size(file, code) > mostBytes)
        return failure(ErrorCode::WrongContent, "Cannot open the session", file.string(),
                       "it is larger than a session can be", "Open it as sites instead.");
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream)
        return failure(ErrorCode::NotReadable, "Cannot open the session", file.string(), "it cannot be read",
                       "Check the permissions of the file.");
    auto read = sessionFromText(text.str(), std::filesystem::absolute(file).parent_path());
    if (!read)
        read.error().place.source = file.string();
    return read;
}

SourceState stateOf(const SessionSource& source, const Job& job) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(source.path, ignored)) // a device would be read without end
        return SourceState::Missing;
    const auto now = sourceFiles(source.path, job);
    if (!now)
        return SourceState::Missing;
    return source.files.empty() || sameFiles(source.files, *now) ? SourceState::Same : SourceState::Changed;
}

} // namespace ree
