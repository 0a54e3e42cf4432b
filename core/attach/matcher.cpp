// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/matcher.h"

#include "core/base/text.h"

namespace ree {
namespace {

SiteMatcher::Match only(const std::vector<std::uint32_t>& rows) {
    if (rows.empty())
        return {};
    if (rows.size() > 1)
        return {SiteMatcher::Outcome::Ambiguous, 0};
    return {SiteMatcher::Outcome::Matched, rows.front()};
}

} // namespace

SiteMatcher::SiteMatcher(const SiteTable& sites) : m_sites(sites) {
    for (std::uint32_t row = 0; row < sites.size(); ++row) {
        if (!sites.id[row].empty())
            m_byId[std::string(sites.id[row])].push_back(row);
        for (const auto name : splitList(sites.searchKey[row], "\n"))
            m_byName[std::string(name)].push_back(row);
    }
}

SiteMatcher::Match SiteMatcher::byId(std::string_view id) const {
    const auto it = m_byId.find(std::string(trimmed(id)));
    return it == m_byId.end() ? Match{} : only(it->second);
}

SiteMatcher::Match SiteMatcher::byName(std::string_view name, CountryId country) const {
    const auto it = m_byName.find(foldText(name));
    if (it == m_byName.end())
        return {};
    std::vector<std::uint32_t> rows;
    for (const std::uint32_t row : it->second)
        if (country == unknownCountry || m_sites.country[row] == unknownCountry || m_sites.country[row] == country)
            rows.push_back(row);
    return only(rows);
}

} // namespace ree
