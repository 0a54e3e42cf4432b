// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/element_sums.h"

#include <array>
#include <cmath>
#include <optional>

#include "core/domain/element.h"

namespace ree {
namespace {

/// Percent of trade oxide by element; NaN where no grade is known.
using OxidePercents = std::array<double, elementCount>;

std::optional<Oxide> tradeOxide(Element element) { return oxideFromFormula(info(element).tradeOxide); }

/// One exactly known grade of one element as percent of its trade oxide.
std::optional<std::pair<Element, double>> oxidePercent(const Figure& f) {
    if (f.kind != FigureKind::Grade || !f.quantity.value.exactlyKnown() ||
        dimension(f.quantity.unit) != Dimension::MassFraction)
        return std::nullopt;
    const auto element = elementFromText(f.basisText);
    if (!element || (f.basis != Basis::SingleElement && f.basis != Basis::SingleOxide))
        return std::nullopt;
    const auto oxide = tradeOxide(*element);
    if (!oxide)
        return std::nullopt;
    double percent = f.quantity.value.low * inBaseUnits(f.quantity.unit);
    if (const auto stated = oxideFromFormula(f.basisText))
        percent /= oxidePerMetal(*stated);
    return std::pair(*element, percent * oxidePerMetal(*oxide));
}

bool counts(Element element) { return element != Element::Sc && element != Element::Pm; }

} // namespace

ElementSums elementSums(const std::vector<Figure>& figures, std::string_view id) {
    OxidePercents percents;
    percents.fill(std::nan(""));
    const Figure* first = nullptr;
    for (const Figure& f : figures)
        if (const auto grade = oxidePercent(f); grade && counts(grade->first)) {
            percents[static_cast<std::size_t>(grade->first)] = grade->second;
            first = first == nullptr ? &f : first;
        }
    ElementSums sums;
    if (first == nullptr)
        return sums;
    const auto known = [&](Element e) { return !std::isnan(percents[static_cast<std::size_t>(e)]); };
    if (!known(Element::La) || !known(Element::Ce) || !known(Element::Nd)) {
        sums.why = "La, Ce and Nd are not all given, so no sum is formed";
        return sums;
    }
    double sum = 0;
    std::string missing;
    for (const ElementInfo& e : elements()) {
        if (!counts(e.element))
            continue;
        if (known(e.element))
            sum += percents[static_cast<std::size_t>(e.element)];
        else
            (missing += missing.empty() ? "" : ", ") += e.symbol;
    }
    Figure treo = *first;
    treo.id = std::string(id) + ":TREO";
    treo.kindText = "grade";
    treo.statement = "sum of the oxides of the elements given";
    treo.quantity = {missing.empty() ? Interval::exact(sum) : Interval::atLeast(sum), Unit::Percent};
    treo.unitText = symbol(Unit::Percent);
    treo.basis = Basis::TreoWithY;
    treo.basisText = toText(treo.basis);
    treo.derived = true;
    treo.note = missing.empty() ? "computed from the elements, Y included, Sc not"
                                : "computed from the elements; without " + missing + ", so a lower bound";
    sums.grades.push_back(treo);
    if (!missing.empty()) {
        sums.why = missing + " not given: the sum is a lower bound, and no composition is formed";
        return sums;
    }
    for (const ElementInfo& e : elements())
        if (counts(e.element))
            sums.composition.push_back(
                {std::string(id),
                 std::string(e.tradeOxide),
                 {Interval::exact(100 * percents[static_cast<std::size_t>(e.element)] / sum), Unit::Percent},
                 "TREO",
                 true,
                 first->sourceId,
                 first->note});
    return sums;
}

} // namespace ree
