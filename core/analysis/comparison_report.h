// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/compare.h"
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/io/source_files.h"

namespace ree {

/// What one version was read from.
struct ComparedInput {
    std::string name;  ///< as it was asked for: a path, or "atlas"
    std::string title; ///< for people: the file's name, "REE Atlas data set of 2026-11-24"
    std::vector<SourceFile> files;
    std::vector<std::string> notes; ///< what became of the rows: read, placed, matched, …
};

/// A comparison with all that a reader must know to trust it.
struct ComparisonReport {
    Comparison comparison;
    ComparedInput before;
    ComparedInput after;
    std::string date; ///< of the report; see reportDate()
};

/// One line of a report: of a site that came or went, only the side that has it says something.
struct ReportRow {
    SiteLabel site;
    std::string what; ///< "Grade"; "" for a site as a whole
    Stated before;
    Stated after;
    std::string change;               ///< "+4.3 %", "now stated", "3.2 km"; a no-break blank before a unit
    std::string detail;               ///< of the change: "within the old radius of 5 km"
    std::vector<std::string> sources; ///< ids, of a site as a whole

    [[nodiscard]] bool operator==(const ReportRow&) const = default;
};

struct ReportSection {
    std::string key;   ///< "added", "moved", …: an anchor
    std::string title; ///< "Moved"
    std::string about; ///< one sentence for who does not know the program
    std::int64_t sites = 0;
    std::int64_t lines = 0; ///< of all; `rows` may hold fewer
    std::vector<ReportRow> rows;
};

/// The kinds of change in the order of a report, those without a change too: added, removed, moved, renamed, owners,
/// figures, estimates, attributes, sources, fields. Rows of one site stand together. At most `mostRows` rows each.
[[nodiscard]] std::vector<ReportSection> sectionsOf(const Comparison& comparison, std::size_t mostRows);

/// "No differences: 141 sites in both." or "2 added, 1 removed, 5 changed, 134 unchanged."
[[nodiscard]] std::string headline(const Comparison& comparison);
/// What the reader should know of how it was compared, a sentence each: ids that repeat, claims that only one has, …
[[nodiscard]] std::vector<std::string> remarksOn(const Comparison& comparison);

/// For a terminal, at most `mostRows` lines a kind.
[[nodiscard]] std::string toText(const ComparisonReport& report, std::size_t mostRows = 50);
/// All of it, indented, numbers in the C locale; keys are part of the program's contract.
[[nodiscard]] std::string toJson(const ComparisonReport& report);
/// One file that needs no other: no script, no network, light and dark, for screen, phone and paper. Every text of the
/// inputs is escaped. A kind with more lines than `mostRows` says how many it leaves out.
[[nodiscard]] std::string toHtml(const ComparisonReport& report, std::size_t mostRows = 2000);

/// Writes the report by the ending of `target`: .html, .json or .txt (everything, then). The earlier file stays as it
/// was when that fails or is cancelled; an input of the comparison is never replaced.
[[nodiscard]] Status writeComparison(const ComparisonReport& report, const std::filesystem::path& target,
                                     const Job& job);

} // namespace ree
