// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/derive.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/analysis/oxide_shares.h"
#include "core/base/text.h"

namespace ree {
namespace {

using Kind = SiteQuantity::Kind;

/// The tree of one site's numbers.
class SiteDerivation {
public:
    SiteDerivation(const SiteTable& table, std::uint32_t row)
        : m_table(table), m_row(row), m_claims(table.evidenceOf(row)) {
        if (m_claims != nullptr && !m_claims->figures.empty())
            m_used = chooseFigures(*m_claims, table.evidence->rule);
        if (m_claims != nullptr)
            m_shares = oxideSharesOf(*m_claims);
    }

    [[nodiscard]] Derivation whole(Kind kind) const {
        switch (kind) {
        case Kind::Grade: return grade();
        case Kind::Tonnage: return tonnage();
        case Kind::Contained: return contained();
        case Kind::Share: break;
        }
        return missing("Share of all rare earth oxide", Unit::Percent, "a share is of a part");
    }

    [[nodiscard]] Derivation stated(const Figure& figure) const {
        const Dimension of = dimension(figure.quantity.unit);
        const Unit base = of == Dimension::Mass           ? Unit::Tonne
                          : of == Dimension::MassFraction ? Unit::Percent
                                                          : figure.quantity.unit;
        std::string what = figure.kindText.empty() ? "Figure" : figure.kindText;
        if (what.front() >= 'a' && what.front() <= 'z')
            what.front() = static_cast<char>(what.front() - 'a' + 'A');
        std::replace(what.begin(), what.end(), '_', ' ');
        return convertedTo(claim(figure, what), base);
    }

    [[nodiscard]] Derivation part(const SiteQuantity& quantity) const {
        Derivation share = shareOf(quantity);
        if (quantity.kind == Kind::Share)
            return share;
        Derivation oxide = tradeOxideSum();
        std::string formula = oxide.what + " × share ÷ 100";
        const std::string what = quantity.metal ? containedOxideOf(firstOf(quantity.part)).label : quantity.label;
        Derivation mass = product(what, Unit::Tonne, std::move(formula), 0.01, {std::move(oxide), std::move(share)});
        return quantity.metal ? asMetal(std::move(mass), quantity) : mass;
    }

private:
    static Element firstOf(ElementSet set) {
        for (const ElementInfo& e : elements())
            if (set.contains(e.element))
                return e.element;
        return Element::Pm;
    }

    [[nodiscard]] Derivation grade() const {
        return fromFigureOr(m_used ? m_used->gradeFigure : -1, "Grade", Unit::Percent, m_table.gradePercent[m_row],
                            m_table.gradeBasis[m_row]);
    }
    [[nodiscard]] Derivation tonnage() const {
        return fromFigureOr(m_used ? m_used->tonnageFigure : -1, "Ore tonnage", Unit::Tonne,
                            m_table.tonnageTonnes[m_row], Basis::Ore);
    }

    [[nodiscard]] Derivation contained() const {
        const std::string what = "Rare earth oxide in the ground";
        const Interval& tonnes = m_table.tonnageTonnes[m_row];
        const Interval& percent = m_table.gradePercent[m_row];
        const Basis basis = m_table.gradeBasis[m_row];
        if (m_table.sameEstimate[m_row] != 0 && isOxideSum(basis) && tonnes.known() && percent.known()) {
            Derivation d = product(what, Unit::Tonne, "ore tonnage × grade ÷ 100", 0.01, {tonnage(), grade()});
            d.basis = toText(basis);
            return d;
        }
        const Interval stated = m_table.containedTonnes[m_row];
        if (stated.bound == Bound::Unknown)
            return missing(what, Unit::Tonne, whyNotContained());
        const bool fromFigure = m_used && isOxideSum(m_used->containedBasis);
        return fromFigureOr(fromFigure ? m_used->containedFigure : -1, what, Unit::Tonne, stated,
                            fromFigure ? m_used->containedBasis : Basis::Reo);
    }

