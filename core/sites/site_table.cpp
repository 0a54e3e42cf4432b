// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/site_table.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/base/text.h"

namespace ree {
namespace {

template <class T>
std::size_t bytesOf(const std::vector<T>& column) {
    return column.capacity() * sizeof(T);
}

std::size_t bytesOf(const TextColumn& column) { return column.bytes().size() + column.size() * sizeof(std::size_t); }

std::string searchKeyOf(const SiteRecord& record) {
    std::string key = foldText(record.name);
    for (const auto part : splitList(record.otherNames, ";\n")) {
        const std::string folded = foldText(part);
        // Most spellings fold to one: each is kept once.
        if (folded.empty() || ("\n" + key + "\n").find("\n" + folded + "\n") != std::string::npos)
            continue;
        key += key.empty() ? "" : "\n";
        key += folded;
    }
    return key;
}

void appendRow(SiteTable& to, const SiteTable& from, std::uint32_t row, std::size_t firstLayer) {
    to.id.append(from.id[row]);
    to.name.append(from.name[row]);
    to.searchKey.append(from.searchKey[row]);
    to.owner.append(from.owner[row]);
    to.admin1.append(from.admin1[row]);
    to.layer.push_back(static_cast<std::uint16_t>(from.layer[row] + firstLayer));
}

template <class T>
void appendAll(std::vector<T>& to, const std::vector<T>& from) {
    to.insert(to.end(), from.begin(), from.end());
}

void appendColumns(SiteTable& to, const SiteTable& from) {
    appendAll(to.place, from.place);
    appendAll(to.precisionKm, from.precisionKm);
    appendAll(to.method, from.method);
    appendAll(to.country, from.country);
    appendAll(to.elements, from.elements);
    appendAll(to.type, from.type);
    appendAll(to.status, from.status);
    appendAll(to.evidenceLevel, from.evidenceLevel);
    appendAll(to.scope, from.scope);
    appendAll(to.gradePercent, from.gradePercent);
    appendAll(to.gradeBasis, from.gradeBasis);
    appendAll(to.tonnageTonnes, from.tonnageTonnes);
    appendAll(to.containedTonnes, from.containedTonnes);
    appendAll(to.system, from.system);
    appendAll(to.resourceClass, from.resourceClass);
    appendAll(to.sameEstimate, from.sameEstimate);
    appendAll(to.ownerCountry, from.ownerCountry);
    appendAll(to.ownerKind, from.ownerKind);
}

void fillUp(ExtraField& field, std::size_t rows) {
    if (field.number)
        field.numbers.resize(rows, std::numeric_limits<double>::quiet_NaN());
    else
        field.texts.resize(rows);
}

/// A field that is a number in one source and a text in another becomes text.
void appendExtra(SiteTable& to, const SiteTable& from, std::size_t firstRow) {
    for (const ExtraField& field : from.extra) {
        auto known =
            std::find_if(to.extra.begin(), to.extra.end(), [&](const ExtraField& f) { return f.name == field.name; });
        if (known == to.extra.end()) {
            to.extra.push_back({field.name, field.number, {}, {}});
            known = to.extra.end() - 1;
        }
        fillUp(*known, firstRow);
        if (known->number && !field.number) {
            for (const double number : known->numbers)
                known->texts.append(numberText(number));
            known->number = false;
            known->numbers.clear();
        }
        for (std::size_t row = 0; row < from.size(); ++row) {
            if (known->number)
                known->numbers.push_back(field.numbers[row]);
            else
                known->texts.append(field.number ? numberText(field.numbers[row]) : std::string(field.texts[row]));
        }
    }
}

} // namespace

const ExtraField* SiteTable::extraField(std::string_view fieldName) const {
    const auto it = std::find_if(extra.begin(), extra.end(), [&](const ExtraField& f) { return f.name == fieldName; });
    return it == extra.end() ? nullptr : &*it;
}

std::string SiteTable::extraText(std::uint32_t row, std::string_view fieldName) const {
    const ExtraField* field = extraField(fieldName);
    if (field == nullptr)
        return {};
    return field->number ? numberText(field->numbers[row]) : std::string(field->texts[row]);
}

std::size_t SiteTable::memoryBytes() const {
    std::size_t bytes = bytesOf(id) + bytesOf(name) + bytesOf(searchKey) + bytesOf(place) + bytesOf(precisionKm) +
                        bytesOf(method) + bytesOf(country) + bytesOf(elements) + bytesOf(type) + bytesOf(status) +
                        bytesOf(evidenceLevel) + bytesOf(scope) + bytesOf(gradePercent) + bytesOf(gradeBasis) +
                        bytesOf(tonnageTonnes) + bytesOf(containedTonnes) + bytesOf(system) + bytesOf(resourceClass) +
                        bytesOf(sameEstimate) + bytesOf(ownerCountry) + bytesOf(ownerKind) + bytesOf(layer) +
                        bytesOf(owner.codes()) + bytesOf(owner.words()) + bytesOf(admin1.codes()) +
                        bytesOf(admin1.words());
    for (const ExtraField& field : extra)
        bytes += bytesOf(field.numbers) + bytesOf(field.texts.codes()) + bytesOf(field.texts.words());
    return bytes;
}

std::uint32_t SiteTable::placedCount() const {
    return static_cast<std::uint32_t>(std::count_if(place.begin(), place.end(), [](LonLat p) { return p.known(); }));
}

SiteTableBuilder::SiteTableBuilder(SiteLayer layer) : m_table(std::make_shared<SiteTable>()) {
    m_table->layers.push_back(std::move(layer));
}

void SiteTableBuilder::reserve(std::size_t rows) {
    m_table->place.reserve(rows);
    m_table->gradePercent.reserve(rows);
    m_table->tonnageTonnes.reserve(rows);
    m_table->containedTonnes.reserve(rows);
}

std::size_t SiteTableBuilder::declareExtra(std::string name, bool number) {
    m_table->extra.push_back({std::move(name), number, {}, {}});
    return m_table->extra.size() - 1;
}

void SiteTableBuilder::add(const SiteRecord& record) {
    SiteTable& t = *m_table;
    t.id.append(record.id);
    t.name.append(record.name);
    t.searchKey.append(searchKeyOf(record));
    t.place.push_back(record.place);
    t.precisionKm.push_back(record.precisionKm);
    t.method.push_back(record.method);
    t.country.push_back(record.country);
    t.elements.push_back(record.elements);
    t.type.push_back(record.type);
    t.status.push_back(record.status);
    t.evidenceLevel.push_back(record.evidenceLevel);
    t.scope.push_back(record.scope);
    t.gradePercent.push_back(record.gradePercent);
    t.gradeBasis.push_back(record.gradeBasis);
    t.tonnageTonnes.push_back(record.tonnageTonnes);
    t.containedTonnes.push_back(record.containedTonnes);
    t.system.push_back(record.system);
    t.resourceClass.push_back(record.resourceClass);
    t.sameEstimate.push_back(record.sameEstimate ? 1 : 0);
    t.owner.append(record.owner);
    t.ownerCountry.push_back(record.ownerCountry);
    t.ownerKind.push_back(record.ownerKind);
    t.admin1.append(record.admin1);
    t.layer.push_back(0);
    for (ExtraField& field : t.extra)
        fillUp(field, t.size());
}

void SiteTableBuilder::setExtra(std::size_t field, std::string_view text) {
    m_table->extra[field].texts.set(m_table->size() - 1, text);
}

void SiteTableBuilder::setExtra(std::size_t field, double number) { m_table->extra[field].numbers.back() = number; }

std::shared_ptr<SiteTable> SiteTableBuilder::take() {
    m_table->id.shrink();
    m_table->name.shrink();
    m_table->searchKey.shrink();
    return std::exchange(m_table, std::make_shared<SiteTable>());
}

SiteTablePtr concatenated(const std::vector<SiteTablePtr>& tables) {
    auto all = std::make_shared<SiteTable>();
    auto evidence = std::make_shared<Evidence>();
    for (const SiteTablePtr& table : tables) {
        const std::uint32_t firstRow = all->size();
        const std::size_t firstLayer = all->layers.size();
        appendAll(all->layers, table->layers);
        for (std::uint32_t row = 0; row < table->size(); ++row)
            appendRow(*all, *table, row, firstLayer);
        appendColumns(*all, *table);
        appendExtra(*all, *table, firstRow);
        if (!table->evidence)
            continue;
        for (const auto& [row, claims] : table->evidence->bySite)
            evidence->bySite.emplace(firstRow + row, claims);
        evidence->sources.insert(table->evidence->sources.begin(), table->evidence->sources.end());
    }
    for (ExtraField& field : all->extra)
        fillUp(field, all->size());
    if (!evidence->bySite.empty() || !evidence->sources.empty())
        all->evidence = std::move(evidence);
    return all;
}

} // namespace ree
