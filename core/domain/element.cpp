// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/element.h"

#include <unordered_map>

#include "core/base/text.h"

namespace ree {
namespace {

// Standard atomic weights, IUPAC 2021.
constexpr std::array<ElementInfo, elementCount> table{{
    {Element::Sc, 21, "Sc", "scandium", "скандий", 44.955907, "Sc2O3"},
    {Element::Y, 39, "Y", "yttrium", "иттрий", 88.905838, "Y2O3"},
    {Element::La, 57, "La", "lanthanum", "лантан", 138.90547, "La2O3"},
    {Element::Ce, 58, "Ce", "cerium", "церий", 140.116, "CeO2"},
    {Element::Pr, 59, "Pr", "praseodymium", "празеодим", 140.90766, "Pr6O11"},
    {Element::Nd, 60, "Nd", "neodymium", "неодим", 144.242, "Nd2O3"},
    {Element::Pm, 61, "Pm", "promethium", "прометий", 145.0, ""},
    {Element::Sm, 62, "Sm", "samarium", "самарий", 150.36, "Sm2O3"},
    {Element::Eu, 63, "Eu", "europium", "европий", 151.964, "Eu2O3"},
    {Element::Gd, 64, "Gd", "gadolinium", "гадолиний", 157.25, "Gd2O3"},
    {Element::Tb, 65, "Tb", "terbium", "тербий", 158.925354, "Tb4O7"},
    {Element::Dy, 66, "Dy", "dysprosium", "диспрозий", 162.500, "Dy2O3"},
    {Element::Ho, 67, "Ho", "holmium", "гольмий", 164.930329, "Ho2O3"},
    {Element::Er, 68, "Er", "erbium", "эрбий", 167.259, "Er2O3"},
    {Element::Tm, 69, "Tm", "thulium", "тулий", 168.934219, "Tm2O3"},
    {Element::Yb, 70, "Yb", "ytterbium", "иттербий", 173.045, "Yb2O3"},
    {Element::Lu, 71, "Lu", "lutetium", "лютеций", 174.9668, "Lu2O3"},
}};

constexpr std::array<Oxide, 19> oxideTable{{
    {"Sc2O3", Element::Sc, 2, 3}, {"Y2O3", Element::Y, 2, 3},   {"La2O3", Element::La, 2, 3},
    {"CeO2", Element::Ce, 1, 2},  {"Ce2O3", Element::Ce, 2, 3}, {"Pr6O11", Element::Pr, 6, 11},
    {"Pr2O3", Element::Pr, 2, 3}, {"Nd2O3", Element::Nd, 2, 3}, {"Sm2O3", Element::Sm, 2, 3},
    {"Eu2O3", Element::Eu, 2, 3}, {"Gd2O3", Element::Gd, 2, 3}, {"Tb4O7", Element::Tb, 4, 7},
    {"Tb2O3", Element::Tb, 2, 3}, {"Dy2O3", Element::Dy, 2, 3}, {"Ho2O3", Element::Ho, 2, 3},
    {"Er2O3", Element::Er, 2, 3}, {"Tm2O3", Element::Tm, 2, 3}, {"Yb2O3", Element::Yb, 2, 3},
    {"Lu2O3", Element::Lu, 2, 3},
}};

/// Names fold across scripts; symbols and formulas do not, as folding would make iodine's "I" of yttrium's "Y".
const std::unordered_map<std::string, Element>& elementsByWord() {
    static const auto words = [] {
        std::unordered_map<std::string, Element> map;
        for (const ElementInfo& e : table) {
            map.emplace(lowerAscii(e.symbol), e.element);
            for (const auto word : {e.nameEnglish, e.nameRussian})
                map.emplace(foldText(word), e.element);
        }
        for (const Oxide& oxide : oxideTable)
            map.emplace(lowerAscii(oxide.formula), oxide.element);
        return map;
    }();
    return words;
}

} // namespace

std::span<const ElementInfo, elementCount> elements() { return table; }

const ElementInfo& info(Element element) { return table[static_cast<std::size_t>(element)]; }

std::optional<Element> elementFromText(std::string_view text) {
    const auto& words = elementsByWord();
    constexpr std::size_t longestSymbol = 2;
    auto it = words.find(lowerAscii(trimmed(text)));
    if (it == words.end())
        if (const std::string folded = foldText(text); folded.size() > longestSymbol)
            it = words.find(folded);
    return it == words.end() ? std::nullopt : std::optional(it->second);
}

std::string toText(ElementSet set, std::string_view separator) {
    std::string text;
    for (const ElementInfo& e : table) {
        if (!set.contains(e.element))
            continue;
        text += text.empty() ? std::string_view() : separator;
        text += e.symbol;
    }
    return text;
}

ElementSet elementsFromList(std::string_view list, std::vector<std::string>* others) {
    ElementSet set;
    for (const auto part : splitList(list, ",;/|+ \t\n")) {
        if (const auto element = elementFromText(part))
            set.insert(*element);
        else if (others != nullptr)
            others->emplace_back(part);
    }
    return set;
}

std::span<const Oxide> oxides() { return oxideTable; }

std::optional<Oxide> oxideFromFormula(std::string_view formula) {
    for (const Oxide& oxide : oxideTable)
        if (equalsIgnoreCaseAscii(oxide.formula, trimmed(formula)))
            return oxide;
    return std::nullopt;
}

double oxidePerMetal(const Oxide& oxide) {
    constexpr double oxygenMass = 15.999;
    const double metal = oxide.metalAtoms * info(oxide.element).atomicMass;
    return (metal + oxide.oxygenAtoms * oxygenMass) / metal;
}

} // namespace ree
