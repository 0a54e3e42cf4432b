// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/element_group.h"

#include <array>

#include "core/base/text.h"

namespace ree {
namespace {

struct Limits {
    GroupConventionInfo info;
    Element lastLight;
    Element lastMedium; ///< lastLight where there is no medium group
};

constexpr std::array<Limits, 6> conventions{
    {{{GroupConvention::Usgs, "usgs", "USGS", "light La–Gd, heavy Tb–Lu and Y"}, Element::Gd, Element::Gd},
     {{GroupConvention::Company, "company", "Company reports", "light La–Sm, heavy Eu–Lu and Y"},
      Element::Sm,
      Element::Sm},
     {{GroupConvention::LightToEu, "light-to-eu", "Light to Eu", "light La–Eu, heavy Gd–Lu and Y"},
      Element::Eu,
      Element::Eu},
     {{GroupConvention::ThreeGroups, "three-groups", "Three groups", "light La–Nd, medium Sm–Gd, heavy Tb–Lu and Y"},
      Element::Nd,
      Element::Gd},
     {{GroupConvention::Chinese, "chinese", "Chinese industry", "light La–Nd, medium Sm–Ho, heavy Er–Lu and Y"},
      Element::Nd,
      Element::Ho},
     {{GroupConvention::Soviet, "soviet", "Soviet and Russian", "cerium group La–Eu, yttrium group Gd–Lu and Y"},
      Element::Eu,
      Element::Eu}}};

constexpr auto infos = [] {
    std::array<GroupConventionInfo, conventions.size()> all{};
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = conventions[i].info;
    return all;
}();

} // namespace

std::span<const GroupConventionInfo> groupConventions() { return infos; }

const GroupConventionInfo& info(GroupConvention convention) { return infos[static_cast<std::size_t>(convention)]; }

std::optional<GroupConvention> groupConventionFromText(std::string_view key) {
    for (const GroupConventionInfo& known : infos)
        if (equalsIgnoreCaseAscii(known.key, trimmed(key)))
            return known.convention;
    return std::nullopt;
}

ElementGroup groupOf(Element element, GroupConvention convention) {
    if (element == Element::Sc || element == Element::Pm)
        return ElementGroup::None;
    const Limits& limits = conventions[static_cast<std::size_t>(convention)];
    if (element == Element::Y || element > limits.lastMedium)
        return ElementGroup::Heavy;
    return element > limits.lastLight ? ElementGroup::Medium : ElementGroup::Light;
}

ElementSet elementsOf(ElementGroup group, GroupConvention convention) {
    ElementSet set;
    for (const ElementInfo& e : elements())
        if (groupOf(e.element, convention) == group)
            set.insert(e.element);
    return set;
}

std::string_view toText(ElementGroup group) {
    switch (group) {
    case ElementGroup::Light: return "light";
    case ElementGroup::Medium: return "medium";
    case ElementGroup::Heavy: return "heavy";
    case ElementGroup::None: break;
    }
    return {};
}

ElementSet magnetElements() {
    ElementSet set;
    for (const Element e : {Element::Pr, Element::Nd, Element::Tb, Element::Dy})
        set.insert(e);
    return set;
}

ElementSet criticalElements() {
    ElementSet set;
    for (const Element e : {Element::Y, Element::Nd, Element::Eu, Element::Tb, Element::Dy})
        set.insert(e);
    return set;
}

} // namespace ree
