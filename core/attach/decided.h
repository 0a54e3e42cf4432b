// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/attach/match_decisions.h"
#include "core/attach/matcher.h"
#include "core/base/result.h"

namespace ree {

/// The decisions about one table, ready to be asked by row.
class DecidedRows {
public:
    /// Decisions about sites that are not there go into `warnings` and count as not made.
    DecidedRows(const MatchDecisions& decisions, const std::string& table, const SiteTable& sites, Warnings& warnings);
    [[nodiscard]] bool empty() const { return m_rows.empty(); }
    /// The site that the row was joined to.
    [[nodiscard]] std::optional<std::uint32_t> joined(const TableRowKey& row) const;
    [[nodiscard]] bool never(const TableRowKey& row) const;
    /// Takes the sites that the row does not mean out of a match.
    void strike(const TableRowKey& row, SiteMatch& match) const;

private:
    struct About {
        std::optional<std::uint32_t> joined;
        bool never = false;
        std::unordered_set<std::uint32_t> rejected;
    };
    [[nodiscard]] const About* about(const TableRowKey& row) const;
    std::unordered_map<std::string, About> m_rows;
};

} // namespace ree
