// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/scene/style.h"
#include "core/sites/site_table.h"

namespace ree {

/// The name of a site as the map shows it. Looks through the table's fields once; the table must live as long.
class SiteNames {
public:
    SiteNames(const SiteTable& table, NameScript script);
    /// In the script asked for where the source has such a name, else the main name, else the id.
    [[nodiscard]] std::string_view of(std::uint32_t row) const;

private:
    const SiteTable& m_table;
    std::vector<const WordColumn*> m_columns;
};

} // namespace ree
