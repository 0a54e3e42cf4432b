// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/open_source.h"

#include <utility>

#include "core/io/read_layer_style.h"

namespace ree {
namespace {

ReadOptions optionsOf(const SessionSource& source, const PlacesFound& onPlaces) {
    ReadOptions options;
    options.encoding = source.encoding;
    options.crs = source.crs;
    options.assigned = source.meanings;
    options.onPlaces = onPlaces;
    return options;
}

Result<OpenSource> openShapes(const SessionSource& source, const std::string& labelField, const Job& job) {
    LayerStyleRead style = readLayerStyle(source.path);
    const std::string& field = labelField.empty() ? style.style.labelField : labelField;
    auto read = readShapes(source.path, optionsOf(source, {}), {field, {}, {}}, job);
    if (!read)
        return tl::unexpected(read.error());
    OpenSource opened;
    for (const auto& shapes : read->parts)
        opened.shapes.push_back(
            {source.path, std::string(partOf(shapes->kind)), read->name, read->report.crs, shapes, style.style});
    opened.report = std::move(read->report);
    opened.report.warnings.insert(opened.report.warnings.end(), style.warnings.begin(), style.warnings.end());
    return opened;
}

} // namespace

std::string_view partOf(ShapeKind kind) {
    switch (kind) {
    case ShapeKind::Point: return "points";
    case ShapeKind::Line: return "lines";
    case ShapeKind::Polygon: return "areas";
    }
    return {};
}

Result<OpenSource> openSource(const SessionSource& source, const std::string& labelField, const PlacesFound& onPlaces,
                              const Job& job) {
    const auto use = likelyUse(source.path, {});
    if (!use)
        return tl::unexpected(use.error());
    if (*use == LayerUse::Shapes)
        return openShapes(source, labelField, job);
    auto read = readSites(source.path, optionsOf(source, onPlaces), job);
    if (!read)
        return tl::unexpected(read.error());
    return OpenSource{std::move(read->table), {}, std::move(read->report)};
}

} // namespace ree
