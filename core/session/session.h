// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/attach/match_decisions.h"
#include "core/base/result.h"
#include "core/domain/class_lens.h"
#include "core/domain/element_group.h"
#include "core/io/read_sites.h"
#include "core/io/source_files.h"
#include "core/session/map_state.h"
#include "core/sites/decisions.h"

namespace ree {

/// A file of the user's, and how it is read. Paths are absolute here and relative to the session's folder in its file.
struct SessionSource {
    std::filesystem::path path;
    std::vector<SourceFile> files; ///< as they were when the session was saved; empty when they were not looked at
    std::string encoding;          ///< "" as the file claims
    std::string crs;               ///< "" as the file claims
    std::map<std::string, FieldMeaning> meanings; ///< by heading, where the guess was changed
    std::string unread = {}; ///< JSON of a newer program that this one does not know; written back as it came
    bool operator==(const SessionSource&) const;
};

/// A table joined to the sites, with what was decided about its rows.
struct AttachedTable {
    SessionSource source;
    MatchDecisions decisions;
    bool operator==(const AttachedTable&) const = default;
};

/// What an analyst has made and a file cannot give back: what was opened, attached, decided, looked at and put on
/// slides. A plain value; the sources themselves are never changed.
struct Session {
    std::vector<SessionSource> sources; ///< beside the atlas's own data, in the order of opening
    std::vector<AttachedTable> tables;
    Decisions decisions;
    ClassLens lens = defaultClassLens();
    GroupConvention groups = GroupConvention::Usgs;
    MapState map;
    std::vector<SlideState> slides;   ///< the deck, in order
    std::filesystem::path houseStyle; ///< of the slides; "" is the program's own
    std::string unread;               ///< JSON of a newer program that this one does not know; written back as it came
    bool operator==(const Session&) const;
};

/// The session as JSON, described in docs/session.md; paths relative to `folder`.
[[nodiscard]] std::string toText(const Session& session, const std::filesystem::path& folder);
struct SessionRead {
    Session session;
    Warnings warnings; ///< entries that could not be understood; each was left out, and is kept to be written back
};
/// Fails on a text that is no session; odd entries in one are left out with a warning. Members, entries and words of a
/// newer program stay in `unread` of what they belong to.
[[nodiscard]] Result<SessionRead> sessionFromText(std::string_view text, const std::filesystem::path& folder);

/// Writes the file whole or not at all.
[[nodiscard]] Status writeSession(const Session& session, const std::filesystem::path& file);
[[nodiscard]] Result<SessionRead> readSession(const std::filesystem::path& file);

/// How a session's source stands to the file that is there now.
enum class SourceState : std::uint8_t { Same, Changed, Missing };
[[nodiscard]] SourceState stateOf(const SessionSource& source, const Job& job);

} // namespace ree
