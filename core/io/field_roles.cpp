// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/io/read_sites.h"

namespace ree {
namespace {

using RoleWord = std::pair<std::string_view, FieldRole>;

constexpr std::array<RoleWord, 27> roleNames{{{"none", FieldRole::None},
                                              {"id", FieldRole::Id},
                                              {"name", FieldRole::Name},
                                              {"name.russian", FieldRole::NameRussian},
                                              {"name.local", FieldRole::NameLocal},
                                              {"names", FieldRole::OtherNames},
                                              {"longitude", FieldRole::Longitude},
                                              {"latitude", FieldRole::Latitude},
                                              {"precision_km", FieldRole::PrecisionKm},
                                              {"method", FieldRole::Method},
                                              {"country", FieldRole::Country},
                                              {"region", FieldRole::Admin1},
                                              {"elements", FieldRole::Elements},
                                              {"type", FieldRole::Type},
                                              {"status", FieldRole::Status},
                                              {"evidence", FieldRole::Evidence},
                                              {"scope", FieldRole::Scope},
                                              {"grade", FieldRole::Grade},
                                              {"grade.basis", FieldRole::GradeBasis},
                                              {"tonnage", FieldRole::Tonnage},
                                              {"contained", FieldRole::Contained},
                                              {"system", FieldRole::System},
                                              {"class", FieldRole::Class},
                                              {"owner", FieldRole::Owner},
                                              {"owner.country", FieldRole::OwnerCountry},
                                              {"owner.kind", FieldRole::OwnerKind},
                                              {"commodity", FieldRole::Commodity}}};

// Headings as they stand in files, compared without blanks, case and punctuation.
constexpr std::array<RoleWord, 90> headings{{
    {"id", FieldRole::Id},
    {"siteid", FieldRole::Id},
    {"recordid", FieldRole::Id},
    {"recid", FieldRole::Id},
    {"depid", FieldRole::Id},
    {"код", FieldRole::Id},
    {"name", FieldRole::Name},
    {"depname", FieldRole::Name},
    {"sitename", FieldRole::Name},
    {"site", FieldRole::Name},
    {"deposit", FieldRole::Name},
    {"depositname", FieldRole::Name},
    {"minename", FieldRole::Name},
    {"название", FieldRole::Name},
    {"наименование", FieldRole::Name},
    {"месторождение", FieldRole::Name},
    {"nameru", FieldRole::NameRussian},
    {"namelocal", FieldRole::NameLocal},
    {"altnames", FieldRole::OtherNames},
    {"othernames", FieldRole::OtherNames},
    {"namealt", FieldRole::OtherNames},
    {"aliases", FieldRole::OtherNames},
    {"lon", FieldRole::Longitude},
    {"long", FieldRole::Longitude},
    {"longitude", FieldRole::Longitude},
    {"x", FieldRole::Longitude},
    {"долгота", FieldRole::Longitude},
    {"lat", FieldRole::Latitude},
    {"latitude", FieldRole::Latitude},
    {"y", FieldRole::Latitude},
    {"широта", FieldRole::Latitude},
    {"coordprecisionkm", FieldRole::PrecisionKm},
    {"precisionkm", FieldRole::PrecisionKm},
    {"coordmethod", FieldRole::Method},
    {"country", FieldRole::Country},
    {"countryiso3", FieldRole::Country},
    {"iso3", FieldRole::Country},
    {"страна", FieldRole::Country},
    {"admin1", FieldRole::Admin1},
    {"stprov", FieldRole::Admin1},
    {"state", FieldRole::Admin1},
    {"province", FieldRole::Admin1},
    {"region", FieldRole::Admin1},
    {"oblast", FieldRole::Admin1},
    {"область", FieldRole::Admin1},
    {"elements", FieldRole::Elements},
    {"element", FieldRole::Elements},
    {"elementsreported", FieldRole::Elements},
    {"элементы", FieldRole::Elements},
    {"commodity", FieldRole::Commodity},
    {"commodities", FieldRole::Commodity},
    {"deptype", FieldRole::Type},
    {"deposittype", FieldRole::Type},
    {"type", FieldRole::Type},
    {"тип", FieldRole::Type},
    {"status", FieldRole::Status},
    {"developmentstatus", FieldRole::Status},
    {"статус", FieldRole::Status},
    {"evidencelevel", FieldRole::Evidence},
    {"evidence", FieldRole::Evidence},
    {"containedoxide", FieldRole::Contained},
    {"scope", FieldRole::Scope},
    {"grade", FieldRole::Grade},
    {"gradepct", FieldRole::Grade},
    {"gradepercent", FieldRole::Grade},
    {"treo", FieldRole::Grade},
    {"reo", FieldRole::Grade},
    {"ree", FieldRole::Grade},
    {"содержание", FieldRole::Grade},
    {"gradebasis", FieldRole::GradeBasis},
    {"tonnage", FieldRole::Tonnage},
    {"tonnagemt", FieldRole::Tonnage},
    {"oreton", FieldRole::Tonnage},
    {"ore", FieldRole::Tonnage},
    {"запасы", FieldRole::Tonnage},
    {"ресурсы", FieldRole::Tonnage},
    {"contained", FieldRole::Contained},
    {"containedt", FieldRole::Contained},
    {"system", FieldRole::System},
    {"class", FieldRole::Class},
    {"owner", FieldRole::Owner},
    {"company", FieldRole::Owner},
    {"владелец", FieldRole::Owner},
    {"ownercountry", FieldRole::OwnerCountry},
    {"ownerkind", FieldRole::OwnerKind},
    {"preckm", FieldRole::PrecisionKm},
    {"contain", FieldRole::Contained},
    {"grdbasis", FieldRole::GradeBasis},
    {"ownctry", FieldRole::OwnerCountry},
    {"ownkind", FieldRole::OwnerKind},
}};

std::string headingKey(std::string_view text) {
    // ъ and the like stay apart here: headings are compared as written, only without blanks and signs.
    std::string key;
    for (const char c : lowerAscii(text))
        if (static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            key += c;
    return key;
}

std::string foldedHeading(std::string_view text) {
    std::string folded = foldText(text);
    std::erase(folded, ' ');
    return folded;
}

/// The unit at the end of a heading: "Grade, %", "Ресурсы (тыс. т)", "tonnage_mt".
Unit unitInHeading(std::string_view heading, std::string_view& rest) {
    const std::size_t at = heading.find_last_of(",([_");
    if (at == std::string_view::npos || at == 0)
        return Unit::None;
    auto tail = heading.substr(at + 1);
    while (!tail.empty() && (tail.back() == ')' || tail.back() == ']' || tail.back() == ' '))
        tail.remove_suffix(1);
    const auto words = splitList(tail, " ");
    const auto unit = unitFromText(tail) ? unitFromText(tail)
                      : words.empty()    ? std::nullopt
                                         : unitFromText(words.front());
    if (!unit)
        return Unit::None;
    rest = trimmed(heading.substr(0, at));
    return *unit;
}

FieldRole roleByHeading(std::string_view heading) {
    const std::string plain = headingKey(heading);
    const std::string folded = foldedHeading(heading);
    for (const auto& [word, role] : headings)
        if (plain == word || folded == foldedHeading(word))
            return role;
    return FieldRole::None;
}

} // namespace

std::string_view toText(FieldRole role) { return roleNames[static_cast<std::size_t>(role)].first; }

std::optional<FieldRole> roleFromText(std::string_view text) {
    for (const auto& [name, role] : roleNames)
        if (equalsIgnoreCaseAscii(name, trimmed(text)))
            return role;
    return std::nullopt;
}

FieldMeaning guessMeaning(std::string_view fieldName) {
    std::string_view rest = fieldName;
    const Unit unit = unitInHeading(fieldName, rest);
    FieldMeaning meaning{roleByHeading(fieldName), Unit::None};
    if (meaning.role == FieldRole::None && unit != Unit::None)
        meaning.role = roleByHeading(rest);
    meaning.unit = unit;
    if (lowerAscii(fieldName).ends_with("percent") || lowerAscii(fieldName).ends_with("_pct"))
        meaning.unit = Unit::Percent;
    return meaning;
}

} // namespace ree
