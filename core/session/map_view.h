// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/base/result.h"
#include "core/scene/view.h"
#include "core/session/map_state.h"
#include "core/sites/site_table.h"

namespace ree {

/// The view as a session keeps it, and back: to the last bit at the size that was kept. `known` is taken where it is
/// the projection meant, so that nothing is projected again. Fails where PROJ does not know the projection.
[[nodiscard]] ViewState viewState(const View& view);
[[nodiscard]] Result<View> viewOf(const ViewState& state, const std::shared_ptr<const Projection>& known = {});
/// The view at another size, showing at least what it showed; the view itself where the size is its own.
[[nodiscard]] View atSize(const View& view, int widthPx, int heightPx);

/// Which layers of a table of sites a map hides: those that its list has unticked, or does not have.
[[nodiscard]] std::vector<bool> hiddenSites(const MapState& map, const std::vector<SiteLayer>& layers);

/// The rows of the sites meant, in their order; those that are not there are passed over. O(rows).
[[nodiscard]] std::vector<std::uint32_t> rowsOf(const std::vector<SiteKey>& sites, const SiteTable& table);

} // namespace ree
