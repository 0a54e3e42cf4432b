// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>

#include "core/sites/site_table.h"

namespace ree {

/// What a site is called in whatever outlives its table: a session, a decision, a comparison. Row numbers change when a
/// file is opened or read again; this does not. `id` is "" where the source has none; then the name takes its part.
struct SiteKey {
    std::string source; ///< SiteLayer::source: a path, "" for the atlas's own data
    std::string id;
    std::string name; ///< for people, and for sites without an id

    /// Whether both mean one site: of one source, by id where there is one, else by name.
    [[nodiscard]] bool operator==(const SiteKey& other) const {
        return source == other.source && id == other.id && (!id.empty() || name == other.name);
    }
};
[[nodiscard]] SiteKey keyOf(const SiteTable& table, std::uint32_t row);

/// Rows by their keys; built once a table. Where several rows share a key, the first answers.
class SiteKeys {
public:
    explicit SiteKeys(const SiteTable& table);
    [[nodiscard]] std::optional<std::uint32_t> row(const SiteKey& key) const;

private:
    std::unordered_map<std::string, std::uint32_t> m_rows;
};

} // namespace ree
