// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/clusters.h"

#include <algorithm>
#include <cmath>

namespace ree {
namespace {

constexpr double cellPx = 60;
constexpr double gapPx = 2;

void join(Cluster& into, const Cluster& other) {
    const double total = into.count + other.count;
    into.center.x = (into.center.x * into.count + other.center.x * other.count) / total;
    into.center.y = (into.center.y * into.count + other.center.y * other.count) / total;
    into.box.add({other.box.minX, other.box.minY});
    into.box.add({other.box.maxX, other.box.maxY});
    for (std::size_t i = 0; i < into.mix.size(); ++i)
        into.mix[i] += other.mix[i];
    into.count += other.count;
    into.row = std::min(into.row, other.row);
}

double reach(const Cluster& cluster) { return cluster.count == 1 ? gapPx : clusterRadius(cluster.count); }

bool largerFirst(const Cluster& a, const Cluster& b) { return a.count != b.count ? a.count > b.count : a.row < b.row; }

/// Neighbours from two sides of a cell's edge are one group for the eye.
void joinTouching(std::vector<Cluster>& clusters, double unitsPerPixel) {
    std::sort(clusters.begin(), clusters.end(), largerFirst);
    std::vector<Cluster> kept;
    kept.reserve(clusters.size());
    for (const Cluster& cluster : clusters) {
        const auto touched = std::find_if(kept.begin(), kept.end(), [&](const Cluster& other) {
            const double apart = std::hypot(other.center.x - cluster.center.x, other.center.y - cluster.center.y);
            return apart < (reach(other) + reach(cluster) + gapPx) * unitsPerPixel;
        });
        if (touched == kept.end())
            kept.push_back(cluster);
        else
            join(*touched, cluster);
    }
    std::sort(kept.begin(), kept.end(), largerFirst);
    clusters = std::move(kept);
}

/// Cells by number: an array over the cells that the extent meets, for a hash a site would cost more than all the rest.
class Cells {
public:
    Cells(const MapBox& extent, double cell) : m_cell(cell) {
        m_left = static_cast<std::int64_t>(std::floor(extent.minX / cell));
        m_bottom = static_cast<std::int64_t>(std::floor(extent.minY / cell));
        m_columns = static_cast<std::int64_t>(std::floor(extent.maxX / cell)) - m_left + 1;
        m_lines = static_cast<std::int64_t>(std::floor(extent.maxY / cell)) - m_bottom + 1;
        m_clusters.resize(static_cast<std::size_t>(m_columns * m_lines));
    }
    /// Null outside.
    [[nodiscard]] Cluster* at(MapPoint p) {
        const auto column = static_cast<std::int64_t>(std::floor(p.x / m_cell)) - m_left;
        const auto line = static_cast<std::int64_t>(std::floor(p.y / m_cell)) - m_bottom;
        if (column < 0 || line < 0 || column >= m_columns || line >= m_lines)
            return nullptr;
        return &m_clusters[static_cast<std::size_t>(line * m_columns + column)];
    }
    [[nodiscard]] std::vector<Cluster> take() {
        std::erase_if(m_clusters, [](const Cluster& c) { return c.count == 0; });
        for (Cluster& c : m_clusters)
            c.center = {c.center.x / c.count, c.center.y / c.count};
        return std::move(m_clusters);
    }

private:
    double m_cell;
    std::int64_t m_left = 0;
    std::int64_t m_bottom = 0;
    std::int64_t m_columns = 0;
    std::int64_t m_lines = 0;
    std::vector<Cluster> m_clusters;
};

} // namespace

double clusterRadius(std::uint32_t count) {
    return 9 + 3.2 * std::log10(static_cast<double>(std::max<std::uint32_t>(count, 1)));
}

std::vector<Cluster> clusterSites(const ProjectedPlaces& places, const RowSet& rows, const View& view,
                                  const std::function<std::uint8_t(std::uint32_t)>& classOf) {
    // A cell that the edge cuts counts its members beyond the edge too, or its number would change with each step.
    const double cell = cellPx * view.unitsPerPixel;
    MapBox extent = view.extent();
    extent = {extent.minX - cell, extent.minY - cell, extent.maxX + cell, extent.maxY + cell};
    Cells cells(extent, cell);
    const auto addRow = [&](std::uint32_t row) {
        const MapPoint p = places.points[row];
        Cluster* cluster = p.valid() ? cells.at(p) : nullptr;
        if (cluster == nullptr)
            return;
        cluster->row = cluster->count == 0 ? row : std::min(cluster->row, row);
        ++cluster->count;
        cluster->center = cluster->count == 1 ? p : MapPoint{cluster->center.x + p.x, cluster->center.y + p.y};
        cluster->box.add(p);
        ++cluster->mix[classOf(row)];
    };
    for (const std::uint32_t row : rowsInside(places, rows, extent))
        addRow(row);
    std::vector<Cluster> clusters = cells.take();
    joinTouching(clusters, view.unitsPerPixel);
    return clusters;
}

std::vector<std::uint32_t> rowsInside(const ProjectedPlaces& places, const RowSet& rows, const MapBox& extent) {
    constexpr std::size_t worthTheGrid = 4; // sorting the grid's answer costs more than a look at each row
    std::vector<std::uint32_t> found;
    if (places.index.countAbout(extent) * worthTheGrid < rows.size()) {
        found = places.index.inside(places.points, extent);
        std::erase_if(found, [&](std::uint32_t row) { return !rows.contains(row); });
        std::sort(found.begin(), found.end());
        return found;
    }
    found.reserve(rows.size());
    for (const std::uint32_t row : rows)
        if (extent.contains(places.points[row]))
            found.push_back(row);
    if (!std::is_sorted(found.begin(), found.end()))
        std::sort(found.begin(), found.end());
    return found;
}

} // namespace ree
