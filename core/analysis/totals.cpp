// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/totals.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <unordered_set>

#include "core/analysis/derive.h"
#include "core/analysis/oxide_shares.h"

namespace ree {
namespace {

MassBasis massBasis(Basis basis) {
    if (isOxideSum(basis))
        return MassBasis::Oxide;
    return basis == Basis::Ree ? MassBasis::Metal : MassBasis::NotStated;
}

/// Nothing when no contained figure is known. A stated figure may come from another estimate than the grade and
/// tonnage that name the row's system and class.
std::optional<ContainedTerm> termOf(const SiteTable& table, std::uint32_t row) {
    const SiteEvidence* claims = table.evidenceOf(row);
    const Interval oxide = table.containedTonnes[row];
    const auto ofRow = [&] {
        return ContainedTerm{row, oxide, familyOf(table.system[row], table.resourceClass[row]), {}, -1};
    };
    if (claims == nullptr || claims->figures.empty())
        return oxide.known() ? std::optional(ofRow()) : std::nullopt;
    const UsedFigures used = chooseFigures(*claims, table.evidence->rule);
    if (used.sameEstimate && isOxideSum(used.gradeBasis) && oxide.known())
        return ofRow();
    if (used.containedFigure < 0)
        return std::nullopt;
    const Figure& f = claims->figures[static_cast<std::size_t>(used.containedFigure)];
    return ContainedTerm{row, used.containedTonnes, familyOf(f.system, f.resourceClass), massBasis(f.basis),
                         used.containedFigure};
}

/// Calls `use(term)` for what the rows add up; answers how many were left out because their parent is among them:
/// a part is in the figure of the whole.
template <class Use>
std::int64_t eachTerm(const SiteTable& table, std::span<const std::uint32_t> rows, Use use) {
    const ExtraField* parents = table.extraField("parent_id");
    if (parents != nullptr && parents->number)
        parents = nullptr;
    std::unordered_set<std::string> counted;
    if (parents != nullptr)
        for (const std::uint32_t row : rows)
            if (termOf(table, row))
                counted.insert(std::string(table.id[row]));
    std::int64_t leftOut = 0;
    for (const std::uint32_t row : rows) {
        const auto term = termOf(table, row);
        if (!term)
            continue;
        if (parents != nullptr && counted.contains(std::string(parents->texts[row])))
            ++leftOut;
        else
            use(*term);
    }
    return leftOut;
}

std::vector<std::pair<CountryId, std::int64_t>> mostFirst(const std::vector<std::int64_t>& counts) {
    std::vector<std::pair<CountryId, std::int64_t>> list;
    for (std::size_t id = 0; id < counts.size(); ++id)
        if (counts[id] > 0)
            list.emplace_back(static_cast<CountryId>(id), counts[id]);
    std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    return list;
}

void sumUp(Summary& summary, const SiteTable& table, std::span<const std::uint32_t> rows) {
    std::array<std::array<TotalLine, massBasisCount>, classFamilyCount> lines{};
    std::int64_t terms = 0;
    summary.insideParents = eachTerm(table, rows, [&](const ContainedTerm& term) {
        TotalLine& line = lines[static_cast<std::size_t>(term.family)][static_cast<std::size_t>(term.basis)];
        line.family = term.family;
        line.basis = term.basis;
        line.tonnes.add(term.tonnes);
        ++line.sites;
        ++terms;
    });
    summary.containedUnknown = static_cast<std::int64_t>(rows.size()) - terms - summary.insideParents;
    for (const auto& family : lines)
        for (const TotalLine& line : family)
            if (line.sites > 0)
                summary.contained.push_back(line);
}

bool hasComposition(const SiteTable& table, std::uint32_t row) {
    const SiteEvidence* claims = table.evidenceOf(row);
    return claims != nullptr && oxideSharesOf(*claims);
}

Derivation termTree(const SiteTable& table, const ContainedTerm& term) {
    const std::uint32_t row = term.row;
    Derivation d = derive(table, row, {SiteQuantity::Kind::Contained, {}, false, "contained", {}});
    if (!(d.value == term.tonnes)) {
        // A stated mass that is no oxide sum: the site has no contained oxide, but the line takes what is stated.
        const Figure& f = table.evidenceOf(row)->figures[static_cast<std::size_t>(term.figure)];
        d = derive(table, row, f);
    }
    d.what = std::string(table.name[row]) + ": " + d.what;
    return d;
}

} // namespace

std::string_view label(MassBasis basis) {
    switch (basis) {
    case MassBasis::Oxide: return "oxide";
    case MassBasis::Metal: return "metal";
    case MassBasis::NotStated: return "metal or oxide not stated";
    }
    return {};
}

std::vector<ContainedTerm> containedTerms(const SiteTable& table, std::span<const std::uint32_t> rows) {
    std::vector<ContainedTerm> terms;
    (void)eachTerm(table, rows, [&terms](const ContainedTerm& term) { terms.push_back(term); });
    return terms;
}

Summary summarize(const SiteTable& table, std::span<const std::uint32_t> rows) {
    Summary summary;
    std::vector<std::int64_t> byCountry(countries().size());
    std::vector<std::int64_t> byOwnerCountry(countries().size());
    for (const std::uint32_t row : rows) {
        summary.placed += table.place[row].known() ? 1 : 0;
        summary.withGrade += table.gradePercent.known(row) ? 1 : 0;
        summary.withTonnage += table.tonnageTonnes.known(row) ? 1 : 0;
        summary.withOwner += table.owner.code(row) != 0 ? 1 : 0;
        summary.containedWithheld += table.containedTonnes.bound(row) == Bound::Withheld ? 1 : 0;
        ++byCountry[table.country[row]];
        ++byOwnerCountry[table.ownerCountry[row]];
    }
    sumUp(summary, table, rows);
    summary.sites = static_cast<std::int64_t>(rows.size());
    summary.byCountry = mostFirst(byCountry);
    summary.byOwnerCountry = mostFirst(byOwnerCountry);
    return summary;
}

Derivation deriveTotal(const SiteTable& table, std::span<const std::uint32_t> rows, ClassFamily family,
                       MassBasis basis) {
    constexpr std::size_t mostTold = 2000; // a tree of a million sites would be read by nobody
    std::vector<Derivation> inputs;
    IntervalSum others;
    const std::int64_t leftOut = eachTerm(table, rows, [&](const ContainedTerm& term) {
        if (term.family != family || term.basis != basis)
            return;
        if (inputs.size() < mostTold)
            inputs.push_back(termTree(table, term));
        else
            others.add(term.tonnes);
    });
    if (others.terms > 0) {
        Derivation rest = constant(std::to_string(others.terms) + " further sites", 0, "not told one by one");
        rest.value = others.total();
        rest.unit = Unit::Tonne;
        inputs.push_back(std::move(rest));
    }
    Derivation d = sum("Rare earths in the ground, " + std::string(label(family)), Unit::Tonne, "sum over the sites",
                       std::move(inputs));
    d.basis = label(basis);
    d.why = std::to_string(rows.size()) + " sites chosen; those of other classes and those without a figure are not in "
                                          "this sum";
    if (leftOut > 0)
        d.why += "; " + std::to_string(leftOut) + " left out, as the site they are a part of is counted";
    return d;
}

Derivation deriveElementTotal(const SiteTable& table, std::span<const std::uint32_t> rows, ClassFamily family,
                              Element element) {
    std::vector<Derivation> inputs;
    std::int64_t withoutComposition = 0;
    const SiteQuantity quantity = containedOxideOf(element);
    eachTerm(table, rows, [&](const ContainedTerm& term) {
        if (term.family != family || term.basis != MassBasis::Oxide)
            return;
        if (!hasComposition(table, term.row)) {
            ++withoutComposition;
            return;
        }
        Derivation d = derive(table, term.row, quantity);
        d.what = std::string(table.name[term.row]) + ": " + d.what;
        inputs.push_back(std::move(d));
    });
    if (withoutComposition > 0)
        inputs.push_back(missing(std::to_string(withoutComposition) + " further sites", Unit::Tonne,
                                 "no composition by oxides is known"));
    Derivation d =
        sum(quantity.label + ", " + std::string(label(family)), Unit::Tonne, "sum over the sites", std::move(inputs));
    d.why = "sites of other classes, and those whose contained oxide is not known, are not in this sum";
    return d;
}

std::vector<ElementTotal> elementTotals(const SiteTable& table, std::span<const std::uint32_t> rows) {
    std::map<std::pair<Element, ClassFamily>, IntervalSum> sums;
    std::map<ClassFamily, std::int64_t> withoutComposition;
    eachTerm(table, rows, [&](const ContainedTerm& term) {
        if (term.basis != MassBasis::Oxide)
            return;
        if (!hasComposition(table, term.row)) {
            ++withoutComposition[term.family];
            return;
        }
        for (const ElementInfo& e : elements())
            if (!e.tradeOxide.empty())
                sums[{e.element, term.family}].add(derive(table, term.row, containedOxideOf(e.element)).value);
    });
    std::vector<ElementTotal> totals;
    for (auto& [key, tonnes] : sums) {
        tonnes.unknown += withoutComposition[key.second];
        if (tonnes.terms > 0)
            totals.push_back({key.first, key.second, tonnes});
    }
    return totals;
}

} // namespace ree
