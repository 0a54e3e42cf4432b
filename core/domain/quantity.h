// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace ree {

/// What is known of a number. A bound stays a bound, and what is unknown or withheld is never zero.
enum class Bound : std::uint8_t { Unknown, Withheld, Exact, Below, AtMost, Above, AtLeast, Range };

/// A number as it was stated: a value, a bound, a range, or nothing. Quantities of this program are never negative, so
/// "below 0.1" is [0, 0.1) and "above 5" is (5, ∞). `low` and `high` are NaN for Unknown and Withheld.
struct Interval {
    double low = std::numeric_limits<double>::quiet_NaN();
    double high = std::numeric_limits<double>::quiet_NaN();
    Bound bound = Bound::Unknown;

    [[nodiscard]] static Interval exact(double value) { return {value, value, Bound::Exact}; }
    [[nodiscard]] static Interval below(double value) { return {0.0, value, Bound::Below}; }
    [[nodiscard]] static Interval atMost(double value) { return {0.0, value, Bound::AtMost}; }
    [[nodiscard]] static Interval above(double value) {
        return {value, std::numeric_limits<double>::infinity(), Bound::Above};
    }
    [[nodiscard]] static Interval atLeast(double value) {
        return {value, std::numeric_limits<double>::infinity(), Bound::AtLeast};
    }
    [[nodiscard]] static Interval range(double low, double high) { return {low, high, Bound::Range}; }
    [[nodiscard]] static Interval withheld() { return {std::nan(""), std::nan(""), Bound::Withheld}; }

    [[nodiscard]] bool known() const { return bound != Bound::Unknown && bound != Bound::Withheld; }
    [[nodiscard]] bool exactlyKnown() const { return bound == Bound::Exact; }
    [[nodiscard]] Interval scaled(double factor) const {
        return known() ? Interval{low * factor, high * factor, bound} : *this;
    }
    /// The number by which rows are sorted and symbols sized: the value, the finite end of a bound, the middle of a
    /// range; NaN when unknown.
    [[nodiscard]] double representative() const;
};
/// Sum and product keep the outer ends; a known and an unknown term give Unknown (callers count unknowns apart).
[[nodiscard]] Interval operator+(const Interval& a, const Interval& b);
[[nodiscard]] Interval operator*(const Interval& a, const Interval& b);
/// Unknown where the divisor may be zero.
[[nodiscard]] Interval operator/(const Interval& a, const Interval& b);
/// Equal in kind and ends; two unknowns are equal.
[[nodiscard]] bool operator==(const Interval& a, const Interval& b);

/// A product or a conversion leaves dust in the last digits (36579.600000000006), which no source has stated: the value
/// rounded to its first `significantDigits`.
[[nodiscard]] double withoutDust(double value, int significantDigits = 12);
[[nodiscard]] Interval withoutDust(const Interval& interval);

/// "0.264", "<0.1", "≤0.1", ">5", "≥5", "0.2–0.4", "withheld", "" for unknown. Shortest digits that read back.
[[nodiscard]] std::string toText(const Interval& interval);
/// The same for a person, with grouped thousands and `significantDigits`.
[[nodiscard]] std::string toReadableText(const Interval& interval, int significantDigits = 4);

enum class Dimension : std::uint8_t { None, MassFraction, Mass, MassPerVolume, Length, Volume };

enum class Unit : std::uint8_t {
    None,
    Percent,
    Ppm,
    GramPerTonne,
    KilogramPerTonne,
    Ppb,
    Fraction,
    Tonne,
    Kilotonne,
    Megatonne,
    Gigatonne,
    Kilogram,
    Pound,
    ShortTon,
    LongTon,
    KilogramPerCubicMetre,
    GramPerCubicMetre,
    MilligramPerLitre,
    Metre,
    Kilometre,
    CubicMetre,
    MillionCubicMetres
};
inline constexpr int unitCount = static_cast<int>(Unit::MillionCubicMetres) + 1;

[[nodiscard]] Dimension dimension(Unit unit);
/// The symbol written by us: "%", "g/t", "Mt".
[[nodiscard]] std::string_view symbol(Unit unit);
/// From English or Russian spellings: "%", "г/т", "g/t", "тыс. т", "million tonnes", "kt", "t". Nothing when unknown.
[[nodiscard]] std::optional<Unit> unitFromText(std::string_view text);
/// How many base units one of `unit` is. Base units: percent, tonne, kg/m3, metre, m3.
[[nodiscard]] double inBaseUnits(Unit unit);
/// `value` in another unit of the same dimension; an error when the dimensions differ.
[[nodiscard]] Result<Interval> converted(const Interval& value, Unit from, Unit to);

/// Of what a grade or mass is stated. Only Reo … Ree are rare earth figures; everything else is context and never
/// enters a rare earth total.
enum class Basis : std::uint8_t {
    NotStated,
    Reo,           ///< rare earth oxides, sum not further defined
    Re2O3,         ///< sum with Ce2O3 and Pr2O3, as at Kutessay II
    TreoWithY,     ///< TREO, yttrium stated to be in
    TreoWithoutY,  ///< TREO, yttrium stated to be out
    Treo,          ///< TREO, yttrium not stated
    Ree,           ///< sum as metal
    SingleElement, ///< one rare earth as metal
    SingleOxide,   ///< one rare earth as oxide
    Ore,           ///< tonnage of ore or rock
    OtherMetal     ///< Sn, U, Nb2O5, … context only
};
[[nodiscard]] std::string_view toText(Basis basis);
[[nodiscard]] Basis basisFromText(std::string_view text);
[[nodiscard]] bool isRareEarthSum(Basis basis);
/// True for sums stated as oxide (Reo, Re2O3, the three TREO); contained oxide may be computed from these alone.
[[nodiscard]] bool isOxideSum(Basis basis);

/// A number with its unit.
struct Quantity {
    Interval value;
    Unit unit = Unit::None;
};
[[nodiscard]] std::string toText(const Quantity& quantity);

/// Reads what people write: "0,41 %", "700 g/t", "<0.1%", "0.2–0.4 %", "51.5–75 тыс. т", "16.3 Mt", "withheld", "n/a",
/// "-9999", "". Blank, "n/a", "-", "not stated" and the no-data marks -9999 and -999 are Unknown. A text without a
/// unit takes `assumed`. Refuses, with a reason, what is ambiguous ("1,234": group or decimal?) or negative.
[[nodiscard]] Result<Quantity> parseQuantity(std::string_view text, Unit assumed = Unit::None);

} // namespace ree
