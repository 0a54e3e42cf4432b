# SPDX-FileCopyrightText: 2026 REE Atlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Land, coast, country borders, disputed lines, regions and their names from the world map's provinces."""
import collections
import csv
import math
import os

from shapely.geometry import LineString, MultiLineString, Point, Polygon
from shapely.ops import linemerge, polylabel, unary_union
from shapely.prepared import prep

import geometry as g
import topology as t
from sources import read_layer

TABLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "tables")

# Parts that the source keeps apart but that belong to one country's land.
MERGED = {"KAB": "KAZ", "USG": "CUB", "IOA": "AUS", "ATC": "AUS", "CLP": "FRA", "ESB": "GBR", "WSB": "GBR"}
# Natural Earth's own codes where ISO 3166-1 has another one; Kosovo's is user-assigned.
ISO = {"PSX": "PSE", "SAH": "ESH", "SDS": "SSD", "KOS": "XKX", "ALD": "ALA"}
NO_ISO = {"CYN", "SOL", "KAS", "PGA"}
CORE = ("KAZ", "KGZ", "TJK", "TKM", "UZB")
WITH_REGIONS = CORE + ("AFG", "CHN", "IRN", "MNG", "PAK", "RUS")
# Outlines of 1991 and a ceasefire line of 1994 that no longer describe anything on the ground.
HISTORICAL = ("Former USSR oblast in 1991", "Ceasefire Line 1994")
NEAR_DEGREES = 0.06


def iso3(code):
    return "" if code in NO_ISO or code is None else ISO.get(code, code)


