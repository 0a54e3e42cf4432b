// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/compare.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <iterator>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "core/analysis/compare_pairs.h"
#include "core/analysis/compare_values.h"
#include "core/base/parallel.h"
#include "core/base/text.h"

namespace ree {
namespace {

constexpr std::size_t pairsBetweenQuestions = 4096;

SiteLabel labelOf(const SiteTable& table, std::uint32_t row) {
    return {row, std::string(table.id[row]), std::string(table.name[row]), table.country[row]};
}

void addFact(std::string& facts, std::string_view name, std::string_view text) {
    if (text.empty())
        return;
    facts += facts.empty() ? "" : " · ";
    facts += name;
    facts += text;
}

/// What a reader asks of a site that is new or gone.
std::string factsOf(const SiteTable& table, std::uint32_t row) {
    std::string facts;
    if (table.evidenceLevel[row] != EvidenceLevel::Unknown)
        addFact(facts, "", label(table.evidenceLevel[row]));
    if (table.type[row] != DepositType::Unknown)
        addFact(facts, "", label(table.type[row]));
    addFact(facts, "", toText(table.elements[row], ", "));
    addFact(facts, "grade ", statedValue(table, row, Aspect::Grade).text);
    addFact(facts, "tonnage ", statedValue(table, row, Aspect::Tonnage).text);
    addFact(facts, "contained ", statedValue(table, row, Aspect::Contained).text);
    addFact(facts, "owner ", statedValue(table, row, Aspect::Owner).text);
    addFact(facts, "", placeText(table.place[row]));
    return facts;
}

ListedSite listed(const SiteTable& table, std::uint32_t row) {
    ListedSite site{labelOf(table, row), factsOf(table, row), {}};
    const std::string sources = table.extraText(row, "sources");
    for (const auto id : splitList(sources, ";"))
        site.sources.emplace_back(id);
    return site;
}

ComparedTable described(const SiteTable& table) {
    ComparedTable side;
    side.sites = table.size();
    side.placed = table.placedCount();
    for (std::uint32_t row = 0; row < table.size(); ++row)
        side.withoutId += table.id[row].empty() ? 1 : 0;
    if (table.evidence)
        for (const auto& [row, claims] : table.evidence->bySite) {
            side.figures += static_cast<std::int64_t>(claims.figures.size());
            side.owners += static_cast<std::int64_t>(claims.owners.size());
        }
    return side;
}

/// The rows of a list in the order in which people read it: by country, then by name in one spelling for all scripts.
template <class Item, class LabelOf>
void sortByLabel(std::vector<Item>& items, const LabelOf& labelOf) {
    using Key = std::tuple<bool, std::string_view, std::string, std::uint32_t, std::size_t>;
    std::vector<Key> keys;
    keys.reserve(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        const SiteLabel& label = labelOf(items[i]);
        keys.emplace_back(label.country == unknownCountry, country(label.country).nameEnglish, foldText(label.name),
                          label.row, i);
    }
    std::sort(keys.begin(), keys.end());
    std::vector<Item> sorted;
    sorted.reserve(items.size());
    for (const Key& key : keys)
        sorted.push_back(std::move(items[std::get<std::size_t>(key)]));
    items = std::move(sorted);
}

void sortAll(Comparison& comparison) {
    const auto ofListed = [](const ListedSite& site) -> const SiteLabel& { return site.site; };
    sortByLabel(comparison.removed, ofListed);
    sortByLabel(comparison.added, ofListed);
    sortByLabel(comparison.changed, [](const SiteChange& change) -> const SiteLabel& { return change.after; });
}

/// By aspect; within it what changed, came and went, each by its words.
void sortValues(std::vector<ValueChange>& values) {
    const auto order = [](const ValueChange& v) {
        return std::tuple(v.aspect, v.turn(), std::string_view(v.field), std::string_view(v.after.text),
                          std::string_view(v.before.text), std::string_view(v.after.source),
                          std::string_view(v.before.source), std::string_view(v.after.backing),
                          std::string_view(v.before.backing));
    };
    std::stable_sort(values.begin(), values.end(),
                     [&](const ValueChange& a, const ValueChange& b) { return order(a) < order(b); });
}

void cite(ComparedTable& side, const SiteTable& table, const std::string& id) {
    if (id.empty() || !table.evidence || side.cited.contains(id))
        return;
    if (const Source* source = table.evidence->source(id))
        side.cited.emplace(id, *source);
}

void citeSources(Comparison& comparison, const SiteTable& before, const SiteTable& after) {
    for (const ListedSite& site : comparison.removed)
        for (const std::string& id : site.sources)
            cite(comparison.before, before, id);
    for (const ListedSite& site : comparison.added)
        for (const std::string& id : site.sources)
            cite(comparison.after, after, id);
    for (const SiteChange& change : comparison.changed)
        for (const ValueChange& value : change.values) {
            cite(comparison.before, before, value.before.source);
            cite(comparison.after, after, value.after.source);
        }
}

/// Compares the pairs on all cores.
void comparePairs(const SiteTable& before, const SiteTable& after, const std::vector<SitePair>& pairs,
                  const ValueComparer& comparer, const Job& job, Comparison& comparison) {
    const std::size_t pieces = piecesFor(pairs.size(), pairsBetweenQuestions);
    std::vector<std::vector<SiteChange>> changed(pieces);
    inPieces(pairs.size(), pieces, [&](std::size_t piece, std::size_t begin, std::size_t end) {
        SiteChange change;
        for (std::size_t i = begin; i < end; ++i) {
            if (i % pairsBetweenQuestions == 0) {
                if (job.cancelled())
                    return;
                if (piece + 1 == pieces) // the calling thread
                    job.say(0.3 + 0.6 * static_cast<double>(i - begin) / static_cast<double>(end - begin),
                            "Comparing sites");
            }
            change.before.row = pairs[i].before;
            change.after.row = pairs[i].after;
            comparer.compare(change);
            if (change.values.empty())
                continue;
            change.before = labelOf(before, pairs[i].before);
            change.after = labelOf(after, pairs[i].after);
            change.matchedBy = pairs[i].matchedBy;
            sortValues(change.values);
            changed[piece].push_back(std::exchange(change, {}));
        }
    });
    for (auto& piece : changed)
        std::move(piece.begin(), piece.end(), std::back_inserter(comparison.changed));
    comparison.unchanged = static_cast<std::int64_t>(pairs.size() - comparison.changed.size());
}

bool sameOrBothNan(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

bool sameSource(const Source& a, const Source& b) {
    return std::tie(a.id, a.title, a.publisher, a.date, a.url, a.reliability, a.note) ==
           std::tie(b.id, b.title, b.publisher, b.date, b.url, b.reliability, b.note);
}

} // namespace

Result<Comparison> compareSites(const SiteTable& before, const SiteTable& after, const Job& job) {
    const auto cancelled = [] { return failure(ErrorCode::Cancelled, "Comparing", {}, "it was cancelled"); };
    const auto pairs = pairSites(before, after, job);
    if (!pairs)
        return cancelled();
    Comparison comparison;
    comparison.before = described(before);
    comparison.after = described(after);
    comparison.before.repeatedId = pairs->repeatedIdBefore;
    comparison.after.repeatedId = pairs->repeatedIdAfter;
    for (const SitePair& pair : pairs->pairs)
        ++comparison.matched[static_cast<std::size_t>(pair.matchedBy)];
    const ValueComparer comparer(before, after, comparison.claimsCompared());
    comparison.before.fieldsOnlyHere = comparer.fieldsOnlyBefore();
    comparison.after.fieldsOnlyHere = comparer.fieldsOnlyAfter();
    comparePairs(before, after, pairs->pairs, comparer, job, comparison);
    for (const std::uint32_t row : pairs->removed)
        comparison.removed.push_back(listed(before, row));
    for (const std::uint32_t row : pairs->added)
        comparison.added.push_back(listed(after, row));
    if (job.cancelled())
        return cancelled();
    job.say(0.9, "Sorting");
    sortAll(comparison);
    citeSources(comparison, before, after);
    job.say(1, "Compared");
    return comparison;
}

Comparison mirrored(Comparison comparison) {
    std::swap(comparison.before, comparison.after);
    std::swap(comparison.removed, comparison.added);
    for (SiteChange& change : comparison.changed) {
        std::swap(change.before, change.after);
        for (ValueChange& value : change.values)
            std::swap(value.before, value.after);
        sortValues(change.values);
        if (change.move) {
            std::swap(change.move->before, change.move->after);
            std::swap(change.move->precisionKmBefore, change.move->precisionKmAfter);
        }
    }
    sortAll(comparison);
    return comparison;
}

Turn ValueChange::turn() const {
    if (before.text.empty())
        return Turn::NowStated;
    return after.text.empty() ? Turn::NoLongerStated : Turn::Changed;
}

std::optional<double> ValueChange::percent() const {
    if (!std::isfinite(before.exact) || !std::isfinite(after.exact) || before.exact == 0)
        return std::nullopt;
    return (after.exact - before.exact) / before.exact * 100;
}

bool Stated::operator==(const Stated& other) const {
    return text == other.text && sameOrBothNan(exact, other.exact) && backing == other.backing &&
           source == other.source;
}

bool Move::operator==(const Move& other) const {
    return before == other.before && after == other.after && km == other.km &&
           sameOrBothNan(static_cast<double>(precisionKmBefore), static_cast<double>(other.precisionKmBefore)) &&
           sameOrBothNan(static_cast<double>(precisionKmAfter), static_cast<double>(other.precisionKmAfter));
}

bool ComparedTable::operator==(const ComparedTable& other) const {
    const auto counts = [](const ComparedTable& t) {
        return std::tie(t.sites, t.placed, t.withoutId, t.repeatedId, t.figures, t.owners, t.fieldsOnlyHere);
    };
    return counts(*this) == counts(other) && std::equal(cited.begin(), cited.end(), other.cited.begin(),
                                                        other.cited.end(), [](const auto& a, const auto& b) {
                                                            return a.first == b.first && sameSource(a.second, b.second);
                                                        });
}

const ValueChange* SiteChange::find(Aspect aspect) const {
    const auto it =
        std::find_if(values.begin(), values.end(), [&](const ValueChange& v) { return v.aspect == aspect; });
    return it == values.end() ? nullptr : &*it;
}

std::int64_t Comparison::sitesWith(Aspect aspect) const {
    return std::count_if(changed.begin(), changed.end(),
                         [&](const SiteChange& change) { return change.find(aspect) != nullptr; });
}

} // namespace ree
