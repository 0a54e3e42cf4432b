# SPDX-FileCopyrightText: 2026 REE Atlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Places from GeoNames: big cities of the world, dense in Central Asia, with a rank for labelling."""
import collections
import math
import re

import geometry as g
from boundaries import CORE, table

CELL = 0.25
SUFFIX = re.compile(" (Shahri|Shahar|Shaharchasi|Tumani)$")  # Uzbek for city and district
RANKS = ((3_000_000, 1), (1_000_000, 2), (300_000, 3), (100_000, 4), (50_000, 5), (20_000, 6), (10_000, 7), (0, 8))


class Grid:
    def __init__(self, items):
        self.cells = collections.defaultdict(list)
        for item in items:
            self.cells[self.cell(item)].append(item)

    @staticmethod
    def cell(item):
        return math.floor(item["lon"] / CELL), math.floor(item["lat"] / CELL)

    def around(self, item, within_km):
        """Items within the distance (at most the width of a cell), nearest first."""
        x, y = self.cell(item)
        found = []
        for i in (-1, 0, 1):
            for j in (-1, 0, 1):
                for other in self.cells.get((x + i, y + j), ()):
                    km = g.distance_km((item["lon"], item["lat"]), (other["lon"], other["lat"]))
                    if km <= within_km:
                        found.append((km, other))
        return [other for _, other in sorted(found, key=lambda f: (f[0], f[1]["name"]))]


def in_box(city):
    return g.degrees_from_box(city["lon"], city["lat"]) == 0


def is_capital(city):
    return city["code"] == "PPLC"


def is_seat(city):
    return city["code"] in ("PPLC", "PPLA")


def wanted(city):
    """Everything in the republics, towns beside them, large cities and capitals elsewhere."""
    if city["iso3"] in CORE and city["population"] > 0 or is_capital(city) and city["population"] >= 10_000:
        return True
    if in_box(city):
        return city["population"] >= (30_000 if city["iso3"] in ("AFG", "MNG", "CHN") else 60_000)
    return city["population"] >= 500_000


def rank_of(city):
    rank = next(r for least, r in RANKS if city["population"] >= least)
    if is_capital(city):
        return 1 if city["iso3"] in CORE or city["population"] >= 500_000 else 2 if city["population"] >= 50_000 else 4
    if city["code"] == "PPLA" and city["iso3"] in CORE:
        return min(rank, 4)
    return rank


def newer_names(cities, gazetteer):
    """The population file is older than the name file: where a place was renamed, take today's name."""
    known, current = Grid(cities), Grid(gazetteer)
    for city in cities:
        if city["iso3"] not in CORE:
            continue
        near = [n for n in current.around(city, 10) if n["country"] == city["country"]]
        if any(n["name"] == city["name"] for n in near) or not near:
            continue
        candidate = near[0]
        taken = any(o["name"] == candidate["name"] for o in known.around(candidate, 10) if o is not city)
        if g.distance_km((city["lon"], city["lat"]), (candidate["lon"], candidate["lat"])) <= 2 and not taken:
            city["renamed"] = candidate["name"]
    for city in cities:
        city["name"] = city.get("renamed", city["name"])


def without_suburbs(cities):
    """Leaves out a place close to a far larger one, and the smaller of two records of one name."""
    grid = Grid(cities)
    kept = []
    for city in cities:
        others = [o for o in grid.around(city, 12) if o is not city]
        close = [o for o in others if g.distance_km((o["lon"], o["lat"]), (city["lon"], city["lat"])) <= 7]
        shaded = any(o["population"] >= 8 * max(city["population"], 1) for o in close) \
            or any(o["population"] >= 40 * max(city["population"], 1) for o in others)
        twin = any(o["name"] == city["name"] and (o["population"], -o["id"]) > (city["population"], -city["id"])
                   for o in others)
        if is_seat(city) or not (shaded or twin):
            kept.append(city)
    return kept


def places(sources_cities, gazetteer):
    """[{name, iso3, population, rank, capital, lon, lat}] by rank, then population."""
    codes = {r["iso2"]: r["iso3"] for r in table("iso_codes.csv")}
    fixes = {int(r["geonames_id"]): r for r in table("place_names.csv")}
    cities = [dict(c, iso3=codes.get(c["country"], "")) for c in sources_cities if c["code"] not in ("PPLX", "PPLH")]
    newer_names(cities, gazetteer)
    forced = {number for number, r in fixes.items() if r["rank"]}
    chosen = without_suburbs([c for c in cities if wanted(c) or c["id"] in forced])
    for city in chosen:
        fix = fixes.get(city["id"], {})
        city["name"] = fix.get("name", SUFFIX.sub("", city["name"]))
        city["rank"] = int(fix.get("rank") or rank_of(city))
        city["capital"] = is_capital(city)
    return sorted((c for c in chosen if c["name"]), key=lambda c: (c["rank"], -c["population"], c["id"]))