def table(name):
    with open(os.path.join(TABLES, name), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def repaired(point):
    """The source is cut at 179.9°E/W and 89.9°S; the cut is moved out to where the world ends."""
    x, y = point
    x = math.copysign(180.0, x) if abs(x) > 179.89 else x
    return (round(x, 5), -90.0 if y < -89.89 else round(y, 5))


def is_cut(a, b):
    return (abs(a[0]) == 180.0 and a[0] == b[0]) or (a[1] == -90.0 and b[1] == -90.0)


class Boundaries:
    def __init__(self, path):
        self.provinces = read_layer(path, "states_provinces")
        self.country_names = {}
        for row, _ in read_layer(path, "countries"):
            if row["NAME"]:
                self.country_names[row["ISO_A3"]] = row["NAME"]
        self.country_names.update({r["iso3"]: r["name"] for r in table("country_names.csv")})
        self.claims = [(row, parts) for row, parts in read_layer(path, "disputed_borders")
                       if row["name"] not in HISTORICAL]
        self.code = {}
        faces = {}
        for number, (row, polygons) in enumerate(self.provinces):
            own = row["adm0_a3"]
            self.code[number] = MERGED.get(own, own)
            if not self.country_names.get(iso3(own)):
                self.country_names.setdefault(own, row["admin"])
            faces[number] = [([repaired(p) for p in ring], i > 0) for rings in polygons for i, ring in enumerate(rings)]
        self.edges = {edge: self.face(n) for edge, n in t.directed_edges(faces).items()}
        self.arcs = t.build_arcs(self.edges, self.wanted, lambda a, b, left, right: "cut" if is_cut(a, b) else "")
        self.mark_disputed()
        self.drop_islets()
        t.simplify_arcs(self.arcs, lambda arc: arc.mark == "cut")
        self.shape_cuts()

    def face(self, number):
        """(country, province), the province only where region lines are wanted: fewer nodes, fewer vertices."""
        code = self.code[number]
        return code, number if code in WITH_REGIONS else -1

    @staticmethod
    def country(face):
        return None if face is t.OUTSIDE else face[0]

    def wanted(self, left, right):
        a, b = self.country(left), self.country(right)
        return a != b or (left != right and a in WITH_REGIONS)

    def is_border(self, arc):
        a, b = self.country(arc.left), self.country(arc.right)
        return a != b and a is not None and b is not None

    def is_coast(self, arc):
        return (arc.left is t.OUTSIDE) != (arc.right is t.OUTSIDE) and arc.mark != "cut"

    def is_region(self, arc):
        a, b = self.country(arc.left), self.country(arc.right)
        return a == b and a is not None and arc.left != arc.right

    def drop_islets(self):
        """Leaves out islands too small for the tolerance at their place, never a country's largest."""
        largest = collections.defaultdict(float)
        loops = {}
        for arc in self.arcs:
            if t.is_closed(arc) and t.OUTSIDE in (arc.left, arc.right):
                owner = self.country(arc.left if arc.left is not t.OUTSIDE else arc.right)
                loops[arc] = (g.area_km2(arc.source), owner)
        for arc in self.arcs:
            owner = {self.country(arc.left), self.country(arc.right)} - {None}
            for code in owner:
                size = loops[arc][0] if arc in loops else math.inf
                largest[code] = max(largest[code], size)
        kept = []
        for arc in self.arcs:
            if arc in loops:
                size, owner = loops[arc]
                limit = 1.5 * g.tolerance_km(*arc.source[0]) ** 2
                if size < limit and size < largest[owner]:
                    continue
                if size < limit * 6:
                    arc.factor = math.sqrt(size / (limit * 6))
            kept.append(arc)
        self.arcs = kept

    def mark_disputed(self):
        """Splits borders where they begin or cease to run along a disputed line of the source."""
        near, contested = [], table("contested_borders.csv")
        for row, parts in self.claims:
            lines = MultiLineString([p[0] for p in parts])
            near.append((row["name"], prep(lines.buffer(NEAR_DEGREES)), lines.envelope.buffer(NEAR_DEGREES).bounds))
        result = []
        for arc in self.arcs:
            if not self.is_border(arc):
                result.append(arc)
                continue
            pair = frozenset((self.country(arc.left), self.country(arc.right)))
            spans = [r for r in contested if frozenset((r["code_a"], r["code_b"])) == pair]
            names = [span_of(a, b, spans) or claim_of(a, b, near) for a, b in zip(arc.points, arc.points[1:])]
            result += split(arc, steadied(names))
        self.arcs = result

    def shape_cuts(self):
        """Along the world's edge a vertex every five degrees is enough and keeps the edge on the edge."""
        for arc in self.arcs:
            if arc.mark == "cut":
                a, b = arc.source[0], arc.source[-1]
                corners = [a] + [p for p in arc.source[1:-1] if abs(p[0]) == 180.0 and p[1] == -90.0] + [b]
                arc.points = [a]
                for p, q in zip(corners, corners[1:]):
                    steps = max(1, math.ceil(max(abs(p[0] - q[0]), abs(p[1] - q[1])) / 5))
                    arc.points += [(p[0] + (q[0] - p[0]) * i / steps, p[1] + (q[1] - p[1]) * i / steps)
                                   for i in range(1, steps + 1)]

    def land(self):
        """[(code, iso3, name, [(shell, holes)])] in order of iso3 and name."""
        rows = []
        for code in sorted(set(self.code.values())):
            rings = t.rings_of(self.arcs, lambda face: self.country(face) == code)
            rows.append((code, iso3(code), self.name_of(code), polygons(rings)))
        return sorted(rows, key=lambda r: (r[1], r[2]))

    def name_of(self, code):
        return self.country_names.get(iso3(code)) or self.country_names.get(code, code)

    def region_names(self):
        """[(iso3, name, point)]; names corrected by tables/region_names.csv, an empty name there leaves one out."""
        fixes = {(r["iso3"], r["source_name"], r["source_gn_name"]): r["name"] for r in table("region_names.csv")}
        around = collections.defaultdict(list)
        for arc in self.arcs:
            around[arc.left].append(arc)
            around[arc.right].append(arc)
        rows = []
        for number, (row, _) in enumerate(self.provinces):
            if self.code[number] not in WITH_REGIONS or not row["name"]:
                continue
            key = (row["adm0_a3"], row["name"])
            name = fixes.get(key + (row["gn_name"] or "",), fixes.get(key + ("*",), row["name"]))
            shapes = polygons(t.rings_of(around[self.face(number)], lambda face: face == self.face(number)))
            if name and shapes:
                rows.append((self.code[number], name, label_point(shapes)))
        return sorted(rows)

    def free_claims(self):
        """[(name, code, line)]: the disputed lines that do not run along a border, joined to it where they end there."""
        borders = [a for a in self.arcs if self.is_border(a)]
        fence = unary_union([LineString(a.source).buffer(NEAR_DEGREES) for a in borders if a.mark])
        corners = [p for a in borders for p in a.points]
        rows = []
        for row, parts in self.claims:
            rest = MultiLineString([p[0] for p in parts]).difference(fence)
            rest = linemerge(rest) if rest.geom_type == "MultiLineString" else rest
            for line in getattr(rest, "geoms", [rest]):
                points = [(round(x, 5), round(y, 5)) for x, y in line.coords]
                if points and g.length_km(points) > 15:
                    rows.append((row["name"], row["adm0_a3_l"], joined_to(g.simplify(points), corners)))
        return sorted(rows)


def span_of(a, b, spans):
    x, y = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
    for row in spans:
        if float(row["west"]) <= x <= float(row["east"]) and float(row["south"]) <= y <= float(row["north"]):
            return row["note"]
    return ""


def claim_of(a, b, near):
    middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
    for name, shape, (x0, y0, x1, y1) in near:
        if x0 <= middle[0] <= x1 and y0 <= middle[1] <= y1 and all(shape.contains(Point(p)) for p in (a, middle, b)):
            return name
    return ""


def steadied(names, short=4):
    """A few segments of another kind between two of the same kind are the generalisation, not a change of status."""
    runs = []
    for name in names:
        if runs and runs[-1][0] == name:
            runs[-1][1] += 1
        else:
            runs.append([name, 1])
    for i, run in enumerate(runs):
        inner = 0 < i < len(runs) - 1
        if inner and run[1] <= short and runs[i - 1][0] == runs[i + 1][0]:
            run[0] = runs[i - 1][0]
        elif run[0] and run[1] <= 2 and (i == 0 or not runs[i - 1][0]) and (i + 1 == len(runs) or not runs[i + 1][0]) \
                and len(runs) > 1:
            run[0] = ""
    return [name for name, count in runs for _ in range(count)]


def split(arc, names):
    pieces, start = [], 0
    for i in range(1, len(names) + 1):
        if i == len(names) or names[i] != names[start]:
            pieces.append(t.Arc(arc.points[start:i + 1], arc.left, arc.right, names[start]))
            start = i
    return pieces


def joined_to(line, corners, within_km=8.0):
    """Moves the ends of a line onto the nearest vertex of a border, where one is close."""
    result = list(line)
    for end in (0, -1):
        nearest = min(corners, key=lambda c: abs(c[0] - result[end][0]) + abs(c[1] - result[end][1]))
        if g.distance_km(nearest, result[end]) < within_km:
            result[end] = nearest
    return result


def polygons(rings):
    """Shells with their holes; a hole belongs to the smallest shell around it."""
    shells = [(r, []) for r in rings if g.signed_area(r) > 0]
    order = sorted(shells, key=lambda s: g.signed_area(s[0]))
    for ring in rings:
        if g.signed_area(ring) < 0:
            inside = Polygon(ring).representative_point()
            owner = next((s for s in order if Polygon(s[0]).contains(inside)), None)
            if owner:
                owner[1].append(ring)
    return sorted(shells, key=lambda s: -g.signed_area(s[0]))


def label_point(shapes):
    """The middle of the largest circle that fits the biggest part, measured where the part lies."""
    shell, holes = max(shapes, key=lambda s: g.area_km2(s[0]))
    squeeze = math.cos(math.radians(sum(p[1] for p in shell) / len(shell)))
    flat = Polygon([(x * squeeze, y) for x, y in shell], [[(x * squeeze, y) for x, y in h] for h in holes])
    flat = flat if flat.is_valid else max(getattr(flat.buffer(0), "geoms", [flat.buffer(0)]), key=lambda p: p.area)
    point = polylabel(flat, math.sqrt(flat.area) / 50)
    return round(point.x / squeeze, 4), round(point.y, 4)
