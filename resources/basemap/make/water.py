# SPDX-FileCopyrightText: 2026 REE Atlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rivers and lakes: GSHHG in Central Asia and around it, Natural Earth 1:50m in the rest of the world."""
import collections
import heapq
import math

from shapely.geometry import LineString, MultiLineString, Point, Polygon, box
from shapely.ops import linemerge, polygonize, unary_union

import geometry as g
from boundaries import table
from sources import read_segments_with_level, read_topojson

INNER = box(*g.WATER_BOX)
# GSHHG still draws the Aral Sea of about 1960; Natural Earth's outline is used instead.
OLD_ARAL = box(57.9, 43.0, 62.2, 47.2)
CASPIAN = Point(51.0, 42.0)
SNAP_KM = 20


class Network:
    """The river pieces as a graph of vertices, for following a named river from waypoint to waypoint."""

    def __init__(self, pieces):
        self.next = collections.defaultdict(dict)
        for level, points in pieces:
            rounded = [(round(x, 3), round(y, 3)) for x, y in points]
            for a, b in zip(rounded, rounded[1:]):
                if a != b:
                    self.next[a][b] = self.next[b][a] = level
        self.bridges = {}
        self.bridge_gaps()
        self.name = {}

    def bridge_gaps(self, within_km=15.0):
        """Loose ends that nearly meet another piece (bin edges, reservoirs) get a bridge that a named river may use."""
        ends = sorted(p for p in self.next if len(self.next[p]) == 1)
        cells = collections.defaultdict(list)
        for p in sorted(self.next):
            cells[(int(p[0] * 5), int(p[1] * 5))].append(p)
        for end in ends:
            x, y = int(end[0] * 5), int(end[1] * 5)
            own = self.along(end, 60)
            near = [(g.distance_km(end, p), p) for i in (-1, 0, 1) for j in (-1, 0, 1) for p in cells[(x + i, y + j)]
                    if p not in own]
            if near and min(near)[0] <= within_km:
                other = min(near)[1]
                self.bridges[(end, other)] = self.bridges[(other, end)] = min(near)[0]
        for a, b in self.bridges:
            self.next[a].setdefault(b, None)

    def along(self, start, steps):
        seen, edge = {start}, [start]
        for _ in range(steps):
            edge = [q for p in edge for q in self.next[p] if q not in seen]
            seen.update(edge)
        return seen

    def nearest(self, point):
        return min(self.next, key=lambda p: (g.distance_km(p, point), p))

    def path(self, start, goal):
        best, came, heap = {start: 0.0}, {}, [(0.0, start)]
        while heap:
            far, at = heapq.heappop(heap)
            if at == goal:
                break
            if far > best[at]:
                continue
            for to in self.next[at]:
                length = far + g.distance_km(at, to) * (3 if self.next[at][to] is None else 1)
                if length < best.get(to, math.inf):
                    best[to], came[to] = length, at
                    heapq.heappush(heap, (length, to))
        if goal not in best:
            return []
        line = [goal]
        while line[-1] != start:
            line.append(came[line[-1]])
        return line[::-1]

    def label(self, row):
        """Gives the edges along the waypoints the river's name; returns what could not be followed."""
        stops = [tuple(float(v) for v in pair.split()) for pair in row["waypoints"].split(";")]
        nodes = [self.nearest(stop) for stop in stops]
        problems = [f"{row['name']}: nearest river is {g.distance_km(stop, node):.0f} km from {stop}"
                    for stop, node in zip(stops, nodes) if g.distance_km(stop, node) > SNAP_KM]
        nodes = [n for stop, n in zip(stops, nodes) if g.distance_km(stop, n) <= SNAP_KM]
        for a, b in zip(nodes, nodes[1:]):
            line = self.path(a, b)
            if not line or g.length_km(line) > 3 * g.distance_km(a, b) + 50:
                problems.append(f"{row['name']}: not connected from {a} to {b}")
                continue
            for p, q in zip(line, line[1:]):
                self.name.setdefault((min(p, q), max(p, q)), (row["name"], int(row["rank"])))
        return problems

    def lines(self):
        """{(name, rank): [lines]}; unnamed rivers get their rank from the source's class."""
        groups = collections.defaultdict(list)
        for a in sorted(self.next):
            for b, level in sorted(self.next[a].items()):
                if a < b and (level is not None or (a, b) in self.name):
                    rank = 3 if level is None or level <= 1 else 4 if level <= 3 else 5
                    groups[self.name.get((a, b), ("", rank))].append((a, b))
        return {key: merged(edges) for key, edges in groups.items()}


def merged(edges):
    lines = linemerge(MultiLineString(edges))
    return sorted(list(line.coords) for line in getattr(lines, "geoms", [lines]))


def thinned(line):
    rounded = [(round(x, 5), round(y, 5)) for x, y in line]
    return g.simplify(rounded, 0.8)


def least_km(point):
    """Unnamed rivers shorter than this are left out; longer ones only, away from Central Asia."""
    return 30 + 10 * g.degrees_from_box(*point)


