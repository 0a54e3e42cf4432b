// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/write_sites.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/io/atomic_file.h"
#include "core/io/read_sites.h"
#include "core/io/write_vector.h"
#include "core/io/write_xlsx.h"

namespace ree {
namespace {

constexpr std::array<std::pair<std::string_view, ListFormat>, 6> formats{{{"csv", ListFormat::Csv},
                                                                          {"geojson", ListFormat::GeoJson},
                                                                          {"json", ListFormat::Json},
                                                                          {"gpkg", ListFormat::GeoPackage},
                                                                          {"shp", ListFormat::Shapefile},
                                                                          {"xlsx", ListFormat::Xlsx}}};

/// RFC 4180, with cells that a spreadsheet would run as a formula made harmless.
std::string csvCell(std::string cell, ListColumn::Kind kind) {
    if (kind != ListColumn::Kind::Number && !cell.empty() &&
        std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos)
        cell.insert(cell.begin(), '\'');
    if (cell.find_first_of(",\"\r\n") == std::string::npos)
        return cell;
    std::string quoted = "\"";
    for (const char c : cell) {
        quoted += c;
        if (c == '"')
            quoted += c;
    }
    return quoted + '"';
}

std::string csvText(const SiteTable& table, std::span<const std::uint32_t> rows, std::span<const ListColumn> columns) {
    std::string text;
    for (const ListColumn& column : columns) {
        text += text.empty() ? "" : ",";
        text += csvCell(column.key, column.kind);
    }
    text += '\n';
    for (const std::uint32_t row : rows) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            text += i == 0 ? "" : ",";
            text += csvCell(cellText(table, row, columns[i]), columns[i].kind);
        }
        text += '\n';
    }
    return text;
}

nlohmann::ordered_json properties(const SiteTable& table, std::uint32_t row, std::span<const ListColumn> columns) {
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    for (const ListColumn& column : columns) {
        const double number = cellNumber(table, row, column);
        const std::string text = cellText(table, row, column);
        if (column.kind == ListColumn::Kind::Number && std::isfinite(number))
            json[column.key] = number;
        else
            json[column.key] = text.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(text);
    }
    return json;
}

std::string dumped(const nlohmann::ordered_json& json) {
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string geoJsonText(const SiteTable& table, std::span<const std::uint32_t> rows,
                        std::span<const ListColumn> columns) {
    std::string text = "{\"type\":\"FeatureCollection\",\"features\":[";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const LonLat place = table.place[rows[i]];
        nlohmann::ordered_json feature;
        feature["type"] = "Feature";
        feature["geometry"] = nullptr;
        if (place.known())
            feature["geometry"] = {{"type", "Point"}, {"coordinates", {place.lon, place.lat}}};
        feature["properties"] = properties(table, rows[i], columns);
        text += (i == 0 ? "\n" : ",\n") + dumped(feature);
    }
    return text + "\n]}\n";
}

std::string jsonText(const SiteTable& table, std::span<const std::uint32_t> rows, std::span<const ListColumn> columns) {
    std::string text = "[";
    for (std::size_t i = 0; i < rows.size(); ++i)
        text += (i == 0 ? "\n" : ",\n") + dumped(properties(table, rows[i], columns));
    return text + "\n]\n";
}

Status writeText(const std::filesystem::path& file, const std::string& text) {
    std::ofstream stream(file, std::ios::binary);
    stream.write(text.data(), static_cast<std::streamsize>(text.size()));
    stream.close();
    if (stream)
        return {};
    return failure(ErrorCode::NoSpace, "Cannot write", file.filename().string(), "the disk took only a part of it",
                   "Free some space or choose another place.");
}

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
    switch (format) {
    case ListFormat::Csv: return csvText(table, rows, columns);
    case ListFormat::GeoJson: return geoJsonText(table, rows, columns);
    case ListFormat::Json: return jsonText(table, rows, columns);
    default: break;
    }
    return failure(ErrorCode::WrongText, "Cannot write this format as text", {}, {}, "Use csv, geojson or json.");
}

namespace {

/// A source that is open is the user's: an export may never replace it, whole or in part.
bool isOpenSource(const SiteTable& table, const std::filesystem::path& target) {
    std::error_code ignored;
    return std::any_of(table.layers.begin(), table.layers.end(), [&](const SiteLayer& layer) {
        return !layer.source.empty() && std::filesystem::equivalent(layer.source, target, ignored);
    });
}

Status writeListText(const SiteTable& table, std::span<const std::uint32_t> rows, std::span<const ListColumn> columns,
                     const std::filesystem::path& draft, const WriteOptions& options) {
    auto text = listText(table, rows, columns, options.format);
    if (!text)
        return tl::unexpected(text.error());
    if (options.byteOrderMark && options.format == ListFormat::Csv)
        text->insert(0, "\xEF\xBB\xBF");
    return writeText(draft, *text);
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
        default: done = writeListText(table, rows, columns, draft, options);
        }
        if (!done)
            return done;
        if (job.cancelled())
            return failure(ErrorCode::Cancelled, "Writing", target.string(), "it was cancelled");
        return options.format == ListFormat::Json ? Status() : checkDraft(draft, rows.size(), options.format, job);
    });
    if (!written)
        return tl::unexpected(written.error());
    report.files = *written;
    return report;
}

} // namespace ree
