// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <unordered_map>

#include "core/attach/attach.h"
#include "core/attach/row_identity.h"
#include "core/attach/table_layout.h"
#include "core/base/text.h"

namespace ree {
namespace {

/// "15,000,000 t"; "" when unknown.
std::string readableText(const Interval& value, Unit unit) {
    constexpr int digits = 6;
    std::string text = toReadableText(value, digits);
    return value.known() ? text + " " + std::string(symbol(unit)) : text;
}

/// What a site has that compares with a column of a role.
std::string siteText(const SiteTable& sites, std::uint32_t site, FieldRole role) {
    switch (role) {
    case FieldRole::Id: return std::string(sites.id[site]);
    case FieldRole::Name: return std::string(sites.name[site]);
    case FieldRole::NameRussian: return sites.extraText(site, "name_ru");
    case FieldRole::NameLocal: return sites.extraText(site, "name_local");
    case FieldRole::OtherNames: return sites.extraText(site, "alt_names");
    case FieldRole::Country: return country(sites.country[site]).nameEnglish;
    case FieldRole::Admin1: return std::string(sites.admin1[site]);
    case FieldRole::Longitude: return numberText(sites.place[site].lon);
    case FieldRole::Latitude: return numberText(sites.place[site].lat);
    case FieldRole::PrecisionKm: return numberText(static_cast<double>(sites.precisionKm[site]));
    case FieldRole::Elements:
    case FieldRole::Commodity: return toText(sites.elements[site]);
    case FieldRole::Type: return std::string(label(sites.type[site]));
    case FieldRole::Status: return std::string(label(sites.status[site]));
    case FieldRole::Owner: return std::string(sites.owner[site]);
    case FieldRole::Grade: return readableText(sites.gradePercent[site], Unit::Percent);
    case FieldRole::Tonnage: return readableText(sites.tonnageTonnes[site], Unit::Tonne);
    case FieldRole::Parent: return sites.extraText(site, "parent_id");
    default: return {};
    }
}

} // namespace

TableKind guessKind(const RawTable& table) {
    const auto has = [&table](std::string_view column) { return table.column(column) >= 0; };
    if (has("source_id") && has("title") && !has("site_id"))
        return TableKind::Sources;
    if (has("quantity") && has("value") && has("unit"))
        return TableKind::Estimates;
    if (has("owner") && has("share_percent"))
        return TableKind::Ownership;
    if (has("component") && has("percent"))
        return TableKind::Composition;
    if (has("site_id") && has("longitude") && has("latitude"))
        return TableKind::Coordinates;
    return TableKind::Wide;
}

std::string_view toText(TableKind kind) {
    switch (kind) {
    case TableKind::Wide: return "one row a site";
    case TableKind::Estimates: return "estimates";
    case TableKind::Ownership: return "ownership";
    case TableKind::Composition: return "composition";
    case TableKind::Coordinates: return "coordinates";
    case TableKind::Sources: return "sources";
    case TableKind::Unknown: break;
    }
    return "unknown";
}

TableGuess guessTable(const RawTable& table, const std::map<std::string, FieldMeaning>& assigned) {
    const TableLayout* layout = recognised(table);
    TableGuess guess;
    guess.kind = guessKind(table);
    if (layout != nullptr) {
        guess.layoutKey = layout->key;
        guess.layoutTitle = layout->title;
    }
    guess.meanings = meaningsOf(table, layout, assigned);
    return guess;
}

std::vector<TableRowKey> rowKeys(const RawTable& table, const std::map<std::string, FieldMeaning>& meanings) {
    const TableColumns columns(table);
    const RoleColumns roles(table, meanings);
    const IdentityReader identities(columns, roles);
    std::vector<TableRowKey> keys(table.rows.size());
    std::unordered_map<std::string, std::uint32_t> seen;
    for (std::size_t row = 0; row < keys.size(); ++row) {
        const auto id = identities.id(row);
        keys[row].text = id.empty() ? identities.name(row) : id;
        keys[row].ordinal = seen[keys[row].text]++;
    }
    return keys;
}

std::vector<SideBySide> sideBySide(const SiteTable& sites, const RawTable& table,
                                   const std::map<std::string, FieldMeaning>& meanings, std::int64_t row,
                                   std::uint32_t site) {
    std::vector<SideBySide> lines;
    const auto& cells = table.rows[static_cast<std::size_t>(row)];
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto it = meanings.find(table.columns[i]);
        const FieldRole role = it == meanings.end() ? FieldRole::None : it->second.role;
        std::string other = siteText(sites, site, role);
        if (role != FieldRole::None && (!cells[i].empty() || !other.empty()))
            lines.push_back({table.columns[i], cells[i], std::move(other)});
    }
    return lines;
}

} // namespace ree
