// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/write_sites.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/text.h"
#include "core/io/atomic_file.h"
#include "core/io/checked_file.h"
#include "core/io/list_text.h"
#include "core/io/read_sites.h"
#include "core/io/write_vector.h"
#include "core/io/write_xlsx.h"

namespace ree {
namespace {

constexpr std::size_t rowsAtOnce = 4096; ///< between two looks at the job

constexpr std::array<std::pair<std::string_view, ListFormat>, 6> formats{{{"csv", ListFormat::Csv},
                                                                          {"geojson", ListFormat::GeoJson},
                                                                          {"json", ListFormat::Json},
                                                                          {"gpkg", ListFormat::GeoPackage},
                                                                          {"shp", ListFormat::Shapefile},
                                                                          {"xlsx", ListFormat::Xlsx}}};

/// Reads the draft again through the reader of any user's file: what cannot be read back is not handed over.
Status checkDraft(const std::filesystem::path& draft, std::size_t rows, ListFormat format, const Job& job) {
    const auto read = readTable(draft, {}, job);
    if (!read)
        return tl::unexpected(read.error());
    // GDAL takes the only line of a sheet for a row, though it is the heading of an empty list.
    const std::size_t headings = format == ListFormat::Xlsx && rows == 0 ? 1 : 0;
    if (read->rows.size() == rows + headings)
        return {};
    return failure(ErrorCode::Internal, "Cannot write", draft.filename().string(),
                   std::to_string(read->rows.size()) + " of " + std::to_string(rows) + " rows could be read back",
                   "Try another format.");
}

} // namespace

std::optional<ListFormat> listFormatFromText(std::string_view text) {
    for (const auto& [name, format] : formats)
        if (equalsIgnoreCaseAscii(name, text))
            return format;
    return std::nullopt;
}

std::optional<ListFormat> listFormatOf(const std::filesystem::path& path) {
    const std::string ending = path.extension().string();
    return ending.empty() ? std::nullopt : listFormatFromText(std::string_view(ending).substr(1));
}

Result<std::string> listText(const SiteTable& table, std::span<const std::uint32_t> rows,
                             std::span<const ListColumn> columns, ListFormat format) {
    const auto writer = listTextWriter(table, columns, format);
    if (!writer)
        return failure(ErrorCode::WrongText, "Cannot write this format as text", {}, {}, "Use csv, geojson or json.");
    std::string text;
    writer->begin(text);
    for (std::size_t first = 0; first < rows.size(); first += rowsAtOnce)
        writer->add(text, rows.subspan(first, std::min(rowsAtOnce, rows.size() - first)));
    writer->end(text);
    return text;
}

namespace {

/// A source that is open is the user's: an export may never replace it, whole or in part.
bool isOpenSource(const SiteTable& table, const std::filesystem::path& target) {
    std::error_code ignored;
    return std::any_of(table.layers.begin(), table.layers.end(), [&](const SiteLayer& layer) {
        return !layer.source.empty() && std::filesystem::equivalent(layer.source, target, ignored);
    });
}

/// What is written by our own hand needs no second reader to be understood: its bytes are compared instead.
Status writeListText(const SiteTable& table, std::span<const std::uint32_t> rows, std::span<const ListColumn> columns,
                     const std::filesystem::path& draft, const WriteOptions& options, const Job& job) {
    const auto writer = listTextWriter(table, columns, options.format);
    CheckedFile file(draft);
    std::string text = options.byteOrderMark && options.format == ListFormat::Csv ? "\xEF\xBB\xBF" : "";
    writer->begin(text);
    for (std::size_t first = 0; first < rows.size() && !job.cancelled(); first += rowsAtOnce) {
        writer->add(text, rows.subspan(first, std::min(rowsAtOnce, rows.size() - first)));
        file.write(text);
        text.clear();
        job.say(static_cast<double>(first) / static_cast<double>(rows.size()), "Writing " + draft.filename().string());
    }
    writer->end(text);
    file.write(text);
    return job.cancelled() ? Status() : file.finish();
}

/// Whether another program's hand wrote the draft, which then has to be read back.
bool isWrittenByALibrary(ListFormat format) {
    return format == ListFormat::GeoPackage || format == ListFormat::Shapefile || format == ListFormat::Xlsx;
}

} // namespace

Result<WriteReport> writeSites(const SiteTable& table, std::span<const std::uint32_t> rows,
                               std::span<const ListColumn> columns, const std::filesystem::path& target,
                               const WriteOptions& options, const Job& job) {
    if (isOpenSource(table, target))
        return failure(ErrorCode::NotAllowed, "Cannot write", target.string(), "the list is made from this very file",
                       "Choose another name; sources are never changed.");
    WriteReport report;
    report.rows = static_cast<std::int64_t>(rows.size());
    const auto written = writeAtomically(target, [&](const std::filesystem::path& draft) -> Status {
        Status done;
        switch (options.format) {
        case ListFormat::GeoPackage:
        case ListFormat::Shapefile: done = writeVector(table, rows, columns, draft, options.format, job, report); break;
        case ListFormat::Xlsx: done = writeXlsx(table, rows, columns, draft, options, job); break;
        default: done = writeListText(table, rows, columns, draft, options, job);
        }
        if (!done)
            return done;
        if (job.cancelled())
            return failure(ErrorCode::Cancelled, "Writing", target.string(), "it was cancelled");
        return isWrittenByALibrary(options.format) ? checkDraft(draft, rows.size(), options.format, job) : Status();
    });
    if (!written)
        return tl::unexpected(written.error());
    report.files = *written;
    return report;
}

} // namespace ree
