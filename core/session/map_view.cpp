// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/map_view.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "core/session/open_source.h"

namespace ree {
namespace {

// What the window zooms to; beyond it pixels cannot be counted.
constexpr double finestMeters = 0.05;
constexpr double coarsestMeters = 60000;

} // namespace

ViewState viewState(const View& view) {
    return {view.projection->definition(), view.center, view.unitsPerPixel, view.widthPx, view.heightPx};
}

Result<View> viewOf(const ViewState& state, const std::shared_ptr<const Projection>& known) {
    View view;
    if (known && known->definition() == state.crs)
        view.projection = known;
    else if (view.projection->definition() != state.crs) {
        auto made = Projection::create(state.crs);
        if (!made)
            return tl::unexpected(made.error());
        view.projection = *std::move(made);
    }
    const double meters = view.projection->metersPerUnit();
    view.center = state.center;
    view.unitsPerPixel = std::clamp(state.unitsPerPixel, finestMeters / meters, coarsestMeters / meters);
    return view.withSize(state.widthPx, state.heightPx);
}

View atSize(const View& view, int widthPx, int heightPx) {
    if (view.widthPx == widthPx && view.heightPx == heightPx)
        return view;
    return view.withSize(widthPx, heightPx).showing(view.extent(), 0);
}

std::vector<bool> hiddenSites(const MapState& map, const std::vector<SiteLayer>& layers) {
    std::vector<bool> hidden(layers.size(), !map.layers.empty());
    std::vector<bool> found(layers.size(), false);
    for (const LayerState& line : map.layers) {
        if (line.part != sitesPart)
            continue;
        for (std::size_t i = 0; i < layers.size(); ++i)
            if (!found[i] && line.path == layers[i].source) {
                found[i] = true;
                hidden[i] = !line.shown;
                break;
            }
    }
    return hidden;
}

std::vector<std::uint32_t> rowsOf(const std::vector<SiteKey>& sites, const SiteTable& table) {
    std::unordered_multimap<std::string_view, std::size_t> wanted; // by id, or by name where there is none
    for (std::size_t i = 0; i < sites.size(); ++i)
        wanted.emplace(sites[i].id.empty() ? sites[i].name : sites[i].id, i);
    std::vector<std::optional<std::uint32_t>> rows(sites.size());
    for (std::uint32_t row = 0; !wanted.empty() && row < table.size(); ++row) {
        const auto [begin, end] = wanted.equal_range(table.id[row].empty() ? table.name[row] : table.id[row]);
        for (auto it = begin; it != end; ++it)
            if (!rows[it->second] && keyOf(table, row) == sites[it->second])
                rows[it->second] = row;
    }
    std::vector<std::uint32_t> found;
    std::unordered_set<std::uint32_t> once;
    for (const auto& row : rows)
        if (row && once.insert(*row).second)
            found.push_back(*row);
    return found;
}

} // namespace ree
