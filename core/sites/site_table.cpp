// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/site_table.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/base/text.h"
#include "core/sites/site_columns.h"

namespace ree {
namespace {

template <class T>
std::size_t bytesOf(const std::vector<T>& column) {
    return column.capacity() * sizeof(T);
}

std::size_t bytesOf(const TextColumn& column) {
    return column.bytes().size() + column.ends().capacity() * sizeof(std::uint32_t);
}
std::size_t bytesOf(const WordColumn& column) { return column.memoryBytes(); }
std::size_t bytesOf(const IntervalColumn& column) { return column.memoryBytes(); }

void fillUp(ExtraField& field, std::size_t rows) {
    if (field.number)
        field.numbers.resize(rows, std::numeric_limits<double>::quiet_NaN());
    else
        field.texts.resize(rows);
}

} // namespace

Interval usedContainedTonnes(const Interval& tonnageTonnes, const Interval& gradePercent, Basis gradeBasis,
                             bool sameEstimate, const Interval& statedTonnes) {
    const bool together = sameEstimate && isOxideSum(gradeBasis) && tonnageTonnes.known() && gradePercent.known();
    return together ? (tonnageTonnes * gradePercent).scaled(0.01) : statedTonnes;
}

void appendSearchKey(std::string& to, std::string_view name, std::string_view otherNames) {
    const std::size_t begin = to.size();
    appendFolded(to, name);
    for (const auto part : splitList(otherNames, ";\n")) {
        const std::string folded = foldText(part);
        // Most spellings fold to one: each is kept once.
        if (folded.empty() || ("\n" + to.substr(begin) + "\n").find("\n" + folded + "\n") != std::string::npos)
            continue;
        to += to.size() == begin ? "" : "\n";
        to += folded;
    }
}

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
    std::size_t bytes = bytesOf(layer);
    forEachSiteColumn([&](auto column) { bytes += bytesOf(this->*column); });
    for (const ExtraField& field : extra)
        bytes += bytesOf(field.numbers) + bytesOf(field.texts);
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
    m_table->statedContainedTonnes.reserve(rows);
}

std::size_t SiteTableBuilder::declareExtra(std::string name, bool number) {
    m_table->extra.push_back({std::move(name), number, {}, {}});
    return m_table->extra.size() - 1;
}

void SiteTableBuilder::add(const SiteRecord& record) {
    SiteTable& t = *m_table;
    t.id.append(record.id);
    t.name.append(record.name);
    std::string key;
    appendSearchKey(key, record.name, record.otherNames);
    t.searchKey.append(key);
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
    t.containedTonnes.push_back(usedContainedTonnes(record.tonnageTonnes, record.gradePercent, record.gradeBasis,
                                                    record.sameEstimate, record.containedTonnes));
    t.statedContainedTonnes.push_back(record.containedTonnes);
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

} // namespace ree
