// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/attach/match_decisions.h"
#include "core/attach/matcher.h"
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/io/read_sites.h"
#include "core/sites/site_table.h"

namespace ree {

/// What a table to attach holds; guessed from its columns.
enum class TableKind : std::uint8_t { Wide, Estimates, Ownership, Composition, Coordinates, Sources, Unknown };
[[nodiscard]] TableKind guessKind(const RawTable& table);
[[nodiscard]] std::string_view toText(TableKind kind);

struct AttachOptions {
    std::map<std::string, FieldMeaning> assigned; ///< by heading, beats layout and guess
    MatchDecisions decisions;
};

/// What is guessed of a table before anything is joined: for a preview beside its first rows.
struct TableGuess {
    TableKind kind = TableKind::Unknown;
    std::string layoutKey;                        ///< of the layout recognised, "" for none
    std::string layoutTitle;                      ///< for people
    std::map<std::string, FieldMeaning> meanings; ///< by heading
};
[[nodiscard]] TableGuess guessTable(const RawTable& table, const std::map<std::string, FieldMeaning>& assigned = {});

/// What became of a row. It joined when `joins(outcome)`, then to `site`.
struct RowFate {
    TableRowKey key;
    std::string name;
    MatchOutcome outcome = MatchOutcome::None;
    bool rejected = false;  ///< names no site, or a decision turned it away; `why` says which
    std::int64_t site = -1; ///< row of the site table; -1 when it joined none
    double nameScore = 0;
    double distanceKm = std::numeric_limits<double>::quiet_NaN();
    std::string why;
};

/// A row that a person should look at, with the sites it could mean, best first.
struct ReviewRow {
    std::int64_t row = 0; ///< index into the table's rows, from 0
    TableRowKey key;
    std::string name;
    std::vector<MatchCandidate> candidates;
    std::string why;
};

/// Every row is counted once: read = matched + unmatched + ambiguous + rejected, and ambiguous = review.size().
struct AttachReport {
    std::string source;
    TableKind kind = TableKind::Unknown;
    std::string layout;    ///< title of the layout recognised, "" for none
    std::string matchedBy; ///< "id", "name" or "id and name"
    std::map<std::string, FieldMeaning> meanings;
    std::int64_t read = 0;
    std::int64_t matched = 0;   ///< rows joined to one site: by id + exact + safe + decided
    std::int64_t unmatched = 0; ///< no site comes near
    std::int64_t ambiguous = 0; ///< for review; joined to none
    std::int64_t rejected = 0;  ///< no key, or turned away by a decision
    std::int64_t byId = 0, exact = 0, safe = 0, decided = 0;
    std::int64_t sites = 0;                                                  ///< distinct sites that gained something
    std::int64_t figures = 0, owners = 0, compositions = 0, coordinates = 0; ///< gained
    std::vector<ReviewRow> review;
    std::vector<RowFate> rows; ///< one a row of the table, in order
    Warnings
        warnings; ///< a line for each row that did not join and each cell that cannot be read, up to 100, then counts
};

/// Joins the rows of `table` to the sites: by id where an id is known (and the names, where there are any, do not
/// contradict), else by name as SiteMatcher says; decisions come first. Long tables (one row a figure, owner, …) become
/// evidence; wide tables (one row a site) fill grade, tonnage, ownership as figures whose source is the table. Of rows
/// that stand at different places and would join one site, only the nearest does, the others are for review; several
/// rows of one site otherwise are several estimates. Afterwards the values shown are chosen again by the rule.
/// The same sites, table and options always give the same result.
[[nodiscard]] Result<AttachReport> attachTable(SiteTable& sites, const RawTable& table,
                                               const AttachOptions& options = {});
/// The same report without changing anything: for a preview and a review list.
[[nodiscard]] Result<AttachReport> previewAttach(const SiteTable& sites, const RawTable& table,
                                                 const AttachOptions& options = {});

/// The keys of all rows of a table, by which decisions find them again.
[[nodiscard]] std::vector<TableRowKey> rowKeys(const RawTable& table,
                                               const std::map<std::string, FieldMeaning>& meanings);

/// One line of a side-by-side view of a row and a site that it could mean.
struct SideBySide {
    std::string label; ///< the heading of the column
    std::string row;
    std::string site; ///< "" where the site has nothing of that kind
};
[[nodiscard]] std::vector<SideBySide> sideBySide(const SiteTable& sites, const RawTable& table,
                                                 const std::map<std::string, FieldMeaning>& meanings, std::int64_t row,
                                                 std::uint32_t site);

/// The atlas's own data: `<folder>/sites.geojson` with estimates, ownership, composition, coordinates and sources
/// attached through the same calls a user's files take.
struct AtlasRead {
    SiteTablePtr table;
    ReadReport sites;
    std::vector<AttachReport> attached;
};
[[nodiscard]] Result<AtlasRead> readAtlas(const std::filesystem::path& folder, const Job& job);

} // namespace ree
