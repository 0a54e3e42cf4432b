// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/list_cells.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <string>

#include "core/base/text.h"

namespace ree {
namespace {

using Kind = ListColumn::Kind;

struct FixedColumn {
    std::string_view key;
    std::string_view heading;
    Kind kind;
    bool shownFirst;     ///< among the default columns
    AppendCell text;     ///< null: the digits of `number`
    NumberOfCell number; ///< null: never a number
};

void appendFigure(std::string& to, const Interval& value) {
    if (value.exactlyKnown())
        appendNumber(to, withoutDust(value).low);
    else
        to += toText(withoutDust(value));
}

void appendElements(std::string& to, ElementSet set) {
    std::string_view separator;
    for (const ElementInfo& e : elements())
        if (set.contains(e.element)) {
            (to += separator) += e.symbol;
            separator = "; ";
        }
}

double exactly(const Interval& value) { return value.exactlyKnown() ? withoutDust(value).low : std::nan(""); }

template <class T>
void appendWord(std::string& to, T value) {
    if (value != T::Unknown)
        to += key(value);
}

constexpr std::array<FixedColumn, 20> fixed{{
    {"id", "Id", Kind::Text, true, [](std::string& to, const SiteTable& t, std::uint32_t r) { to += t.id[r]; },
     nullptr},
    {"name", "Name", Kind::Text, true, [](std::string& to, const SiteTable& t, std::uint32_t r) { to += t.name[r]; },
     nullptr},
    {"country", "Country", Kind::Text, true,
     [](std::string& to, const SiteTable& t, std::uint32_t r) { to += country(t.country[r]).alpha3; }, nullptr},
    {"admin1", "Region", Kind::Text, false,
     [](std::string& to, const SiteTable& t, std::uint32_t r) { to += t.admin1[r]; }, nullptr},
    {"lon", "Longitude, °", Kind::Number, true, nullptr,
     [](const SiteTable& t, std::uint32_t r) { return t.place[r].lon; }},
    {"lat", "Latitude, °", Kind::Number, true, nullptr,
     [](const SiteTable& t, std::uint32_t r) { return t.place[r].lat; }},
    {"precision_km", "Precision, km", Kind::Number, true, nullptr,
     [](const SiteTable& t, std::uint32_t r) { return withoutDust(static_cast<double>(t.precisionKm[r]), 6); }},
    {"elements", "Elements", Kind::Text, true,
     [](std::string& to, const SiteTable& t, std::uint32_t r) { appendElements(to, t.elements[r]); }, nullptr},
    {"type", "Type", Kind::Text, true,
     [](std::string& to, const SiteTable& t, std::uint32_t r) { appendWord(to, t.type[r]); }, nullptr},
    {"status", "Status", Kind::Text, true,
     [](std::string& to, const SiteTable& t, std::uint32_t r) { appendWord(to, t.status[r]); }, nullptr},
    {"evidence", "Evidence", Kind::Text, true,
     [](std::string& to, const SiteTable& t, std::uint32_t r) { appendWord(to, t.evidenceLevel[r]); }, nullptr},
    {"grade_percent", "Grade, %", Kind::Number, true,
     [](std::string& to, const SiteTable& t, std::uint32_t r) { appendFigure(to, t.gradePercent[r]); },
     [](const SiteTable& t, std::uint32_t r) { return exactly(t.gradePercent[r]); }},
    {"grade_basis", "Grade basis", Kind::Text, true,
     [](std::string& to, const SiteTable& t, std::uint32_t r) {
         if (t.gradePercent.known(r))
             to += toText(t.gradeBasis[r]);
     },
     nullptr},
    {"tonnage_t", "Tonnage, t", Kind::Number, true,
     [](std::string& to, const SiteTable& t, std::uint32_t r) { appendFigure(to, t.tonnageTonnes[r]); },
     [](const SiteTable& t, std::uint32_t r) { return exactly(t.tonnageTonnes[r]); }},
    {"contained_t", "Contained oxide, t", Kind::Number, true,
     [](std::string& to, const SiteTable& t, std::uint32_t r) { appendFigure(to, t.containedTonnes[r]); },
     [](const SiteTable& t, std::uint32_t r) { return exactly(t.containedTonnes[r]); }},
    {"system", "System", Kind::Text, true,
     [](std::string& to, const SiteTable& t, std::uint32_t r) { appendWord(to, t.system[r]); }, nullptr},
    {"class", "Class", Kind::Text, true,
     [](std::string& to, const SiteTable& t, std::uint32_t r) { appendWord(to, t.resourceClass[r]); }, nullptr},
    {"owner", "Owner", Kind::Text, true, [](std::string& to, const SiteTable& t, std::uint32_t r) { to += t.owner[r]; },
     nullptr},
    {"owner_country", "Owner country", Kind::Text, true,
     [](std::string& to, const SiteTable& t, std::uint32_t r) { to += country(t.ownerCountry[r]).alpha3; }, nullptr},
    {"layer", "Layer", Kind::Text, false,
     [](std::string& to, const SiteTable& t, std::uint32_t r) { to += t.layers[t.layer[r]].name; }, nullptr},
}};

const FixedColumn* fixedColumn(std::string_view key) {
    for (const FixedColumn& column : fixed)
        if (column.key == key)
            return &column;
    return nullptr;
}

ListColumn toColumn(const FixedColumn& column) {
    return {std::string(column.key), std::string(column.heading), column.kind};
}

} // namespace

std::vector<ListColumn> listColumns(const SiteTable& table) {
    std::vector<ListColumn> columns;
    for (const FixedColumn& column : fixed)
        columns.push_back(toColumn(column));
    for (const ExtraField& field : table.extra)
        if (fixedColumn(field.name) == nullptr)
            columns.push_back({field.name, field.name, field.number ? Kind::Number : Kind::Text});
    return columns;
}

std::vector<ListColumn> defaultColumns(const SiteTable& table) {
    std::vector<ListColumn> columns;
    for (const FixedColumn& column : fixed)
        if (column.shownFirst)
            columns.push_back(toColumn(column));
    if (table.extraField("sources") != nullptr)
        columns.push_back({"sources", "Sources", Kind::Text});
    return columns;
}

Result<std::vector<ListColumn>> columnsFromText(const SiteTable& table, std::string_view keys,
                                                std::vector<ListColumn> further) {
    auto all = listColumns(table);
    std::move(further.begin(), further.end(), std::back_inserter(all));
    std::vector<ListColumn> columns;
    for (const auto key : splitList(keys, ",")) {
        const auto before = columns.size();
        for (const ListColumn& column : all)
            if (column.key == key && columns.size() == before)
                columns.push_back(column);
        if (columns.size() > before)
            continue;
        std::vector<std::string> names;
        for (const ListColumn& column : all)
            names.push_back(column.key);
        return failure(ErrorCode::WrongText, "Cannot find the column '" + std::string(key) + "'", {}, {},
                       "There are: " + joined(names, ", ") + ".");
    }
    return columns;
}

ListCells::ListCells(const SiteTable& table, const ListColumn& column)
    : m_table(table), m_figure(column.figure), m_words(column.words) {
    if (m_figure || m_words)
        return;
    if (const FixedColumn* known = fixedColumn(column.key)) {
        m_text = known->text;
        m_number = known->number;
    } else {
        m_extra = table.extraField(column.key);
    }
}

void ListCells::append(std::string& to, std::uint32_t row) const {
    if (m_words)
        to += m_words(m_table, row);
    else if (m_figure)
        appendFigure(to, m_figure(m_table, row));
    else if (m_text != nullptr)
        m_text(to, m_table, row);
    else if (m_extra != nullptr && !m_extra->number)
        to += m_extra->texts[row];
    else
        appendNumber(to, number(row));
}

double ListCells::number(std::uint32_t row) const {
    if (m_figure)
        return exactly(m_figure(m_table, row));
    if (m_number != nullptr)
        return m_number(m_table, row);
    return m_extra != nullptr && m_extra->number ? m_extra->numbers[row] : std::nan("");
}

std::string cellText(const SiteTable& table, std::uint32_t row, const ListColumn& column) {
    std::string text;
    ListCells(table, column).append(text, row);
    return text;
}

double cellNumber(const SiteTable& table, std::uint32_t row, const ListColumn& column) {
    return ListCells(table, column).number(row);
}

} // namespace ree
