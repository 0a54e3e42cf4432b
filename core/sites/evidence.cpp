// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/evidence.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/domain/class_family.h"

namespace ree {
namespace {

constexpr double agreement = 0.02; ///< how far a derived figure may lie from the published ones it is derived from

/// "Not stated" is a rare earth figure whose metal or oxide basis is open: shown, but never multiplied.
bool isRareEarthFigure(const Figure& f) { return isRareEarthSum(f.basis) || f.basis == Basis::NotStated; }

bool usable(const Figure& f) {
    if (!f.quantity.value.known())
        return false;
    const Dimension of = dimension(f.quantity.unit);
    switch (f.kind) {
    case FigureKind::Tonnage: return of == Dimension::Mass && (f.basis == Basis::Ore || f.basis == Basis::NotStated);
    case FigureKind::Grade: return of == Dimension::MassFraction && isRareEarthFigure(f);
    case FigureKind::Contained: return of == Dimension::Mass && isRareEarthFigure(f);
    case FigureKind::Other: break;
    }
    return false;
}

Interval inBase(const Figure& figure) {
    const Unit base = figure.kind == FigureKind::Grade ? Unit::Percent : Unit::Tonne;
    return converted(figure.quantity.value, figure.quantity.unit, base).value_or(Interval{});
}

/// What one statement says of one class: indices into the site's figures, -1 for what it does not say.
struct Candidate {
    const Figure* lead = nullptr; ///< the figure that made it; tells its backing
    std::int32_t first = 0;
    std::int32_t grade = -1;
    std::int32_t tonnage = -1;
    std::int32_t contained = -1;

    [[nodiscard]] std::int32_t& slot(FigureKind kind) {
        return kind == FigureKind::Grade ? grade : kind == FigureKind::Tonnage ? tonnage : contained;
    }
    [[nodiscard]] bool has(std::int32_t figure) const {
        return figure >= 0 && (grade == figure || tonnage == figure || contained == figure);
    }
};

class Chooser {
public:
    Chooser(const SiteEvidence& claims, const ChoiceRule& rule) : m_figures(claims.figures), m_rule(rule) {
        if (const AnalystChoice* choice = claims.choice(ClaimKind::Figures))
            for (std::size_t i = 0; i < m_figures.size(); ++i)
                if (m_chosen < 0 && usable(m_figures[i]) && claimKey(m_figures[i]) == choice->claim)
                    m_chosen = static_cast<std::int32_t>(i);
        collect(false);
        collect(true);
        std::stable_sort(m_candidates.begin(), m_candidates.end(),
                         [this](const Candidate& a, const Candidate& b) { return before(a, b); });
        dropForecasts();
    }

    [[nodiscard]] UsedFigures used() const {
        UsedFigures used;
        const Candidate* grade = take(&Candidate::grade);
        const Candidate* tonnage = take(&Candidate::tonnage);
        const Candidate* contained = take(&Candidate::contained);
        if (grade != nullptr) {
            used.gradeFigure = grade->grade;
            used.gradePercent = inBase(at(grade->grade));
            used.gradeBasis = at(grade->grade).basis;
        }
        if (tonnage != nullptr) {
            used.tonnageFigure = tonnage->tonnage;
            used.tonnageTonnes = inBase(at(tonnage->tonnage));
        }
        if (contained != nullptr) {
            used.containedFigure = contained->contained;
            used.containedTonnes = inBase(at(contained->contained));
            used.containedBasis = at(contained->contained).basis;
        }
        used.sameEstimate = grade != nullptr && grade == tonnage;
        const Candidate* leading = grade != nullptr ? grade : tonnage != nullptr ? tonnage : contained;
        if (leading == nullptr)
            return used;
        used.system = leading->lead->system;
        used.resourceClass = leading->lead->resourceClass;
        used.effectiveDate = leading->lead->effectiveDate;
        used.sourceId = leading->lead->sourceId;
        used.chosen = leading->has(m_chosen);
        return used;
    }

private:
    [[nodiscard]] const Figure& at(std::int32_t index) const { return m_figures[static_cast<std::size_t>(index)]; }

