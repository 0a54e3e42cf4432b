// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/sites/site_key.h"

namespace ree {

/// How a row of a table is found again when the file is read anew: by the text that names it, and by its number among
/// the rows of the same text, from 0. Row numbers change when a file is sorted; this changes only where equals do.
struct TableRowKey {
    std::string text; ///< the id, or failing that the name, of the row as read
    std::uint32_t ordinal = 0;
    bool operator==(const TableRowKey&) const = default;
};

/// What a person decided about a row.
enum class MatchVerdict : std::uint8_t {
    Join,   ///< it means this site, whatever the names say
    Reject, ///< it does not mean this site; others may still be proposed
    Never   ///< it means no site and is not to be proposed again; the site of the decision is not looked at
};

struct MatchDecision {
    std::string table; ///< RawTable::source, or a path that ends in it
    TableRowKey row;
    SiteKey site;
    MatchVerdict verdict = MatchVerdict::Join;
    std::string unread = {}; ///< what a newer program's session says of it beyond this
    bool operator==(const MatchDecision&) const = default;
};
/// In any order; of several about one row and site the last holds. A plain value: kept in a session, undone by taking
/// one out. The same tables and the same decisions always give the same result.
using MatchDecisions = std::vector<MatchDecision>;

} // namespace ree
