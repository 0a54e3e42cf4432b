// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a tonne can hold: no more than a tonne, and no more than the pure ore mineral holds.
#include <algorithm>
#include <unordered_map>

#include "core/analysis/check_parts.h"
#include "core/analysis/site_claims.h"
#include "core/base/text.h"
#include "core/domain/mineral.h"

namespace ree {
namespace {

constexpr double whole = 100;
constexpr std::uint32_t checkEvery = 1U << 14U;

/// The bound of each row's minerals, worked out once for each different list.
class MineralBounds {
public:
    explicit MineralBounds(const SiteTable& sites) {
        for (const auto name : {"host_minerals", "ree_minerals"})
            if (const ExtraField* field = sites.extraField(name); field != nullptr && !field->number)
                m_fields.push_back(field);
    }
    [[nodiscard]] MineralBound of(std::uint32_t row) {
        std::string list;
        for (const ExtraField* field : m_fields)
            (list += field->texts[row]) += ';';
        const auto [it, isNew] = m_known.try_emplace(list);
        if (isNew)
            it->second = mineralBound(list);
        return it->second;
    }

private:
    std::vector<const ExtraField*> m_fields;
    std::unordered_map<std::string, MineralBound> m_known;
};

/// A grade of ore or of a sample of it. A sample cannot hold more than its minerals either.
struct Grade {
    Interval percent;
    Basis basis = Basis::NotStated;
    const Figure* figure = nullptr;
    std::uint32_t index = 0;
};

std::vector<Grade> gradesOf(const CheckInput& input, std::uint32_t row) {
    std::vector<Grade> grades;
    if (input.sites.gradePercent.known(row) && input.hasFigures[row] == 0)
        grades.push_back({input.sites.gradePercent[row], input.sites.gradeBasis[row], nullptr, 0});
    const SiteEvidence* claims = input.sites.evidenceOf(row);
    for (std::uint32_t i = 0; claims != nullptr && i < claims->figures.size(); ++i) {
        const Figure& f = claims->figures[i];
        const bool isGrade = f.kind == FigureKind::Grade || f.kindText == "grade_max" || f.kindText == "sample_grade";
        if (isGrade && dimension(f.quantity.unit) == Dimension::MassFraction && f.quantity.value.known())
            grades.push_back({f.quantity.value.scaled(inBaseUnits(f.quantity.unit)), f.basis, &f, i});
    }
    return grades;
}

bool isRareEarth(Basis basis) { return isRareEarthSum(basis) || basis == Basis::NotStated; }

Finding findingOf(std::uint32_t row, const Grade& grade, std::string text) {
    Finding finding;
    finding.rows = {row};
    finding.text = std::move(text);
    if (grade.figure != nullptr) {
        finding.claims = {{row, ClaimRef::Part::Figure, grade.index}};
        addSource(finding, grade.figure->sourceId);
    }
    return finding;
}

std::string aboveWhole(const Grade& grade) {
    constexpr double partsPerMillion = 1e-4;
    return gradeText(grade.percent) + " is more than a tonne in a tonne. Written in ppm or g/t it would be " +
           gradeText(grade.percent.scaled(partsPerMillion)) + ": check the unit.";
}

std::string aboveMineral(const Grade& grade, const MineralBound& bound) {
    return gradeText(grade.percent) + " is above what the minerals named for the site can hold: pure " +
           std::string(bound.richest->name) + " holds at most " + readableNumber(bound.percent, 3) + " % of oxides.";
}

std::string aboveAnyOre(const Grade& grade, const MineralBound& bound) {
    return gradeText(grade.percent) + " is above pure " + std::string(bound.richest->name) + " (" +
           readableNumber(bound.percent, 3) +
           " % of oxides), the richest mineral that forms ore: a concentrate or a "
           "mineral was analysed, or the unit is wrong.";
}

void checkGrade(std::uint32_t row, const Grade& grade, MineralBounds& minerals, FindingSink& sink) {
    static const MineralBound richestOre = mineralBound("bastnasite");
    if (grade.percent.low > whole) {
        sink.add(FindingKind::GradeOverWhole, Severity::Contradiction, row,
                 [&] { return findingOf(row, grade, aboveWhole(grade)); });
        return;
    }
    if (!isRareEarth(grade.basis))
        return;
    const MineralBound bound = minerals.of(row);
    // A grade of nobody knows what may be iron.
    const Severity severity = grade.basis == Basis::NotStated ? Severity::Remark : Severity::Contradiction;
    if (bound.richest != nullptr && grade.percent.low > bound.percent)
        sink.add(FindingKind::GradeOverMineral, severity, row,
                 [&] { return findingOf(row, grade, aboveMineral(grade, bound)); });
    else if (bound.richest == nullptr && grade.percent.low > richestOre.percent)
        sink.add(FindingKind::GradeOverMineral, Severity::Remark, row,
                 [&] { return findingOf(row, grade, aboveAnyOre(grade, richestOre)); });
}

} // namespace

void checkGrades(const CheckInput& input, FindingSink& sink) {
    MineralBounds minerals(input.sites);
    const bool evidence = input.sites.evidence != nullptr;
    constexpr double lowestBoundPercent = 5; // of all minerals known; most grades need not be looked at twice
    for (std::uint32_t row = 0; row < input.sites.size(); ++row) {
        if (row % checkEvery == 0 && input.job.cancelled())
            return;
        const bool high = input.sites.gradePercent.known(row) && input.sites.gradePercent[row].low > lowestBoundPercent;
        if (!high && !(evidence && input.sites.evidenceOf(row) != nullptr))
            continue;
        for (const Grade& grade : gradesOf(input, row))
            checkGrade(row, grade, minerals, sink);
    }
}

} // namespace ree