    /// Published figures first, then the derived ones that complete an estimate, or were chosen by hand.
    void collect(bool derived) {
        for (std::size_t i = 0; i < m_figures.size(); ++i) {
            const auto index = static_cast<std::int32_t>(i);
            const Figure& f = m_figures[i];
            if (f.derived != derived || !usable(f))
                continue;
            Candidate* home = homeOf(f);
            if (derived && index != m_chosen && (home == nullptr || !completes(f, *home)))
                continue;
            if (home == nullptr)
                home = &m_candidates.emplace_back(Candidate{&f, index, -1, -1, -1});
            home->slot(f.kind) = index;
        }
    }

    /// The candidate that the figure belongs to and that has no figure of its kind yet.
    [[nodiscard]] Candidate* homeOf(const Figure& f) {
        const auto it = std::find_if(m_candidates.begin(), m_candidates.end(), [&](Candidate& c) {
            return !f.estimate.empty() && c.lead->estimate == f.estimate && c.lead->resourceClass == f.resourceClass &&
                   c.slot(f.kind) < 0;
        });
        return it == m_candidates.end() ? nullptr : &*it;
    }

    /// Whether tonnage × grade is the contained metal once the derived figure takes its place.
    [[nodiscard]] bool completes(const Figure& derived, Candidate with) const {
        with.slot(derived.kind) = static_cast<std::int32_t>(&derived - m_figures.data());
        if (with.grade < 0 || with.tonnage < 0 || with.contained < 0 ||
            at(with.grade).basis != at(with.contained).basis || at(with.grade).basis == Basis::NotStated)
            return false;
        const Interval product = (inBase(at(with.tonnage)) * inBase(at(with.grade))).scaled(0.01);
        const Interval stated = inBase(at(with.contained));
        return product.exactlyKnown() && stated.exactlyKnown() &&
               std::abs(product.low - stated.low) <= agreement * stated.low;
    }

    /// An order of preference: true when `a` is shown before `b`.
    [[nodiscard]] bool before(const Candidate& a, const Candidate& b) const {
        const auto backing = [this](const Candidate& c) {
            const bool pair = c.grade >= 0 && c.tonnage >= 0;
            return std::tuple(!c.has(m_chosen), isForecast(c.lead->resourceClass), m_rule.rank(c.lead->system), !pair);
        };
        if (backing(a) != backing(b))
            return backing(a) < backing(b);
        if (a.lead->effectiveDate != b.lead->effectiveDate)
            return a.lead->effectiveDate > b.lead->effectiveDate;
        const auto width = [](const Candidate& c) {
            return std::tuple(!c.lead->zone.empty(), -breadth(c.lead->resourceClass), c.first);
        };
        return width(a) < width(b);
    }

    /// Beside a better estimate no forecast is used, not even for the number that one lacks.
    void dropForecasts() {
        if (m_candidates.empty() || isForecast(m_candidates.front().lead->resourceClass))
            return;
        std::erase_if(m_candidates, [](const Candidate& c) { return isForecast(c.lead->resourceClass); });
    }

    [[nodiscard]] const Candidate* take(std::int32_t Candidate::*slot) const {
        const auto it =
            std::find_if(m_candidates.begin(), m_candidates.end(), [slot](const Candidate& c) { return c.*slot >= 0; });
        return it == m_candidates.end() ? nullptr : &*it;
    }

    const std::vector<Figure>& m_figures;
    const ChoiceRule& m_rule;
    std::int32_t m_chosen = -1;
    std::vector<Candidate> m_candidates;
};

} // namespace

UsedFigures chooseFigures(const SiteEvidence& claims, const ChoiceRule& rule) { return Chooser(claims, rule).used(); }

} // namespace ree
