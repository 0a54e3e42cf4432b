// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/totals.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "core/analysis/derive.h"

namespace ree {
namespace {

/// What one site adds to a total, and to which line.
struct Term {
    Interval tonnes;
    ClassFamily family = ClassFamily::NotClassified;
    MassBasis basis = MassBasis::Oxide;
    std::int32_t figure = -1; ///< the stated figure it is, -1 for tonnage × grade or the table's own column
};

MassBasis massBasis(Basis basis) {
    if (isOxideSum(basis))
        return MassBasis::Oxide;
    return basis == Basis::Ree ? MassBasis::Metal : MassBasis::NotStated;
}

/// Nothing when no contained figure is known. A stated figure may come from another estimate than the grade and
/// tonnage that name the row's system and class.
std::optional<Term> termOf(const SiteTable& table, std::uint32_t row) {
    const SiteEvidence* claims = table.evidenceOf(row);
    const Interval oxide = table.containedTonnes[row];
    const auto ofRow = [&] { return Term{oxide, familyOf(table.system[row], table.resourceClass[row]), {}, -1}; };
    if (claims == nullptr || claims->figures.empty())
        return oxide.known() ? std::optional(ofRow()) : std::nullopt;
    const UsedFigures used = chooseFigures(*claims, table.evidence->rule);
    if (used.sameEstimate && isOxideSum(used.gradeBasis) && oxide.known())
        return ofRow();
    if (used.containedFigure < 0)
        return std::nullopt;
    const Figure& f = claims->figures[static_cast<std::size_t>(used.containedFigure)];
    return Term{used.containedTonnes, familyOf(f.system, f.resourceClass), massBasis(f.basis), used.containedFigure};
}

/// The terms of the rows, those left out whose parent is among them: a part is in the figure of the whole.
class Terms {
public:
    Terms(const SiteTable& table, std::span<const std::uint32_t> rows) : m_table(table) {
        for (const std::uint32_t row : rows)
            if (auto term = termOf(table, row))
                m_terms.emplace_back(row, *term);
        if (const ExtraField* parents = table.extraField("parent_id"); parents != nullptr && !parents->number)
            dropParts(*parents);
    }
    [[nodiscard]] const std::vector<std::pair<std::uint32_t, Term>>& all() const { return m_terms; }
    [[nodiscard]] std::int64_t dropped() const { return m_dropped; }

private:
    void dropParts(const ExtraField& parents) {
        std::unordered_set<std::string> counted;
        for (const auto& [row, term] : m_terms)
            counted.insert(std::string(m_table.id[row]));
        const auto inside = [&](const auto& entry) {
            const auto parent = parents.texts[entry.first];
            return !parent.empty() && counted.contains(std::string(parent));
        };
        m_dropped = static_cast<std::int64_t>(std::erase_if(m_terms, inside));
    }

    const SiteTable& m_table;
    std::vector<std::pair<std::uint32_t, Term>> m_terms;
    std::int64_t m_dropped = 0;
};

std::vector<std::pair<CountryId, std::int64_t>> mostFirst(const std::vector<std::int64_t>& counts) {
    std::vector<std::pair<CountryId, std::int64_t>> list;
    for (std::size_t id = 0; id < counts.size(); ++id)
        if (counts[id] > 0)
            list.emplace_back(static_cast<CountryId>(id), counts[id]);
    std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    return list;
}

void sumUp(Summary& summary, const Terms& terms) {
    std::array<std::array<TotalLine, massBasisCount>, classFamilyCount> lines{};
    for (const auto& [row, term] : terms.all()) {
        TotalLine& line = lines[static_cast<std::size_t>(term.family)][static_cast<std::size_t>(term.basis)];
        line.family = term.family;
        line.basis = term.basis;
        line.tonnes.add(term.tonnes);
        ++line.sites;
    }
    for (const auto& family : lines)
        for (const TotalLine& line : family)
            if (line.sites > 0)
                summary.contained.push_back(line);
}

Derivation termTree(const SiteTable& table, std::uint32_t row, const Term& term) {
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
    const Terms terms(table, rows);
    sumUp(summary, terms);
    summary.sites = static_cast<std::int64_t>(rows.size());
    summary.insideParents = terms.dropped();
    summary.containedUnknown = summary.sites - static_cast<std::int64_t>(terms.all().size()) - terms.dropped();
    summary.byCountry = mostFirst(byCountry);
    summary.byOwnerCountry = mostFirst(byOwnerCountry);
    return summary;
}

Derivation deriveTotal(const SiteTable& table, std::span<const std::uint32_t> rows, ClassFamily family,
                       MassBasis basis) {
    constexpr std::size_t mostTold = 2000; // a tree of a million sites would be read by nobody
    std::vector<Derivation> inputs;
    IntervalSum others;
    const Terms terms(table, rows);
    for (const auto& [row, term] : terms.all()) {
        if (term.family != family || term.basis != basis)
            continue;
        if (inputs.size() < mostTold)
            inputs.push_back(termTree(table, row, term));
        else
            others.add(term.tonnes);
    }
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
    if (terms.dropped() > 0)
        d.why += "; " + std::to_string(terms.dropped()) + " left out, as the site they are a part of is counted";
    return d;
}

Derivation deriveElementTotal(const SiteTable& table, std::span<const std::uint32_t> rows, ClassFamily family,
                              Element element) {
    std::vector<Derivation> inputs;
    const SiteQuantity quantity = containedOxideOf(element);
    const Terms terms(table, rows);
    for (const auto& [row, term] : terms.all()) {
        if (term.family != family || term.basis != MassBasis::Oxide)
            continue;
        Derivation d = derive(table, row, quantity);
        d.what = std::string(table.name[row]) + ": " + d.what;
        inputs.push_back(std::move(d));
    }
    Derivation d =
        sum(quantity.label + ", " + std::string(label(family)), Unit::Tonne, "sum over the sites", std::move(inputs));
    d.why = "sites of other classes, and those whose contained oxide is not known, are not in this sum";
    return d;
}

std::vector<ElementTotal> elementTotals(const SiteTable& table, std::span<const std::uint32_t> rows) {
    const Terms terms(table, rows);
    std::map<std::pair<Element, ClassFamily>, IntervalSum> sums;
    for (const ElementInfo& e : elements())
        for (const auto& [row, term] : terms.all())
            if (term.basis == MassBasis::Oxide && !e.tradeOxide.empty())
                sums[{e.element, term.family}].add(table.evidenceOf(row) == nullptr
                                                       ? Interval{}
                                                       : derive(table, row, containedOxideOf(e.element)).value);
    std::vector<ElementTotal> totals;
    for (const auto& [key, tonnes] : sums)
        if (tonnes.terms > 0)
            totals.push_back({key.first, key.second, tonnes});
    return totals;
}

} // namespace ree
