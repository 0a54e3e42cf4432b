// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <string>
#include <unordered_map>
#include <utility>

#include "core/base/text.h"
#include "core/domain/quantity.h"

namespace ree {
namespace {

struct UnitInfo {
    Dimension dimension;
    std::string_view symbol;
    double inBase;
};

// Base units: percent, tonne, kg/m3, metre, m3. Pound, short and long ton are exact by definition (international
// pound).
constexpr std::array<UnitInfo, unitCount> units{{
    {Dimension::None, "", 1.0},
    {Dimension::MassFraction, "%", 1.0},
    {Dimension::MassFraction, "ppm", 1e-4},
    {Dimension::MassFraction, "g/t", 1e-4},
    {Dimension::MassFraction, "kg/t", 0.1},
    {Dimension::MassFraction, "ppb", 1e-7},
    {Dimension::MassFraction, "fraction", 100.0},
    {Dimension::Mass, "t", 1.0},
    {Dimension::Mass, "kt", 1e3},
    {Dimension::Mass, "Mt", 1e6},
    {Dimension::Mass, "Gt", 1e9},
    {Dimension::Mass, "kg", 1e-3},
    {Dimension::Mass, "lb", 0.00045359237},
    {Dimension::Mass, "short ton", 0.90718474},
    {Dimension::Mass, "long ton", 1.0160469088},
    {Dimension::MassPerVolume, "kg/m3", 1.0},
    {Dimension::MassPerVolume, "g/m3", 1e-3},
    {Dimension::MassPerVolume, "mg/L", 1e-3},
    {Dimension::Length, "m", 1.0},
    {Dimension::Length, "km", 1e3},
    {Dimension::Volume, "m3", 1.0},
    {Dimension::Volume, "million m3", 1e6},
}};

constexpr std::array<std::pair<std::string_view, Unit>, 54> spellings{{
    {"pct", Unit::Percent},
    {"percent", Unit::Percent},
    {"wt%", Unit::Percent},
    {"мас.%", Unit::Percent},
    {"gpt", Unit::GramPerTonne},
    {"г/т", Unit::GramPerTonne},
    {"кг/т", Unit::KilogramPerTonne},
    {"t", Unit::Tonne},
    {"т", Unit::Tonne},
    {"tonne", Unit::Tonne},
    {"tonnes", Unit::Tonne},
    {"metric tons", Unit::Tonne},
    {"metric ton", Unit::Tonne},
    {"тонн", Unit::Tonne},
    {"тонна", Unit::Tonne},
    {"тонны", Unit::Tonne},
    {"т.", Unit::Tonne},
    {"кт", Unit::Kilotonne},
    {"Мт", Unit::Megatonne},
    {"мт", Unit::Megatonne},
    {"млрд. т", Unit::Gigatonne},
    {"млрд тонн", Unit::Gigatonne},
    {"тыс. т", Unit::Kilotonne},
    {"тыс.т", Unit::Kilotonne},
    {"тыс т", Unit::Kilotonne},
    {"тыс. тонн", Unit::Kilotonne},
    {"thousand tonnes", Unit::Kilotonne},
    {"thousand t", Unit::Kilotonne},
    {"ktonnes", Unit::Kilotonne},
    {"млн т", Unit::Megatonne},
    {"млн. т", Unit::Megatonne},
    {"млн.т", Unit::Megatonne},
    {"млн тонн", Unit::Megatonne},
    {"million tonnes", Unit::Megatonne},
    {"million t", Unit::Megatonne},
    {"million metric tons", Unit::Megatonne},
    {"mmt", Unit::Megatonne},
    {"млрд т", Unit::Gigatonne},
    {"billion tonnes", Unit::Gigatonne},
    {"кг", Unit::Kilogram},
    {"lbs", Unit::Pound},
    {"pounds", Unit::Pound},
    {"short tons", Unit::ShortTon},
    {"long tons", Unit::LongTon},
    {"kg/m³", Unit::KilogramPerCubicMetre},
    {"кг/м3", Unit::KilogramPerCubicMetre},
    {"кг/м³", Unit::KilogramPerCubicMetre},
    {"g/m³", Unit::GramPerCubicMetre},
    {"г/м3", Unit::GramPerCubicMetre},
    {"г/м³", Unit::GramPerCubicMetre},
    {"мг/л", Unit::MilligramPerLitre},
    {"м", Unit::Metre},
    {"км", Unit::Kilometre},
    {"млн м3", Unit::MillionCubicMetres},
}};

const UnitInfo& infoOf(Unit unit) { return units[static_cast<std::size_t>(unit)]; }

/// Lower case for ASCII only, but "Mt" and "mt" both mean megatonne and "T" tonne: no unit here differs by case alone.
std::string unitKey(std::string_view text) { return lowerAscii(trimmed(text)); }

} // namespace

Dimension dimension(Unit unit) { return infoOf(unit).dimension; }
std::string_view symbol(Unit unit) { return infoOf(unit).symbol; }
double inBaseUnits(Unit unit) { return infoOf(unit).inBase; }

std::optional<Unit> unitFromText(std::string_view text) {
    static const auto byKey = [] {
        std::unordered_map<std::string, Unit> map;
        for (std::size_t i = 1; i < units.size(); ++i)
            map.emplace(unitKey(units[i].symbol), static_cast<Unit>(i));
        for (const auto& [spelling, unit] : spellings)
            map.emplace(unitKey(spelling), unit);
        return map;
    }();
    const auto it = byKey.find(unitKey(text));
    return it == byKey.end() ? std::nullopt : std::optional(it->second);
}

Result<Interval> converted(const Interval& value, Unit from, Unit to) {
    if (from == to)
        return value;
    if (dimension(from) != dimension(to) || dimension(from) == Dimension::None)
        return failure(ErrorCode::WrongText, "Cannot convert", {},
                       std::string(symbol(from)) + " and " + std::string(symbol(to)) + " measure different things");
    // Dividing by a whole factor keeps 700 g/t at 0.07 %, where a product with 1e-4 would not.
    const double factor = inBaseUnits(from) / inBaseUnits(to);
    if (factor >= 1)
        return value.scaled(factor);
    const double divisor = inBaseUnits(to) / inBaseUnits(from);
    return value.known() ? Interval{value.low / divisor, value.high / divisor, value.bound} : value;
}

namespace {
struct BasisWord {
    Basis basis;
    std::string_view text;
};
constexpr std::array<BasisWord, 11> basisWords{{{Basis::NotStated, "not stated"},
                                                {Basis::Reo, "REO"},
                                                {Basis::Re2O3, "RE2O3"},
                                                {Basis::TreoWithY, "TREO incl. Y"},
                                                {Basis::TreoWithoutY, "TREO excl. Y"},
                                                {Basis::Treo, "TREO"},
                                                {Basis::Ree, "REE"},
                                                {Basis::SingleElement, "single element"},
                                                {Basis::SingleOxide, "single oxide"},
                                                {Basis::Ore, "ore"},
                                                {Basis::OtherMetal, "other metal"}}};
} // namespace

std::string_view toText(Basis basis) { return basisWords[static_cast<std::size_t>(basis)].text; }

bool isOxideSum(Basis basis) {
    return basis == Basis::Reo || basis == Basis::Re2O3 || basis == Basis::TreoWithY || basis == Basis::TreoWithoutY ||
           basis == Basis::Treo;
}

bool isRareEarthSum(Basis basis) { return isOxideSum(basis) || basis == Basis::Ree; }

std::string toText(const Quantity& quantity) {
    std::string value = toText(quantity.value);
    if (value.empty() || quantity.unit == Unit::None || !quantity.value.known())
        return value;
    return value + " " + std::string(symbol(quantity.unit));
}

} // namespace ree
