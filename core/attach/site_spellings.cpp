// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/site_spellings.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/io/read_sites.h"

namespace ree {
namespace {

bool holdsNames(const ExtraField& field) {
    const FieldRole role = guessMeaning(field.name).role;
    return !field.number &&
           (role == FieldRole::NameRussian || role == FieldRole::NameLocal || role == FieldRole::OtherNames);
}

} // namespace

SiteSpellings::SiteSpellings(const SiteTable& sites) : m_sites(sites) {
    for (const ExtraField& field : sites.extra)
        if (holdsNames(field))
            m_fields.push_back(&field);
}

std::vector<SiteName> SiteSpellings::of(std::uint32_t row) const {
    std::string text(m_sites.name[row]);
    for (const ExtraField* field : m_fields)
        (text += '\n') += field->texts[row];
    auto names = siteNamesFrom(text);
    // What only the search key has kept, folded; most sites have nothing but their name there.
    const std::string own = foldText(m_sites.name[row]);
    for (const auto spelling : splitList(m_sites.searchKey[row], "\n")) {
        if (spelling == own)
            continue;
        SiteName name = siteNameFrom(spelling);
        if (std::none_of(names.begin(), names.end(), [&](const SiteName& n) { return n.folded == name.folded; }))
            names.push_back(std::move(name));
    }
    return names;
}

} // namespace ree
