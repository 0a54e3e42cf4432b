// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include <QSize>

#include "app/paint/map_painter.h"
#include "core/base/job.h"
#include "core/query/filter.h"
#include "core/session/map_state.h"
#include "core/session/open_source.h"

namespace ree {

/// What is open, for maps to be made of. Shared and immutable: copied to the worker.
struct OpenData {
    SiteTablePtr sites;                 ///< may be null
    BaseMapPtr baseMap;                 ///< may be null
    std::span<const OpenShapes> shapes; ///< in the order of opening
};

struct MapMade {
    MapRequest request;
    Filter filter;     ///< as it was understood
    Warnings warnings; ///< parts of the state that could not be shown
};

/// The map that a state of a session or of a slide describes, of what is open: the sites that its filter lets through
/// in the layers it shows, the shapes of its layers in their styles, its selection, its style, its view. The one way
/// from a state to a picture; the same state and data give the same picture anywhere.
///
/// `size` in logical pixels shows at least what the state's own size shows; without one it is the state's own, and
/// Central Asia at 1280 × 720 where the state has no view. What cannot be shown (a layer that is not open, a filter or
/// a projection that is not understood) is as it is by default, with a warning. Pictures have full colours: the state's
/// colour vision is for the screen. Any thread; O(rows).
[[nodiscard]] MapMade mapOf(const MapState& state, const OpenData& data, QSize size = {}, const Job& job = {});

/// Its overlays alone, bottom first.
[[nodiscard]] std::vector<Overlay> overlaysOf(const MapState& state, std::span<const OpenShapes> shapes,
                                              Warnings& warnings);

} // namespace ree
