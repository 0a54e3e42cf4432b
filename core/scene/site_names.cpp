// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/site_names.h"

#include "core/io/read_sites.h"

namespace ree {

SiteNames::SiteNames(const SiteTable& table, NameScript script) : m_table(table) {
    if (script == NameScript::Main)
        return;
    const FieldRole wanted = script == NameScript::Russian ? FieldRole::NameRussian : FieldRole::NameLocal;
    for (const ExtraField& field : table.extra)
        if (!field.number && guessMeaning(field.name).role == wanted)
            m_columns.push_back(&field.texts);
}

std::string_view SiteNames::of(std::uint32_t row) const {
    for (const WordColumn* column : m_columns)
        if (const std::string_view name = (*column)[row]; !name.empty())
            return name;
    return m_table.name[row].empty() ? m_table.id[row] : m_table.name[row];
}

} // namespace ree
