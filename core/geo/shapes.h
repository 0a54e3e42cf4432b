// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/geo/types.h"

namespace ree {

enum class ShapeKind : std::uint8_t { Point, Line, Polygon };

/// Points, lines or polygons of one layer, flat in memory. Feature i owns the parts
/// [featureParts[i], featureParts[i+1]), part j the vertices [partVertices[j], partVertices[j+1]). A polygon's rings
/// are parts filled by the even-odd rule. Immutable once built; share it.
struct Shapes {
    ShapeKind kind = ShapeKind::Point;
    std::vector<LonLat> vertices;
    std::vector<std::uint32_t> partVertices{0};
    std::vector<std::uint32_t> featureParts{0};
    std::vector<LonLatBox> boxes;        ///< one a feature
    std::vector<std::string> names;      ///< one a feature, may be empty
    std::vector<std::string> categories; ///< one a feature: kind, iso3, whatever the layer is coloured by; may be empty
    std::vector<float> ranks;            ///< one a feature, 0 = most important; NaN unknown

    [[nodiscard]] std::size_t size() const { return featureParts.size() - 1; }
    [[nodiscard]] std::span<const LonLat> part(std::size_t j) const {
        return std::span(vertices).subspan(partVertices[j], partVertices[j + 1] - partVertices[j]);
    }
    void beginFeature(std::string name, std::string category, float rank) {
        names.push_back(std::move(name));
        categories.push_back(std::move(category));
        ranks.push_back(rank);
        boxes.emplace_back();
        featureParts.push_back(featureParts.back());
    }
    void addPart(std::span<const LonLat> part) {
        vertices.insert(vertices.end(), part.begin(), part.end());
        partVertices.push_back(static_cast<std::uint32_t>(vertices.size()));
        ++featureParts.back();
        for (const LonLat p : part)
            boxes.back().add(p);
    }
    [[nodiscard]] LonLatBox box() const {
        LonLatBox all;
        for (const LonLatBox& b : boxes)
            all.add(b);
        return all;
    }
};

} // namespace ree
