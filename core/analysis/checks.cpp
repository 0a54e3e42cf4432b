// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/checks.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

#include "core/analysis/check_parts.h"
#include "core/base/text.h"

namespace ree {
namespace {

constexpr std::array<void (*)(const CheckInput&, FindingSink&), 11> checks{
    checkProducts, checkOre,    checkGrades, checkShares,     checkCompositions, checkDates,
    checkPlaces,   checkPoints, checkTwins,  checkDuplicates, checkClaims};
constexpr std::size_t checksOfFigures = 3; ///< the first of them

std::vector<std::uint8_t> rowsWithFigures(const SiteTable& sites) {
    std::vector<std::uint8_t> rows(sites.size(), 0);
    if (!sites.evidence)
        return rows;
    for (const auto& [row, claims] : sites.evidence->bySite)
        if (row < rows.size() && std::any_of(claims.figures.begin(), claims.figures.end(),
                                             [](const Figure& f) { return f.kind != FigureKind::Other; }))
            rows[row] = 1;
    return rows;
}

} // namespace

bool FindingSink::tells(FindingKind kind, Severity severity) const {
    const auto bin = m_bins.find({kind, severity});
    return bin == m_bins.end() || bin->second.told < m_most;
}

std::vector<Finding> FindingSink::take() {
    for (auto& [bin, held] : m_bins) {
        if (held.further.empty())
            continue;
        Finding rest;
        rest.kind = bin.first;
        rest.severity = bin.second;
        rest.text =
            readableNumber(static_cast<double>(held.further.size()), 12) + " further sites, not told one by one";
        rest.rows = std::move(held.further);
        m_findings.push_back(std::move(rest));
    }
    std::stable_sort(m_findings.begin(), m_findings.end(), [](const Finding& a, const Finding& b) {
        return std::tuple(a.severity, a.rows.front(), a.kind) < std::tuple(b.severity, b.rows.front(), b.kind);
    });
    m_bins.clear();
    return std::move(m_findings);
}

void addSource(Finding& finding, std::string_view id) {
    if (!id.empty() && std::find(finding.sources.begin(), finding.sources.end(), id) == finding.sources.end())
        finding.sources.emplace_back(id);
}

namespace {

std::vector<Finding> run(std::size_t count, const SiteTable& sites, const CheckContext& context, const Job& job) {
    const CheckInput input{sites, context, job, rowsWithFigures(sites)};
    FindingSink sink(context.mostOfAKind);
    for (std::size_t i = 0; i < count; ++i) {
        if (job.cancelled())
            return {};
        job.say(static_cast<double>(i) / static_cast<double>(count), "Checking");
        checks[i](input, sink);
    }
    if (job.cancelled())
        return {};
    job.say(1, "Checking");
    return sink.take();
}

} // namespace

std::vector<Finding> checkSites(const SiteTable& sites, const CheckContext& context, const Job& job) {
    return run(checks.size(), sites, context, job);
}

std::vector<Finding> checkFigures(const SiteTable& sites, const Job& job) {
    CheckContext context;
    context.mostOfAKind = std::numeric_limits<std::size_t>::max();
    return run(checksOfFigures, sites, context, job);
}

} // namespace ree
