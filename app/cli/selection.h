// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/attach/attach.h"
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/base/timings.h"
#include "core/query/filter.h"
#include "core/session/open_session.h"
#include "core/sites/site_table.h"

namespace CLI {
class App;
}

namespace ree {

/// The options that `sites`, `map` and `slide` share: which sources, what is attached, which sites.
struct SelectionOptions {
    std::vector<std::string> sources; ///< empty: the atlas's own data; or one session, which says the rest
    std::vector<std::string> tables;  ///< to attach
    std::vector<std::string> countries;
    std::vector<std::string> elements;
    bool allElements = false;
    std::string filterText;
    std::vector<std::string> assignments; ///< FIELD=ROLE or FIELD=ROLE:UNIT
    std::string encoding;
    std::string crs; ///< to assume where a source has none
};

/// The options that say what is opened and how it is read: sources, --attach, --map, --encoding, --assume-crs.
void addSources(CLI::App& command, SelectionOptions& options);

/// What the options chose, with the notes that were collected on the way.
struct Chosen {
    std::shared_ptr<const OpenedSession> session; ///< null when none was opened
    SiteTablePtr table;
    std::vector<std::uint32_t> rows;
    Filter filter;
    Warnings warnings;
    std::vector<std::string> troubles; ///< of a session's sources; told before anything else
    std::vector<std::string> notes;    ///< one line a source and table: read, placed, matched, …
};

/// What `--map FIELD=ROLE[:UNIT]` says, by field; UNIT may also be `UNIT of COMPONENT` ("nb=grade.of:% of Nb2O5").
[[nodiscard]] Result<std::map<std::string, FieldMeaning>> assignedFields(const std::vector<std::string>& assignments);
/// The sources opened and joined into one table, or the atlas's own data, or a session, which stands in `chosen` too;
/// notes and warnings go into `chosen`.
[[nodiscard]] Result<SiteTablePtr> openSites(const SelectionOptions& options, Chosen& chosen, const Job& job);
/// The counts of a table attached, in one line.
[[nodiscard]] std::string noteOf(const AttachReport& report);

/// Reads, attaches and filters: the stages "open", "attach" and "filter". The atlas's own data are filtered by
/// defaultFilter unless a filter text is given. A session is filtered by its own filter and hides the layers it hides;
/// what is named here takes the place of its countries, its elements or the whole of it.
[[nodiscard]] Result<Chosen> choose(const SelectionOptions& options, const Job& job, Timings& timings);

} // namespace ree
