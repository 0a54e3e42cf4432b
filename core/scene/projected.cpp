// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/projected.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "core/base/kept.h"
#include "core/geo/antimeridian.h"

namespace ree {
namespace {

/// Longer edges are cut into pieces of this size before they are projected, so that parallels bend.
constexpr double longestEdgeDegrees = 1.5;

bool inside(const LonLatBox& area, LonLat p) {
    return p.lon >= area.west && p.lon <= area.east && p.lat >= area.south && p.lat <= area.north;
}
bool inside(const LonLatBox& area, const LonLatBox& box) {
    return inside(area, LonLat{box.west, box.south}) && inside(area, LonLat{box.east, box.north});
}
bool apart(const LonLatBox& a, const LonLatBox& b) {
    return a.empty() || a.west > b.east || a.east < b.west || a.south > b.north || a.north < b.south;
}

LonLat between(LonLat a, LonLat b, double t) { return {a.lon + (b.lon - a.lon) * t, a.lat + (b.lat - a.lat) * t}; }

/// Keeps the part of a ring where distance(p) >= 0; distance is linear in p.
template <class Distance>
std::vector<LonLat> clippedByEdge(const std::vector<LonLat>& ring, Distance distance) {
    std::vector<LonLat> kept;
    kept.reserve(ring.size() + 4);
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const LonLat a = ring[i == 0 ? ring.size() - 1 : i - 1];
        const LonLat b = ring[i];
        const double da = distance(a);
        const double db = distance(b);
        if ((da >= 0) != (db >= 0))
            kept.push_back(between(a, b, da / (da - db)));
        if (db >= 0)
            kept.push_back(b);
    }
    return kept;
}

class Projector {
public:
    Projector(const Shapes& shapes, const Projection& projection)
        : m_shapes(shapes), m_projection(projection), m_meridian(projection.tornMeridian().value_or(180)) {
        m_out.kind = shapes.kind;
        m_out.vertices.reserve(shapes.vertices.size() + shapes.vertices.size() / 8);
    }

    ProjectedShapes run() {
        const LonLatBox& area = m_projection.usableArea();
        for (std::size_t i = 0; i < m_shapes.size(); ++i) {
            m_out.boxes.emplace_back();
            if (!apart(m_shapes.boxes[i], area)) {
                const bool whole = inside(area, m_shapes.boxes[i]);
                for (std::size_t j = m_shapes.featureParts[i]; j < m_shapes.featureParts[i + 1]; ++j)
                    addPart(m_shapes.part(j), whole);
            }
            m_out.featureParts.push_back(static_cast<std::uint32_t>(m_out.partVertices.size() - 1));
        }
        m_out.vertices.shrink_to_fit();
        return std::move(m_out);
    }

private:
    void addPart(std::span<const LonLat> part, bool whole) {
        const LonLatBox& area = m_projection.usableArea();
        if (m_shapes.kind == ShapeKind::Point)
            return project(part);
        const bool polygon = m_shapes.kind == ShapeKind::Polygon;
        const bool closesOver = polygon && !part.empty() && crossesAntimeridian(part.back(), part.front());
        if (!closesOver && !needsCut(part, m_meridian)) {
            if (whole)
                project(part);
            else if (polygon)
                project(clippedRing(part, area));
            else
                addRuns(part, area);
            return;
        }
        // Pieces run on beyond ±180 where the map is torn elsewhere, and a ring around a pole reaches up to it.
        const LonLatBox torn{m_meridian - 360, area.south, m_meridian, area.north};
        const LonLatBox& limits = m_meridian == 180 ? area : torn;
        if (polygon)
            for (const auto& ring : cutRing(part, m_meridian))
                project(clippedRing(ring, limits));
        else
            for (const auto& line : cutLine(part, m_meridian))
                addRuns(line, limits);
    }

    /// A line leaves and enters the area: each run inside is a part of its own.
    void addRuns(std::span<const LonLat> line, const LonLatBox& area) {
        std::vector<LonLat> run;
        for (const LonLat p : line) {
            if (inside(area, p)) {
                run.push_back(p);
                continue;
            }
            project(run);
            run.clear();
        }
        project(run);
    }

    void project(std::span<const LonLat> part) {
        if (part.empty() || (part.size() < 2 && m_shapes.kind != ShapeKind::Point))
            return;
        for (std::size_t k = 0; k < part.size(); ++k) {
            if (k > 0 && m_shapes.kind != ShapeKind::Point)
                bend(part[k - 1], part[k]);
            add(part[k]);
        }
        endPart();
    }

    void endPart() {
        const std::size_t first = m_out.partVertices.back();
        if (m_shapes.kind == ShapeKind::Line && m_out.vertices.size() == first + 1)
            m_out.vertices.pop_back(); // a single vertex is no line
        if (m_out.vertices.size() > first)
            m_out.partVertices.push_back(static_cast<std::uint32_t>(m_out.vertices.size()));
    }

    void bend(LonLat a, LonLat b) {
        const double longest = std::max(std::abs(b.lon - a.lon), std::abs(b.lat - a.lat));
        const int pieces = static_cast<int>(std::min(longest / longestEdgeDegrees, 400.0)) + 1;
        for (int n = 1; n < pieces; ++n)
            add(between(a, b, static_cast<double>(n) / pieces));
    }

    void add(LonLat p) {
        if (p.lon < -180)
            p.lon += 360;
        const MapPoint point = m_projection.toMap(p);
        if (!point.valid()) {
            if (m_shapes.kind == ShapeKind::Line)
                endPart(); // what comes after the gap is not joined to what came before
            return;
        }
        m_out.vertices.push_back(point);
        m_out.boxes.back().add(point);
    }

    const Shapes& m_shapes;
    const Projection& m_projection;
    double m_meridian; ///< where lines and rings are cut
    ProjectedShapes m_out;
};

} // namespace

std::vector<LonLat> clippedRing(std::span<const LonLat> ring, const LonLatBox& area) {
    std::vector<LonLat> cut(ring.begin(), ring.end());
    cut = clippedByEdge(cut, [&](LonLat p) { return p.lon - area.west; });
    cut = clippedByEdge(cut, [&](LonLat p) { return area.east - p.lon; });
    cut = clippedByEdge(cut, [&](LonLat p) { return p.lat - area.south; });
    cut = clippedByEdge(cut, [&](LonLat p) { return area.north - p.lat; });
    if (!cut.empty())
        cut.push_back(cut.front());
    return cut;
}

ProjectedShapesPtr projected(const std::shared_ptr<const Shapes>& shapes,
                             const std::shared_ptr<const Projection>& projection) {
    static Kept<Shapes, std::string, ProjectedShapes, 48> kept;
    return kept.get(shapes, projection->definition(), [&] { return Projector(*shapes, *projection).run(); });
}

ProjectedPlacesPtr projected(const SiteTablePtr& table, const std::shared_ptr<const Projection>& projection) {
    static Kept<SiteTable, std::string, ProjectedPlaces, 2> kept; // 24 MB a million each
    return kept.get(table, projection->definition(), [&] {
        ProjectedPlaces places;
        projection->toMap(table->place, places.points);
        places.index = PointIndex(places.points);
        for (std::size_t row = 0; row < places.points.size(); ++row)
            places.untaken += table->place[row].known() && !places.points[row].valid() ? 1 : 0;
        return places;
    });
}

} // namespace ree
