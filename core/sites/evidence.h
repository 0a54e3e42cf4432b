// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
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
    bool derived = false; ///< arithmetic on published numbers; never chosen as the value shown
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

/// Everything claimed about one site.
struct SiteEvidence {
    std::vector<Figure> figures;
    std::vector<Ownership> owners;
    std::vector<CompositionPart> composition;
    std::vector<CoordinateClaim> coordinates;
};

/// Claims of many sites, by row number of their table; and the sources they cite. Sparse: a site whose table has only
/// plain columns has none.
struct Evidence {
    std::map<std::uint32_t, SiteEvidence> bySite;
    std::map<std::string, Source, std::less<>> sources;

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
    std::int32_t gradeFigure = -1; ///< index into the site's figures, -1 none
    std::int32_t tonnageFigure = -1;
    std::int32_t containedFigure = -1;
};

/// The rule: code-compliant before state register before company before journal before press; the newest within a rank;
/// an estimate with both grade and tonnage before one with either. Derived figures, figures whose basis is not a rare
/// earth sum (grade, contained) and forecast classes P1–P3 beside better ones are not used.
[[nodiscard]] UsedFigures chooseFigures(std::span<const Figure> figures);
/// The rule in words, for the site panel.
[[nodiscard]] std::string_view choiceRule();
/// The owner shown for a site: of the current ones, the largest stated share, else the first; nullptr for none.
[[nodiscard]] const Ownership* chooseOwner(std::span<const Ownership> owners);

} // namespace ree
