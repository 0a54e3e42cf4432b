// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/domain/element.h"
#include "core/io/read_sites.h"

namespace ree {
namespace {

using RoleWord = std::pair<std::string_view, FieldRole>;

constexpr std::array<RoleWord, 38> roleNames{{{"none", FieldRole::None},
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
                                              {"commodity", FieldRole::Commodity},
                                              {"grade.of", FieldRole::ComponentGrade},
                                              {"resource", FieldRole::ResourceText},
                                              {"cut_off", FieldRole::CutOff},
                                              {"date", FieldRole::EffectiveDate},
                                              {"source", FieldRole::Source},
                                              {"zone", FieldRole::Zone},
                                              {"owner.share", FieldRole::OwnerShare},
                                              {"owner.parent", FieldRole::OwnerParent},
                                              {"as_of", FieldRole::AsOf},
                                              {"parent", FieldRole::Parent},
                                              {"note", FieldRole::Note}}};

// Headings as they stand in files, compared without blanks, case and punctuation.
constexpr std::array<RoleWord, 223> headings{{
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
    {"mineid", FieldRole::Id},
    {"mineids", FieldRole::Id},
    {"depositid", FieldRole::Id},
    {"idместорождения", FieldRole::Id},
    {"project", FieldRole::Name},
    {"projectname", FieldRole::Name},
    {"mine", FieldRole::Name},
    {"объект", FieldRole::Name},
    {"рудопроявление", FieldRole::Name},
    {"названиеместорождения", FieldRole::Name},
    {"наименованиеместорождения", FieldRole::Name},
    {"наименованиеобъекта", FieldRole::Name},
    {"названиерус", FieldRole::NameRussian},
    {"namerussian", FieldRole::NameRussian},
    {"nameother", FieldRole::OtherNames},
    {"names", FieldRole::OtherNames},
    {"altname", FieldRole::OtherNames},
    {"minenameakas", FieldRole::OtherNames},
    {"othername", FieldRole::OtherNames},
    {"другиеназвания", FieldRole::OtherNames},
    {"синонимы", FieldRole::OtherNames},
    {"долготаградусы", FieldRole::Longitude},
    {"countryname", FieldRole::Country},
    {"государство", FieldRole::Country},
    {"stateprov", FieldRole::Admin1},
    {"stateprovince", FieldRole::Admin1},
    {"регион", FieldRole::Admin1},
    {"районобласть", FieldRole::Admin1},
    {"commods", FieldRole::Commodity},
    {"commoditylist", FieldRole::Commodity},
    {"полезноеископаемое", FieldRole::Commodity},
    {"полезныеископаемые", FieldRole::Commodity},
    {"devstat", FieldRole::Status},
    {"devstatus", FieldRole::Status},
    {"состояние", FieldRole::Status},
    {"среднеесодержание", FieldRole::Grade},
    {"gradetreo", FieldRole::Grade},
    {"treograde", FieldRole::Grade},
    {"reograde", FieldRole::Grade},
    {"содержаниетrео", FieldRole::Grade},
    {"суммарез", FieldRole::Grade},
    {"сумматрез", FieldRole::Grade},
    {"basis", FieldRole::GradeBasis},
    {"основа", FieldRole::GradeBasis},
    {"resource", FieldRole::ResourceText},
    {"resources", FieldRole::ResourceText},
    {"reserves", FieldRole::ResourceText},
    {"reserve", FieldRole::ResourceText},
    {"mineralresource", FieldRole::ResourceText},
    {"totalresource", FieldRole::ResourceText},
    {"totalmineralresource", FieldRole::ResourceText},
    {"tonnes", FieldRole::Tonnage},
    {"запасыруды", FieldRole::Tonnage},
    {"ресурсыруды", FieldRole::Tonnage},
    {"руда", FieldRole::Tonnage},
    {"containedtreo", FieldRole::Contained},
    {"containedmetal", FieldRole::Contained},
    {"металл", FieldRole::Contained},
    {"запасыметалла", FieldRole::Contained},
    {"содержитсяметалла", FieldRole::Contained},
    {"reportingsystem", FieldRole::System},
    {"reportingcode", FieldRole::System},
    {"кодекс", FieldRole::System},
    {"системаотчетности", FieldRole::System},
    {"стандарт", FieldRole::System},
    {"resourceclass", FieldRole::Class},
    {"category", FieldRole::Class},
    {"classification", FieldRole::Class},
    {"категория", FieldRole::Class},
    {"категориязапасов", FieldRole::Class},
    {"owners", FieldRole::Owner},
    {"ownerorlicensee", FieldRole::Owner},
    {"licensee", FieldRole::Owner},
    {"licenseholder", FieldRole::Owner},
    {"licenceholder", FieldRole::Owner},
    {"недропользователь", FieldRole::Owner},
    {"лицензиат", FieldRole::Owner},
    {"компания", FieldRole::Owner},
    {"собственник", FieldRole::Owner},
    {"владельцы", FieldRole::Owner},
    {"owneroper", FieldRole::Owner},
    {"resourceorreserve", FieldRole::ResourceText},
    {"resourcetext", FieldRole::ResourceText},
    {"resourcesandreserves", FieldRole::ResourceText},
    {"запасыиресурсы", FieldRole::ResourceText},
    {"cutoff", FieldRole::CutOff},
    {"cutoffgrade", FieldRole::CutOff},
    {"бортовоесодержание", FieldRole::CutOff},
    {"борт", FieldRole::CutOff},
    {"effectivedate", FieldRole::EffectiveDate},
    {"estimatedate", FieldRole::EffectiveDate},
    {"reportdate", FieldRole::EffectiveDate},
    {"factdate", FieldRole::EffectiveDate},
    {"дата", FieldRole::EffectiveDate},
    {"датаоценки", FieldRole::EffectiveDate},
    {"датаподсчета", FieldRole::EffectiveDate},
    {"год", FieldRole::EffectiveDate},
    {"sourceid", FieldRole::Source},
    {"sourceurl", FieldRole::Source},
    {"source", FieldRole::Source},
    {"reference", FieldRole::Source},
    {"references", FieldRole::Source},
    {"источник", FieldRole::Source},
    {"ссылка", FieldRole::Source},
    {"zone", FieldRole::Zone},
    {"orebody", FieldRole::Zone},
    {"зона", FieldRole::Zone},
    {"рудноетело", FieldRole::Zone},
    {"участок", FieldRole::Zone},
    {"share", FieldRole::OwnerShare},
    {"sharepercent", FieldRole::OwnerShare},
    {"sharepct", FieldRole::OwnerShare},
    {"ownershare", FieldRole::OwnerShare},
    {"interest", FieldRole::OwnerShare},
    {"stake", FieldRole::OwnerShare},
    {"доля", FieldRole::OwnerShare},
    {"доляучастия", FieldRole::OwnerShare},
    {"parentcompany", FieldRole::OwnerParent},
    {"ultimateparent", FieldRole::OwnerParent},
    {"материнскаякомпания", FieldRole::OwnerParent},
    {"asof", FieldRole::AsOf},
    {"asofdate", FieldRole::AsOf},
    {"посостояниюна", FieldRole::AsOf},
    {"надату", FieldRole::AsOf},
    {"parentid", FieldRole::Parent},
    {"parentsite", FieldRole::Parent},
    {"входитв", FieldRole::Parent},
    {"note", FieldRole::Note},
    {"notes", FieldRole::Note},
    {"comment", FieldRole::Note},
    {"comments", FieldRole::Note},
    {"примечание", FieldRole::Note},
    {"примечания", FieldRole::Note},
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

/// The unit at the end of a heading: "Grade, %", "Ресурсы (тыс. т)", "tonnage_mt", "La ppm", "ag_g_t". The longest end
/// that is a unit counts.
Unit unitInHeading(std::string_view heading, std::string_view& rest) {
    for (std::size_t at = heading.find_first_of(",([_ ", 1); at < heading.size();
         at = heading.find_first_of(",([_ ", at + 1)) {
        std::string tail(trimmed(heading.substr(at + 1)));
        while (!tail.empty() && (tail.back() == ')' || tail.back() == ']' || tail.back() == ' '))
            tail.pop_back();
        std::replace(tail.begin(), tail.end(), '_', '/');
        const auto words = splitList(tail, " ");
        auto unit = unitFromText(tail);
        if (!unit && heading[at] != ' ' && !words.empty())
            unit = unitFromText(words.front()); // "Grade, % REO"
        if (!unit)
            continue;
        rest = trimmed(heading.substr(0, at));
        return *unit;
    }
    return Unit::None;
}

/// What a heading with the unit of a grade is the grade of: "La", "Nd2O3", "Cu"; "" when it names no such thing.
std::string componentIn(std::string_view heading) {
    static constexpr std::array<std::string_view, 36> others{
        "Cu",   "Zn", "Pb",   "Au", "Ag",    "Ni", "Co",    "Mo",    "W",    "WO3",  "Sn", "U",
        "U3O8", "Th", "ThO2", "Nb", "Nb2O5", "Ta", "Ta2O5", "Zr",    "ZrO2", "P2O5", "Fe", "V2O5",
        "TiO2", "Li", "Li2O", "Be", "BeO",   "F",  "CaF2",  "Cr2O3", "Mn",   "Sr",   "Ga", "Hf"};
    const auto word = trimmed(heading);
    if (const auto element = elementFromText(word))
        return std::string(oxideFromFormula(word) ? oxideFromFormula(word)->formula : info(*element).symbol);
    for (const auto other : others)
        if (equalsIgnoreCaseAscii(word, other))
            return std::string(other);
    return {};
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
    FieldMeaning meaning{roleByHeading(fieldName), Unit::None, {}};
    if (meaning.role == FieldRole::None && dimension(unit) == Dimension::MassFraction)
        if (meaning.component = componentIn(rest); !meaning.component.empty())
            meaning.role = FieldRole::ComponentGrade;
    if (meaning.role == FieldRole::None && unit != Unit::None)
        meaning.role = roleByHeading(rest);
    if (meaning.role == FieldRole::ResourceText && dimension(unit) == Dimension::Mass)
        meaning.role = FieldRole::Tonnage;
    meaning.unit = unit;
    if (lowerAscii(fieldName).ends_with("percent") || lowerAscii(fieldName).ends_with("_pct"))
        meaning.unit = Unit::Percent;
    return meaning;
}

} // namespace ree
