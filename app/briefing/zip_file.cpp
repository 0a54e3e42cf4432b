// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing/zip_file.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <string_view>

#include <zip.h>

#include "core/base/text.h"
#include "core/io/door.h"

namespace ree {
namespace {

namespace fs = std::filesystem;

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using ZipPtr = std::unique_ptr<zip_t, Discard>;

constexpr std::uint64_t smallPartBytes = 1ULL << 20; ///< below, any ratio is harmless
constexpr zip_uint16_t noon = 12U << 11U;            ///< DOS time; an hour that every day has in every time zone

tl::unexpected<Error> notWritten(const fs::path& draft, const zip_error_t& error) {
    const std::string file = draft.filename().string();
    if (zip_error_code_zip(&error) == ZIP_ER_CANCELLED)
        return failure(ErrorCode::Cancelled, "Writing", file, "it was cancelled");
    const int system = zip_error_code_system(&error);
    const bool full = system == ENOSPC || system == EDQUOT;
    zip_error_t copy = error;
    return failure(full ? ErrorCode::NoSpace : ErrorCode::NotWritable, "Cannot write", file, zip_error_strerror(&copy),
                   full ? "Free some space or choose another place." : "Choose a folder you may write to.");
}

tl::unexpected<Error> refused(ErrorCode code, const fs::path& path, std::string cause, std::string advice) {
    return failure(code, "Cannot read the archive", path.string(), std::move(cause), std::move(advice));
}

tl::unexpected<Error> damaged(const fs::path& path, std::string cause) {
    return refused(ErrorCode::Damaged, path, std::move(cause),
                   "Save it again as .pptx without a password, with the program that made it.");
}

/// Bits 9–15 years from 1980, 5–8 month, 0–4 day, as the archive's format has it (APPNOTE 4.4.6).
zip_uint16_t dosDate(std::chrono::sys_days day) {
    const std::chrono::year_month_day date(day);
    const int years = std::clamp(static_cast<int>(date.year()) - 1980, 0, 127);
    return static_cast<zip_uint16_t>((static_cast<unsigned>(years) << 9U) |
                                     (static_cast<unsigned>(date.month()) << 5U) | static_cast<unsigned>(date.day()));
}

bool addPart(zip_t* archive, const ZipPart& part, zip_uint16_t date) {
    const auto size = static_cast<zip_uint64_t>(part.bytes.size());
    zip_source_t* source = zip_source_buffer(archive, part.bytes.constData(), size, 0);
    if (source == nullptr)
        return false;
    const zip_int64_t index = zip_file_add(archive, part.path.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    const auto at = static_cast<zip_uint64_t>(index);
    return zip_set_file_compression(archive, at, part.packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0) == 0 &&
           zip_file_set_dostime(archive, at, noon, date, 0) == 0;
}

int stopAsked(zip_t* /*archive*/, void* job) { return static_cast<const Job*>(job)->cancelled() ? 1 : 0; }

} // namespace

std::chrono::sys_days archiveDay() {
    const char* const given = std::getenv("SOURCE_DATE_EPOCH");
    const auto seconds = given == nullptr ? std::nullopt : parseInteger(given);
    const std::chrono::sys_days earliest = std::chrono::year(1980) / 1 / 1;
    constexpr std::int64_t last = 4102444800; // 2100-01-01
    if (!seconds || *seconds > last)
        return earliest;
    const std::chrono::sys_seconds moment{std::chrono::seconds(*seconds)};
    return std::max(earliest, std::chrono::floor<std::chrono::days>(moment));
}

Status writeZip(const std::vector<ZipPart>& parts, const fs::path& draft, const Job& job) {
    int code = 0;
    ZipPtr archive(zip_open(draft.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code));
    if (!archive) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        return notWritten(draft, error);
    }
    const zip_uint16_t date = dosDate(archiveDay());
    for (const ZipPart& part : parts)
        if (!addPart(archive.get(), part, date))
            return notWritten(draft, *zip_get_error(archive.get()));
    Job asked = job;
    zip_register_cancel_callback_with_state(archive.get(), stopAsked, nullptr, &asked);
    if (zip_close(archive.get()) != 0)
        return notWritten(draft, *zip_get_error(archive.get()));
    (void)archive.release(); // closed, and freed by that
    return {};
}

struct ZipReader::Archive {
    fs::path path;
    ZipLimits limits;
    ZipPtr zip;

