// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/analysis/compare.h"
#include "core/sites/site_table.h"

namespace ree {

/// Finds what differs between a row of one table and a row of the other. Built once for two tables, which must outlive
/// it; any thread.
class ValueComparer {
public:
    ValueComparer(const SiteTable& before, const SiteTable& after, bool claims);
    /// Fills `values` and `move` of a change whose labels are there.
    void compare(SiteChange& change) const;
    /// Fields of one table that the other has not.
    [[nodiscard]] const std::vector<std::string>& fieldsOnlyBefore() const { return m_onlyBefore; }
    [[nodiscard]] const std::vector<std::string>& fieldsOnlyAfter() const { return m_onlyAfter; }

private:
    void compareNames(SiteChange& change) const;
    void comparePlaces(SiteChange& change) const;
    void compareFigures(SiteChange& change) const;
    void compareWords(SiteChange& change) const;
    void compareSources(SiteChange& change) const;
    void compareFields(SiteChange& change) const;

    const SiteTable& m_before;
    const SiteTable& m_after;
    bool m_claims;
    std::vector<std::pair<const ExtraField*, const ExtraField*>> m_fields;
    const ExtraField* m_sourcesBefore = nullptr; ///< null unless both have such a list
    const ExtraField* m_sourcesAfter = nullptr;
    std::vector<std::string> m_onlyBefore;
    std::vector<std::string> m_onlyAfter;
};

/// What one row states of an aspect, with what it rests on: of grade, tonnage, contained and owner.
[[nodiscard]] Stated statedValue(const SiteTable& table, std::uint32_t row, Aspect aspect);
/// "42.667° N, 76.167° E", at most five decimals; "" when unknown.
[[nodiscard]] std::string placeText(LonLat place);
/// The words that only `list` has and those that only `other` has, both sorted, each as often as it is too many.
[[nodiscard]] std::pair<std::vector<std::string>, std::vector<std::string>> onlyIn(std::vector<std::string> list,
                                                                                   std::vector<std::string> other);
/// Whether two numbers agree to nine digits; two unknown ones do.
[[nodiscard]] bool sameNumber(double a, double b);

} // namespace ree
