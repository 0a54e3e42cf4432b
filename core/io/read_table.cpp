// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "core/base/text.h"
#include "core/io/dataset.h"
#include "core/io/read_sites.h"
#include "core/io/text_decoder.h"

namespace ree {
namespace {

constexpr std::int64_t rowsBetweenQuestions = 4096;

/// The point of a row in degrees; unknown for other geometry, and where it is no place on earth.
LonLat pointOf(OGRFeatureH feature, OGRCoordinateTransformationH transform) {
    auto* const geometry = OGR_F_GetGeometryRef(feature);
    if (geometry == nullptr || wkbFlatten(OGR_G_GetGeometryType(geometry)) != wkbPoint || OGR_G_IsEmpty(geometry) != 0)
        return {};
    double x = OGR_G_GetX(geometry, 0);
    double y = OGR_G_GetY(geometry, 0);
    if (transform != nullptr && OCTTransform(transform, 1, &x, &y, nullptr) == 0)
        return {};
    return std::abs(x) <= 180 && std::abs(y) <= 90 ? LonLat{x, y} : LonLat{};
}

/// A cell as text; a list of texts, as GeoJSON may hold, with "; " between.
std::string cellText(OGRFeatureH feature, int field, bool list, TextDecoder& decode) {
    if (OGR_F_IsFieldSetAndNotNull(feature, field) == 0)
        return {};
    if (!list)
        return decode(OGR_F_GetFieldAsString(feature, field));
    std::vector<std::string> parts;
    for (char** part = OGR_F_GetFieldAsStringList(feature, field); part != nullptr && *part != nullptr; ++part)
        parts.push_back(decode(*part));
    return joined(parts, "; ");
}

} // namespace

std::int64_t RawTable::column(std::string_view name) const {
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (equalsIgnoreCaseAscii(columns[i], name))
            return static_cast<std::int64_t>(i);
    return -1;
}

Result<RawTable> readTable(const std::filesystem::path& path, const ReadOptions& options, const Job& job) {
    const auto dataset = openDataset(path, options.encoding);
    if (!dataset)
        return tl::unexpected(dataset.error());
    const auto layer = layerOf(*dataset, path, options.layer);
    if (!layer)
        return tl::unexpected(layer.error());
    RawTable table;
    table.source = path.filename().string();
    auto* const definition = OGR_L_GetLayerDefn(*layer);
    TextDecoder decode(options.encoding);
    const int fields = OGR_FD_GetFieldCount(definition);
    std::vector<bool> lists;
    for (int i = 0; i < fields; ++i) {
        auto* const field = OGR_FD_GetFieldDefn(definition, i);
        table.columns.push_back(decode(OGR_Fld_GetNameRef(field)));
        lists.push_back(OGR_Fld_GetType(field) == OFTStringList);
    }
    auto* const reference = OGR_L_GetSpatialRef(*layer);
    const TransformHandle transform = reference == nullptr ? nullptr : toWgs84(reference);
    const bool placed = OGR_L_GetGeomType(*layer) != wkbNone;
    const GdalMessages messages;
    OGR_L_ResetReading(*layer);
    while (const FeatureHandle feature{OGR_L_GetNextFeature(*layer)}) {
        auto* const f = static_cast<OGRFeatureH>(feature.get());
        auto& row = table.rows.emplace_back();
        row.reserve(static_cast<std::size_t>(fields));
        for (int i = 0; i < fields; ++i)
            row.push_back(cellText(f, i, lists[static_cast<std::size_t>(i)], decode));
        if (placed)
            table.places.push_back(pointOf(f, static_cast<OGRCoordinateTransformationH>(transform.get())));
        if (table.rows.size() % rowsBetweenQuestions == 0 && job.cancelled())
            return failure(ErrorCode::Cancelled, "Reading", path.string(), "it was cancelled");
    }
    decode.tell(table.source, table.warnings);
    if (!messages.firstError().empty())
        table.warnings.push_back(
            {"reading stopped early: " + messages.firstError(), {table.source, {}, -1, {}, -1}, 1});
    return table;
}

} // namespace ree
