// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>

#include "core/base/text.h"
#include "core/io/dataset.h"
#include "core/io/read_sites.h"
#include "core/io/text_decoder.h"

namespace ree {
namespace {

constexpr std::int64_t rowsBetweenQuestions = 1024;

ShapeKind kindOf(OGRwkbGeometryType type) {
    switch (wkbFlatten(type)) {
    case wkbPoint:
    case wkbMultiPoint: return ShapeKind::Point;
    case wkbPolygon:
    case wkbMultiPolygon: return ShapeKind::Polygon;
    default: return ShapeKind::Line;
    }
}

int fieldIndex(OGRLayerH layer, const std::string& asked, std::initializer_list<const char*> usual) {
    auto* const definition = OGR_L_GetLayerDefn(layer);
    if (!asked.empty())
        return OGR_FD_GetFieldIndex(definition, asked.c_str());
    for (const char* name : usual)
        if (const int index = OGR_FD_GetFieldIndex(definition, name); index >= 0)
            return index;
    return -1;
}

std::string fieldText(OGRFeatureH f, int field, TextDecoder& decode) {
    return field >= 0 && OGR_F_IsFieldSetAndNotNull(f, field) != 0 ? decode(OGR_F_GetFieldAsString(f, field))
                                                                   : std::string();
}

/// A collection is drawn as what it holds first.
OGRGeometryH firstLeaf(OGRGeometryH geometry) {
    while (wkbFlatten(OGR_G_GetGeometryType(geometry)) == wkbGeometryCollection && OGR_G_GetGeometryCount(geometry) > 0)
        geometry = OGR_G_GetGeometryRef(geometry, 0);
    return geometry;
}

/// Adds every ring, line or point of a geometry; vertices that cannot be on earth are left out.
class PartCollector {
public:
    PartCollector(Shapes& shapes, OGRCoordinateTransformationH transform) : m_shapes(shapes), m_transform(transform) {}

    void add(OGRGeometryH geometry) {
        const int children = OGR_G_GetGeometryCount(geometry);
        for (int i = 0; i < children; ++i)
            add(OGR_G_GetGeometryRef(geometry, i));
        if (children == 0)
            addPoints(geometry);
    }

private:
    void addPoints(OGRGeometryH geometry) {
        m_part.clear();
        for (int i = 0; i < OGR_G_GetPointCount(geometry); ++i) {
            LonLat p{OGR_G_GetX(geometry, i), OGR_G_GetY(geometry, i)};
            if (m_transform != nullptr && OCTTransform(m_transform, 1, &p.lon, &p.lat, nullptr) == 0)
                continue;
            if (std::abs(p.lon) > 180 && std::abs(p.lon) <= 360)
                p.lon += p.lon > 0 ? -360 : 360; // counted on beyond the antimeridian, or from 0 to 360
            if (p.known() && std::abs(p.lon) <= 180 && std::abs(p.lat) <= 90)
                m_part.push_back(p);
        }
        if (!m_part.empty())
            m_shapes.addPart(m_part);
    }

