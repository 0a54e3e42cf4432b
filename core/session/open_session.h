// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/io/atlas.h"
#include "core/session/open_source.h"
#include "core/session/session.h"
#include "core/session/site_builder.h"

namespace ree {

/// A source or table that is not as it was, or cannot be opened.
struct SourceTrouble {
    std::filesystem::path path;
    SourceState state = SourceState::Same;
    std::optional<Error> error; ///< why it was not opened although it is there
};
/// What is the matter, and what can be done, in a line or two for a person.
[[nodiscard]] std::string toText(const SourceTrouble& trouble);

/// How a source was read, for those who tell.
struct SourceRead {
    std::filesystem::path path;
    ReadReport report;
};

/// A session with everything it names. What could not be opened is missing from it and stands in `troubles`.
struct OpenedSession {
    Session session;
    SiteTablePtr sites;                  ///< the atlas's and those of the sources, attached and decided; null for none
    std::vector<OpenShapes> shapes;      ///< in the order of opening
    std::vector<std::uint32_t> selected; ///< rows of `sites`
    BaseMapPtr baseMap;                  ///< null when it was not asked for
    std::vector<TableAttached> attached;
    std::vector<SourceTrouble> troubles; ///< to be told before anything else
    std::vector<SourceRead> reads;
    Warnings warnings; ///< of the session's file and of decisions that could not be carried out
};

/// Opens the sources of `session` over `own`, the atlas's sites, into `builder`, which forgets what it had. On a
/// worker. Cancelled, it opens no more, and says so for each.
[[nodiscard]] OpenedSession openSources(Session session, const SiteTablePtr& own, SiteBuilder& builder,
                                        const PlacesFound& onPlaces, const Job& job);
/// Reads the file, the atlas's own data and all that the session names, without a window. Fails on a file that is no
/// session and where the program's own data are not found. `baseMap` is read when wanted.
[[nodiscard]] Result<OpenedSession> openSession(const std::filesystem::path& file, bool baseMap, const Job& job);

/// The session after a file has been found elsewhere: `from` is `to` wherever it is named.
[[nodiscard]] Session relocated(Session session, const std::filesystem::path& from, const std::filesystem::path& to);

} // namespace ree
