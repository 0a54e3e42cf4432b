// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/decided.h"

#include <filesystem>

namespace ree {
namespace {

std::string keyText(const TableRowKey& key) { return std::to_string(key.ordinal) + "\x01" + key.text; }

bool isAbout(const MatchDecision& decision, const std::string& table) {
    return decision.table == table || std::filesystem::path(decision.table).filename().string() == table;
}

} // namespace

DecidedRows::DecidedRows(const MatchDecisions& decisions, const std::string& table, const SiteTable& sites,
                         Warnings& warnings) {
    if (decisions.empty())
        return;
    const SiteKeys keys(sites);
    for (const MatchDecision& decision : decisions) {
        if (!isAbout(decision, table))
            continue;
        About& about = m_rows[keyText(decision.row)];
        if (decision.verdict == MatchVerdict::Never) {
            about.never = true;
            about.joined.reset();
            continue;
        }
        const auto site = keys.row(decision.site);
        if (!site) {
            warnings.push_back({"the site '" + decision.site.name + "' that '" + decision.row.text +
                                    "' was decided about is not there",
                                {table, {}, -1, {}, -1},
                                1});
            continue;
        }
        if (decision.verdict == MatchVerdict::Join) {
            about.joined = *site;
            about.never = false;
            about.rejected.erase(*site);
        } else {
            about.rejected.insert(*site);
            if (about.joined == *site)
                about.joined.reset();
        }
    }
}

const DecidedRows::About* DecidedRows::about(const TableRowKey& row) const {
    const auto it = m_rows.find(keyText(row));
    return it == m_rows.end() ? nullptr : &it->second;
}

std::optional<std::uint32_t> DecidedRows::joined(const TableRowKey& row) const {
    const About* found = about(row);
    return found == nullptr ? std::nullopt : found->joined;
}

bool DecidedRows::never(const TableRowKey& row) const {
    const About* found = about(row);
    return found != nullptr && found->never;
}

void DecidedRows::strike(const TableRowKey& row, SiteMatch& match) const {
    const About* found = about(row);
    if (found == nullptr || found->rejected.empty() || match.candidates.empty())
        return;
    const bool firstStruck = found->rejected.contains(match.candidates.front().site);
    std::erase_if(match.candidates, [&](const MatchCandidate& c) { return found->rejected.contains(c.site); });
    if (match.candidates.empty()) {
        match.outcome = MatchOutcome::None;
        match.why = "the sites it could mean were rejected";
    } else if (firstStruck && joins(match.outcome)) {
        match.outcome = MatchOutcome::Review; // what is left was second best
        match.why = "the best site was rejected";
    }
}

} // namespace ree
