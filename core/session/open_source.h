// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/session/session.h"

namespace ree {

/// The shapes of one kind that a source holds. Copies share the shapes.
struct OpenShapes {
    std::filesystem::path path;
    std::string part; ///< "points", "lines" or "areas", as in LayerState
    std::string name; ///< of the layer in the file
    std::string crs;  ///< as `info` prints it; "" for none
    std::shared_ptr<const Shapes> shapes;
    LayerStyle style; ///< of the style file beside the source
};
[[nodiscard]] std::string_view partOf(ShapeKind kind);
inline constexpr std::string_view sitesPart = "sites";

/// Gets the known places of sites while they are being read; see ReadOptions.
using PlacesFound = std::function<void(std::span<const LonLat>)>;

/// What a source gave: sites, or shapes of one to three kinds, areas first.
struct OpenSource {
    SiteTablePtr sites;
    std::vector<OpenShapes> shapes;
    ReadReport report; ///< with what is remarkable about a style file
};
/// Reads a source as the session says it is to be read. `labelField` names the shapes, "" by the style file and the
/// usual fields. On a worker.
[[nodiscard]] Result<OpenSource> openSource(const SessionSource& source, const std::string& labelField,
                                            const PlacesFound& onPlaces, const Job& job);

} // namespace ree
