// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/analysis/checks.h"

namespace ree {

/// What every check gets.
struct CheckInput {
    const SiteTable& sites;
    const CheckContext& context;
    const Job& job;
    /// 1 for a row whose evidence states a grade, tonnage or contained figure: there the columns are only a choice
    /// among these, so the figures are checked, not the columns.
    std::vector<std::uint8_t> hasFigures;
};

/// Collects findings and keeps the many of one kind together.
class FindingSink {
public:
    explicit FindingSink(std::size_t mostOfAKind) : m_most(mostOfAKind) {}

    /// `make` gives the Finding without kind and severity; it is not called for those beyond the limit.
    template <class Make>
    void add(FindingKind kind, Severity severity, std::uint32_t row, Make make) {
        auto& bin = m_bins[{kind, severity}];
        if (bin.told >= m_most) {
            bin.further.push_back(row);
            return;
        }
        ++bin.told;
        Finding finding = make();
        finding.kind = kind;
        finding.severity = severity;
        m_findings.push_back(std::move(finding));
    }
    /// Whether one more of these would be told one by one.
    [[nodiscard]] bool tells(FindingKind kind, Severity severity) const;
    /// All of them in the order of checkSites; the sink is empty afterwards.
    [[nodiscard]] std::vector<Finding> take();

private:
    struct Bin {
        std::size_t told = 0;
        std::vector<std::uint32_t> further;
    };
    std::size_t m_most;
    std::map<std::pair<FindingKind, Severity>, Bin> m_bins;
    std::vector<Finding> m_findings;
};

/// Rows that are one site, for a reason in words; also for rows that were found by likeness of names and places.
void addTwins(FindingSink& sink, Severity severity, std::vector<std::uint32_t> rows, const std::string& text);

/// Adds an id, once, and not when empty.
void addSource(Finding& finding, std::string_view id);

// The checks, one idea a file.
void checkProducts(const CheckInput& input, FindingSink& sink);     ///< tonnage × grade = contained
void checkOre(const CheckInput& input, FindingSink& sink);          ///< contained ÷ grade is an ore body
void checkGrades(const CheckInput& input, FindingSink& sink);       ///< what a mineral, and a tonne, can hold
void checkShares(const CheckInput& input, FindingSink& sink);       ///< owners
void checkCompositions(const CheckInput& input, FindingSink& sink); ///< sets of 100 %
void checkDates(const CheckInput& input, FindingSink& sink);        ///< nothing from the future
void checkPlaces(const CheckInput& input, FindingSink& sink);       ///< points in their country
void checkPoints(const CheckInput& input, FindingSink& sink);       ///< published points beside one another
void checkTwins(const CheckInput& input, FindingSink& sink);        ///< one row a site
void checkDuplicates(const CheckInput& input, FindingSink& sink);   ///< nor two that are alike
void checkClaims(const CheckInput& input, FindingSink& sink);       ///< several values of one quantity

} // namespace ree
