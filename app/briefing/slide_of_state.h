// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/briefing/slide.h"
#include "app/paint/map_of_state.h"
#include "core/base/job.h"
#include "core/session/map_state.h"

namespace ree {

struct SlideMade {
    SlideRequest request;
    Warnings warnings; ///< what of the slide could not be shown as it was made
};

/// The slide that a session keeps, of what is open: its map as mapOf() gives it, its other selection, its site, its
/// photo. What cannot be understood is as it is by default, with a warning. `style` is the house style; one of the
/// atlas's own is taken in the theme of the slide's map. Reads the photo. Any thread.
[[nodiscard]] SlideMade slideOf(const SlideState& state, const OpenData& data, const std::optional<HouseStyle>& style,
                                const Job& job = {});

} // namespace ree
