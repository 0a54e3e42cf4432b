// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/row_identity.h"

#include <cmath>

#include "core/base/text.h"
#include "core/io/read_figure.h"

namespace ree {
namespace {

/// A list of commodities with a rare earth in it, in the words that tables use.
bool namesRareEarths(std::string_view list) {
    if (!elementsFromList(list).empty())
        return true;
    const std::string folded = " " + foldText(list) + " ";
    for (const auto word : {" ree", " rare", " rzm", " redko", " treo", " reo"})
        if (folded.find(word) != std::string::npos)
            return true;
    return false;
}

} // namespace

IdentityReader::IdentityReader(const TableColumns& columns, const RoleColumns& roles)
    : m_columns(columns), m_id(roles.first(FieldRole::Id)), m_name(roles.first(FieldRole::Name)),
      m_country(roles.first(FieldRole::Country)), m_region(roles.first(FieldRole::Admin1)),
      m_lon(roles.first(FieldRole::Longitude)), m_lat(roles.first(FieldRole::Latitude)),
      m_precision(roles.first(FieldRole::PrecisionKm)), m_commodities(roles.every(FieldRole::Commodity)) {
    for (const FieldRole role : {FieldRole::NameRussian, FieldRole::NameLocal, FieldRole::OtherNames})
        for (const std::int64_t column : roles.every(role))
            m_otherNames.push_back(column);
}

std::string_view IdentityReader::name(std::size_t row) const {
    const TableRow cells(m_columns, row);
    if (const auto name = cells.cell(m_name); !name.empty() || m_otherNames.empty())
        return name;
    return cells.cell(m_otherNames.front());
}

LonLat IdentityReader::place(std::size_t row) const {
    const RawTable& table = m_columns.table();
    if (row < table.places.size() && table.places[row].known())
        return table.places[row];
    const TableRow cells(m_columns, row);
    const auto lon = coordinateFrom(cells.cell(m_lon));
    const auto lat = coordinateFrom(cells.cell(m_lat));
    if (!lon || !lat || std::abs(*lon) > 180 || std::abs(*lat) > 90 || (*lon == 0 && *lat == 0))
        return {};
    return {*lon, *lat};
}

RowIdentity IdentityReader::of(std::size_t row) const {
    const TableRow cells(m_columns, row);
    RowIdentity identity;
    std::string names(name(row));
    for (const std::int64_t column : m_otherNames)
        if (const auto other = cells.cell(column); !other.empty() && other != "NA" && other != "-") {
            names += '\n';
            // Lists of other names have commas between where the name itself may hold one.
            for (const char c : other)
                names += c == ',' ? ';' : c;
        }
    identity.names = siteNamesFrom(names);
    identity.country = countryFromText(cells.cell(m_country));
    identity.region = cells.cell(m_region);
    identity.place = place(row);
    identity.precisionKm = parseNumber(cells.cell(m_precision)).value_or(std::nan(""));
    bool stated = false;
    bool rareEarths = false;
    for (const std::int64_t column : m_commodities)
        if (const auto list = cells.cell(column); !list.empty()) {
            stated = true;
            rareEarths = rareEarths || namesRareEarths(list);
        }
    identity.otherCommodity = stated && !rareEarths;
    return identity;
}

} // namespace ree
