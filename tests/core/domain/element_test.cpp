// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/element.h"

#include <gtest/gtest.h>

namespace ree {
namespace {

double factorOf(std::string_view formula) {
    const auto oxide = oxideFromFormula(formula);
    return oxide ? oxidePerMetal(*oxide) : 0;
}

struct Factor {
    std::string_view oxide;
    double oxidePerMetal;
};

// Worked out apart from the program, from IUPAC 2021 standard atomic weights with oxygen 15.999.
constexpr Factor factors[]{{"Sc2O3", 1.5338231}, {"Y2O3", 1.2699317},   {"La2O3", 1.1727686}, {"CeO2", 1.2283679},
                           {"Ce2O3", 1.1712759}, {"Pr6O11", 1.2081611}, {"Pr2O3", 1.1703137}, {"Nd2O3", 1.1663766},
                           {"Sm2O3", 1.1596069}, {"Eu2O3", 1.1579223},  {"Gd2O3", 1.1526137}, {"Tb4O7", 1.1761723},
                           {"Tb2O3", 1.1510049}, {"Dy2O3", 1.1476831},  {"Ho2O3", 1.1455069}, {"Er2O3", 1.1434811},
                           {"Tm2O3", 1.1420583}, {"Yb2O3", 1.1386836},  {"Lu2O3", 1.1371603}};

TEST(OxidePerMetal, everyOxide_agreesWithStandardAtomicWeights) {
    EXPECT_EQ(std::size(factors), oxides().size());
    for (const Factor& f : factors)
        EXPECT_NEAR(factorOf(f.oxide), f.oxidePerMetal, 1e-6) << f.oxide;
}

TEST(OxidePerMetal, tradeOxidesAndTheirAlternatives_areApart) {
    EXPECT_GT(factorOf("CeO2") - factorOf("Ce2O3"), 0.05);
    EXPECT_GT(factorOf("Pr6O11") - factorOf("Pr2O3"), 0.03);
    EXPECT_GT(factorOf("Tb4O7") - factorOf("Tb2O3"), 0.02);
}

TEST(Oxides, tradeOxide_comesBeforeItsAlternatives) {
    for (const ElementInfo& e : elements()) {
        const auto it =
            std::find_if(oxides().begin(), oxides().end(), [&](const Oxide& o) { return o.element == e.element; });
        if (e.element == Element::Pm)
            EXPECT_EQ(it, oxides().end());
        else
            EXPECT_EQ(it->formula, e.tradeOxide);
    }
}

TEST(Oxides, unknownFormula_isNothing) {
    EXPECT_FALSE(oxideFromFormula("Nb2O5"));
    EXPECT_FALSE(oxideFromFormula("Nd"));
    EXPECT_FALSE(oxideFromFormula(""));
    EXPECT_EQ(oxideFromFormula(" nd2o3 ")->element, Element::Nd);
}

TEST(ElementFromText, symbolNamesAndOxide_inAnyCase) {
    for (const ElementInfo& e : elements())
        for (const auto word : {e.symbol, e.nameEnglish, e.nameRussian, e.tradeOxide})
            if (!word.empty()) {
                EXPECT_EQ(elementFromText(word), e.element) << word;
            }
    EXPECT_EQ(elementFromText("NEODYMIUM"), Element::Nd);
    EXPECT_EQ(elementFromText("НЕОДИМ"), Element::Nd);
    EXPECT_EQ(elementFromText(" dy "), Element::Dy);
}

TEST(ElementFromText, otherElements_areNotTakenForRareEarths) {
    // I and J fold onto Y, Di onto Dy: a symbol is a symbol.
    for (const auto word : {"I", "J", "Di", "Ib", "Nb", "Ta", "Th", "U", "", "-", "REE", "TR"})
        EXPECT_FALSE(elementFromText(word)) << word;
}

TEST(ElementsFromList, namesInAnyScript_andOthersInOrder) {
    std::vector<std::string> others;
    const ElementSet set = elementsFromList("La, Nb; неодим/Иттрий Dy2O3 + Ta", &others);
    EXPECT_EQ(toText(set), "Y; La; Nd; Dy");
    EXPECT_EQ(others, (std::vector<std::string>{"Nb", "Ta"}));
    EXPECT_TRUE(elementsFromList("").empty());
}

TEST(ElementSet, anyAndAll) {
    const ElementSet set = elementsFromList("Nd Dy");
    EXPECT_EQ(set.size(), 2);
    EXPECT_TRUE(set.containsAny(elementsFromList("Dy La")));
    EXPECT_FALSE(set.containsAll(elementsFromList("Dy La")));
    EXPECT_TRUE(set.containsAll(elementsFromList("Dy")));
    EXPECT_FALSE(set.containsAny(ElementSet()));
    EXPECT_EQ(ElementSet::all().size(), elementCount);
    EXPECT_EQ(ElementSet(0xFFFFFFFFU), ElementSet::all());
}

} // namespace
} // namespace ree
