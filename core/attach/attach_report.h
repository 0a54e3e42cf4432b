// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "core/attach/attach.h"

namespace ree {

/// One line a row of the table: row number from 1, its key and name, what became of it, the site, name score, distance
/// and the reason; for review every candidate after the first as a line of its own with the same row number. RFC 4180,
/// UTF-8, LF; texts that a spreadsheet would run as a formula get an apostrophe.
[[nodiscard]] std::string attachReportCsv(const SiteTable& sites, const AttachReport& report);
/// The same as JSON: {source, kind, layout, matched_by, counts, meanings, rows: [{row, key, ordinal, name, fate, site,
/// name_score, distance_km, why, candidates}], warnings}.
[[nodiscard]] std::string attachReportJson(const SiteTable& sites, const AttachReport& report);
/// Either, by the ending of `target` (.csv or .json), written whole or not at all.
[[nodiscard]] Status writeAttachReport(const SiteTable& sites, const AttachReport& report,
                                       const std::filesystem::path& target);

/// "joined by name", "review", "no site", "rejected".
[[nodiscard]] std::string fateText(const RowFate& fate);

} // namespace ree
