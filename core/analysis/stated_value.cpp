// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cmath>

#include "core/analysis/compare_values.h"
#include "core/base/text.h"

namespace ree {
namespace {

/// Enough for every figure a source has printed, too few for the dust of a conversion.
constexpr int statedDigits = 12;

void addPart(std::string& list, std::string_view part, std::string_view separator = ", ") {
    if (part.empty())
        return;
    list += list.empty() ? "" : separator;
    list += part;
}

template <class T>
void addWord(std::string& list, T value) {
    if (value != T::Unknown)
        addPart(list, label(value));
}

void restOn(Stated& stated, const SiteTable& table, std::uint32_t row, const SiteEvidence* claims,
            std::int32_t figure) {
    if (claims != nullptr && figure >= 0) {
        const Figure& f = claims->figures[static_cast<std::size_t>(figure)];
        addWord(stated.backing, f.system);
        addWord(stated.backing, f.resourceClass);
        addPart(stated.backing, f.effectiveDate);
        stated.source = f.sourceId;
        return;
    }
    addWord(stated.backing, table.system[row]);
    addWord(stated.backing, table.resourceClass[row]);
}

void setValue(Stated& stated, const Interval& value, std::string_view unitAndBasis) {
    stated.text = toReadableText(value, statedDigits);
    if (value.known())
        (stated.text += ' ') += unitAndBasis;
    stated.exact = value.exactlyKnown() ? value.low : std::nan("");
}

UsedFigures usedOf(const SiteTable& table, std::uint32_t row) {
    const SiteEvidence* claims = table.evidenceOf(row);
    return claims == nullptr ? UsedFigures{} : chooseFigures(*claims, table.evidence->rule);
}

Stated statedGrade(const SiteTable& table, std::uint32_t row) {
    Stated stated;
    if (table.gradePercent.bound(row) == Bound::Unknown)
        return stated;
    const Basis basis = table.gradeBasis[row];
    setValue(stated, table.gradePercent[row],
             basis == Basis::NotStated ? "%, basis not stated" : "% " + std::string(toText(basis)));
    const SiteEvidence* claims = table.evidenceOf(row);
    restOn(stated, table, row, claims, usedOf(table, row).gradeFigure);
    return stated;
}

Stated statedTonnage(const SiteTable& table, std::uint32_t row) {
    Stated stated;
    if (table.tonnageTonnes.bound(row) == Bound::Unknown)
        return stated;
    setValue(stated, table.tonnageTonnes[row], "t of ore");
    const SiteEvidence* claims = table.evidenceOf(row);
    restOn(stated, table, row, claims, usedOf(table, row).tonnageFigure);
    return stated;
}

Stated statedContained(const SiteTable& table, std::uint32_t row) {
    Stated stated;
    const Interval value = table.containedTonnes[row];
    if (value.bound == Bound::Unknown)
        return stated;
    const SiteEvidence* claims = table.evidenceOf(row);
    const UsedFigures used = usedOf(table, row);
    if (table.sameEstimate[row] != 0 && isOxideSum(table.gradeBasis[row]) && table.gradePercent.known(row)) {
        setValue(stated, value, "t " + std::string(toText(table.gradeBasis[row])));
        stated.backing = "tonnage × grade";
        restOn(stated, table, row, claims, used.gradeFigure);
        return stated;
    }
    setValue(stated, value, used.containedFigure >= 0 ? "t " + std::string(toText(used.containedBasis)) : "t of oxide");
    restOn(stated, table, row, claims, used.containedFigure);
    return stated;
}

Stated statedOwner(const SiteTable& table, std::uint32_t row) {
    Stated stated;
    stated.text = table.owner[row];
    std::string about = country(table.ownerCountry[row]).nameEnglish;
    if (table.ownerCountry[row] == unknownCountry)
        about.clear();
    if (table.ownerKind[row] != OwnerKind::Unknown)
        addPart(about, lowerAscii(label(table.ownerKind[row])));
    if (!about.empty())
        stated.text += stated.text.empty() ? "not named (" + about + ")" : " (" + about + ")";
    if (const SiteEvidence* claims = table.evidenceOf(row))
        if (const Ownership* owner = chooseOwner(*claims)) {
            addPart(stated.backing, owner->asOf.empty() ? "" : "as of " + owner->asOf);
            stated.source = owner->sourceId;
        }
    return stated;
}

} // namespace

Stated statedValue(const SiteTable& table, std::uint32_t row, Aspect aspect) {
    switch (aspect) {
    case Aspect::Grade: return statedGrade(table, row);
    case Aspect::Tonnage: return statedTonnage(table, row);
    case Aspect::Contained: return statedContained(table, row);
    case Aspect::Owner: return statedOwner(table, row);
    default: return {};
    }
}

std::string placeText(LonLat place) {
    if (!place.known())
        return {};
    const auto part = [](double degrees, std::string_view positive, std::string_view negative) {
        const double rounded = std::round(std::abs(degrees) * 1e5) / 1e5;
        return numberText(rounded) + "° " + std::string(degrees < 0 ? negative : positive);
    };
    return part(place.lat, "N", "S") + ", " + part(place.lon, "E", "W");
}

bool sameNumber(double a, double b) {
    constexpr double nineDigits = 1e-9;
    if (std::isnan(a) || std::isnan(b))
        return std::isnan(a) && std::isnan(b);
    return a == b || std::abs(a - b) <= nineDigits * std::max(std::abs(a), std::abs(b));
}

} // namespace ree
