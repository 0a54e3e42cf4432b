// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/row_reader.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/base/large_memory.h"
#include "core/base/text.h"
#include "core/io/read_figure.h"
#include "core/sites/site_columns.h"

namespace ree {
namespace {

constexpr double noData = -9999;
constexpr std::int64_t rowsToLearnFrom = 4096; ///< after so many, the length of a text is known well enough

template <class T>
T wordFrom(std::string_view text) {
    return fromText<T>(text).value_or(T::Unknown);
}

ElementSet elementsFrom(std::string_view text) { return elementsFromList(text); }

template <class T>
void fillUp(std::vector<T>& column, std::size_t rows) {
    column.resize(rows);
}
void fillUp(std::vector<float>& column, std::size_t rows) {
    column.resize(rows, std::numeric_limits<float>::quiet_NaN());
}
template <class Column>
void fillUp(Column& column, std::size_t rows) {
    column.resize(rows);
}

template <class T>
void reserve(std::vector<T>& column, std::size_t rows) {
    reserveToFill(column, rows);
}
void reserve(IntervalColumn& column, std::size_t rows) { column.reserve(rows); }
void reserve(WordColumn& column, std::size_t rows) {
    column.reserve(rows);
    expectFilled(column.codes().data(), rows * sizeof(std::uint32_t));
}
void reserve(TextColumn&, std::size_t) {} // when it is known how long its texts are

template <class T>
void shrink(std::vector<T>& column) {
    column.shrink_to_fit();
}
template <class Column>
void shrink(Column& column) {
    column.shrink();
}

} // namespace

RowReader::RowReader(const ReadPlan& plan, const SiteLayer& layer, TextDecoder decode, std::size_t expectedRows)
    : m_plan(plan), m_expectedRows(expectedRows), m_decode(std::move(decode)), m_methods(wordFrom<CoordinateMethod>),
      m_countries(countryFromText), m_elements(elementsFrom), m_types(wordFrom<DepositType>),
      m_statuses(wordFrom<SiteStatus>), m_levels(wordFrom<EvidenceLevel>), m_scopes(wordFrom<Scope>),
      m_bases(basisFromText), m_systems(wordFrom<ReportingSystem>), m_classes(wordFrom<ResourceClass>),
      m_ownerKinds(wordFrom<OwnerKind>) {
    SiteTableBuilder builder(layer);
    for (const ReadPlan::Extra& extra : plan.extras)
        builder.declareExtra(extra.name, extra.number);
    m_table = builder.take();
    forEachSiteColumn([&](auto column) { reserve((*m_table).*column, expectedRows); });
}

void RowReader::add(Cells& cells, bool bare) {
    ++m_rows;
    if (bare)
        m_columnPlaces.push_back(placeInColumns(cells));
    addColumns([&cells](const auto& use) { use(cells); });
    if (m_rows == rowsToLearnFrom)
        reserveTexts();
}

void RowReader::add(RowBatch& batch, PlaceReader& places) {
    const std::int64_t before = m_rows;
    for (std::size_t row = 0; row < batch.size(); ++row) {
        ++m_rows;
        if (!batch.addPlace(row, places))
            m_columnPlaces.push_back(placeInColumns(batch.cells(row)));
    }
    addColumns([&](const auto& use) {
        m_rows = before;
        for (std::size_t row = 0; row < batch.size(); ++row) {
            ++m_rows;
            use(batch.cells(row));
        }
    });
    if (before < rowsToLearnFrom && m_rows >= rowsToLearnFrom)
        reserveTexts();
}

template <class Each>
void RowReader::addColumns(const Each& each) {
    addTexts(each);
    addWords(each);
    addFigures(each);
    addExtras(each);
}

std::string_view RowReader::text(Cells& cells, int field) {
    return field < 0 ? std::string_view() : trimmed(m_decode.view(cells.text(field)));
}

template <class Each>
void RowReader::addTexts(const Each& each) {
    SiteTable& t = *m_table;
    each([&](Cells& cells) { t.id.append(text(cells, FieldRole::Id)); });
    each([&](Cells& cells) { addName(cells); });
    if (m_plan.has(FieldRole::Owner))
        each([&](Cells& cells) { t.owner.append(text(cells, FieldRole::Owner)); });
    if (m_plan.has(FieldRole::Admin1))
        each([&](Cells& cells) { t.admin1.append(text(cells, FieldRole::Admin1)); });
}

void RowReader::addName(Cells& cells) {
    SiteTable& t = *m_table;
    const std::string_view name = text(cells, FieldRole::Name);
    t.name.append(name.empty() ? t.id[t.name.size()] : name);
    std::string others;
    for (const FieldRole role : {FieldRole::NameRussian, FieldRole::NameLocal, FieldRole::OtherNames})
        if (m_plan.has(role))
            (others += text(cells, role)) += ';';
    m_scratch.clear();
    appendSearchKey(m_scratch, t.name[t.name.size() - 1], others);
    t.searchKey.append(m_scratch);
}

template <class Each, class Column, class Seen>
void RowReader::addWord(const Each& each, FieldRole role, Column& column, Seen& seen) {
    if (m_plan.has(role))
        each([&](Cells& cells) { column.push_back(seen(text(cells, role))); });
}

template <class Each>
void RowReader::addWords(const Each& each) {
    SiteTable& t = *m_table;
    addWord(each, FieldRole::Method, t.method, m_methods);
    addWord(each, FieldRole::Country, t.country, m_countries);
    each([&](Cells& cells) { t.elements.push_back(elements(cells)); });
    addWord(each, FieldRole::Type, t.type, m_types);
    addWord(each, FieldRole::Status, t.status, m_statuses);
    addWord(each, FieldRole::Evidence, t.evidenceLevel, m_levels);
    addWord(each, FieldRole::Scope, t.scope, m_scopes);
    addWord(each, FieldRole::GradeBasis, t.gradeBasis, m_bases);
    addWord(each, FieldRole::System, t.system, m_systems);
    addWord(each, FieldRole::Class, t.resourceClass, m_classes);
    addWord(each, FieldRole::OwnerCountry, t.ownerCountry, m_countries);
    addWord(each, FieldRole::OwnerKind, t.ownerKind, m_ownerKinds);
}

ElementSet RowReader::elements(Cells& cells) {
    ElementSet found;
    if (m_plan.has(FieldRole::Elements))
        found = m_elements(text(cells, FieldRole::Elements));
    if (found.empty() && m_plan.has(FieldRole::Commodity))
        found = m_elements(text(cells, FieldRole::Commodity));
    return found;
}

template <class Each>
void RowReader::addFigures(const Each& each) {
    SiteTable& t = *m_table;
    if (m_plan.has(FieldRole::PrecisionKm))
        each([&](Cells& cells) {
            t.precisionKm.push_back(
                static_cast<float>(parseNumber(text(cells, FieldRole::PrecisionKm)).value_or(std::nan(""))));
        });
    each([&](Cells& cells) { t.gradePercent.push_back(figure(cells, FieldRole::Grade, Unit::Percent)); });
    each([&](Cells& cells) { t.tonnageTonnes.push_back(figure(cells, FieldRole::Tonnage, Unit::Tonne)); });
    each([&](Cells& cells) { t.statedContainedTonnes.push_back(figure(cells, FieldRole::Contained, Unit::Tonne)); });
    for (std::size_t row = t.sameEstimate.size(); row < t.gradePercent.size(); ++row) {
        // Grade and tonnage of one row of one file are taken as one statement.
        const bool together = t.gradePercent.known(row) && t.tonnageTonnes.known(row);
        const Basis basis = m_plan.has(FieldRole::GradeBasis) ? t.gradeBasis[row] : Basis::NotStated;
        t.sameEstimate.push_back(together ? 1 : 0);
        t.containedTonnes.push_back(usedContainedTonnes(t.tonnageTonnes[row], t.gradePercent[row], basis, together,
                                                        t.statedContainedTonnes[row]));
    }
}

Interval RowReader::figure(Cells& cells, FieldRole role, Unit base) {
    const ReadPlan::Part& part = m_plan[role];
    std::optional<double> plain;
    std::string_view stated;
    if (part.number) {
        const double number = cells.number(part.field);
        if (readsBackFromText(number, part.decimals))
            plain = number;
    }
    if (!plain) {
        stated = text(cells, part.field);
        if (stated.empty())
            stated = text(cells, part.bound);
        if (stated.empty())
            return {};
        plain = plainDecimal(stated);
    }
    const auto quantity =
        plain ? Result<Quantity>(Quantity{Interval::exact(*plain), part.unit}) : parseQuantity(stated, part.unit);
    if (!quantity) {
        m_remarks.add(RemarkKind::Unreadable, m_rows);
        return {};
    }
    if (!quantity->value.known())
        return quantity->value;
    if (dimension(quantity->unit) != dimension(base)) {
        m_remarks.add(RemarkKind::NoUnit, m_rows);
        return {};
    }
    return converted(quantity->value, quantity->unit, base).value_or(Interval{});
}

template <class Each>
void RowReader::addExtras(const Each& each) {
    for (std::size_t i = 0; i < m_plan.extras.size(); ++i) {
        const ReadPlan::Extra& extra = m_plan.extras[i];
        ExtraField& column = m_table->extra[i];
        if (extra.number)
            each([&](Cells& cells) { column.numbers.push_back(cells.number(extra.field)); });
        else
            each([&](Cells& cells) { column.texts.append(m_decode.view(cells.text(extra.field))); });
    }
}

LonLat RowReader::placeInColumns(Cells& cells) {
    const auto lon = coordinateFrom(text(cells, FieldRole::Longitude));
    const auto lat = coordinateFrom(text(cells, FieldRole::Latitude));
    if (!lon || !lat || *lon == noData || *lat == noData)
        return {};
    return usablePlace({*lon, *lat}, m_rows, m_remarks);
}

void RowReader::reserveTexts() {
    if (m_expectedRows <= static_cast<std::size_t>(rowsToLearnFrom))
        return;
    for (TextColumn* column : {&m_table->id, &m_table->name, &m_table->searchKey}) {
        const double bytesPerRow = static_cast<double>(column->bytes().size()) / rowsToLearnFrom;
        const auto bytes = static_cast<std::size_t>(bytesPerRow * static_cast<double>(m_expectedRows));
        column->reserve(m_expectedRows, bytes);
        expectFilled(column->bytes().data(), bytes);
        expectFilled(column->ends().data(), m_expectedRows * sizeof(std::uint32_t));
    }
}

SitesPart RowReader::take(PlaceReader& places, PlacesTold& told) {
    SiteTable& t = *m_table;
    t.place = places.takePlaces();
    std::vector<LonLat> news;
    for (std::size_t i = 0; i < m_columnPlaces.size(); ++i) {
        t.place[places.bareRows()[i]] = m_columnPlaces[i];
        if (m_columnPlaces[i].known())
            news.push_back(m_columnPlaces[i]);
    }
    told.tell(news);
    const auto rows = static_cast<std::size_t>(m_rows);
    forEachSiteColumn([&](auto column) { fillUp(t.*column, rows); });
    t.layer.resize(rows);
    if (m_expectedRows < rows) // columns that had to grow have room for as much again
        forEachSiteColumn([&](auto column) { shrink(t.*column); });
    m_remarks.add(places.remarks(), 0);
    return {std::move(m_table), m_remarks, m_decode.guessed()};
}

} // namespace ree
