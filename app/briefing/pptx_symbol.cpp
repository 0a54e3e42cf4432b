// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <numbers>

#include "app/briefing/pptx_shapes.h"

namespace ree {
namespace {

constexpr double pi = std::numbers::pi;

/// The distance of the corners of a regular polygon that has the area of a circle of radius `r`.
double reachOf(int corners, double r) { return r * std::sqrt(2 * pi / (corners * std::sin(2 * pi / corners))); }

QRectF around(double halfWidth, double halfHeight) { return {-halfWidth, -halfHeight, 2 * halfWidth, 2 * halfHeight}; }

/// One corner up at the distance `reach`: the box that holds the corners of a triangle, a pentagon or a star.
QRectF oneCornerUp(int corners, double reach) {
    const double widest = corners == 3 ? std::sin(2 * pi / 3) : std::sin(2 * pi / 5);
    const double lowest = corners == 3 ? 0.5 : std::cos(pi / 5);
    return {-reach * widest, -reach, 2 * reach * widest, reach * (1 + lowest)};
}

SymbolGeometry hexagon(double r) {
    // The format's hexagon lies on a side; its slant is a share of the height: 1 / (2·√3) for a regular one.
    const double reach = reachOf(6, r);
    return {"hexagon", around(reach, reach * std::sqrt(0.75)), 90, false, {{"adj", 28868}, {"vf", 115470}}};
}

SymbolGeometry triangleDown(double r) {
    const QRectF up = oneCornerUp(3, reachOf(3, r));
    return {"triangle", {up.x(), -up.bottom(), up.width(), up.height()}, 0, true, {{"adj", 50000}}};
}

SymbolGeometry ring(double r) {
    constexpr int thickness = 16000; // of the diameter, as on the map
    return {"donut", around(r * 1.1, r * 1.1), 0, false, {{"adj", thickness}}};
}

} // namespace

SymbolGeometry symbolGeometry(const PageSymbol& symbol) {
    const double r = symbol.radiusPx;
    switch (symbol.shape) {
    case SymbolShape::Circle: break;
    case SymbolShape::Ring: return ring(r);
    case SymbolShape::Diamond: return {"diamond", around(reachOf(4, r), reachOf(4, r)), 0, false, {}};
    case SymbolShape::Square: return {"rect", around(r * std::sqrt(pi) / 2, r * std::sqrt(pi) / 2), 0, false, {}};
    case SymbolShape::Triangle: return {"triangle", oneCornerUp(3, reachOf(3, r)), 0, false, {{"adj", 50000}}};
    case SymbolShape::TriangleDown: return triangleDown(r);
    case SymbolShape::Pentagon:
        return {"pentagon", oneCornerUp(5, reachOf(5, r)), 0, false, {{"hf", 105146}, {"vf", 110557}}};
    case SymbolShape::Hexagon: return hexagon(r);
    case SymbolShape::Cross: return {"plus", around(r * 1.2, r * 1.2), 45, false, {{"adj", 32500}}};
    case SymbolShape::Star:
        return {"star5", oneCornerUp(5, r * 1.5), 0, false, {{"adj", 24000}, {"hf", 105146}, {"vf", 110557}}};
    }
    return {"ellipse", around(r, r), 0, false, {}};
}

} // namespace ree
