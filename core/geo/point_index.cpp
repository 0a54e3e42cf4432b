// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/point_index.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/large_memory.h"
#include "core/base/parallel.h"

namespace ree {
namespace {
constexpr double pointsPerCell = 8;
constexpr int maxSide = 1024;
constexpr std::size_t worthAThread = 100000;
} // namespace

PointIndex::PointIndex(std::span<const MapPoint> points) {
    for (const MapPoint p : points)
        m_box.add(p);
    if (m_box.empty())
        return;
    const double side = std::sqrt(static_cast<double>(points.size()) / pointsPerCell);
    m_columns = m_lines = std::clamp(static_cast<int>(side), 1, maxSide);
    const auto cellOf = [this](MapPoint p) {
        return static_cast<std::size_t>(line(p.y)) * static_cast<std::size_t>(m_columns) +
               static_cast<std::size_t>(column(p.x));
    };
    // A counting sort in pieces: each counts its points, then puts them behind those of the pieces before it.
    const std::size_t cells = static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_lines);
    std::vector<std::vector<std::uint32_t>> next(piecesFor(points.size(), worthAThread));
    const auto eachPoint = [&](const auto& use) {
        inPieces(points.size(), next.size(), [&](std::size_t piece, std::size_t begin, std::size_t end) {
            next[piece].resize(cells, 0);
            for (std::size_t row = begin; row < end; ++row)
                if (points[row].valid())
                    use(next[piece][cellOf(points[row])], row);
        });
    };
    eachPoint([](std::uint32_t& count, std::size_t) { ++count; });
    m_cellStart.reserve(cells + 1);
    std::uint32_t start = 0;
    for (std::size_t cell = 0; cell < cells; ++cell) {
        m_cellStart.push_back(start);
        for (auto& counts : next)
            start += std::exchange(counts[cell], start);
    }
    m_cellStart.push_back(start);
    reserveToFill(m_rows, start);
    m_rows.resize(start);
    eachPoint([this](std::uint32_t& at, std::size_t row) { m_rows[at++] = static_cast<std::uint32_t>(row); });
}

int PointIndex::column(double x) const {
    const double share = m_box.width() > 0 ? (x - m_box.minX) / m_box.width() : 0;
    return static_cast<int>(std::clamp(share * m_columns, 0.0, m_columns - 1.0));
}

int PointIndex::line(double y) const {
    const double share = m_box.height() > 0 ? (y - m_box.minY) / m_box.height() : 0;
    return static_cast<int>(std::clamp(share * m_lines, 0.0, m_lines - 1.0));
}

std::vector<std::uint32_t> PointIndex::inside(std::span<const MapPoint> points, const MapBox& box) const {
    std::vector<std::uint32_t> found;
    if (!m_box.intersects(box))
        return found;
    for (int y = line(box.minY); y <= line(box.maxY); ++y) {
        const auto first = static_cast<std::size_t>(y) * static_cast<std::size_t>(m_columns);
        const auto begin = m_cellStart[first + static_cast<std::size_t>(column(box.minX))];
        const auto end = m_cellStart[first + static_cast<std::size_t>(column(box.maxX)) + 1];
        for (auto i = begin; i < end; ++i)
            if (box.contains(points[m_rows[i]]))
                found.push_back(m_rows[i]);
    }
    return found;
}

std::size_t PointIndex::countAbout(const MapBox& box) const {
    std::size_t count = 0;
    if (!m_box.intersects(box))
        return count;
    for (int y = line(box.minY); y <= line(box.maxY); ++y) {
        const auto first = static_cast<std::size_t>(y) * static_cast<std::size_t>(m_columns);
        count += m_cellStart[first + static_cast<std::size_t>(column(box.maxX)) + 1] -
                 m_cellStart[first + static_cast<std::size_t>(column(box.minX))];
    }
    return count;
}

std::int64_t PointIndex::nearest(std::span<const MapPoint> points, MapPoint at, double radius,
                                 const std::function<bool(std::uint32_t)>& accept) const {
    std::int64_t best = -1;
    double bestDistance = radius;
    for (const std::uint32_t row : inside(points, {at.x - radius, at.y - radius, at.x + radius, at.y + radius})) {
        const double distance = std::hypot(points[row].x - at.x, points[row].y - at.y);
        if (distance <= bestDistance && (!accept || accept(row))) {
            best = row;
            bestDistance = distance;
        }
    }
    return best;
}

} // namespace ree
