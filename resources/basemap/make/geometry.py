# SPDX-FileCopyrightText: 2026 REE Atlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plane geometry on lon/lat degrees: local kilometres, tolerance by place, simplification of one line."""
import heapq
import math

KM_PER_DEGREE = 111.195
FINE_BOX = (44.0, 33.0, 90.0, 57.0)
WATER_BOX = (40.0, 30.0, 98.0, 60.0)
FINE_KM = 0.3
COARSE_KM = 10.0
GROWTH_KM_PER_DEGREE = 0.4


def degrees_from_box(x, y, box=FINE_BOX):
    """How far a point lies outside the fine box, in degrees; 0 inside."""
    dx = max(box[0] - x, x - box[2], 0.0)
    dy = max(box[1] - y, y - box[3], 0.0)
    return math.hypot(dx, dy)


def tolerance_km(x, y):
    """Fine in Central Asia, then growing with distance, so that no step shows at the edge of the box."""
    return min(COARSE_KM, FINE_KM + GROWTH_KM_PER_DEGREE * degrees_from_box(x, y))


def triangle_km2(a, b, c):
    k = math.cos(math.radians(b[1])) * KM_PER_DEGREE * KM_PER_DEGREE / 2
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) * k


def distance_km(a, b):
    k = math.cos(math.radians((a[1] + b[1]) / 2))
    return math.hypot((a[0] - b[0]) * k, a[1] - b[1]) * KM_PER_DEGREE


def length_km(line):
    return sum(distance_km(a, b) for a, b in zip(line, line[1:]))


def signed_area(ring):
    """Shoelace area in square degrees, positive when counter-clockwise."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:])) / 2


def area_km2(ring):
    middle = sum(p[1] for p in ring) / len(ring)
    return abs(signed_area(ring)) * KM_PER_DEGREE ** 2 * math.cos(math.radians(middle))


def simplify(line, factor=1.0, keep_at_least=2):
    """Visvalingam's method, each triangle weighed by the tolerance at its place; the ends stay."""
    count = len(line)
    if count <= keep_at_least:
        return list(line)
    before, after = list(range(-1, count - 1)), list(range(1, count + 1))
    weight = [math.inf] * count
    heap = []

    def weigh(i, floor=0.0):
        p = line[i]
        weight[i] = max(floor, triangle_km2(line[before[i]], p, line[after[i]]) / (tolerance_km(*p) * factor) ** 2)
        heapq.heappush(heap, (weight[i], i))

    for i in range(1, count - 1):
        weigh(i)
    gone = [False] * count
    left = count
    while heap and left > keep_at_least:
        w, i = heapq.heappop(heap)
        if gone[i] or w != weight[i]:
            continue
        if w >= 0.5:
            break
        gone[i] = True
        left -= 1
        a, b = before[i], after[i]
        after[a], before[b] = b, a
        for j in (a, b):
            if 0 < j < count - 1:
                weigh(j, w)
    return [p for i, p in enumerate(line) if not gone[i]]
