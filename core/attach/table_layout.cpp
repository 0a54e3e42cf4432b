// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/table_layout.h"

#include <algorithm>

#include "core/base/text.h"

namespace ree {
namespace {

using R = FieldRole;

FieldMeaning is(FieldRole role, Unit unit = Unit::None, std::string component = {}) {
    return {role, unit, std::move(component)};
}
FieldMeaning gradeOf(std::string component, Unit unit = Unit::Percent) {
    return {R::ComponentGrade, unit, std::move(component)};
}

constexpr std::string_view usgs = "U.S. Geological Survey";

TableLayout ofr02189() {
    TableLayout t;
    t.key = "usgs-ofr-02-189";
    t.title = "Rare earth element mines, deposits, and occurrences (USGS Open-File Report 02-189)";
    t.publisher = usgs;
    t.date = "2002";
    t.system = ReportingSystem::Journal;
    t.headings = {"depname", "lat_dms", "lon_dms", "resource", "age_info"};
    t.fields = {{"record_id", is(R::Id)},          {"depname", is(R::Name)},  {"stprov", is(R::Admin1)},
                {"resource", is(R::ResourceText)}, {"company", is(R::Owner)}, {"deptype", is(R::Type)},
                {"reference", is(R::Source)},      {"comments", is(R::None)}, {"status", is(R::Status)}};
    t.resourceInWords = true;
    return t;
}

TableLayout mrds() {
    TableLayout t;
    t.key = "usgs-mrds";
    t.title = "Mineral Resources Data System (USGS)";
    t.publisher = usgs;
    t.system = ReportingSystem::Journal;
    t.headings = {"dep_id", "site_name", "commod1", "oper_type", "dev_stat"};
    // "ore" lists minerals here, "region" is a continent.
    t.fields = {{"dep_id", is(R::Id)},         {"site_name", is(R::Name)},    {"names", is(R::OtherNames)},
                {"region", is(R::None)},       {"state", is(R::Admin1)},      {"commod1", is(R::Commodity)},
                {"commod2", is(R::Commodity)}, {"commod3", is(R::Commodity)}, {"ore", is(R::None)},
                {"dep_type", is(R::Type)},     {"dev_stat", is(R::Status)},   {"ref", is(R::Source)},
                {"reporter", is(R::None)},     {"structure", is(R::None)}};
    return t;
}

TableLayout copper() {
    TableLayout t;
    t.key = "usgs-sir-2010-5090-z";
    t.title = "Global copper assessment: deposits and prospects (USGS SIR 2010-5090-Z)";
    t.publisher = usgs;
    t.system = ReportingSystem::Journal;
    t.headings = {"gmrap_id", "tract_name", "tonnage_mt", "cu_pct"};
    t.fields = {{"record_id", is(R::Id)},
                {"name", is(R::Name)},
                {"name_other", is(R::OtherNames)},
                {"state_prov", is(R::Admin1)},
                {"comm_major", is(R::Commodity)},
                {"comm_minor", is(R::Commodity)},
                {"commodity", is(R::Commodity)},
                {"tonnage_mt", is(R::Tonnage, Unit::Megatonne)},
                {"cu_pct", gradeOf("Cu")},
                {"co_pct", gradeOf("Co")},
                {"mo_pct", gradeOf("Mo")},
                {"ag_g_t", gradeOf("Ag", Unit::GramPerTonne)},
                {"au_g_t", gradeOf("Au", Unit::GramPerTonne)},
                {"ref_list", is(R::Source)},
                {"comments", is(R::None)},
                {"unit", is(R::None)}};
    t.zeroIsNotReported = true;
    return t;
}

TableLayout laterite() {
    TableLayout t;
    t.key = "usgs-ofr-2011-1058";
    t.title = "Nickel-cobalt laterites of the world (USGS Open-File Report 2011-1058)";
    t.publisher = usgs;
    t.date = "2011";
    t.system = ReportingSystem::Journal;
    t.headings = {"depname", "nigrd", "cogrd", "owneroper", "tonnage"};
    t.fields = {{"record_id", is(R::Id)},  {"depname", is(R::Name)},    {"other_name", is(R::OtherNames)},
                {"stprov", is(R::Admin1)}, {"owneroper", is(R::Owner)}, {"tonnage", is(R::Tonnage, Unit::Megatonne)},
                {"nigrd", gradeOf("Ni")},  {"cogrd", gradeOf("Co")},    {"reference", is(R::Source)},
                {"comments", is(R::None)}, {"deptype", is(R::None)},    {"mineral", is(R::None)}};
    t.zeroIsNotReported = true;
    return t;
}

TableLayout sulphides() {
    TableLayout t;
    t.key = "usgs-ofr-2009-1034";
    t.title = "Volcanogenic massive sulfide deposits of the world (USGS Open-File Report 2009-1034)";
    t.publisher = usgs;
    t.date = "2009";
    t.system = ReportingSystem::Journal;
    t.headings = {"depname", "oreton", "cugrd", "zngrd", "pbgrd"};
    t.fields = {{"depname", is(R::Name)},
                {"altname", is(R::OtherNames)},
                {"stprov", is(R::Admin1)},
                {"oreton", is(R::Tonnage, Unit::Megatonne)},
                {"cugrd", gradeOf("Cu")},
                {"zngrd", gradeOf("Zn")},
                {"pbgrd", gradeOf("Pb")},
                {"augrd", gradeOf("Au", Unit::GramPerTonne)},
                {"aggrd", gradeOf("Ag", Unit::GramPerTonne)},
                {"ref", is(R::Source)},
                {"comments", is(R::None)},
                {"deptype", is(R::None)}};
    t.zeroIsNotReported = true;
    return t;
}

TableLayout carbonatites() {
    TableLayout t;
    t.key = "usgs-ofr-2009-1139";
    t.title = "Carbonatites of the world, explored deposits of Nb and REE (USGS Open-File Report 2009-1139)";
    t.publisher = usgs;
    t.date = "2009";
    t.system = ReportingSystem::Journal;
    t.headings = {"depname", "oreton", "niobium", "ree", "p2o5"};
    t.fields = {{"depname", is(R::Name)},
                {"altname", is(R::OtherNames)},
                {"stprov", is(R::Admin1)},
                {"oreton", is(R::Tonnage, Unit::Megatonne)},
                {"ree", is(R::Grade, Unit::Percent, "REO")},
                {"niobium", gradeOf("Nb2O5")},
                {"p2o5", gradeOf("P2O5")},
                {"reference", is(R::Source)},
                {"grades", is(R::None)},
                {"comments", is(R::None)},
                {"deptype", is(R::None)}};
    t.zeroIsNotReported = true;
    t.note = "the field is called 'ree'; its values are those that USGS OFR 02-189 gives as REO (Mountain Pass 5 %, "
             "Bear Lodge 3.6 %), so it is read as oxide";
    return t;
}

TableLayout phosphates() {
    TableLayout t;
    t.key = "usgs-ofr-2015-1121";
    t.title = "Phosphate occurrences and deposits of south and central Asia (USGS Open-File Report 2015-1121)";
    t.publisher = usgs;
    t.date = "2015";
    t.system = ReportingSystem::Journal;
    t.headings = {"commods", "phos_form", "rsvres", "anal_data"};
    // Reserves and analyses are in words and of phosphate; they stay text.
    t.fields = {{"record_id", is(R::Id)},    {"name", is(R::Name)},         {"name_other", is(R::OtherNames)},
                {"province", is(R::Admin1)}, {"commods", is(R::Commodity)}, {"rsvres", is(R::ResourceText)},
                {"all_refs", is(R::Source)}};
    t.resourceInWords = true;
    return t;
}

TableLayout majorDeposits() {
    TableLayout t;
    t.key = "usgs-ofr-2005-1294";
    t.title = "Major mineral deposits of the world (USGS Open-File Report 2005-1294)";
    t.publisher = usgs;
    t.date = "2005";
    t.system = ReportingSystem::Journal;
    t.headings = {"dep_name", "commodity", "citation", "model_code"};
    t.fields = {{"record_id", is(R::Id)},        {"dep_name", is(R::Name)},
                {"commodity", is(R::Commodity)}, {"commodity-list", is(R::Commodity)},
                {"state", is(R::Admin1)},        {"citation", is(R::Source)},
                {"category", is(R::None)},       {"reference", is(R::None)}};
    return t;
}

TableLayout weng() {
    TableLayout t;
    t.key = "weng-2015";
    t.title = "Weng et al. 2015, A detailed assessment of global rare earth element resources, Economic Geology 110";
    t.publisher = "Society of Economic Geologists";
    t.date = "2015";
    t.system = ReportingSystem::Journal;
    t.headings = {"Project", "Total Mineral Resource Mt (Tonnes of Million)", "La ppm", "Nd ppm", "Y ppm"};
    t.fields = {{"Project", is(R::Name)},
                {"State/ Province", is(R::Admin1)},
                {"Principal Deposit type", is(R::Type)},
                {"Total Mineral Resource Mt (Tonnes of Million)", is(R::Tonnage, Unit::Megatonne)}};
    return t;
}

TableLayout coalMines() {
    TableLayout t;
    t.key = "gem-coal-mines";
    t.title = "Global Coal Mine Tracker (Global Energy Monitor)";
    t.publisher = "Global Energy Monitor, CC BY 4.0";
    t.encoding = "windows-1252";
    t.system = ReportingSystem::Company;
    t.headings = {"Mine IDs", "Mine Name", "Owners", "Parent Company", "Coal Type"};
    t.fields = {{"Mine IDs", is(R::Id)},
                {"Mine Name", is(R::Name)},
                {"Mine Name AKAs", is(R::OtherNames)},
                {"State, Province", is(R::Admin1)},
                {"Region", is(R::None)},
                {"Operators", is(R::None)},
                {"Owners", is(R::Owner)},
                {"Parent Company", is(R::OwnerParent)},
                {"GEM Wiki Page (ENG)", is(R::Source)},
                {"Coal Type", is(R::Commodity)},
                {"Reserves Total (Proven & Probable)", is(R::Tonnage, Unit::Megatonne, "coal")},
                {"Resource (Total - Inferred, Indicated, Measured)", is(R::Tonnage, Unit::Megatonne, "coal")}};
    t.note = "coal in million tonnes: the tracker's reserve to production ratio is this over Mt a year";
    return t;
}

} // namespace

const std::vector<TableLayout>& tableLayouts() {
    static const std::vector<TableLayout> layouts{ofr02189(),  mrds(),         copper(),     laterite(),
                                                  sulphides(), carbonatites(), phosphates(), majorDeposits(),
                                                  weng(),      coalMines()};
    return layouts;
}

const TableLayout* recognised(const RawTable& table) {
    for (const TableLayout& layout : tableLayouts())
        if (std::all_of(layout.headings.begin(), layout.headings.end(),
                        [&table](std::string_view heading) { return table.column(heading) >= 0; }))
            return &layout;
    return nullptr;
}

std::map<std::string, FieldMeaning> meaningsOf(const RawTable& table, const TableLayout* layout,
                                               const std::map<std::string, FieldMeaning>& assigned) {
    std::map<std::string, FieldMeaning> meanings;
    for (const std::string& column : table.columns) {
        FieldMeaning& meaning = meanings[column] = guessMeaning(column);
        if (equalsIgnoreCaseAscii(column, "site_id") || equalsIgnoreCaseAscii(column, "site"))
            meaning = {FieldRole::Id, Unit::None, {}};
        if (layout != nullptr)
            for (const auto& [heading, told] : layout->fields)
                if (equalsIgnoreCaseAscii(heading, column))
                    meaning = told;
        if (const auto it = assigned.find(column); it != assigned.end())
            meaning = it->second;
    }
    return meanings;
}

Result<RawTable> readTableToAttach(const std::filesystem::path& path, const ReadOptions& options, const Job& job) {
    auto table = readTable(path, options, job);
    if (!table || !options.encoding.empty())
        return table;
    const TableLayout* layout = recognised(*table);
    const bool notUtf8 = !table->warnings.empty();
    if (layout == nullptr || layout->encoding.empty() || !notUtf8)
        return table;
    ReadOptions again = options;
    again.encoding = layout->encoding;
    return readTable(path, again, job);
}

} // namespace ree
