// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/sites/site_table.h"

namespace ree {

/// Finds the site that a row of a table means: by id, or by any folded name together with the country. Built once a
/// table.
class SiteMatcher {
public:
    enum class Outcome : std::uint8_t { Matched, Unmatched, Ambiguous };
    struct Match {
        Outcome outcome = Outcome::Unmatched;
        std::uint32_t row = 0; ///< meaningful when Matched
    };

    explicit SiteMatcher(const SiteTable& sites);
    [[nodiscard]] Match byId(std::string_view id) const;
    /// A country that either side does not state decides nothing; two that differ exclude each other.
    [[nodiscard]] Match byName(std::string_view name, CountryId country) const;

private:
    const SiteTable& m_sites;
    std::unordered_map<std::string, std::vector<std::uint32_t>> m_byId;
    std::unordered_map<std::string, std::vector<std::uint32_t>> m_byName;
};

} // namespace ree
