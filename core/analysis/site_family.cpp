// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/site_family.h"

#include <algorithm>

namespace ree {

SiteFamily::SiteFamily(const SiteTable& sites) : m_sites(sites) {
    const ExtraField* parents = sites.extraField("parent_id");
    if (parents == nullptr || parents->number)
        return;
    for (std::uint32_t row = 0; row < sites.size(); ++row)
        if (parents->texts.code(row) != 0)
            m_children[parents->texts[row]].push_back(row);
}

std::vector<std::uint32_t> SiteFamily::partsOf(std::uint32_t row) const {
    std::vector<std::uint32_t> parts;
    const auto addChildrenOf = [&](std::uint32_t parent) {
        const std::string_view id = m_sites.id[parent];
        const auto found = id.empty() ? m_children.end() : m_children.find(id);
        if (found == m_children.end())
            return;
        for (const std::uint32_t child : found->second)
            if (child != row && m_sites.layer[child] == m_sites.layer[parent] &&
                std::find(parts.begin(), parts.end(), child) == parts.end())
                parts.push_back(child);
    };
    addChildrenOf(row);
    for (std::size_t i = 0; i < parts.size(); ++i)
        addChildrenOf(parts[i]);
    return parts;
}

} // namespace ree
