// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/cells.h"

#include <cmath>

namespace ree {
namespace {

/// The value as the feature holds it, or null when it is unset or null. GDAL's question for a text asks the layer's
/// definition four times over; at ten cells a row that is a tenth of all reading.
const OGRField* valueOf(OGRFeatureH feature, int field) {
    const OGRField* const value = OGR_F_GetRawFieldRef(feature, field);
    return OGR_RawField_IsUnset(value) != 0 || OGR_RawField_IsNull(value) != 0 ? nullptr : value;
}

} // namespace

std::vector<OGRFieldType> fieldTypes(OGRLayerH layer) {
    std::vector<OGRFieldType> types;
    auto* const definition = OGR_L_GetLayerDefn(layer);
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i)
        types.push_back(OGR_Fld_GetType(OGR_FD_GetFieldDefn(definition, i)));
    return types;
}

std::string_view FeatureCells::text(int field) {
    const OGRField* const value = valueOf(m_feature, field);
    if (value == nullptr)
        return {};
    const bool isText = m_types[static_cast<std::size_t>(field)] == OFTString;
    const char* const raw = isText ? value->String : OGR_F_GetFieldAsString(m_feature, field);
    return raw == nullptr ? std::string_view() : std::string_view(raw);
}

double FeatureCells::number(int field) {
    const OGRField* const value = valueOf(m_feature, field);
    if (value == nullptr)
        return std::nan("");
    switch (m_types[static_cast<std::size_t>(field)]) {
    case OFTReal: return value->Real;
    case OFTInteger: return value->Integer;
    default: return OGR_F_GetFieldAsDouble(m_feature, field);
    }
}

} // namespace ree
