// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/attach/site_names.h"
#include "core/sites/site_table.h"

namespace ree {

/// Every spelling of the names of a table's sites: the name, the names in other scripts and languages, the aliases.
class SiteSpellings {
public:
    explicit SiteSpellings(const SiteTable& sites);
    [[nodiscard]] std::vector<SiteName> of(std::uint32_t row) const;

private:
    const SiteTable& m_sites;
    std::vector<const ExtraField*> m_fields; ///< that hold names, by their heading
};

} // namespace ree
