// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/sites/site_table.h"

namespace ree {

enum class ListFormat : std::uint8_t { Csv, GeoJson, GeoPackage, Shapefile, Xlsx, Json };
/// By name ("csv", "geojson", "gpkg", "shp", "xlsx", "json") or by the ending of a path.
[[nodiscard]] std::optional<ListFormat> listFormatFromText(std::string_view text);
[[nodiscard]] std::optional<ListFormat> listFormatOf(const std::filesystem::path& path);

/// One column of a site list: its key on the command line ("grade_percent"), its heading for people with the unit
/// ("Grade, % REO"), and its kind.
struct ListColumn {
    enum class Kind : std::uint8_t { Text, Number, Link };
    std::string key;
    std::string heading;
    Kind kind = Kind::Text;
    // Of a column that the table does not hold but that follows from it: its number in the unit of the heading, or its
    // text. Called from any thread, for any row.
    std::function<Interval(const SiteTable& table, std::uint32_t row)> figure = {};
    std::function<std::string(const SiteTable& table, std::uint32_t row)> words = {};
};
/// Every column a table can be listed by: the fixed ones first, then its extra fields.
[[nodiscard]] std::vector<ListColumn> listColumns(const SiteTable& table);
/// The columns of a list when none are asked for.
[[nodiscard]] std::vector<ListColumn> defaultColumns(const SiteTable& table);
/// Keys separated by commas; an unknown key is an error that names those there are.
/// `further` columns can be named as well.
[[nodiscard]] Result<std::vector<ListColumn>> columnsFromText(const SiteTable& table, std::string_view keys,
                                                              std::vector<ListColumn> further = {});
/// What stands in a cell of the list: C locale, "" for unknown, bounds as "<0.1".
[[nodiscard]] std::string cellText(const SiteTable& table, std::uint32_t row, const ListColumn& column);
/// The number of a cell where it is exactly known; NaN otherwise (then cellText tells the bound).
[[nodiscard]] double cellNumber(const SiteTable& table, std::uint32_t row, const ListColumn& column);

struct WriteOptions {
    ListFormat format = ListFormat::Csv;
    bool byteOrderMark = false; ///< CSV only
    std::string title;          ///< XLSX: what the list is, for its notes sheet
    std::string filterText;     ///< XLSX: by which filter it was made
};
struct WriteReport {
    std::int64_t rows = 0;
    std::vector<std::filesystem::path> files; ///< all files of the export, the main one first
    Warnings warnings;                        ///< cut field names and the like
};

/// Writes the rows, in the order given, to a temporary place beside `target`, reads the result back (a text byte by
/// byte, what a library wrote through the reader of any user's file), and only then renames it over `target`. On an
/// error or cancel the earlier file stays as it was and nothing else is left.
[[nodiscard]] Result<WriteReport> writeSites(const SiteTable& table, std::span<const std::uint32_t> rows,
                                             std::span<const ListColumn> columns, const std::filesystem::path& target,
                                             const WriteOptions& options, const Job& job);
/// The same as text, for standard output and the clipboard; Csv, GeoJson and Json only.
[[nodiscard]] Result<std::string> listText(const SiteTable& table, std::span<const std::uint32_t> rows,
                                           std::span<const ListColumn> columns, ListFormat format);

} // namespace ree