def is_cut_off(line):
    """A small river that ends where the extract ends would look as if it ended there in nature."""
    west, south, east, north = g.WATER_BOX
    return any(min(x - west, east - x, y - south, north - y) < 0.05 for x, y in (line[0], line[-1]))


def rivers(sources, say):
    """[(name, rank, [lines])] by rank and name."""
    network = Network(read_segments_with_level(sources.gshhg_rivers))
    for row in table("rivers.csv"):
        for problem in network.label(row):
            say(problem)
    rows = []
    for (name, rank), lines in network.lines().items():
        if name:
            rows.append((name, rank, [thinned(line) for line in lines]))
        else:
            rows += [("", rank, [thinned(line)]) for line in lines
                     if g.length_km(line) >= least_km(line[0]) and not (rank > 3 and is_cut_off(line))]
    for shape in read_topojson(sources.world, "rivers"):
        outside = MultiLineString(shape).difference(INNER)
        length = sum(g.length_km(line) for line in shape)
        rank = 2 if length >= 2500 else 3 if length >= 1000 else 4
        lines = [thinned(list(line.coords)) for line in getattr(outside, "geoms", [outside]) if not line.is_empty]
        if lines:
            rows.append(("", rank, lines))
    return sorted(rows, key=lambda r: (r[1], r[0] == "", r[0], r[2]))


def lakes(sources, say):
    """[(name, rank, [(shell, holes)])] by rank, then size."""
    shapes = [s for s in gshhg_lakes(sources.gshhg_lakes) if s.centroid.within(INNER)]
    for path in (sources.asia, sources.world):
        for rings in read_topojson(path, "lakes"):
            shape = Polygon(rings[0], rings[1:]).buffer(0)
            if shape.centroid.within(INNER) == (path == sources.asia):
                shapes = larger_of(shapes, shape)
    for shape in gshhg_lakes(sources.gshhg_world_lakes):
        if not shape.centroid.within(INNER):
            shapes = larger_of(shapes, shape)
    names = table("lakes.csv")
    used, rows = set(), []
    for shape in sorted(shapes, key=lambda s: (-s.area, s.bounds)):
        size = sum(g.area_km2(list(p.exterior.coords)) for p in getattr(shape, "geoms", [shape]))
        found = next((i for i, r in enumerate(names) if shape.buffer(0.08).contains(Point(float(r["lon"]), float(r["lat"])))
                      and (i not in used)), None)
        if size < max(12, 8 * g.tolerance_km(shape.centroid.x, shape.centroid.y) ** 2):
            continue
        used.add(found)
        rank = 2 if size >= 10_000 else 3 if size >= 1000 else 4 if size >= 150 else 5
        name = names[found]["name"] if found is not None else ""
        rank = int(names[found]["rank"]) if found is not None else rank
        parts = [simple_polygon(p) for p in getattr(shape, "geoms", [shape])]
        rows.append((name, rank, size, [p for p in parts if p]))
    for i, row in enumerate(names):
        if i not in used:
            say(f"{row['name']}: no lake at {row['lon']} {row['lat']}")
    return [(name, rank, parts) for name, rank, _, parts in sorted(rows, key=lambda r: (r[1], -r[2], r[0]))]


def larger_of(shapes, other):
    """Adds a lake of a further source where there is none yet, or where the ones there are mere remnants of it."""
    near = [s for s in shapes if s.intersects(other)]
    if sum(s.intersection(other).area for s in near) > other.area / 2:
        return shapes
    remnants = [s for s in near if s.intersection(other).area > s.area / 2]
    return [s for s in shapes if s not in remnants] + [other]


def simple_polygon(polygon):
    rings = []
    for ring in [polygon.exterior] + list(polygon.interiors):
        points = g.simplify([(round(x, 5), round(y, 5)) for x, y in ring.coords], 0.6, 4)
        if len(points) >= 4 and g.area_km2(points) > 2:
            rings.append(points)
    whole = Polygon(rings[0], rings[1:]) if rings else None
    if whole is None:
        return None
    if not whole.is_valid:
        whole = whole.buffer(0)
        whole = max(getattr(whole, "geoms", [whole]), key=lambda p: p.area)
    return list(whole.exterior.coords), [list(r.coords) for r in whole.interiors]


def gshhg_lakes(path):
    """The source gives shore lines cut at its bins; they are closed to rings, islands become holes."""
    lines = [LineString(points) for _, points in read_segments_with_level(path)]
    shores = unary_union([LineString([(round(x, 4), round(y, 4)) for x, y in line.coords]) for line in lines])
    cells = list(polygonize(shores))
    rows = []
    for cell in cells:
        inside_other = sum(1 for c in cells if c is not cell and Polygon(c.exterior).contains(cell.representative_point()))
        if inside_other % 2 == 0 and not cell.contains(CASPIAN) and not cell.centroid.within(OLD_ARAL):
            rows.append(cell)
    return rows
