// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ree {

/// What does not add up.
enum class FindingKind : std::uint8_t {
    ProductDiffers,   ///< tonnage × grade is not the contained figure
    OreNotPlausible,  ///< contained ÷ grade is more ore than any body known
    ContainedOverOre, ///< more contained than there is ore
    GradeOverWhole,   ///< a grade above 100 %
    GradeOverMineral, ///< a grade above what the ore minerals can hold
    SharesOverWhole,  ///< shares of one date above 100 %
    CompositionSum,   ///< a composition that does not sum to 100 %
    FutureDate,       ///< an owner or figure of a day that has not come
    OutsideCountry,   ///< a point outside the country stated
    NoRealPlace,      ///< a point at 0°, 0°
    SiteTwice,        ///< one site in two rows
    PointsDiffer,     ///< published points of one site, far apart
    ClaimsDiffer      ///< several values of one quantity
};
inline constexpr int findingKindCount = static_cast<int>(FindingKind::ClaimsDiffer) + 1;

/// A contradiction cannot be true as it stands; a remark is for the analyst to know.
enum class Severity : std::uint8_t { Contradiction, Remark };

/// "tonnage_grade_contained": as in files and JSON.
[[nodiscard]] std::string_view key(FindingKind kind);
/// "Tonnage × grade is not the contained figure": for people.
[[nodiscard]] std::string_view label(FindingKind kind);
[[nodiscard]] std::string_view key(Severity severity);
[[nodiscard]] std::string_view label(Severity severity);

/// One claim that a finding speaks of: where it stands in the SiteEvidence of a row.
struct ClaimRef {
    enum class Part : std::uint8_t { Figure, Owner, Composition, Coordinate };
    std::uint32_t row = 0;
    Part part = Part::Figure;
    std::uint32_t index = 0;
    bool operator==(const ClaimRef&) const = default;
};
[[nodiscard]] std::string_view key(ClaimRef::Part part);

/// One thing that does not add up. A plain value; it points into the table that was checked by row number.
struct Finding {
    FindingKind kind = FindingKind::ClaimsDiffer;
    Severity severity = Severity::Remark;
    std::vector<std::uint32_t> rows;  ///< never empty; the first is the one to jump to
    std::vector<ClaimRef> claims;     ///< empty where the site's own columns are meant
    std::string text;                 ///< in words, with the arithmetic; the site itself is not named
    std::vector<std::string> sources; ///< ids, each once
};

} // namespace ree
