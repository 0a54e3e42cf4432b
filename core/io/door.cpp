// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/door.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <system_error>

#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <unistd.h>

#include "core/base/text.h"

namespace ree {
namespace {

namespace fs = std::filesystem;
constexpr std::uintmax_t maxUnpackedBytes = 4ULL << 30;
constexpr int maxEntries = 10000;
constexpr std::uintmax_t maxRatio = 200;

tl::unexpected<Error> refuse(ErrorCode code, const fs::path& path, std::string cause, std::string advice) {
    return failure(code, "Cannot open", path.string(), std::move(cause), std::move(advice));
}

bool reachesOutside(const std::string& text) {
    if (text.starts_with("/vsi") || text.find("://") != std::string::npos || text.starts_with('<') ||
        text.starts_with('{'))
        return true;
    const std::size_t colon = text.find(':');
    return colon != std::string::npos && colon > 1 && text.find('/') > colon && !fs::exists(text);
}

/// The beginning of formats that describe other sources instead of holding data.
bool isDescription(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::array<char, 512> head{};
    file.read(head.data(), head.size());
    const auto text = trimmed(std::string_view(head.data(), static_cast<std::size_t>(file.gcount())));
    static constexpr std::array<std::string_view, 6> marks{"<OGRVRTDataSource", "<VRTDataset", "<OGRWFSDataSource",
                                                           "<GDAL_WMS",         "<WFS",        "<OGRVRT"};
    return std::any_of(marks.begin(), marks.end(),
                       [text](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
}

struct FreeList {
    void operator()(char** list) const { CSLDestroy(list); }
};

} // namespace

Status checkAtDoor(const fs::path& path) {
    const std::string text = path.string();
    if (reachesOutside(text))
        return refuse(ErrorCode::NotAllowed, path, "it is not the path of a file",
                      "Give the path of a file on this machine.");
    std::error_code error;
    const auto status = fs::status(path, error);
    if (!fs::exists(status))
        return refuse(ErrorCode::NotFound, path, "there is no such file",
                      "Check the path; the file may have been moved.");
    if (fs::is_directory(status))
        return refuse(ErrorCode::NotReadable, path, "it is a folder", "Name a file inside it.");
    if (!fs::is_regular_file(status))
        return refuse(ErrorCode::NotReadable, path, "it is not a regular file", "Copy its content into a file first.");
    if (access(path.c_str(), R_OK) != 0)
        return refuse(ErrorCode::NotReadable, path, "access is denied", "Ask for the right to read it.");
    if (fs::file_size(path, error) == 0)
        return refuse(ErrorCode::Damaged, path, "the file is empty", "Copy it again from where it came.");
    if (isDescription(path))
        return refuse(ErrorCode::NotAllowed, path, "it only describes another source", "Open the source itself.");
    return {};
}

Result<std::string> gdalName(const fs::path& path) {
    if (const Status open = checkAtDoor(path); !open)
        return tl::unexpected(open.error());
    if (lowerAscii(path.extension().string()) != ".zip")
        return fs::absolute(path).string();
    const std::string inside = "/vsizip/{" + fs::absolute(path).string() + "}";
    const std::unique_ptr<char*, FreeList> entries(VSIReadDirRecursive(inside.c_str()));
    std::uintmax_t bytes = 0;
    std::string found;
    int count = 0;
    for (char** entry = entries.get(); entry != nullptr && *entry != nullptr; ++entry, ++count) {
        VSIStatBufL stat;
        if (VSIStatL((inside + "/" + *entry).c_str(), &stat) == 0)
            bytes += static_cast<std::uintmax_t>(stat.st_size);
        const std::string ending = lowerAscii(fs::path(*entry).extension().string());
        if (found.empty() && (ending == ".shp" || ending == ".geojson" || ending == ".gpkg" || ending == ".csv"))
            found = inside + "/" + *entry;
        if (count > maxEntries || ending == ".zip")
            return refuse(ErrorCode::NotAllowed, path, "the archive holds too many files or further archives",
                          "Unpack it and open the file.");
    }
    std::error_code error;
    if (bytes > maxUnpackedBytes || bytes > maxRatio * std::max<std::uintmax_t>(fs::file_size(path, error), 1))
        return refuse(ErrorCode::NotAllowed, path, "the archive would unpack to an unreasonable size",
                      "Unpack it and look at it first.");
    if (found.empty())
        return refuse(ErrorCode::WrongContent, path, "the archive holds no shapefile, GeoJSON, GeoPackage or CSV",
                      "Open another file.");
    return found;
}

} // namespace ree
