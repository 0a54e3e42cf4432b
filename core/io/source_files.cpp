// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source_files.h"

#include <algorithm>
#include <fstream>
#include <span>
#include <string_view>

#include "core/base/sha256.h"
#include "core/base/text.h"

namespace ree {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> filesIn(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored))
        if (entry.is_regular_file(ignored))
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::string endingOf(const fs::path& path) { return lowerAscii(path.extension().string()); }

bool isOneOf(std::string_view ending, std::span<const std::string_view> endings) {
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

std::vector<fs::path> familyOf(const fs::path& path) {
    static constexpr std::string_view besideShape[]{".shx", ".dbf", ".prj", ".cpg"};
    static constexpr std::string_view besideCsv[]{".csvt", ".prj"};
    std::vector<fs::path> family{path};
    std::span<const std::string_view> beside;
    if (endingOf(path) == ".shp")
        beside = besideShape;
    else if (endingOf(path) == ".csv")
        beside = besideCsv;
    if (!beside.empty())
        for (const fs::path& file : filesIn(path.has_parent_path() ? path.parent_path() : "."))
            if (file.stem() == path.stem() && isOneOf(endingOf(file), beside))
                family.push_back(file);
    return family;
}

Result<SourceFile> describe(const fs::path& path, const Job& job) {
    std::ifstream stream(path, std::ios::binary);
    SourceFile file{path.filename().string(), 0, {}};
    Sha256 hash;
    std::vector<char> piece(1U << 20U);
    while (stream && !job.cancelled()) {
        stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        hash.add({piece.data(), static_cast<std::size_t>(stream.gcount())});
        file.bytes += stream.gcount();
    }
    if (job.cancelled())
        return failure(ErrorCode::Cancelled, "Reading", path.string(), "it was cancelled");
    if (!stream.eof())
        return failure(ErrorCode::NotReadable, "Cannot read", path.string(), "its bytes cannot be read",
                       "Check that it is there and may be read.");
    file.sha256 = hash.finish();
    return file;
}

} // namespace

Result<std::vector<SourceFile>> sourceFiles(const fs::path& path, const Job& job) {
    std::vector<SourceFile> files;
    for (const fs::path& member : familyOf(path)) {
        auto file = describe(member, job);
        if (!file)
            return tl::unexpected(file.error());
        files.push_back(*std::move(file));
    }
    return files;
}

} // namespace ree
