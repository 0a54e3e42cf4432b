// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/compare_values.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "core/analysis/compare_claims.h"
#include "core/analysis/compare_pairs.h"
#include "core/base/text.h"

namespace ree {
namespace {

bool sameInterval(const Interval& a, const Interval& b) {
    return a.bound == b.bound && (!a.known() || (sameNumber(a.low, b.low) && sameNumber(a.high, b.high)));
}

Stated words(std::string text) { return {std::move(text), std::nan(""), {}, {}}; }

void add(SiteChange& change, Aspect aspect, Stated before, Stated after) {
    change.values.push_back({aspect, {}, std::move(before), std::move(after)});
}

void addIfOther(SiteChange& change, Aspect aspect, std::string_view before, std::string_view after) {
    if (before != after)
        add(change, aspect, words(std::string(before)), words(std::string(after)));
}

template <class T>
void addIfOtherWord(SiteChange& change, Aspect aspect, T before, T after) {
    const auto text = [](T value) { return value == T::Unknown ? std::string_view() : label(value); };
    if (before != after)
        add(change, aspect, words(std::string(text(before))), words(std::string(text(after))));
}

std::vector<std::string> listOf(std::string_view text, std::string_view separators) {
    const auto parts = splitList(text, separators);
    return {parts.begin(), parts.end()};
}

std::string countryText(CountryId id) { return id == unknownCountry ? std::string() : country(id).nameEnglish; }

Stated radius(float km) {
    if (std::isnan(km))
        return {};
    return words("± " + readableNumber(static_cast<double>(km)) + " km");
}

/// A metre is less than any source can mean, and more than the digits of a format lose.
constexpr double samePlaceKm = 0.001;

const ExtraField* listOfSources(const SiteTable& table) {
    const ExtraField* field = table.extraField("sources");
    return field != nullptr && !field->number ? field : nullptr;
}

std::vector<std::string> fieldsMissingIn(const SiteTable& other, const SiteTable& table) {
    std::vector<std::string> names;
    for (const ExtraField& field : table.extra)
        if (other.extraField(field.name) == nullptr)
            names.push_back(field.name);
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

std::pair<std::vector<std::string>, std::vector<std::string>> onlyIn(std::vector<std::string> list,
                                                                     std::vector<std::string> other) {
    std::sort(list.begin(), list.end());
    std::sort(other.begin(), other.end());
    std::pair<std::vector<std::string>, std::vector<std::string>> result;
    std::set_difference(list.begin(), list.end(), other.begin(), other.end(), std::back_inserter(result.first));
    std::set_difference(other.begin(), other.end(), list.begin(), list.end(), std::back_inserter(result.second));
    return result;
}

ValueComparer::ValueComparer(const SiteTable& before, const SiteTable& after, bool claims)
    : m_before(before), m_after(after), m_claims(claims), m_onlyBefore(fieldsMissingIn(after, before)),
      m_onlyAfter(fieldsMissingIn(before, after)) {
    if (listOfSources(before) != nullptr && listOfSources(after) != nullptr) {
        m_sourcesBefore = listOfSources(before);
        m_sourcesAfter = listOfSources(after);
    }
    for (const ExtraField& field : before.extra)
        if (const ExtraField* other = after.extraField(field.name); other != nullptr && &field != m_sourcesBefore)
            m_fields.emplace_back(&field, other);
    // By name, so that the order does not depend on which table comes first.
    std::sort(m_fields.begin(), m_fields.end(),
              [](const auto& a, const auto& b) { return a.first->name < b.first->name; });
}

void ValueComparer::compare(SiteChange& change) const {
    compareNames(change);
    comparePlaces(change);
    compareFigures(change);
    compareWords(change);
    if (m_claims)
        compareClaims(m_before.evidenceOf(change.before.row), m_after.evidenceOf(change.after.row), change.values);
    if (m_sourcesBefore != nullptr)
        compareSources(change);
    compareFields(change);
}

void ValueComparer::compareNames(SiteChange& change) const {
    const std::uint32_t a = change.before.row;
    const std::uint32_t b = change.after.row;
    addIfOther(change, Aspect::Name, m_before.name[a], m_after.name[b]);
    if (m_before.searchKey[a] != m_after.searchKey[b]) {
        auto [before, after] = onlyIn(listOf(m_before.searchKey[a], "\n"), listOf(m_after.searchKey[b], "\n"));
        // The name itself is among the spellings.
        std::erase(before, foldText(m_before.name[a]));
        std::erase(after, foldText(m_after.name[b]));
        addIfOther(change, Aspect::OtherNames, joined(before, "; "), joined(after, "; "));
    }
    addIfOther(change, Aspect::Id, m_before.id[a], m_after.id[b]);
}

void ValueComparer::comparePlaces(SiteChange& change) const {
    const std::uint32_t a = change.before.row;
    const std::uint32_t b = change.after.row;
    const LonLat from = m_before.place[a];
    const LonLat to = m_after.place[b];
    if (from.known() != to.known())
        add(change, Aspect::Place, words(placeText(from)), words(placeText(to)));
    if (from.known() && to.known() && !(from == to)) {
        const double km = kilometresBetween(from, to);
        if (km >= samePlaceKm) {
            change.move = Move{from, to, km, m_before.precisionKm[a], m_after.precisionKm[b]};
            add(change, Aspect::Place, words(placeText(from)), words(placeText(to)));
        }
    }
    const float before = m_before.precisionKm[a];
    const float after = m_after.precisionKm[b];
    if (!sameNumber(static_cast<double>(before), static_cast<double>(after)))
        add(change, Aspect::Precision, radius(before), radius(after));
}

void ValueComparer::compareFigures(SiteChange& change) const {
    const std::uint32_t a = change.before.row;
    const std::uint32_t b = change.after.row;
    const auto addStated = [&](Aspect aspect, bool comparable) {
        Stated before = statedValue(m_before, a, aspect);
        Stated after = statedValue(m_after, b, aspect);
        if (before.text == after.text)
            return;
        if (!comparable)
            before.exact = after.exact = std::nan("");
        add(change, aspect, std::move(before), std::move(after));
    };
    const bool grade = sameInterval(m_before.gradePercent[a], m_after.gradePercent[b]);
    const bool basis = m_before.gradeBasis[a] == m_after.gradeBasis[b];
    const bool tonnage = sameInterval(m_before.tonnageTonnes[a], m_after.tonnageTonnes[b]);
    const bool contained = sameInterval(m_before.containedTonnes[a], m_after.containedTonnes[b]) &&
                           m_before.sameEstimate[a] == m_after.sameEstimate[b];
    if (m_before.owner[a] != m_after.owner[b] || m_before.ownerCountry[a] != m_after.ownerCountry[b] ||
        m_before.ownerKind[a] != m_after.ownerKind[b])
        addStated(Aspect::Owner, true);
    if (!grade || !basis)
        addStated(Aspect::Grade, basis);
    if (!tonnage)
        addStated(Aspect::Tonnage, true);
    if (!contained || !grade || !basis || !tonnage)
        addStated(Aspect::Contained, basis);
}

void ValueComparer::compareWords(SiteChange& change) const {
    const std::uint32_t a = change.before.row;
    const std::uint32_t b = change.after.row;
    if (m_before.country[a] != m_after.country[b])
        addIfOther(change, Aspect::Country, countryText(m_before.country[a]), countryText(m_after.country[b]));
    addIfOther(change, Aspect::Region, m_before.admin1[a], m_after.admin1[b]);
    addIfOtherWord(change, Aspect::System, m_before.system[a], m_after.system[b]);
    addIfOtherWord(change, Aspect::ResourceClass, m_before.resourceClass[a], m_after.resourceClass[b]);
    addIfOtherWord(change, Aspect::Status, m_before.status[a], m_after.status[b]);
    addIfOtherWord(change, Aspect::Type, m_before.type[a], m_after.type[b]);
    if (m_before.elements[a] != m_after.elements[b])
        addIfOther(change, Aspect::Elements, toText(m_before.elements[a], ", "), toText(m_after.elements[b], ", "));
    addIfOtherWord(change, Aspect::EvidenceLevel, m_before.evidenceLevel[a], m_after.evidenceLevel[b]);
    addIfOtherWord(change, Aspect::Scope, m_before.scope[a], m_after.scope[b]);
}

void ValueComparer::compareSources(SiteChange& change) const {
    const auto before = m_sourcesBefore->texts[change.before.row];
    const auto after = m_sourcesAfter->texts[change.after.row];
    if (before == after)
        return;
    const auto [gone, come] = onlyIn(listOf(before, ";"), listOf(after, ";"));
    for (const std::string& id : gone)
        add(change, Aspect::Source, {id, std::nan(""), {}, id}, {});
    for (const std::string& id : come)
        add(change, Aspect::Source, {}, {id, std::nan(""), {}, id});
}

void ValueComparer::compareFields(SiteChange& change) const {
    const auto textOf = [](const ExtraField& field, std::uint32_t row) {
        return field.number ? numberText(field.numbers[row]) : std::string(field.texts[row]);
    };
    for (const auto& [before, after] : m_fields) {
        const std::uint32_t a = change.before.row;
        const std::uint32_t b = change.after.row;
        if (before->number && after->number ? sameNumber(before->numbers[a], after->numbers[b])
                                            : !before->number && !after->number && before->texts[a] == after->texts[b])
            continue;
        std::string was = textOf(*before, a);
        std::string is = textOf(*after, b);
        if (was != is)
            change.values.push_back({Aspect::Field, before->name, words(std::move(was)), words(std::move(is))});
    }
}

} // namespace ree
