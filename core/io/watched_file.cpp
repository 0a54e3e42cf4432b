// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/watched_file.h"

#include <map>
#include <memory>
#include <mutex>
#include <utility>

#include <cpl_vsi.h>

namespace ree {
namespace {

constexpr const char* prefix = "/vsireeatlas/";
constexpr vsi_l_offset bytesBetweenReports = 4U << 20U;

/// Which job watches which number.
struct Watches {
    std::mutex mutex;
    std::map<std::string, const Job*, std::less<>> jobs;
};
Watches& watches() {
    static Watches all;
    return all;
}

/// "7/home/a.geojson" → "7" and "/home/a.geojson".
std::pair<std::string_view, const char*> parted(const char* name) {
    const std::string_view whole(name);
    const std::size_t slash = std::min(whole.find('/'), whole.size());
    return {whole.substr(0, slash), name + slash};
}

struct OpenFile {
    VSILFILE* file;
    const Job& job;
    vsi_l_offset size;
    vsi_l_offset told = 0;
};
OpenFile& opened(void* file) { return *static_cast<OpenFile*>(file); }

void* openFile(void*, const char* name, const char* access) {
    const auto [number, path] = parted(name);
    Watches& all = watches();
    const std::scoped_lock lock(all.mutex);
    const auto job = all.jobs.find(number);
    VSIStatBufL stat;
    if (job == all.jobs.end() || *access != 'r' || std::string_view(access).find('+') != std::string_view::npos ||
        VSIStatL(path, &stat) != 0)
        return nullptr;
    VSILFILE* const file = VSIFOpenL(path, "rb");
    return file == nullptr ? nullptr : new OpenFile{file, *job->second, static_cast<vsi_l_offset>(stat.st_size)};
}

int statFile(void*, const char* name, VSIStatBufL* stat, int flags) {
    return VSIStatExL(parted(name).second, stat, flags);
}

std::size_t readFile(void* handle, void* buffer, std::size_t size, std::size_t count) {
    OpenFile& file = opened(handle);
    if (file.job.cancelled())
        return 0;
    const std::size_t got = VSIFReadL(buffer, size, count, file.file);
    if (const vsi_l_offset at = VSIFTellL(file.file); at >= file.told + bytesBetweenReports) {
        file.told = at;
        file.job.say(static_cast<double>(at) / static_cast<double>(file.size), "Opening");
    }
    return got;
}

int atEnd(void* handle) { return opened(handle).job.cancelled() ? 1 : VSIFEofL(opened(handle).file); }

int closeFile(void* handle) {
    const std::unique_ptr<OpenFile> file(static_cast<OpenFile*>(handle));
    return VSIFCloseL(file->file);
}

void install() {
    static std::once_flag once;
    std::call_once(once, [] {
        auto* const callbacks = VSIAllocFilesystemPluginCallbacksStruct();
        callbacks->open = openFile;
        callbacks->stat = statFile;
        callbacks->read = readFile;
        callbacks->eof = atEnd;
        callbacks->close = closeFile;
        callbacks->tell = [](void* file) { return VSIFTellL(opened(file).file); };
        callbacks->seek = [](void* file, vsi_l_offset offset, int whence) {
            return VSIFSeekL(opened(file).file, offset, whence);
        };
        VSIInstallPluginHandler(prefix, callbacks);
        VSIFreeFilesystemPluginCallbacksStruct(callbacks);
    });
}

} // namespace

WatchedFile::WatchedFile(const std::filesystem::path& path, const Job& job) {
    install();
    Watches& all = watches();
    const std::scoped_lock lock(all.mutex);
    static int number = 0;
    m_number = std::to_string(++number);
    m_name = prefix + m_number + std::filesystem::absolute(path).string();
    all.jobs.emplace(m_number, &job);
}

WatchedFile::~WatchedFile() {
    const std::scoped_lock lock(watches().mutex);
    watches().jobs.erase(m_number);
}

} // namespace ree
