// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Statements of a day that has not come.
#include <algorithm>

#include "core/analysis/check_parts.h"
#include "core/base/text.h"

namespace ree {
namespace {

/// "2011", "2011-06" or "2011-06-30".
bool isIsoDate(std::string_view text) {
    if (text.size() != 4 && text.size() != 7 && text.size() != 10)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (i == 4 || i == 7 ? text[i] != '-' : text[i] < '0' || text[i] > '9')
            return false;
    return true;
}

/// Compared as precisely as both are known: "2026" is not after 2026-11-25.
bool isAfter(std::string_view date, std::string_view today) {
    return isIsoDate(date) && date > today.substr(0, date.size());
}

struct Future {
    ClaimRef claim;
    std::string_view date;
    std::string_view source;
    std::string what;
};

std::vector<Future> futuresOf(std::uint32_t row, const SiteEvidence& claims, std::string_view today) {
    std::vector<Future> found;
    for (std::uint32_t i = 0; i < claims.owners.size(); ++i)
        if (const Ownership& o = claims.owners[i]; isAfter(o.asOf, today))
            found.push_back({{row, ClaimRef::Part::Owner, i}, o.asOf, o.sourceId, "Owner " + o.owner});
    for (std::uint32_t i = 0; i < claims.figures.size(); ++i)
        if (const Figure& f = claims.figures[i]; isAfter(f.effectiveDate, today))
            found.push_back({{row, ClaimRef::Part::Figure, i},
                             f.effectiveDate,
                             f.sourceId,
                             "Figure " + (f.statement.empty() ? f.kindText + " " + toText(f.quantity) : f.statement)});
    return found;
}

} // namespace

void checkDates(const CheckInput& input, FindingSink& sink) {
    const std::string& today = input.context.today;
    if (!input.sites.evidence || !isIsoDate(today))
        return;
    for (const auto& [row, claims] : input.sites.evidence->bySite) {
        if (input.job.cancelled())
            return;
        const auto futures = futuresOf(row, claims, today);
        if (futures.empty())
            continue;
        sink.add(FindingKind::FutureDate, Severity::Contradiction, row, [&, at = row] {
            Finding finding;
            finding.rows = {at};
            std::vector<std::string> parts;
            for (const Future& future : futures) {
                finding.claims.push_back(future.claim);
                addSource(finding, future.source);
                parts.push_back(future.what + " is dated " + std::string(future.date));
            }
            finding.text = joined(parts, "; ") + ". Today is " + today + ".";
            return finding;
        });
    }
}

} // namespace ree
