// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/country.h"
#include "core/domain/element.h"
#include "core/domain/quantity.h"
#include "core/domain/vocabulary.h"
#include "core/geo/types.h"
#include "core/sites/choice_rule.h"

namespace ree {

enum class FigureKind : std::uint8_t { Grade, Tonnage, Contained, Other };

/// One published number about a site. Figures of one `estimate` belong together.
struct Figure {
    std::string id;
    std::string estimate;
    FigureKind kind = FigureKind::Other;
    std::string kindText;  ///< as in the table: "grade", "ore_tonnage", "area", …
    std::string statement; ///< the words of the source
    Quantity quantity;     ///< in the unit of the source
    std::string unitText;  ///< as in the table, for units we do not convert
    Basis basis = Basis::NotStated;
    std::string basisText;
    ReportingSystem system = ReportingSystem::Unknown;
    std::string systemText;
    ResourceClass resourceClass = ResourceClass::Unknown;
    std::string classText;
    std::string effectiveDate; ///< ISO 8601, as precise as known: "2011", "2011-06", "2011-06-30"; "" unknown
    std::string cutOff;
    std::string zone;     ///< the part of the site it speaks of, "" for the whole
    bool derived = false; ///< arithmetic on published numbers
    std::string sourceId;
    std::string note;
};

struct Ownership {
    std::string owner;
    std::string role;
    Quantity sharePercent; ///< Unknown when not stated
    CountryId ownerCountry = unknownCountry;
    OwnerKind kind = OwnerKind::Unknown;
    std::string kindText;
    std::string ultimateParent;
    CountryId ultimateParentCountry = unknownCountry;
    std::string asOf;
    bool current = false;
    std::string sourceId;
    std::string note;
};

/// One line of a composition; lines of one `set` describe the same material, sets are alternatives and never summed.
struct CompositionPart {
    std::string set;
    std::string component; ///< "Nd2O3", "Nd", "HREO"
    Quantity percent;
    std::string basis;
    bool derived = false;
    std::string sourceId;
    std::string note = {};
};

struct CoordinateClaim {
    LonLat place;
    double precisionKm = 0; ///< NaN unknown
    CoordinateMethod method = CoordinateMethod::Unknown;
    bool used = false;
    std::string sourceId;
    std::string note;
};

struct Source {
    std::string id;
    std::string title;
    std::string publisher;
    std::string date; ///< year or date, as stated
    std::string url;
    std::string reliability; ///< A official or journal, B trade press, C relay, D weak; "" not rated
    std::string note;
};

/// What an analyst may choose of a site by hand. `Figures` is an estimate: its grade, tonnage and contained metal go
/// together.
enum class ClaimKind : std::uint8_t { Figures, Owner, Composition, Place };
/// "figures", "owner", "composition", "place": the words of the session file.
[[nodiscard]] std::string_view toText(ClaimKind kind);

/// A choice, and why.
struct AnalystChoice {
    std::string claim; ///< claimKey() of what was chosen
    std::string reason;
    std::string madeOn; ///< ISO 8601 date
    bool operator==(const AnalystChoice&) const = default;
};

/// Everything claimed about one site.
struct SiteEvidence {
    std::vector<Figure> figures;
    std::vector<Ownership> owners;
    std::vector<CompositionPart> composition;
    std::vector<CoordinateClaim> coordinates;
    std::map<ClaimKind, AnalystChoice> choices = {}; ///< in place of the rule
    bool ownClaimsKept = false;                      ///< what the site's own table said stands among the claims

    [[nodiscard]] const AnalystChoice* choice(ClaimKind kind) const {
        const auto it = choices.find(kind);
        return it == choices.end() ? nullptr : &it->second;
    }
};

// What a choice calls a claim. The same in every reading of the same source.
[[nodiscard]] std::string claimKey(const Figure& figure);
[[nodiscard]] std::string claimKey(const Ownership& owner);
[[nodiscard]] std::string claimKey(const CompositionPart& part); ///< of its set
[[nodiscard]] std::string claimKey(const CoordinateClaim& claim);

/// Claims of many sites, by row number of their table; and the sources they cite. Sparse: a site whose table has only
/// plain columns has none.
struct Evidence {
    std::map<std::uint32_t, SiteEvidence> bySite;
    std::map<std::string, Source, std::less<>> sources;
    ChoiceRule rule = defaultChoiceRule(); ///< by which the values shown are picked

    [[nodiscard]] const SiteEvidence* of(std::uint32_t row) const {
        const auto it = bySite.find(row);
        return it == bySite.end() ? nullptr : &it->second;
    }
    [[nodiscard]] const Source* source(std::string_view id) const {
        const auto it = sources.find(id);
        return it == sources.end() ? nullptr : &it->second;
    }
};

/// The grade and tonnage that are shown, filtered and summed for a site, and where they come from.
struct UsedFigures {
    Interval gradePercent; ///< rare earth grade in percent
    Basis gradeBasis = Basis::NotStated;
    Interval tonnageTonnes;   ///< ore in tonnes
    Interval containedTonnes; ///< as stated, in tonnes; Unknown when only computed
    Basis containedBasis = Basis::NotStated;
    ReportingSystem system = ReportingSystem::Unknown;
    ResourceClass resourceClass = ResourceClass::Unknown;
    std::string effectiveDate;
    std::string sourceId;
    bool sameEstimate = false;     ///< grade and tonnage stand in one estimate, so their product means something
    bool chosen = false;           ///< by the analyst, not by the rule
    std::int32_t gradeFigure = -1; ///< index into the site's figures, -1 none
    std::int32_t tonnageFigure = -1;
    std::int32_t containedFigure = -1;
};

/// The figures by which the rule, or the analyst's choice, values a site. An estimate is what one statement says of one
/// class; a class is never mixed with another. Figures whose basis is no rare earth sum are context. A derived figure
/// is used only where it completes an estimate whose two other numbers are published and agree with it within 2 %.
[[nodiscard]] UsedFigures chooseFigures(const SiteEvidence& claims, const ChoiceRule& rule = defaultChoiceRule());
/// The owner shown: the chosen one, else of the current ones the largest stated share, else the first; nullptr for
/// none.
[[nodiscard]] const Ownership* chooseOwner(const SiteEvidence& claims);
/// The composition by which contained oxide is split: the chosen set, else the first whole one of oxides or elements,
/// else the first that lists some; {} for none. `parts` are of one set.
[[nodiscard]] std::vector<const CompositionPart*> chooseComposition(const SiteEvidence& claims);

} // namespace ree