    [[nodiscard]] Status checkSize() const;
    [[nodiscard]] Status check(const zip_stat_t& stat) const;
};

Status ZipReader::Archive::check(const zip_stat_t& stat) const {
    constexpr zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_NAME;
    if ((stat.valid & needed) != needed)
        return damaged(path, "an entry does not say its size");
    if (stat.size > smallPartBytes && stat.size > limits.ratio * std::max<zip_uint64_t>(stat.comp_size, 1))
        return refused(ErrorCode::NotAllowed, path, "it would unpack to an unreasonable size",
                       "Look at it with another program first.");
    return {};
}

Status ZipReader::Archive::checkSize() const {
    const auto count = static_cast<std::size_t>(std::max<zip_int64_t>(zip_get_num_entries(zip.get(), 0), 0));
    if (count > limits.entries)
        return refused(ErrorCode::NotAllowed, path, "it holds too many files",
                       "Look at it with another program first.");
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(zip.get(), i, 0, &stat) != 0)
            return damaged(path, "its list of files is broken");
        if (const Status fine = check(stat); !fine)
            return fine;
        total += std::min<std::uint64_t>(stat.size, limits.totalBytes + 1); // cannot wrap around
        if (total > limits.totalBytes)
            return refused(ErrorCode::NotAllowed, path, "it would unpack to an unreasonable size",
                           "Look at it with another program first.");
    }
    return {};
}

ZipReader::ZipReader(std::unique_ptr<Archive> archive) : m_archive(std::move(archive)) {}
ZipReader::ZipReader(ZipReader&&) noexcept = default;
ZipReader& ZipReader::operator=(ZipReader&&) noexcept = default;
ZipReader::~ZipReader() = default;

Result<ZipReader> ZipReader::open(const fs::path& path, const ZipLimits& limits) {
    if (const Status allowed = checkAtDoor(path); !allowed)
        return tl::unexpected(allowed.error());
    int code = 0;
    auto archive = std::make_unique<Archive>(Archive{path, limits, ZipPtr(zip_open(path.c_str(), ZIP_RDONLY, &code))});
    if (!archive->zip)
        return damaged(path, code == ZIP_ER_NOZIP ? "it is no zip archive, or cut short"
                                                  : "it is damaged (" + std::to_string(code) + ")");
    if (const Status sane = archive->checkSize(); !sane)
        return tl::unexpected(sane.error());
    return ZipReader(std::move(archive));
}

std::vector<std::string> ZipReader::names() const {
    std::vector<std::string> names;
    const zip_int64_t count = zip_get_num_entries(m_archive->zip.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i)
        if (const char* name = zip_get_name(m_archive->zip.get(), static_cast<zip_uint64_t>(i), 0); name != nullptr)
            names.emplace_back(name);
    return names;
}

bool ZipReader::has(const std::string& part) const {
    return zip_name_locate(m_archive->zip.get(), part.c_str(), 0) >= 0;
}

Result<QByteArray> ZipReader::read(const std::string& part) const {
    zip_t* const zip = m_archive->zip.get();
    zip_stat_t stat;
    if (zip_stat(zip, part.c_str(), 0, &stat) != 0)
        return refused(ErrorCode::NotFound, m_archive->path, "it has no part " + part,
                       "Save it again with the program that made it.");
    if (stat.size > m_archive->limits.partBytes)
        return refused(ErrorCode::NotAllowed, m_archive->path, part + " is too large", "Choose a simpler file.");
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(zip, stat.index, 0));
    if (!file)
        return damaged(m_archive->path, part + ": " + zip_strerror(zip));
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    const zip_int64_t got = zip_fread(file.get(), bytes.data(), stat.size);
    // The sum is compared once the end is met, and a part that goes on there lies about its size.
    char more = 0;
    if (got < 0 || static_cast<zip_uint64_t>(got) != stat.size || zip_fread(file.get(), &more, 1) != 0)
        return damaged(m_archive->path, part + " is not what the archive says");
    return bytes;
}

} // namespace ree
