// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/site_quantity.h"

#include <array>
#include <optional>

#include "core/analysis/oxide_shares.h"
#include "core/base/text.h"

namespace ree {
namespace {

using Kind = SiteQuantity::Kind;

struct Part {
    ElementSet elements;
    bool metal = false;
    std::string label;
};

std::string groupLabel(ElementGroup group, GroupConvention convention) {
    std::string name(toText(group));
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
    const GroupConventionInfo& how = info(convention);
    return name + " oxides (" + std::string(how.label) + ": " + std::string(how.limits) + ")";
}

std::optional<Part> groupNamed(std::string_view name, GroupConvention convention) {
    for (const ElementGroup group : {ElementGroup::Light, ElementGroup::Medium, ElementGroup::Heavy})
        if (equalsIgnoreCaseAscii(name, toText(group)))
            return Part{elementsOf(group, convention), false, groupLabel(group, convention)};
    if (equalsIgnoreCaseAscii(name, "magnet"))
        return Part{magnetElements(), false, "Magnet oxides (Pr, Nd, Tb, Dy)"};
    if (equalsIgnoreCaseAscii(name, "critical"))
        return Part{criticalElements(), false, "Critical oxides (Y, Nd, Eu, Tb, Dy; US DoE 2011)"};
    if (equalsIgnoreCaseAscii(name, "NdPr")) {
        ElementSet pair;
        pair.insert(Element::Pr);
        pair.insert(Element::Nd);
        return Part{pair, false, "Nd and Pr oxides"};
    }
    return std::nullopt;
}

std::optional<Part> partNamed(std::string_view name, GroupConvention convention) {
    if (const auto oxide = oxideFromFormula(name))
        if (const auto trade = tradeOxide(oxide->element); trade && trade->formula == oxide->formula)
            return Part{ElementSet::of(oxide->element), false, std::string(oxide->formula)};
    for (const ElementInfo& e : elements())
        if (equalsIgnoreCaseAscii(name, e.symbol) && !e.tradeOxide.empty())
            return Part{ElementSet::of(e.element), true, std::string(e.symbol) + " as metal"};
    return groupNamed(name, convention);
}

struct Whole {
    std::string_view name;
    std::string_view column;
    Kind kind;
    std::string_view label;
};
constexpr std::array<Whole, 3> wholes{
    {{"grade", "grade_percent", Kind::Grade, "Grade"},
     {"tonnage", "tonnage_t", Kind::Tonnage, "Ore tonnage"},
     {"contained", "contained_t", Kind::Contained, "Rare earth oxide in the ground"}}};

} // namespace

Result<SiteQuantity> siteQuantityFromText(std::string_view text, GroupConvention convention) {
    const std::string name(trimmed(text));
    for (const Whole& whole : wholes)
        if (name == whole.name || name == whole.column)
            return SiteQuantity{whole.kind, {}, false, std::string(whole.name), std::string(whole.label)};
    const std::size_t point = name.find('.');
    const std::string_view head = std::string_view(name).substr(0, point);
    const auto part = point == std::string::npos || (head != "contained" && head != "share")
                          ? std::nullopt
                          : partNamed(std::string_view(name).substr(point + 1), convention);
    const bool share = head == "share";
    if (!part || (share && part->metal))
        return failure(ErrorCode::WrongText, "Cannot tell which quantity '" + name + "' is", {}, {},
                       "There are grade, tonnage, contained, and parts such as contained.Nd2O3, contained.Nd, "
                       "contained.heavy, contained.magnet, contained.NdPr, share.Dy2O3 and share.heavy.");
    return SiteQuantity{share ? Kind::Share : Kind::Contained, part->elements, part->metal, name,
                        part->label + (share ? ", share of all rare earth oxide" : " in the ground")};
}

SiteQuantity containedOxideOf(Element element) {
    const std::string formula(info(element).tradeOxide);
    return {Kind::Contained, ElementSet::of(element), false, "contained." + formula, formula + " in the ground"};
}

} // namespace ree