    Shapes& m_shapes;
    OGRCoordinateTransformationH m_transform;
    std::vector<LonLat> m_part;
};

/// Whether the first features of a layer that does not say hold lines or areas.
bool anyBesidePoints(OGRLayerH layer) {
    constexpr int lookedAt = 1000;
    OGR_L_ResetReading(layer);
    for (int i = 0; i < lookedAt; ++i) {
        const FeatureHandle feature{OGR_L_GetNextFeature(layer)};
        if (!feature)
            return false;
        OGRGeometryH geometry = OGR_F_GetGeometryRef(static_cast<OGRFeatureH>(feature.get()));
        if (geometry != nullptr && kindOf(OGR_G_GetGeometryType(firstLeaf(geometry))) != ShapeKind::Point)
            return true;
    }
    return false;
}

} // namespace

Result<ShapesRead> readShapes(const std::filesystem::path& path, const ReadOptions& options, const ShapeFields& fields,
                              const Job& job) {
    const auto dataset = openDataset(path, options.encoding);
    if (!dataset)
        return tl::unexpected(dataset.error());
    const auto layer = layerOf(*dataset, path, options.layer);
    if (!layer)
        return tl::unexpected(layer.error());
    ShapesRead result;
    result.name = OGR_L_GetName(*layer);
    ReadReport& report = result.report;
    report.layer = result.name;
    report.driver = GDALGetDriverShortName(GDALGetDatasetDriver(dataset->get()));
    auto* const reference = OGR_L_GetSpatialRef(*layer);
    report.crs = crsText(reference);
    // Degrees on WGS 84 are the common case and need no work.
    const TransformHandle transform = reference == nullptr || report.crs == "EPSG:4326" ? nullptr : toWgs84(reference);
    if (reference == nullptr)
        report.warnings.push_back({"the file states no CRS; coordinates are taken as WGS 84",
                                   {path.filename().string(), report.layer, -1, {}, -1},
                                   1});

    const int name = fieldIndex(*layer, fields.name, {"name", "NAME", "name_en"});
    const int category = fieldIndex(*layer, fields.category, {"kind", "iso3", "type"});
    const int rank = fieldIndex(*layer, fields.rank, {"rank", "scalerank"});
    std::vector<std::shared_ptr<Shapes>> byKind; // a layer may mix them; each kind is drawn in its own way
    const auto shapesOf = [&byKind](ShapeKind kind) -> Shapes& {
        for (const auto& shapes : byKind)
            if (shapes->kind == kind)
                return *shapes;
        byKind.push_back(std::make_shared<Shapes>());
        byKind.back()->kind = kind;
        return *byKind.back();
    };
    TextDecoder decode(options.encoding);
    const GdalMessages messages;
    OGR_L_ResetReading(*layer);
    while (const FeatureHandle feature{OGR_L_GetNextFeature(*layer)}) {
        auto* const f = static_cast<OGRFeatureH>(feature.get());
        ++report.read;
        OGRGeometryH geometry = OGR_F_GetGeometryRef(f);
        if (geometry == nullptr || OGR_G_IsEmpty(geometry) != 0) {
            ++report.unplaced;
            continue;
        }
        Shapes& shapes = shapesOf(kindOf(OGR_G_GetGeometryType(firstLeaf(geometry))));
        shapes.beginFeature(
            fieldText(f, name, decode), fieldText(f, category, decode),
            static_cast<float>(
                parseNumber(fieldText(f, rank, decode)).value_or(std::numeric_limits<double>::quiet_NaN())));
        PartCollector(shapes, static_cast<OGRCoordinateTransformationH>(transform.get())).add(geometry);
        ++report.placed;
        if (report.read % rowsBetweenQuestions == 0 && job.cancelled())
            return failure(ErrorCode::Cancelled, "Reading", path.string(), "it was cancelled");
    }
    if (!messages.firstError().empty())
        report.warnings.push_back({"reading stopped early: " + messages.firstError(),
                                   {path.filename().string(), report.layer, -1, {}, -1},
                                   1});
    decode.tell(path.filename().string(), report.warnings);
    if (byKind.empty())
        (void)shapesOf(kindOf(OGR_L_GetGeomType(*layer)));
    std::stable_sort(byKind.begin(), byKind.end(), [](const auto& a, const auto& b) { return a->kind > b->kind; });
    result.parts.assign(byKind.begin(), byKind.end());
    return result;
}

Result<LayerUse> likelyUse(const std::filesystem::path& path, const std::string& layerName) {
    const auto dataset = openDataset(path);
    if (!dataset)
        return tl::unexpected(dataset.error());
    const auto layer = layerOf(*dataset, path, layerName);
    if (!layer)
        return tl::unexpected(layer.error());
    const OGRwkbGeometryType type = OGR_L_GetGeomType(*layer);
    if (wkbFlatten(type) == wkbUnknown)
        return anyBesidePoints(*layer) ? LayerUse::Shapes : LayerUse::Sites;
    return type == wkbNone || kindOf(type) == ShapeKind::Point ? LayerUse::Sites : LayerUse::Shapes;
}

} // namespace ree
