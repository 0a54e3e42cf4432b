// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/compare_claims.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <tuple>

#include "core/analysis/compare_values.h"
#include "core/base/text.h"

namespace ree {
namespace {

struct Claim {
    std::string identity; ///< "" where a claim has none
    std::string kind;     ///< numbers of different kinds are not compared
    Stated stated;
    bool ofAColumn = false; ///< the source is the user's own table, whose name may change from version to version

    [[nodiscard]] auto order() const { return std::tie(stated.text, stated.backing, stated.source, identity); }
    [[nodiscard]] bool sameWords(const Claim& other) const {
        return stated.text == other.stated.text && stated.backing == other.stated.backing &&
               (stated.source == other.stated.source || (ofAColumn && other.ofAColumn));
    }
};
using Claims = std::vector<Claim>;

void addPart(std::string& list, std::string_view part) {
    if (part.empty())
        return;
    list += list.empty() ? "" : ", ";
    list += part;
}

/// The word of the table where there is one: vocabularies of ours are coarser.
template <class T>
std::string_view wordOf(T value, std::string_view text) {
    return !text.empty() ? text : value == T::Unknown ? std::string_view() : label(value);
}

std::string spoken(std::string text) {
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

Claim claimOf(const Figure& figure) {
    Claim claim{figure.id, figure.kindText + "\n" + figure.basisText, statedFigure(figure), false};
    claim.ofAColumn = (figure.id.empty() || figure.id.starts_with(figure.sourceId + "#")) &&
                      figure.estimate.starts_with(figure.sourceId + "#");
    if (claim.ofAColumn)
        claim.identity = figure.kindText;
    return claim;
}

Claim claimOf(const Ownership& o) {
    Claim claim;
    claim.ofAColumn = o.role.empty();
    claim.identity = claim.ofAColumn ? "owner" : foldText(o.owner) + "\n" + o.role;
    std::string& text = claim.stated.text;
    text = o.owner;
    addPart(text, spoken(o.role));
    addPart(text, toText(o.sharePercent));
    addPart(text, o.ownerCountry == unknownCountry ? "" : country(o.ownerCountry).nameEnglish);
    addPart(text, spoken(std::string(wordOf(o.kind, o.kindText))));
    if (!o.ultimateParent.empty())
        addPart(text, "parent " + o.ultimateParent);
    addPart(text, o.current ? "current" : ""); // that it is not may be unknown as well
    claim.stated.backing = o.asOf.empty() ? "" : "as of " + o.asOf;
    claim.stated.source = o.sourceId;
    return claim;
}

Claim claimOf(const CoordinateClaim& c) {
    Claim claim;
    claim.identity = c.sourceId + "\n" + std::string(key(c.method));
    claim.stated.text = placeText(c.place);
    if (std::isfinite(c.precisionKm))
        addPart(claim.stated.text, "± " + readableNumber(c.precisionKm) + " km");
    if (c.used)
        addPart(claim.stated.text, "used");
    claim.stated.backing = c.method == CoordinateMethod::Unknown ? std::string_view() : label(c.method);
    claim.stated.source = c.sourceId;
    return claim;
}

/// The parts of a set are one claim: told apart they would be twenty lines of a report.
Claims compositionsOf(const std::vector<CompositionPart>& parts) {
    std::map<std::string, Claim> sets;
    for (const CompositionPart& part : parts) {
        Claim& set = sets[part.set];
        set.identity = part.set;
        std::string line = part.component;
        line += ' ';
        line += toText(part.percent);
        addPart(set.stated.text, line);
        set.stated.backing = part.basis.empty() ? "" : "of " + part.basis;
        set.stated.source = part.sourceId;
    }
    Claims claims;
    for (auto& [name, set] : sets)
        claims.push_back(std::move(set));
    return claims;
}

template <class T>
Claims claimsOf(const std::vector<T>& list) {
    Claims claims;
    for (const T& item : list)
        claims.push_back(claimOf(item));
    return claims;
}

void sort(Claims& claims) {
    std::sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.order() < b.order(); });
}

/// Takes from both what is the same word for word, each as often as both have it.
void dropCommon(Claims& before, Claims& after) {
    sort(before);
    sort(after);
    std::erase_if(before, [&after](const Claim& claim) {
        const auto same = std::find_if(after.begin(), after.end(), [&](const Claim& c) { return c.sameWords(claim); });
        if (same == after.end())
            return false;
        after.erase(same);
        return true;
    });
}

std::int64_t countOf(const Claims& claims, const std::string& identity) {
    return std::count_if(claims.begin(), claims.end(), [&](const Claim& c) { return c.identity == identity; });
}

void diff(Aspect aspect, Claims before, Claims after, std::vector<ValueChange>& changes) {
    dropCommon(before, after);
    const Claims allBefore = before;
    for (Claim& claim : before) {
        const bool unique =
            !claim.identity.empty() && countOf(allBefore, claim.identity) == 1 && countOf(after, claim.identity) == 1;
        if (!unique) {
            changes.push_back({aspect, {}, std::move(claim.stated), {}});
            continue;
        }
        const auto it =
            std::find_if(after.begin(), after.end(), [&](const Claim& c) { return c.identity == claim.identity; });
        if (it->kind != claim.kind)
            it->stated.exact = claim.stated.exact = std::nan("");
        changes.push_back({aspect, {}, std::move(claim.stated), std::move(it->stated)});
        after.erase(it);
    }
    for (Claim& claim : after)
        changes.push_back({aspect, {}, {}, std::move(claim.stated)});
}

} // namespace

Stated statedFigure(const Figure& f) {
    Stated stated;
    const std::string_view unit =
        dimension(f.quantity.unit) == Dimension::None ? std::string_view(f.unitText) : symbol(f.quantity.unit);
    std::string value = toReadableText(f.quantity.value, 12);
    if (f.quantity.value.known() && !unit.empty())
        (value += ' ') += unit;
    const std::string_view basis = !f.basisText.empty() ? std::string_view(f.basisText) : toText(f.basis);
    if (!basis.empty() && f.quantity.value.known())
        (value += f.basis == Basis::NotStated ? ", basis " : " ") += basis;
    stated.text = spoken(f.kindText) + " " + (value.empty() ? std::string("not stated") : value);
    if (!f.cutOff.empty())
        addPart(stated.text, "cut-off " + f.cutOff);
    if (f.derived)
        addPart(stated.text, "derived");
    addPart(stated.backing, wordOf(f.system, f.systemText));
    if (f.resourceClass != ResourceClass::Other)
        addPart(stated.backing, wordOf(f.resourceClass, f.classText));
    addPart(stated.backing, f.effectiveDate);
    stated.source = f.sourceId;
    if (f.quantity.value.exactlyKnown() && dimension(f.quantity.unit) != Dimension::None)
        stated.exact = f.quantity.value.low * inBaseUnits(f.quantity.unit);
    return stated;
}

void compareClaims(const SiteEvidence* before, const SiteEvidence* after, std::vector<ValueChange>& changes) {
    static const SiteEvidence none;
    const SiteEvidence& a = before == nullptr ? none : *before;
    const SiteEvidence& b = after == nullptr ? none : *after;
    diff(Aspect::OwnerClaim, claimsOf(a.owners), claimsOf(b.owners), changes);
    diff(Aspect::Estimate, claimsOf(a.figures), claimsOf(b.figures), changes);
    diff(Aspect::Composition, compositionsOf(a.composition), compositionsOf(b.composition), changes);
    diff(Aspect::PlaceClaim, claimsOf(a.coordinates), claimsOf(b.coordinates), changes);
}

} // namespace ree
