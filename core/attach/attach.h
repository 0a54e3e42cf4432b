// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/io/read_sites.h"
#include "core/sites/site_table.h"

namespace ree {

/// What a table to attach holds; guessed from its columns.
enum class TableKind : std::uint8_t { Wide, Estimates, Ownership, Composition, Coordinates, Sources, Unknown };
[[nodiscard]] TableKind guessKind(const RawTable& table);
[[nodiscard]] std::string_view toText(TableKind kind);

struct AttachReport {
    std::string source;
    TableKind kind = TableKind::Unknown;
    std::string matchedBy; ///< "id" or "name"
    std::int64_t read = 0;
    std::int64_t matched = 0;   ///< rows joined to one site
    std::int64_t unmatched = 0; ///< no site has that id or name
    std::int64_t ambiguous = 0; ///< several sites could be meant; joined to none
    std::int64_t rejected = 0;  ///< no key, or values that cannot be read
    std::int64_t sites = 0;     ///< distinct sites that gained something
    Warnings warnings;          ///< a line for each row that did not join, up to 100, then a count
};

/// Joins the rows of `table` to the sites: by id when the table has such a column and any id is known, else by folded
/// name (with the country, where both state one). Long tables (one row a figure, owner, …) become evidence; wide tables
/// (one row a site) fill grade, tonnage, ownership as figures whose source is the table. Afterwards the values shown
/// are chosen again by the rule. read = matched + unmatched + ambiguous + rejected, always.
[[nodiscard]] Result<AttachReport> attachTable(SiteTable& sites, const RawTable& table,
                                               const std::map<std::string, FieldMeaning>& assigned = {});

/// The atlas's own data: `<folder>/sites.geojson` with estimates, ownership, composition, coordinates and sources
/// attached through the same calls a user's files take.
struct AtlasRead {
    SiteTablePtr table;
    ReadReport sites;
    std::vector<AttachReport> attached;
};
[[nodiscard]] Result<AtlasRead> readAtlas(const std::filesystem::path& folder, const Job& job);

} // namespace ree
