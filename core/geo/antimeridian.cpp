// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/antimeridian.h"

#include <algorithm>
#include <cmath>

namespace ree {
namespace {

constexpr double besideCut = 1e-9; // degrees

/// The longitude of `to` that continues from `from` without a jump; `fromUnwrapped` may be beyond ±180.
double continued(double fromUnwrapped, LonLat from, LonLat to) {
    double step = to.lon - from.lon;
    if (crossesAntimeridian(from, to))
        step += step > 0 ? -360 : 360;
    return fromUnwrapped + step;
}

/// How many turns east of the first window [meridian - 360, meridian] a longitude lies.
int turn(double lon, double meridian) { return static_cast<int>(std::floor((lon - meridian) / 360)) + 1; }

/// Back into the first window, beside its edges.
LonLat placed(LonLat unwrapped, int turns, double meridian) {
    return {std::clamp(unwrapped.lon - 360 * turns, meridian - 360 + besideCut, meridian - besideCut), unwrapped.lat};
}

LonLat at(LonLat a, LonLat b, double lon) { return {lon, a.lat + (b.lat - a.lat) * (lon - a.lon) / (b.lon - a.lon)}; }

/// The part of a closed ring on one side of a meridian (Sutherland and Hodgman, 1974).
template <class Inside>
std::vector<LonLat> half(const std::vector<LonLat>& ring, double lon, Inside inside) {
    std::vector<LonLat> kept;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const LonLat a = ring[i == 0 ? ring.size() - 1 : i - 1];
        const LonLat b = ring[i];
        if (inside(a.lon) != inside(b.lon))
            kept.push_back(at(a, b, lon));
        if (inside(b.lon))
            kept.push_back(b);
    }
    return kept;
}

std::vector<LonLat> unwrapped(std::span<const LonLat> line) {
    std::vector<LonLat> all(line.begin(), line.end());
    for (std::size_t i = 1; i < all.size(); ++i)
        all[i].lon = continued(all[i - 1].lon, line[i - 1], line[i]);
    return all;
}

/// Closes a ring that went around a pole: along the meridian to the pole and back along the one 360° on.
void closeOverPole(std::vector<LonLat>& ring, LonLat last, LonLat first) {
    const double end = continued(ring.back().lon, last, first);
    if (std::abs(end - ring.front().lon) < 1)
        return;
    double sum = 0;
    for (const LonLat p : ring)
        sum += p.lat;
    const double pole = sum >= 0 ? 90 : -90;
    ring.push_back({end, first.lat});
    ring.push_back({end, pole});
    ring.push_back({ring.front().lon, pole});
}

} // namespace

bool crossesAntimeridian(LonLat a, LonLat b) {
    const double apart = std::abs(a.lon - b.lon);
    return apart > 270 && apart < 360;
}

bool needsCut(std::span<const LonLat> line, double meridian) {
    const bool elsewhere = std::abs(meridian) < 180;
    for (std::size_t i = 1; i < line.size(); ++i)
        if (crossesAntimeridian(line[i - 1], line[i]) ||
            (elsewhere && (line[i - 1].lon < meridian) != (line[i].lon < meridian)))
            return true;
    return false;
}

std::vector<std::vector<LonLat>> cutLine(std::span<const LonLat> line, double meridian) {
    std::vector<std::vector<LonLat>> pieces;
    if (line.empty())
        return pieces;
    const std::vector<LonLat> all = unwrapped(line);
    int now = turn(all.front().lon, meridian);
    if (all.front().lon == meridian + 360 * (now - 1) && all.size() > 1 && all[1].lon < all[0].lon)
        --now; // it begins on the cut and leaves to the west
    std::vector<LonLat> piece{placed(all.front(), now, meridian)};
    for (std::size_t i = 1; i < all.size(); ++i) {
        const LonLat a = all[i - 1];
        const LonLat b = all[i];
        // The window's edges: passing one ends a piece and begins the next; touching one does not.
        for (;;) {
            const double west = meridian + 360 * (now - 1);
            const bool eastward = b.lon > west + 360;
            if (!eastward && b.lon >= west)
                break;
            const LonLat cut = at(a, b, eastward ? west + 360 : west);
            piece.push_back(placed(cut, now, meridian));
            pieces.push_back(std::move(piece));
            now += eastward ? 1 : -1;
            piece = {placed(cut, now, meridian)};
        }
        piece.push_back(placed(b, now, meridian));
    }
    pieces.push_back(std::move(piece));
    return pieces;
}

std::vector<std::vector<LonLat>> cutRing(std::span<const LonLat> ring, double meridian) {
    std::vector<std::vector<LonLat>> pieces;
    if (ring.size() > 1 && ring.front() == ring.back())
        ring = ring.first(ring.size() - 1);
    if (ring.size() < 3)
        return pieces;
    std::vector<LonLat> all = unwrapped(ring);
    closeOverPole(all, ring.back(), ring.front());
    const auto [west, east] =
        std::minmax_element(all.begin(), all.end(), [](LonLat a, LonLat b) { return a.lon < b.lon; });
    const int first = turn(west->lon + besideCut, meridian);
    const int last = turn(east->lon - besideCut, meridian);
    for (int now = first; now <= last; ++now) {
        const double from = meridian + 360 * (now - 1);
        const double to = from + 360;
        std::vector<LonLat> piece = half(all, from, [from](double lon) { return lon >= from; });
        piece = half(piece, to, [to](double lon) { return lon <= to; });
        if (piece.size() < 3)
            continue;
        for (LonLat& p : piece)
            p = placed(p, now, meridian);
        piece.push_back(piece.front());
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

} // namespace ree
