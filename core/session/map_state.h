// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/geo/layer_style.h"
#include "core/geo/types.h"
#include "core/scene/style.h"
#include "core/sites/site_key.h"

namespace ree {

/// Where a map looks, as a session keeps it.
struct ViewState {
    std::string crs; ///< Projection::definition(); "" where no view was kept
    MapPoint center{0, 0};
    double unitsPerPixel = 0; ///< map units a logical pixel
    int widthPx = 0;          ///< logical pixels
    int heightPx = 0;
    bool operator==(const ViewState&) const = default;
};

/// A line of the list of layers: sites or shapes of one source.
struct LayerState {
    std::filesystem::path path; ///< of the source; "" for the atlas's own sites
    std::string part;           ///< "sites", "points", "lines" or "areas": a file may hold several
    std::string name;           ///< as the analyst calls it
    bool shown = true;
    LayerStyle style; ///< of shapes
    std::string unread;
    bool operator==(const LayerState&) const = default;
};

/// What a map shows and how, of what the session has open. A plain value; with the session's sources it gives one
/// picture, the same everywhere.
struct MapState {
    ViewState view;
    MapOptions style;
    std::string filter;             ///< text form; "" is the empty filter
    std::vector<LayerState> layers; ///< top of the map first; empty shows every source as it was opened
    std::vector<SiteKey> selected;
    std::string unread; ///< JSON of a newer program that this one does not know; written back as it came
    bool operator==(const MapState&) const = default;
};

/// A slide of the deck. `layout` and `charts` are words of the session file, so that those of a newer program survive.
struct SlideState {
    std::string layout = "figures"; ///< figures, map, table, profile, comparison, charts
    std::string title;              ///< "" is proposed from the filter
    std::string note;               ///< for the speaker
    MapState map;
    std::string otherFilter;         ///< of a comparison, the selection on the right
    std::vector<std::string> charts; ///< by key
    SiteKey site;                    ///< of a profile
    std::filesystem::path photo;     ///< of a profile; "" for none
    std::string unread;
    bool operator==(const SlideState&) const = default;
};

} // namespace ree
