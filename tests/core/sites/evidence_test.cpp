// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/evidence.h"

#include <gtest/gtest.h>

namespace ree {
namespace {

Figure figure(FigureKind kind, double value, std::string estimate, ReportingSystem system, std::string date = "2011") {
    Figure f;
    f.kind = kind;
    f.estimate = std::move(estimate);
    f.quantity = {Interval::exact(value), kind == FigureKind::Grade ? Unit::Percent : Unit::Tonne};
    f.basis = kind == FigureKind::Tonnage ? Basis::Ore : Basis::Reo;
    f.system = system;
    f.effectiveDate = std::move(date);
    return f;
}

UsedFigures chooseFigures(const std::vector<Figure>& figures) {
    SiteEvidence claims;
    claims.figures = figures;
    return ree::chooseFigures(claims);
}

const Ownership* chooseOwner(const std::vector<Ownership>& owners) {
    static SiteEvidence claims; // what is returned points into it
    claims.owners = owners;
    return ree::chooseOwner(claims);
}

TEST(ChooseFigures, codeCompliant_beatsANewerPressFigure) {
    const std::vector<Figure> figures{figure(FigureKind::Grade, 9, "p", ReportingSystem::Press, "2024"),
                                      figure(FigureKind::Grade, 2, "j", ReportingSystem::Jorc, "2010")};
    EXPECT_EQ(chooseFigures(figures).gradeFigure, 1);
}

TEST(ChooseFigures, oneEstimate_saysSo) {
    const std::vector<Figure> figures{figure(FigureKind::Grade, 2, "j", ReportingSystem::Jorc),
                                      figure(FigureKind::Tonnage, 100, "j", ReportingSystem::Jorc)};
    EXPECT_TRUE(chooseFigures(figures).sameEstimate);
    auto apart = figures;
    apart[1].estimate = "k";
    EXPECT_FALSE(chooseFigures(apart).sameEstimate);
}

TEST(ChooseFigures, classesOfOneEstimate_areNotMixed) {
    std::vector<Figure> figures{figure(FigureKind::Grade, 2, "j", ReportingSystem::Jorc),
                                figure(FigureKind::Tonnage, 100, "j", ReportingSystem::Jorc)};
    figures[0].resourceClass = ResourceClass::Indicated;
    figures[1].resourceClass = ResourceClass::Inferred;
    EXPECT_FALSE(chooseFigures(figures).sameEstimate);
}

TEST(ChooseFigures, derivedAndOtherMetals_areNeverUsed) {
    std::vector<Figure> figures{figure(FigureKind::Grade, 2, "j", ReportingSystem::Jorc),
                                figure(FigureKind::Grade, 3, "k", ReportingSystem::Jorc)};
    figures[0].derived = true;
    figures[1].basis = Basis::OtherMetal;
    const UsedFigures used = chooseFigures(figures);
    EXPECT_EQ(used.gradeFigure, -1);
    EXPECT_FALSE(used.gradePercent.known());
}

TEST(ChooseFigures, forecastBesideAnEstimate_isNotUsedEvenForWhatTheOtherLacks) {
    std::vector<Figure> figures{figure(FigureKind::Grade, 2, "c", ReportingSystem::Gkz),
                                figure(FigureKind::Tonnage, 100, "p", ReportingSystem::Gkz)};
    figures[1].resourceClass = ResourceClass::P1;
    EXPECT_EQ(chooseFigures(figures).tonnageFigure, -1);
    figures.erase(figures.begin());
    EXPECT_EQ(chooseFigures(figures).tonnageFigure, 0);
}

/// Grade and contained metal of an estimate that adds up to 1 Mt of ore, whose tonnage is derived.
std::vector<Figure> withDerivedTonnage(double tonnes) {
    std::vector<Figure> figures{figure(FigureKind::Grade, 2, "j", ReportingSystem::Jorc),
                                figure(FigureKind::Contained, 20000, "j", ReportingSystem::Jorc),
                                figure(FigureKind::Tonnage, tonnes, "j", ReportingSystem::Jorc)};
    figures[2].derived = true;
    return figures;
}

TEST(ChooseFigures, derivedFigureThatCompletesAnEstimate_isUsed) {
    EXPECT_EQ(chooseFigures(withDerivedTonnage(1e6)).tonnageFigure, 2);
    EXPECT_EQ(chooseFigures(withDerivedTonnage(1.019e6)).tonnageFigure, 2);
    EXPECT_EQ(chooseFigures(withDerivedTonnage(1.03e6)).tonnageFigure, -1) << "three per cent off";
    auto unstated = withDerivedTonnage(1e6);
    unstated[0].basis = unstated[1].basis = Basis::NotStated;
    EXPECT_EQ(chooseFigures(unstated).tonnageFigure, -1) << "metal or oxide is not known";
}

TEST(ChooseFigures, wholeSiteAndTotalOfClasses_beforeTheirParts) {
    std::vector<Figure> figures{figure(FigureKind::Grade, 1, "zone", ReportingSystem::Jorc),
                                figure(FigureKind::Grade, 2, "measured", ReportingSystem::Jorc),
                                figure(FigureKind::Grade, 3, "both", ReportingSystem::Jorc)};
    figures[0].zone = "Northern";
    figures[0].resourceClass = ResourceClass::MeasuredIndicated;
    figures[1].resourceClass = ResourceClass::Measured;
    figures[2].resourceClass = ResourceClass::MeasuredIndicated;
    EXPECT_EQ(chooseFigures(figures).gradeFigure, 2);
    figures.pop_back();
    EXPECT_EQ(chooseFigures(figures).gradeFigure, 1);
}

TEST(ChooseOwner, largestStatedShareOfTheCurrent) {
    std::vector<Ownership> owners(3);
    owners[0].owner = "past";
    owners[0].sharePercent = {Interval::exact(100), Unit::Percent};
    owners[1].owner = "unstated";
    owners[1].current = true;
    owners[2].owner = "stated";
    owners[2].current = true;
    owners[2].sharePercent = {Interval::exact(20), Unit::Percent};
    ASSERT_NE(chooseOwner(owners), nullptr);
    EXPECT_EQ(chooseOwner(owners)->owner, "stated");
    EXPECT_EQ(chooseOwner({}), nullptr);
}

} // namespace
} // namespace ree
