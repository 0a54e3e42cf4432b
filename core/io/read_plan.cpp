// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/read_plan.h"

#include "core/io/dataset.h"

namespace ree {
namespace {

/// The figure whose bounds a text field keeps, in the names that our own lists give such fields.
FieldRole boundedRole(std::string_view field) {
    if (field == "grade_percent_text" || field == "grade_txt")
        return FieldRole::Grade;
    if (field == "tonnage_t_text" || field == "tonn_txt")
        return FieldRole::Tonnage;
    return field == "contained_t_text" || field == "cont_txt" ? FieldRole::Contained : FieldRole::None;
}

/// Names in other scripts are searched and shown, so they stand in the table as they came; so does what only a table
/// that is attached makes figures of.
bool isKeptAsExtra(FieldRole role) {
    return role == FieldRole::NameRussian || role == FieldRole::NameLocal || role == FieldRole::OtherNames ||
           role >= FieldRole::Commodity;
}

bool isNumber(OGRFieldDefnH field) {
    const OGRFieldType type = OGR_Fld_GetType(field);
    return type == OFTInteger || type == OFTInteger64 || type == OFTReal;
}

ReadPlan::Part partOf(OGRFieldDefnH field, int index, int bound, Unit unit) {
    ReadPlan::Part part{index, bound, unit, false, -1};
    // A narrow float carries noise in its last digits, which only GDAL's own text leaves out.
    part.number = isNumber(field) && OGR_Fld_GetSubType(field) == OFSTNone;
    if (OGR_Fld_GetType(field) == OFTReal && OGR_Fld_GetWidth(field) > 0)
        part.decimals = OGR_Fld_GetPrecision(field);
    return part;
}

} // namespace

ReadPlan planFields(OGRLayerH layer, const ReadOptions& options, TextDecoder& decode, ReadReport& report) {
    ReadPlan plan;
    auto* const definition = OGR_L_GetLayerDefn(layer);
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
        auto* const field = OGR_FD_GetFieldDefn(definition, i);
        const std::string name = decode(OGR_Fld_GetNameRef(field));
        if (const FieldRole bounded = boundedRole(name); bounded != FieldRole::None) {
            plan.parts[static_cast<std::size_t>(bounded)].bound = i;
            continue;
        }
        const auto assigned = options.assigned.find(name);
        const FieldMeaning meaning = assigned != options.assigned.end() ? assigned->second : guessMeaning(name);
        ReadPlan::Part& part = plan.parts[static_cast<std::size_t>(meaning.role)];
        if (meaning.role != FieldRole::None && part.field < 0) {
            part = partOf(field, i, part.bound, meaning.unit);
            report.meanings[name] = meaning;
            if (!isKeptAsExtra(meaning.role))
                continue;
        }
        plan.extras.push_back({i, name, isNumber(field)});
    }
    return plan;
}

SourceCrs planPlaces(OGRLayerH layer, const std::string& source, const ReadOptions& options, ReadReport& report) {
    const auto warn = [&](std::string text) {
        report.warnings.push_back({std::move(text), {source, report.layer, -1, {}, -1}, 0});
    };
    SourceCrs crs;
    auto* const own = OGR_L_GetSpatialRef(layer);
    report.crs = crsText(own);
    if (own != nullptr) {
        crs.reference.reset(OSRClone(own));
    } else if (!options.crs.empty()) {
        crs.reference.reset(OSRNewSpatialReference(nullptr));
        if (OSRSetFromUserInput(static_cast<OGRSpatialReferenceH>(crs.reference.get()), options.crs.c_str()) !=
            OGRERR_NONE) {
            crs.reference.reset();
            warn("the CRS '" + options.crs + "' is not known and was not used");
        }
    }
    if (crs.reference) {
        crs.unusable = !toWgs84(static_cast<OGRSpatialReferenceH>(crs.reference.get()));
        if (crs.unusable)
            warn("there is no way from " + report.crs + " to WGS 84; no site could be placed");
    } else if (OGR_L_GetGeomType(layer) != wkbNone) {
        warn("the file states no CRS; coordinates that look like degrees are taken as WGS 84");
    }
    return crs;
}

} // namespace ree
