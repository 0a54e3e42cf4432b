// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/attach/attach.h"
#include "core/session/session.h"
#include "core/sites/site_table.h"

namespace ree {

/// What became of one table of a session.
struct TableAttached {
    std::filesystem::path path;            ///< of the session's table
    std::shared_ptr<const RawTable> table; ///< null when it could not be read
    AttachReport report;
    std::optional<Error> error; ///< why it was not attached
};

/// The sites as the session has them: opened, attached, decided.
struct BuiltSites {
    SiteTablePtr sites;
    std::vector<TableAttached> attached; ///< one a table of the session, in its order
    Warnings warnings;                   ///< of decisions that could not be carried out
};

/// Makes one table out of what is open, attached and decided, and keeps what does not change from one time to the next:
/// a new decision does not read or join anything again. One thread.
class SiteBuilder {
public:
    /// Sites join those that are open; null is ignored.
    void open(SiteTablePtr sites);
    [[nodiscard]] bool empty() const { return m_opened == nullptr; }
    /// With nothing open, `sites` is null.
    [[nodiscard]] BuiltSites build(const Session& session, const Job& job);
    /// The rows of a table as they will be attached; kept, so that attaching does not read them again.
    [[nodiscard]] Result<std::shared_ptr<const RawTable>> tableOf(const SessionSource& source, const Job& job);

private:
    void attach(const std::vector<AttachedTable>& tables, const Job& job);
    [[nodiscard]] TableAttached attachOne(SiteTable& sites, const AttachedTable& table, const Job& job);

    SiteTablePtr m_opened;
    SiteTablePtr m_joined;               ///< m_opened with m_tables attached; null when it has to be made anew
    std::vector<AttachedTable> m_tables; ///< which m_joined was made with
    std::vector<TableAttached> m_attached;
    std::map<std::string, std::shared_ptr<const RawTable>> m_raw; ///< by path and encoding
};

} // namespace ree