    [[nodiscard]] std::string whyNotContained() const {
        const bool tonnes = m_table.tonnageTonnes[m_row].known();
        const bool percent = m_table.gradePercent[m_row].known();
        std::string why;
        if (!tonnes && !percent)
            why = "no grade and no ore tonnage of rare earths is known";
        else if (!tonnes || !percent)
            why = tonnes ? "no rare earth grade is known" : "no ore tonnage is known";
        else if (m_table.sameEstimate[m_row] == 0)
            why = "grade and tonnage come from different estimates and are not multiplied";
        else
            why =
                "the basis of the grade is '" + std::string(toText(m_table.gradeBasis[m_row])) + "', not an oxide sum";
        if (m_used && m_used->containedFigure >= 0)
            why += "; a contained figure is stated, but its basis is '" + std::string(toText(m_used->containedBasis)) +
                   "'";
        return why;
    }

    /// A claim in its own unit, converted; or what the site's own table says.
    [[nodiscard]] Derivation fromFigureOr(std::int32_t figure, const std::string& what, Unit unit,
                                          const Interval& column, Basis basis) const {
        if (figure >= 0)
            return convertedTo(claim(m_claims->figures[static_cast<std::size_t>(figure)], what), unit);
        if (column.bound == Bound::Unknown)
            return missing(what, unit, "no source states it");
        Derivation d;
        d.step = Derivation::Step::Claim;
        d.what = what;
        d.value = column;
        d.unit = unit;
        d.basis = toText(basis);
        if (m_table.system[m_row] != ReportingSystem::Unknown)
            d.backing.system = key(m_table.system[m_row]);
        if (m_table.resourceClass[m_row] != ResourceClass::Unknown)
            d.backing.resourceClass = key(m_table.resourceClass[m_row]);
        const SiteLayer& layer = m_table.layers[m_table.layer[m_row]];
        d.backing.sourceId = layer.source.empty() ? layer.name : layer.source;
        d.backing.sourceTitle = layer.name;
        return d;
    }

    [[nodiscard]] Derivation claim(const Figure& figure, const std::string& what) const {
        Derivation d;
        d.step = Derivation::Step::Claim;
        d.what = what;
        d.value = figure.quantity.value;
        d.unit = figure.quantity.unit;
        d.basis = figure.basisText;
        d.backing = {claimKey(figure),
                     figure.statement,
                     figure.systemText,
                     figure.classText,
                     figure.effectiveDate,
                     figure.cutOff,
                     figure.zone,
                     {},
                     {},
                     {},
                     figure.note,
                     figure.derived,
                     {}};
        cite(d.backing, figure.sourceId);
        if (const AnalystChoice* choice = m_claims->choice(ClaimKind::Figures); choice != nullptr && m_used->chosen)
            d.backing.choice = choice->reason;
        return d;
    }

    void cite(Derivation::Backing& backing, const std::string& sourceId) const {
        backing.sourceId = sourceId;
        if (const Source* source = m_table.evidence->source(sourceId)) {
            backing.sourceTitle = source->title;
            backing.sourceUrl = source->url;
        }
    }

    /// Contained oxide as a sum of trade oxides with yttrium, of which the composition gives the shares.
    [[nodiscard]] Derivation tradeOxideSum() const {
        Derivation whole = contained();
        if (!whole.value.known() || !m_shares)
            return whole;
        const Basis basis = basisFromText(whole.basis);
        if (basis == Basis::Re2O3)
            return overSesquioxides(std::move(whole));
        if (basis == Basis::TreoWithoutY && m_shares->hasYttrium())
            return withYttrium(std::move(whole));
        whole.why = basis == Basis::TreoWithY ? "" : "taken as a sum of trade oxides with yttrium";
        return whole;
    }

    [[nodiscard]] Derivation overSesquioxides(Derivation whole) const {
        const std::string what = "Total trade oxides in the ground";
        if (!m_shares->whole)
            return missing(what, Unit::Tonne, "a sum of RE2O3 becomes one of trade oxides only by a whole composition");
        std::vector<Derivation> parts;
        for (const ElementInfo& e : elements()) {
            if (!m_shares->of(e.element).known())
                continue;
            const double ratio = sesquioxidePerTradeOxide(e.element);
            Derivation share = shareOf(e.element);
            if (ratio == 1) {
                parts.push_back(std::move(share));
                continue;
            }
            const std::string symbol(e.symbol);
            parts.push_back(product(symbol + "2O3 a hundred of trade oxides", Unit::Percent, "share × factor", 1,
                                    {std::move(share), constant(symbol + "2O3 a " + std::string(e.tradeOxide), ratio,
                                                                "mass ratio, from standard atomic weights")}));
        }
        Derivation perHundred =
            sum("RE2O3 a hundred of trade oxides", Unit::Percent, "sum over the composition", std::move(parts));
        Derivation ratio = product("RE2O3 a mass of trade oxides", Unit::None, "÷ 100", 0.01, {std::move(perHundred)});
        return quotient(what, Unit::Tonne, "RE2O3 ÷ RE2O3 a mass of trade oxides",
                        {std::move(whole), std::move(ratio)});
    }

