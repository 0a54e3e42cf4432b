// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "core/base/text.h"
#include "core/io/write_sites.h"

namespace ree {
namespace {

using Kind = ListColumn::Kind;

struct FixedColumn {
    std::string_view key;
    std::string_view heading;
    Kind kind;
    bool shownFirst; ///< among the default columns
    std::string (*text)(const SiteTable&, std::uint32_t);
    double (*number)(const SiteTable&, std::uint32_t);
};

/// A product or a conversion leaves dust in the last digits (36579.600000000006), which no source has stated.
double withoutDust(double value, int significantDigits) {
    if (!std::isfinite(value))
        return value;
    char digits[40];
    const auto written =
        std::to_chars(digits, digits + sizeof digits, value, std::chars_format::scientific, significantDigits - 1);
    double rounded = value;
    std::from_chars(digits, written.ptr, rounded);
    return rounded;
}

Interval withoutDust(const Interval& value) {
    constexpr int digits = 12;
    return {withoutDust(value.low, digits), withoutDust(value.high, digits), value.bound};
}

std::string figureText(const Interval& value) { return toText(withoutDust(value)); }
double exactly(const Interval& value) { return value.exactlyKnown() ? withoutDust(value).low : std::nan(""); }

template <class T>
std::string wordOf(T value) {
    return value == T::Unknown ? std::string() : std::string(key(value));
}

constexpr std::array<FixedColumn, 20> fixed{{
    {"id", "Id", Kind::Text, true, [](const SiteTable& t, std::uint32_t r) { return std::string(t.id[r]); }, nullptr},
    {"name", "Name", Kind::Text, true, [](const SiteTable& t, std::uint32_t r) { return std::string(t.name[r]); },
     nullptr},
    {"country", "Country", Kind::Text, true,
     [](const SiteTable& t, std::uint32_t r) { return country(t.country[r]).alpha3; }, nullptr},
    {"admin1", "Region", Kind::Text, false,
     [](const SiteTable& t, std::uint32_t r) { return std::string(t.admin1[r]); }, nullptr},
    {"lon", "Longitude, °", Kind::Number, true, nullptr,
     [](const SiteTable& t, std::uint32_t r) { return t.place[r].lon; }},
    {"lat", "Latitude, °", Kind::Number, true, nullptr,
     [](const SiteTable& t, std::uint32_t r) { return t.place[r].lat; }},
    {"precision_km", "Precision, km", Kind::Number, true, nullptr,
     [](const SiteTable& t, std::uint32_t r) { return withoutDust(static_cast<double>(t.precisionKm[r]), 6); }},
    {"elements", "Elements", Kind::Text, true,
     [](const SiteTable& t, std::uint32_t r) { return toText(t.elements[r]); }, nullptr},
    {"type", "Type", Kind::Text, true, [](const SiteTable& t, std::uint32_t r) { return wordOf(t.type[r]); }, nullptr},
    {"status", "Status", Kind::Text, true, [](const SiteTable& t, std::uint32_t r) { return wordOf(t.status[r]); },
     nullptr},
    {"evidence", "Evidence", Kind::Text, true,
     [](const SiteTable& t, std::uint32_t r) { return wordOf(t.evidenceLevel[r]); }, nullptr},
    {"grade_percent", "Grade, %", Kind::Number, true,
     [](const SiteTable& t, std::uint32_t r) { return figureText(t.gradePercent[r]); },
     [](const SiteTable& t, std::uint32_t r) { return exactly(t.gradePercent[r]); }},
    {"grade_basis", "Grade basis", Kind::Text, true,
     [](const SiteTable& t, std::uint32_t r) {
         return t.gradePercent[r].known() ? std::string(toText(t.gradeBasis[r])) : std::string();
     },
     nullptr},
    {"tonnage_t", "Tonnage, t", Kind::Number, true,
     [](const SiteTable& t, std::uint32_t r) { return figureText(t.tonnageTonnes[r]); },
     [](const SiteTable& t, std::uint32_t r) { return exactly(t.tonnageTonnes[r]); }},
    {"contained_t", "Contained oxide, t", Kind::Number, true,
     [](const SiteTable& t, std::uint32_t r) { return figureText(t.containedTonnes[r]); },
     [](const SiteTable& t, std::uint32_t r) { return exactly(t.containedTonnes[r]); }},
    {"system", "System", Kind::Text, true, [](const SiteTable& t, std::uint32_t r) { return wordOf(t.system[r]); },
     nullptr},
    {"class", "Class", Kind::Text, true, [](const SiteTable& t, std::uint32_t r) { return wordOf(t.resourceClass[r]); },
     nullptr},
    {"owner", "Owner", Kind::Text, true, [](const SiteTable& t, std::uint32_t r) { return std::string(t.owner[r]); },
     nullptr},
    {"owner_country", "Owner country", Kind::Text, true,
     [](const SiteTable& t, std::uint32_t r) { return country(t.ownerCountry[r]).alpha3; }, nullptr},
    {"layer", "Layer", Kind::Text, false, [](const SiteTable& t, std::uint32_t r) { return t.layers[t.layer[r]].name; },
     nullptr},
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

Result<std::vector<ListColumn>> columnsFromText(const SiteTable& table, std::string_view keys) {
    const auto all = listColumns(table);
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

std::string cellText(const SiteTable& table, std::uint32_t row, const ListColumn& column) {
    const FixedColumn* known = fixedColumn(column.key);
    if (known == nullptr)
        return table.extraText(row, column.key);
    return known->text != nullptr ? known->text(table, row) : numberText(known->number(table, row));
}

double cellNumber(const SiteTable& table, std::uint32_t row, const ListColumn& column) {
    if (const FixedColumn* known = fixedColumn(column.key))
        return known->number != nullptr ? known->number(table, row) : std::nan("");
    const ExtraField* field = table.extraField(column.key);
    return field != nullptr && field->number ? field->numbers[row] : std::nan("");
}

} // namespace ree
