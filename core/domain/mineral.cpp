// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mineral.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "core/base/text.h"
#include "core/domain/element.h"
#include "core/domain/formula_mass.h"

namespace ree {
namespace {

using Seat = RareEarthSeat;

constexpr std::array<Mineral, 37> table{{
    {"bastnäsite", "RCO3F", Seat::Any, "bastnaesite; бастнезит; бастнэзит; hydroxylbastnasite"},
    {"parisite", "CaR2(CO3)3F2", Seat::Any, "паризит; yttroparisite; иттропаризит"},
    {"synchysite", "CaR(CO3)2F", Seat::Any, "синхизит; yttrosynchysite; иттросинхизит; doverite; доверит"},
    {"röntgenite", "Ca2R3(CO3)5F3", Seat::Light, "roentgenite; рентгенит"},
    {"huanghoite", "BaR(CO3)2F", Seat::Light, "хуанхит; хуанхоит"},
    {"cebaite", "Ba3R2(CO3)5F2", Seat::Light, "себаит; цебаит"},
    {"ancylite", "SrR(CO3)2OH(H2O)", Seat::Light, "анкилит"},
    {"burbankite", "Na4R2(CO3)5", Seat::Light, "бурбанкит; бербанкит; petersenite; remondite"},
    {"carbocernaite", "NaR(CO3)2", Seat::Light, "карбоцернаит"},
    {"lanthanite", "R2(CO3)3(H2O)8", Seat::Light, "лантанит"},
    {"tengerite", "R2(CO3)3(H2O)3", Seat::Heavy, "тенгерит"},
    {"kainosite", "Ca2R2(SiO3)4CO3(H2O)", Seat::Heavy, "cenosite; кайнозит; кенозит"},
    {"fluocerite", "RF3", Seat::Light, "tysonite; флюоцерит; тизонит"},
    {"gagarinite", "NaCaRF6", Seat::Any, "гагаринит"},
    {"monazite", "RPO4", Seat::Light, "монацит"},
    {"xenotime", "RPO4", Seat::Heavy, "ксенотим"},
    {"churchite", "RPO4(H2O)2", Seat::Heavy, "weinschenkite; черчит; чёрчит; вейншенкит"},
    {"rhabdophane", "RPO4(H2O)", Seat::Any, "rhabdophanite; рабдофан; рабдофанит; yttrorhabdophane"},
    {"florencite", "RAl3(PO4)2(OH)6", Seat::Light, "флоренсит"},
    {"cerianite", "RO2", Seat::Light, "церианит"},
    {"loparite", "NaRTi2O6", Seat::Light, "лопарит"},
    {"fergusonite", "RNbO4", Seat::Any, "фергусонит"},
    {"samarskite", "RFeNb2O8", Seat::Heavy, "самарскит"},
    {"euxenite", "RNbTiO6", Seat::Heavy, "polycrase; эвксенит; поликраз"},
    {"aeschynite", "RNbTiO6", Seat::Any, "eschynite; priorite; эшинит; приорит"},
    {"allanite", "CaRAl2FeSi3O12OH", Seat::Any, "orthite; алланит; ортит"},
    {"britholite", "Ca2R3(SiO4)3F", Seat::Any, "бритолит; lessingite; abukumalite"},
    {"cerite", "R9Mg(SiO4)3(SiO3OH)4(OH)3", Seat::Light, "церит"},
    {"stillwellite", "RBSiO5", Seat::Light, "стилуэллит; стилвеллит"},
    {"gadolinite", "R2FeBe2Si2O10", Seat::Any, "гадолинит"},
    {"chevkinite", "R4Fe2Ti3Si4O22", Seat::Light, "perrierite; tscheffkinite; чевкинит; перрьерит"},
    {"rinkite", "Ca4RNa2TiSi4O15F3", Seat::Any, "mosandrite; ринкит; мозандрит; ринколит; rinkolite"},
    {"thalenite", "R3Si3O10F", Seat::Heavy, "таленит"},
    {"yttrialite", "R2Si2O7", Seat::Heavy, "иттриалит; keiviite; кейвиит"},
    {"eudialyte", "Na12R3Ca6Mn3Zr3NbSi25O73(OH)3CO3(H2O)", Seat::Any, "эвдиалит; zirsilite"},
    {"törnebohmite", "R2Al(SiO4)2OH", Seat::Light, "tornebohmite; тернебомит; торнебомит"},
    {"steenstrupine", "Na14R6Mn2Fe2Zr(PO4)7Si12O36(OH)2(H2O)3", Seat::Light, "стенструпин"},
}};

bool sits(Element element, Seat seat) {
    if (element == Element::Sc || element == Element::Pm)
        return false;
    const bool heavy = element == Element::Y || element >= Element::Gd;
    const bool light = element != Element::Y && element <= Element::Sm;
    return seat == Seat::Any || (seat == Seat::Heavy ? heavy : light);
}

/// Cerianite is an oxide itself: every formula with R as its only metal and oxygen would hold more than it weighs.
double oxidePercent(const FormulaMass& mass, const Oxide& oxide) {
    const double metal = mass.rareEarthAtoms * info(oxide.element).atomicMass;
    return std::min(100.0, 100 * metal * oxidePerMetal(oxide) / (metal + mass.others));
}

/// "-(Ce)" and the like, after which names of rare earth minerals are told apart (Levinson's rule).
bool hasElementSuffix(std::string_view text) {
    const std::size_t open = text.rfind("-(");
    const std::size_t close = text.find(')', open);
    return open != std::string_view::npos && close != std::string_view::npos &&
           elementFromText(text.substr(open + 2, close - open - 2)).has_value();
}

std::string_view withoutBrackets(std::string_view text) {
    const std::size_t open = text.find('(');
    return trimmed(open == std::string_view::npos ? text : text.substr(0, open));
}

const std::unordered_map<std::string, const Mineral*>& mineralsByName() {
    static const auto names = [] {
        std::unordered_map<std::string, const Mineral*> map;
        for (const Mineral& mineral : table) {
            map.emplace(foldText(mineral.name), &mineral);
            for (const auto alias : splitList(mineral.aliases, ";"))
                map.emplace(foldText(alias), &mineral);
        }
        return map;
    }();
    return names;
}

bool speaksOfRareEarths(std::string_view name) {
    const std::string folded = " " + foldText(name) + " ";
    const std::array<std::string_view, 7> words{" ree ",    " reo ",     " rare earth ", "lanthanide",
                                                "redkozem", "lantanoid", " rze "};
    return hasElementSuffix(name) ||
           std::any_of(words.begin(), words.end(), [&](auto word) { return folded.find(word) != std::string::npos; });
}

} // namespace

std::span<const Mineral> minerals() { return table; }

const Mineral* mineralFromText(std::string_view text) {
    const auto& names = mineralsByName();
    const std::string folded = foldText(withoutBrackets(text));
    auto it = names.find(folded);
    if (it == names.end()) // "neodymium bastnasite": the last word is the mineral
        it = names.find(folded.substr(folded.rfind(' ') + 1));
    return it == names.end() ? nullptr : it->second;
}

double largestOxidePercent(const Mineral& mineral) {
    const FormulaMass mass = formulaMass(mineral.formula).value_or(FormulaMass{});
    double largest = 0;
    for (const ElementInfo& element : elements())
        if (sits(element.element, mineral.seat))
            largest = std::max(largest, oxidePercent(mass, *oxideFromFormula(element.tradeOxide)));
    return largest;
}

MineralBound mineralBound(std::string_view list) {
    MineralBound bound;
    for (const auto name : splitList(list, ";,")) {
        const Mineral* mineral = mineralFromText(name);
        if (mineral == nullptr) {
            if (speaksOfRareEarths(name))
                return {};
            continue;
        }
        if (const double percent = largestOxidePercent(*mineral); percent > bound.percent)
            bound = {mineral, percent};
    }
    return bound;
}

} // namespace ree
