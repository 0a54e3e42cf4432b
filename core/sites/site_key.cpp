// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/site_key.h"

namespace ree {
namespace {

/// No file name and no id holds a control character, so parts that are joined by one stay apart.
std::string keyText(const SiteKey& key) { return key.source + (key.id.empty() ? "\x01" + key.name : "\x02" + key.id); }

} // namespace

SiteKey keyOf(const SiteTable& table, std::uint32_t row) {
    return {table.layers[table.layer[row]].source, std::string(table.id[row]), std::string(table.name[row])};
}

SiteKeys::SiteKeys(const SiteTable& table) {
    m_rows.reserve(table.size());
    for (std::uint32_t row = 0; row < table.size(); ++row)
        m_rows.emplace(keyText(keyOf(table, row)), row);
}

std::optional<std::uint32_t> SiteKeys::row(const SiteKey& key) const {
    const auto it = m_rows.find(keyText(key));
    return it == m_rows.end() ? std::nullopt : std::optional(it->second);
}

} // namespace ree