    [[nodiscard]] Derivation withYttrium(Derivation whole) const {
        const std::string what = "Total trade oxides in the ground, yttrium in";
        if (!m_shares->whole)
            return missing(what, Unit::Tonne, "yttrium can be added to the sum only by a whole composition");
        std::vector<Derivation> parts;
        for (const ElementInfo& e : elements())
            if (e.element != Element::Y && m_shares->of(e.element).known())
                parts.push_back(shareOf(e.element));
        Derivation others =
            sum("Share of all but yttrium", Unit::Percent, "sum over the composition", std::move(parts));
        Derivation ratio = product("Of a whole", Unit::None, "÷ 100", 0.01, {std::move(others)});
        return quotient(what, Unit::Tonne, "stated sum ÷ share of all but yttrium",
                        {std::move(whole), std::move(ratio)});
    }

    [[nodiscard]] Derivation shareOf(Element e) const {
        const std::string what = "Share of " + std::string(info(e).tradeOxide);
        const CompositionPart* part = m_shares ? m_shares->source(e) : nullptr;
        if (part == nullptr)
            return missing(what, Unit::Percent,
                           m_shares ? "the composition does not list it" : "no composition by oxides is known");
        Derivation d;
        d.step = Derivation::Step::Claim;
        d.what = what;
        d.value = m_shares->of(e);
        d.unit = Unit::Percent;
        d.basis = part->basis;
        d.backing.claim = claimKey(*part);
        d.backing.derived = part->derived;
        d.backing.note = part->note;
        cite(d.backing, part->sourceId);
        if (const AnalystChoice* choice = m_claims->choice(ClaimKind::Composition))
            d.backing.choice = choice->reason;
        return d;
    }

    /// Of a group, the sum of the oxides that the composition lists; of a whole composition nothing else is there.
    [[nodiscard]] Derivation shareOf(const SiteQuantity& quantity) const {
        if (quantity.part.size() == 1)
            return shareOf(firstOf(quantity.part));
        std::vector<Derivation> parts;
        for (const ElementInfo& e : elements())
            if (quantity.part.contains(e.element) && (!m_shares || !m_shares->whole || m_shares->of(e.element).known()))
                parts.push_back(shareOf(e.element));
        if (parts.empty())
            return missing(quantity.label, Unit::Percent, "no composition by oxides is known");
        const std::string what = quantity.kind == Kind::Share ? quantity.label : "Share of the group";
        return sum(what, Unit::Percent, "sum over the group", std::move(parts));
    }

    [[nodiscard]] static Derivation asMetal(Derivation oxide, const SiteQuantity& quantity) {
        const auto trade = tradeOxide(firstOf(quantity.part));
        Derivation factor =
            constant(std::string(trade->formula) + " a mass of " + std::string(info(trade->element).symbol),
                     oxidePerMetal(*trade), "mass ratio, from standard atomic weights");
        return quotient(quantity.label, Unit::Tonne, "oxide ÷ factor", {std::move(oxide), std::move(factor)});
    }

    const SiteTable& m_table;
    std::uint32_t m_row;
    const SiteEvidence* m_claims;
    std::optional<UsedFigures> m_used;
    std::optional<OxideShares> m_shares;
};

} // namespace

Derivation derive(const SiteTable& table, std::uint32_t row, const SiteQuantity& quantity) {
    const SiteDerivation site(table, row);
    return quantity.whole() ? site.whole(quantity.kind) : site.part(quantity);
}

Derivation derive(const SiteTable& table, std::uint32_t row, const Figure& figure) {
    return SiteDerivation(table, row).stated(figure);
}

} // namespace ree
