// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/list_columns.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/derive.h"
#include "core/base/text.h"

namespace ree {
namespace {

bool isOfTheWhole(const Figure& f, FigureKind kind) {
    const bool ofRareEarths = kind == FigureKind::Tonnage ? f.basis == Basis::Ore || f.basis == Basis::NotStated
                                                          : isRareEarthSum(f.basis) || f.basis == Basis::NotStated;
    return f.kind == kind && !f.derived && f.zone.empty() && ofRareEarths && f.quantity.value.known();
}

/// What holds both: exact only where both are the same number.
Interval span(const Interval& a, const Interval& b) {
    if (!a.known() || a == b)
        return b;
    const double low = std::min(a.low, b.low);
    const double high = std::max(a.high, b.high);
    return std::isinf(high) ? Interval::atLeast(low) : Interval::range(low, high);
}

Interval rangeOf(const SiteTable& table, std::uint32_t row, FigureKind kind) {
    const SiteEvidence* claims = table.evidenceOf(row);
    if (claims != nullptr && !claims->figures.empty())
        return claimedRange(*claims, kind);
    switch (kind) {
    case FigureKind::Grade: return table.gradePercent[row];
    case FigureKind::Tonnage: return table.tonnageTonnes[row];
    default: return table.statedContainedTonnes[row];
    }
}

std::string claimsText(const SiteTable& table, std::uint32_t row) {
    const SiteEvidence* claims = table.evidenceOf(row);
    if (claims == nullptr)
        return {};
    std::vector<std::string> texts;
    const UsedFigures used = chooseFigures(*claims, table.evidence->rule);
    for (std::size_t i = 0; i < claims->figures.size(); ++i) {
        const Figure& f = claims->figures[i];
        const auto index = static_cast<std::int32_t>(i);
        const bool isUsed = index == used.gradeFigure || index == used.tonnageFigure || index == used.containedFigure;
        texts.push_back(f.kindText + " " + claimText(f) + (isUsed ? " used" : ""));
    }
    return joined(texts, " | ");
}

} // namespace

std::vector<ListColumn> oxideColumns() {
    std::vector<ListColumn> columns;
    for (const ElementInfo& e : elements()) {
        if (e.tradeOxide.empty())
            continue;
        const std::string oxide(e.tradeOxide);
        columns.push_back({"contained_" + oxide + "_t",
                           oxide + " in the ground, t",
                           ListColumn::Kind::Number,
                           [quantity = containedOxideOf(e.element)](const SiteTable& table, std::uint32_t row) {
                               // Without claims there is no composition, and a million rows need not be asked for one.
                               return table.evidenceOf(row) == nullptr ? Interval{}
                                                                       : derive(table, row, quantity).value;
                           },
                           {}});
    }
    return columns;
}

std::vector<ListColumn> claimColumns() {
    const auto range = [](const char* key, const char* heading, FigureKind kind) {
        return ListColumn{key,
                          heading,
                          ListColumn::Kind::Number,
                          [kind](const SiteTable& table, std::uint32_t row) { return rangeOf(table, row, kind); },
                          {}};
    };
    return {range("grade_range_percent", "Grade, range of claims, %", FigureKind::Grade),
            range("tonnage_range_t", "Tonnage, range of claims, t", FigureKind::Tonnage),
            range("contained_range_t", "Contained, range of claims, t", FigureKind::Contained),
            {"claims", "Claims", ListColumn::Kind::Text, {}, claimsText}};
}

Interval claimedRange(const SiteEvidence& claims, FigureKind kind) {
    const Unit base = kind == FigureKind::Grade ? Unit::Percent : Unit::Tonne;
    Interval all;
    for (const Figure& f : claims.figures)
        if (isOfTheWhole(f, kind))
            if (const auto value = converted(f.quantity.value, f.quantity.unit, base); value && value->known())
                all = span(all, *value);
    return all;
}

std::string claimText(const Figure& f) {
    std::string text = toText(f.quantity.value);
    for (const std::string& part : {f.unitText, f.basisText})
        if (!part.empty())
            text += " " + part;
    std::vector<std::string> backing;
    for (const std::string& part : {f.systemText, f.classText, f.zone, f.effectiveDate})
        if (!part.empty())
            backing.push_back(part);
    if (f.derived)
        backing.emplace_back("derived");
    if (!backing.empty())
        text += " (" + joined(backing, ", ") + ")";
    return f.sourceId.empty() ? text : text + " [" + f.sourceId + "]";
}

} // namespace ree
