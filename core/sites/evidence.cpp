// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/evidence.h"

#include <algorithm>
#include <tuple>

namespace ree {
namespace {

/// Smaller is better backed; the order that choiceRule() states.
int rankOf(ReportingSystem system) {
    if (isCodeCompliant(system))
        return 0;
    switch (system) {
    case ReportingSystem::Gkz:
    case ReportingSystem::StateRegister:
    case ReportingSystem::Unfc: return 1;
    case ReportingSystem::Company: return 2;
    case ReportingSystem::Journal: return 3;
    default: return 4; // press, none, not stated
    }
}

/// "Not stated" is a rare earth figure whose metal or oxide basis is open: shown, but never multiplied.
bool isRareEarthFigure(const Figure& f) { return isRareEarthSum(f.basis) || f.basis == Basis::NotStated; }

bool usable(const Figure& f, FigureKind kind) {
    if (f.kind != kind || f.derived || !f.quantity.value.known())
        return false;
    if (kind == FigureKind::Tonnage)
        return dimension(f.quantity.unit) == Dimension::Mass && (f.basis == Basis::Ore || f.basis == Basis::NotStated);
    const Dimension wanted = kind == FigureKind::Grade ? Dimension::MassFraction : Dimension::Mass;
    return dimension(f.quantity.unit) == wanted && isRareEarthFigure(f);
}

struct Candidate {
    std::string estimate;
    ResourceClass resourceClass = ResourceClass::Unknown; ///< an estimate states each class apart; they are never mixed
    std::int32_t grade = -1;
    std::int32_t tonnage = -1;
    std::int32_t contained = -1;
    bool forecast = false;
    int rank = 9;
    std::string date;
    std::int32_t first = 0;

    /// An order of preference: true when this one is shown before `other`.
    [[nodiscard]] bool before(const Candidate& other) const {
        const auto key = [](const Candidate& c) {
            const bool pair = c.grade >= 0 && c.tonnage >= 0;
            return std::tuple(c.forecast, c.rank, !pair);
        };
        if (key(*this) != key(other))
            return key(*this) < key(other);
        if (date != other.date)
            return date > other.date;
        return first < other.first;
    }
};

std::vector<Candidate> candidatesFrom(std::span<const Figure> figures) {
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const Figure& f = figures[i];
        const auto index = static_cast<std::int32_t>(i);
        std::int32_t Candidate::*slot = f.kind == FigureKind::Grade     ? &Candidate::grade
                                        : f.kind == FigureKind::Tonnage ? &Candidate::tonnage
                                                                        : &Candidate::contained;
        if (!usable(f, f.kind) || f.kind == FigureKind::Other)
            continue;
        auto it = std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& c) {
            return !f.estimate.empty() && c.estimate == f.estimate && c.resourceClass == f.resourceClass && c.*slot < 0;
        });
        if (it == candidates.end()) {
            candidates.push_back({f.estimate, f.resourceClass, -1, -1, -1, isForecast(f.resourceClass),
                                  rankOf(f.system), f.effectiveDate, index});
            it = candidates.end() - 1;
        }
        (*it).*slot = index;
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.before(b); });
    // Forecasts sort last: beside a better estimate none is used, not even for the number that one lacks.
    if (!candidates.empty() && !candidates.front().forecast)
        std::erase_if(candidates, [](const Candidate& c) { return c.forecast; });
    return candidates;
}

Interval inBase(const Figure& figure, Unit base) {
    return converted(figure.quantity.value, figure.quantity.unit, base).value_or(Interval{});
}

} // namespace

UsedFigures chooseFigures(std::span<const Figure> figures) {
    UsedFigures used;
    const auto candidates = candidatesFrom(figures);
    const auto take = [&candidates](std::int32_t Candidate::*slot) {
        const auto it =
            std::find_if(candidates.begin(), candidates.end(), [slot](const Candidate& c) { return c.*slot >= 0; });
        return it == candidates.end() ? nullptr : &*it;
    };
    const Candidate* grade = take(&Candidate::grade);
    const Candidate* tonnage = take(&Candidate::tonnage);
    const Candidate* contained = take(&Candidate::contained);
    if (grade != nullptr) {
        const Figure& f = figures[static_cast<std::size_t>(grade->grade)];
        used.gradeFigure = grade->grade;
        used.gradePercent = inBase(f, Unit::Percent);
        used.gradeBasis = f.basis;
    }
    if (tonnage != nullptr) {
        used.tonnageFigure = tonnage->tonnage;
        used.tonnageTonnes = inBase(figures[static_cast<std::size_t>(tonnage->tonnage)], Unit::Tonne);
    }
    if (contained != nullptr) {
        const Figure& f = figures[static_cast<std::size_t>(contained->contained)];
        used.containedFigure = contained->contained;
        used.containedTonnes = inBase(f, Unit::Tonne);
        used.containedBasis = f.basis;
    }
    used.sameEstimate = grade != nullptr && grade == tonnage;
    const std::int32_t leading = used.gradeFigure >= 0     ? used.gradeFigure
                                 : used.tonnageFigure >= 0 ? used.tonnageFigure
                                                           : used.containedFigure;
    if (leading >= 0) {
        const Figure& f = figures[static_cast<std::size_t>(leading)];
        used.system = f.system;
        used.resourceClass = f.resourceClass;
        used.effectiveDate = f.effectiveDate;
        used.sourceId = f.sourceId;
    }
    return used;
}

std::string_view choiceRule() {
    return "Code-compliant estimates before state registers before companies before journals before press; within a "
           "rank "
           "an estimate with both grade and tonnage first, then the newest. Forecasts only where there is nothing "
           "else; "
           "derived figures never.";
}

const Ownership* chooseOwner(std::span<const Ownership> owners) {
    const Ownership* best = nullptr;
    const auto shareOf = [](const Ownership& o) {
        const double share = o.sharePercent.value.representative();
        return share == share ? share : -1.0; // not stated comes after any stated share
    };
    for (const Ownership& owner : owners)
        if (owner.current && (best == nullptr || shareOf(owner) > shareOf(*best)))
            best = &owner;
    return best;
}

} // namespace ree
