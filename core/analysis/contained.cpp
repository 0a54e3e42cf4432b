// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/contained.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "core/domain/quantity.h"

namespace ree {
namespace {

constexpr std::size_t familyCount = 4;

TotalLine::Family familyOf(ReportingSystem system, ResourceClass resourceClass) {
    if (isForecast(resourceClass))
        return TotalLine::Family::Forecast;
    if (isCodeCompliant(system))
        return TotalLine::Family::CodeCompliant;
    const bool ofTheState = system == ReportingSystem::Gkz || system == ReportingSystem::StateRegister;
    return ofTheState ? TotalLine::Family::StateRegister : TotalLine::Family::Other;
}

/// A stated figure may come from another estimate than the grade and tonnage that name the row's system and class.
TotalLine::Family familyOfContained(const SiteTable& table, std::uint32_t row, bool computed) {
    if (const SiteEvidence* claims = computed ? nullptr : table.evidenceOf(row)) {
        const auto figure = chooseFigures(claims->figures).containedFigure;
        if (figure >= 0) {
            const Figure& f = claims->figures[static_cast<std::size_t>(figure)];
            return familyOf(f.system, f.resourceClass);
        }
    }
    return familyOf(table.system[row], table.resourceClass[row]);
}

std::vector<std::pair<CountryId, std::int64_t>> mostFirst(const std::map<CountryId, std::int64_t>& counts) {
    std::vector<std::pair<CountryId, std::int64_t>> list(counts.begin(), counts.end());
    std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    return list;
}

} // namespace

ContainedOxide containedOxide(const SiteTable& table, std::uint32_t row) {
    const Interval& tonnage = table.tonnageTonnes[row];
    const Interval& grade = table.gradePercent[row];
    const bool together = table.sameEstimate[row] != 0 && isOxideSum(table.gradeBasis[row]);
    if (together && tonnage.known() && grade.known()) {
        ContainedOxide result;
        result.tonnes = (tonnage * grade).scaled(0.01);
        result.computed = true;
        result.formula = toReadableText(tonnage, 6) + " t × " + toReadableText(grade) + " % " +
                         std::string(toText(table.gradeBasis[row])) + " = " + toReadableText(result.tonnes) + " t";
        return result;
    }
    const Interval& stated = table.containedTonnes[row];
    if (stated.known())
        return {stated, false, "stated: " + toReadableText(stated) + " t"};
    return {};
}

std::string_view label(TotalLine::Family family) {
    switch (family) {
    case TotalLine::Family::CodeCompliant: return "Code-compliant (CRIRSCO)";
    case TotalLine::Family::StateRegister: return "State register (GKZ)";
    case TotalLine::Family::Forecast: return "Forecast resources";
    case TotalLine::Family::Other: return "Journal, company or press";
    }
    return {};
}

Summary summarize(const SiteTable& table, std::span<const std::uint32_t> rows) {
    Summary summary;
    std::array<std::optional<TotalLine>, familyCount> lines;
    std::map<CountryId, std::int64_t> countries;
    std::map<CountryId, std::int64_t> ownerCountries;
    for (const std::uint32_t row : rows) {
        ++summary.sites;
        summary.placed += table.place[row].known() ? 1 : 0;
        summary.withGrade += table.gradePercent[row].known() ? 1 : 0;
        summary.withTonnage += table.tonnageTonnes[row].known() ? 1 : 0;
        summary.withOwner += table.owner[row].empty() ? 0 : 1;
        ++countries[table.country[row]];
        ++ownerCountries[table.ownerCountry[row]];
        const ContainedOxide contained = containedOxide(table, row);
        if (!contained.tonnes.known()) {
            ++summary.containedUnknown;
            continue;
        }
        const auto family = familyOfContained(table, row, contained.computed);
        auto& line = lines[static_cast<std::size_t>(family)];
        if (!line)
            line = TotalLine{family, Interval::exact(0), 0};
        line->tonnes = line->tonnes + contained.tonnes;
        ++line->sites;
    }
    for (const auto& line : lines)
        if (line)
            summary.contained.push_back(*line);
    summary.byCountry = mostFirst(countries);
    summary.byOwnerCountry = mostFirst(ownerCountries);
    return summary;
}

} // namespace ree
