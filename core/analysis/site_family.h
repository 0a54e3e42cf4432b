// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/sites/site_table.h"

namespace ree {

/// Which sites are parts of which, by the field `parent_id`. Points into the table.
class SiteFamily {
public:
    explicit SiteFamily(const SiteTable& sites);
    /// The parts of a site and their parts, nearest first; never the site itself, whatever the ids say.
    [[nodiscard]] std::vector<std::uint32_t> partsOf(std::uint32_t row) const;

private:
    const SiteTable& m_sites;
    std::unordered_map<std::string_view, std::vector<std::uint32_t>> m_children; ///< by the id of the parent
};

} // namespace ree
