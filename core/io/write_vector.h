// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/write_sites.h"

namespace ree {

/// Writes rows as a GeoPackage or an ESRI Shapefile with points in EPSG:4326; a site without a place has a null
/// geometry. Numbers are numbers and unknown ones null. Where a column holds bounds ("<0.1"), a second field
/// `<key>_text` keeps them as stated. A shapefile gets, beside its parts, `<name>.fields.csv` with the full names of
/// its fields; cut names and texts become warnings of the report.
[[nodiscard]] Status writeVector(const SiteTable& table, std::span<const std::uint32_t> rows,
                                 std::span<const ListColumn> columns, const std::filesystem::path& draft,
                                 ListFormat format, const Job& job, WriteReport& report);

/// At most `bytes` bytes of UTF-8, not cut inside a letter.
[[nodiscard]] std::string cutText(const std::string& text, std::size_t bytes);

/// Names of at most ten bytes for a shapefile's fields, all different whatever their case; in the order of `names`.
[[nodiscard]] std::vector<std::string> shapefileNames(const std::vector<std::string>& names);

} // namespace ree
