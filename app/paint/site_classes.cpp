// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/site_classes.h"

#include <algorithm>
#include <cmath>

#include "app/paint/palette.h"

namespace ree {
namespace {

// Light and heavy as the USGS tells them apart; yttrium is heavy, scandium in no group.
constexpr ElementSet
    lightElements((1U << static_cast<unsigned>(Element::La)) | (1U << static_cast<unsigned>(Element::Ce)) |
                  (1U << static_cast<unsigned>(Element::Pr)) | (1U << static_cast<unsigned>(Element::Nd)) |
                  (1U << static_cast<unsigned>(Element::Sm)) | (1U << static_cast<unsigned>(Element::Eu)) |
                  (1U << static_cast<unsigned>(Element::Gd)));
constexpr ElementSet
    heavyElements((1U << static_cast<unsigned>(Element::Y)) | (1U << static_cast<unsigned>(Element::Tb)) |
                  (1U << static_cast<unsigned>(Element::Dy)) | (1U << static_cast<unsigned>(Element::Ho)) |
                  (1U << static_cast<unsigned>(Element::Er)) | (1U << static_cast<unsigned>(Element::Tm)) |
                  (1U << static_cast<unsigned>(Element::Yb)) | (1U << static_cast<unsigned>(Element::Lu)));
constexpr std::uint16_t lightOnly = 1;
constexpr std::uint16_t heavyOnly = 2;
constexpr std::uint16_t lightAndHeavy = 3;
constexpr std::uint16_t noGroup = 4;

std::uint16_t groupOf(ElementSet set) {
    if (set.empty())
        return 0;
    const bool light = set.containsAny(lightElements);
    const bool heavy = set.containsAny(heavyElements);
    return light && heavy ? lightAndHeavy : light ? lightOnly : heavy ? heavyOnly : noGroup;
}

std::string labelOf(ColourBy by, std::uint16_t code) {
    switch (by) {
    case ColourBy::Type: return std::string(label(static_cast<DepositType>(code)));
    case ColourBy::Status: return std::string(label(static_cast<SiteStatus>(code)));
    case ColourBy::Evidence: return std::string(label(static_cast<EvidenceLevel>(code)));
    case ColourBy::Country:
    case ColourBy::OwnerCountry: return country(code).nameEnglish;
    case ColourBy::Grade:
    case ColourBy::Tonnage:
    case ColourBy::Contained: break; // their classes have labels of their own
    case ColourBy::Single: return "Rare earth site";
    case ColourBy::ResourceClass: return std::string(label(static_cast<ResourceClass>(code)));
    case ColourBy::ElementGroup:
        return code == lightOnly ? "Light only" : code == heavyOnly ? "Heavy only" : "Light and heavy";
    }
    return {};
}

/// Values that mean "something else" belong to the common "other" however frequent they are.
bool isOther(ColourBy by, std::uint16_t code) {
    return (by == ColourBy::Type && code == static_cast<std::uint16_t>(DepositType::Other)) ||
           (by == ColourBy::Status && code == static_cast<std::uint16_t>(SiteStatus::Other)) ||
           (by == ColourBy::ResourceClass && code == static_cast<std::uint16_t>(ResourceClass::Other)) ||
           (by == ColourBy::ElementGroup && code == noGroup);
}

template <class T>
std::vector<std::uint16_t> codesOf(std::initializer_list<T> values) {
    std::vector<std::uint16_t> codes;
    for (const T value : values)
        codes.push_back(static_cast<std::uint16_t>(value));
    return codes;
}

/// Values that always have the same colour, so that two maps can be laid side by side.
std::vector<std::uint16_t> settledCodes(ColourBy by) {
    switch (by) {
    case ColourBy::Type:
        return codesOf({DepositType::Carbonatite, DepositType::UraniumIsr, DepositType::HydrothermalMetasomatic,
                        DepositType::Placer, DepositType::Alkaline, DepositType::VolcanicAlkaline,
                        DepositType::Pegmatite, DepositType::WeatheringCrust});
    case ColourBy::Status:
        return codesOf({SiteStatus::Closed, SiteStatus::Exploration, SiteStatus::Operating, SiteStatus::Suspended,
                        SiteStatus::Development, SiteStatus::Discovered, SiteStatus::Planned, SiteStatus::Feasibility});
    case ColourBy::Evidence:
        return codesOf(
            {EvidenceLevel::Deposit, EvidenceLevel::Prospect, EvidenceLevel::Occurrence, EvidenceLevel::Candidate});
    case ColourBy::Country:
    case ColourBy::OwnerCountry: return {centralAsia().begin(), centralAsia().end()};
    case ColourBy::ElementGroup: return {heavyOnly, lightOnly, lightAndHeavy};
    case ColourBy::ResourceClass:
        return codesOf({ResourceClass::Measured, ResourceClass::Indicated, ResourceClass::Inferred, ResourceClass::C1,
                        ResourceClass::C2});
    default: break;
    }
    return {};
}

/// The settled values, then the most frequent of the others while there are colours.
std::vector<std::uint16_t> namedCodes(ColourBy by, const std::vector<std::int64_t>& counts, std::size_t most) {
    std::vector<std::uint16_t> codes = settledCodes(by);
    std::vector<std::uint16_t> further;
    for (std::size_t i = 1; i < counts.size(); ++i) {
        const auto c = static_cast<std::uint16_t>(i);
        if (counts[c] > 0 && !isOther(by, c) && std::find(codes.begin(), codes.end(), c) == codes.end())
            further.push_back(c);
    }
    std::stable_sort(further.begin(), further.end(), [&](auto a, auto b) { return counts[a] > counts[b]; });
    further.resize(std::min(further.size(), most - std::min(most, codes.size())));
    codes.insert(codes.end(), further.begin(), further.end());
    return codes;
}

/// The value of each row as a small number, 0 for what is not stated.
std::vector<std::uint16_t> codesOfRows(const SiteTable& table, ColourBy by) {
    std::vector<std::uint16_t> codes(table.size(), 0);
    const auto copy = [&codes](const auto& column) {
        std::transform(column.begin(), column.end(), codes.begin(),
                       [](auto value) { return static_cast<std::uint16_t>(value); });
    };
    switch (by) {
    case ColourBy::Type: copy(table.type); break;
    case ColourBy::Status: copy(table.status); break;
    case ColourBy::Evidence: copy(table.evidenceLevel); break;
    case ColourBy::Country: copy(table.country); break;
    case ColourBy::OwnerCountry: copy(table.ownerCountry); break;
    case ColourBy::ResourceClass: copy(table.resourceClass); break;
    case ColourBy::ElementGroup:
        std::transform(table.elements.begin(), table.elements.end(), codes.begin(), groupOf);
        break;
    default: break;
    }
    return codes;
}

} // namespace

QColor swatchColour(Swatch swatch, Theme theme) {
    const Palette& colours = palette(theme);
    switch (swatch.kind) {
    case Swatch::Kind::Named: return colours.classes.at(swatch.index);
    case Swatch::Kind::Step: {
        const std::size_t last = colours.steps.size() - 1;
        const std::size_t place =
            swatch.steps < 2 ? last : (swatch.index * last + (swatch.steps - 1U) / 2) / (swatch.steps - 1U);
        return colours.steps.at(std::min(place, last));
    }
    case Swatch::Kind::Other: return colours.otherClass;
    case Swatch::Kind::NotStated: return colours.unknownClass;
    }
    return colours.unknownClass;
}

namespace {

Interval figureOf(const SiteTable& table, std::uint32_t row, ColourBy by) {
    switch (by) {
    case ColourBy::Grade: return table.gradePercent[row];
    case ColourBy::Tonnage: return table.tonnageTonnes[row];
    default: return table.containedTonnes[row];
    }
}

SiteClasses figureClasses(const SiteTable& table, ColourBy by, ClassOptions options) {
    constexpr int mostSteps = std::tuple_size_v<decltype(Palette::steps)>;
    options.classes = std::clamp(options.classes, 1, mostSteps);
    options.breaks.resize(std::min<std::size_t>(options.breaks.size(), mostSteps - 1));
    std::vector<double> values(table.size(), std::nan(""));
    std::vector<bool> bound(table.size());
    for (std::uint32_t row = 0; row < table.size(); ++row) {
        const Interval figure = figureOf(table, row, by);
        bound[row] = figure.known() && figure.bound != Bound::Exact && figure.bound != Bound::Range;
        if (!bound[row])
            values[row] = figure.representative();
    }
    const Classification found = classified(values, options);
    SiteClasses result;
    const auto steps = static_cast<std::uint8_t>(found.classes.size());
    for (std::uint8_t i = 0; i < steps; ++i)
        result.classes.push_back({found.classes[i].label, {Swatch::Kind::Step, i, steps}});
    result.classes.push_back({"Only a bound known", {Swatch::Kind::Other}});
    result.classes.push_back({"Not stated", {Swatch::Kind::NotStated}});
    for (std::uint32_t row = 0; row < table.size(); ++row) {
        const auto step = found.classOf(values[row]);
        result.classOf.push_back(static_cast<std::uint8_t>(step ? *step : steps + (bound[row] ? 0U : 1U)));
    }
    return result;
}

} // namespace

SiteClasses siteClasses(const SiteTable& table, ColourBy by, const ClassOptions& options) {
    if (isFigure(by))
        return figureClasses(table, by, options);
    SiteClasses result;
    if (by == ColourBy::Single) {
        result.classes = {{labelOf(by, 0), {}}};
        result.classOf.assign(table.size(), 0);
        return result;
    }
    const std::vector<std::uint16_t> codes = codesOfRows(table, by);
    std::vector<std::int64_t> counts(1, 0);
    for (std::uint32_t row = 0; row < table.size(); ++row) {
        if (codes[row] >= counts.size())
            counts.resize(codes[row] + 1U, 0);
        const Scope scope = table.scope[row];
        counts[codes[row]] += scope == Scope::Neighbour || scope == Scope::Comparison ? 0 : 1;
    }
    const std::vector<std::uint16_t> named = namedCodes(by, counts, std::tuple_size_v<decltype(Palette::classes)>);
    const auto other = static_cast<std::uint8_t>(named.size());
    std::vector<std::uint8_t> classOfCode(counts.size(), other);
    for (std::uint8_t i = 0; i < other; ++i) {
        if (named[i] < counts.size())
            classOfCode[named[i]] = i;
        result.classes.push_back({labelOf(by, named[i]), {Swatch::Kind::Named, i}});
    }
    result.classes.push_back({"Other", {Swatch::Kind::Other}});
    result.classes.push_back({"Not stated", {Swatch::Kind::NotStated}});
    classOfCode[0] = static_cast<std::uint8_t>(other + 1U);
    result.classOf.resize(codes.size());
    std::transform(codes.begin(), codes.end(), result.classOf.begin(),
                   [&](std::uint16_t code) { return classOfCode[code]; });
    return result;
}

std::string_view heading(ColourBy by) {
    switch (by) {
    case ColourBy::Type: return "Deposit type";
    case ColourBy::Status: return "Status";
    case ColourBy::Evidence: return "Evidence";
    case ColourBy::Country: return "Country";
    case ColourBy::OwnerCountry: return "Owner's country";
    case ColourBy::Single: return "Sites";
    case ColourBy::ElementGroup: return "Elements (USGS: heavy Tb–Lu, Y)";
    case ColourBy::ResourceClass: return "Resource class";
    case ColourBy::Grade: return "Grade, %";
    case ColourBy::Tonnage: return "Ore, t";
    case ColourBy::Contained: return "Contained oxide, t";
    }
    return {};
}

} // namespace ree
