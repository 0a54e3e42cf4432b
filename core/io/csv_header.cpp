// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/csv_header.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <fstream>
#include <iterator>

#include <cpl_vsi.h>

#include "core/base/text.h"

namespace ree {
namespace {

constexpr std::uintmax_t largestCopy = 512U << 20U; ///< beyond, the file is left to GDAL's own guess
constexpr std::array<char, 4> separators{',', ';', '\t', '|'};

/// How often each separator stands outside quotes.
std::array<std::size_t, separators.size()> countSeparators(const std::string& line) {
    std::array<std::size_t, separators.size()> counts{};
    bool quoted = false;
    for (const char c : line) {
        if (c == '"')
            quoted = !quoted;
        for (std::size_t i = 0; i < separators.size() && !quoted; ++i)
            counts[i] += c == separators[i] ? 1U : 0U;
    }
    return counts;
}

} // namespace

std::string clearedHeading(const std::string& line) {
    const auto counts = countSeparators(line);
    if (std::count_if(counts.begin(), counts.end(), [](std::size_t n) { return n > 0; }) < 2)
        return {};
    const char separator =
        separators[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
    std::string cleared = "\"";
    bool quoted = false;
    for (const char c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == separator && !quoted)
            (cleared += '"') += std::string(1, separator) + '"';
        else
            cleared += c;
    }
    return cleared + '"';
}

ClearedCsv::ClearedCsv(const std::filesystem::path& path) {
    std::error_code error;
    const std::string ending = lowerAscii(path.extension().string());
    if ((ending != ".csv" && ending != ".txt" && ending != ".tsv") ||
        std::filesystem::file_size(path, error) > largestCopy || error)
        return;
    std::ifstream file(path, std::ios::binary);
    std::string line;
    std::getline(file, line);
    while (!line.empty() && line.back() == '\r')
        line.pop_back();
    const std::string heading = clearedHeading(line);
    if (heading.empty())
        return;
    m_bytes = heading + '\n';
    m_bytes.append(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    static std::atomic<int> number{0};
    m_name = "/vsimem/ree-atlas-" + std::to_string(++number) + "/" + path.filename().string();
    VSILFILE* copy =
        VSIFileFromMemBuffer(m_name.c_str(), reinterpret_cast<GByte*>(m_bytes.data()), m_bytes.size(), FALSE);
    if (copy == nullptr)
        m_name.clear();
    else
        VSIFCloseL(copy);
}

ClearedCsv::~ClearedCsv() {
    if (!m_name.empty())
        VSIUnlink(m_name.c_str());
}

} // namespace ree
