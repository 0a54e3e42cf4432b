#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 REE Atlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the base map: make_basemap.py INPUTS [OUTPUT]. INPUTS is the folder that fetch_sources.sh has filled."""
import json
import os
import sys

sys.dont_write_bytecode = True

import geometry as g
import places as pl
import sources as src
import water
from boundaries import CORE, WITH_REGIONS, Boundaries, iso3, label_point
from flatgeobuf import write

UNLABELLED = ("KAS", "PGA")  # the Siachen Glacier and the Spratly Islands are nobody's country
HERE = os.path.dirname(os.path.abspath(__file__))


def say(text):
    print("  note:", text)


def by_key(arcs, key):
    """{key: [lines]} with the lines of one key in a fixed order."""
    groups = {}
    for arc in arcs:
        groups.setdefault(key(arc), []).append(arc.points)
    return sorted((k, sorted(lines)) for k, lines in groups.items())


def border_rows(b):
    """One feature for each pair of neighbours and kind; then the claims that run apart from any border."""
    def key(arc):
        left, right = b.country(arc.left), b.country(arc.right)
        return left, right, arc.mark

    rows = []
    for (left, right, note), lines in by_key([turned(b, a) for a in b.arcs if b.is_border(a)], key):
        rows.append(("disputed" if note else "country", iso3(left), iso3(right), note, lines))
    rows += [("disputed", iso3(code), iso3(code), name, [line]) for name, code, line in b.free_claims()]
    return sorted(rows)


def turned(b, arc):
    """The same border with the alphabetically first country on its left, so that both directions group together."""
    if b.country(arc.left) <= b.country(arc.right):
        return arc
    twin = type(arc)(arc.points[::-1], arc.right, arc.left, arc.mark)
    return twin


def country_rank(code, size_km2):
    if code in CORE:
        return 1
    if code in WITH_REGIONS or size_km2 > 2_000_000:
        return 2
    return 3 if size_km2 > 300_000 else 4 if size_km2 > 40_000 else 5


def country_name_rows(land):
    rows = []
    for code, iso, name, shapes in land:
        if code in UNLABELLED:
            continue
        size = sum(g.area_km2(shell) for shell, _ in shapes)
        rows.append((iso, name, country_rank(code, size), label_point(shapes)))
    return sorted(rows, key=lambda r: (r[2], r[0], r[1]))


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    inputs = src.Sources(sys.argv[1])
    out = sys.argv[2] if len(sys.argv) == 3 else os.path.dirname(HERE)

    def save(name, kind, fields, rows):
        path = os.path.join(out, name + ".fgb")
        count = write(path, kind, fields, rows)
        print(f"{name:14} {count:5} features {os.path.getsize(path):9,} bytes")

    b = Boundaries(inputs.gpkg)
    land = b.land()
    save("land", "polygons", [("iso3", str), ("name", str)], [(iso, name, shapes) for _, iso, name, shapes in land])
    save("borders", "lines", [("kind", str), ("left", str), ("right", str), ("note", str)], border_rows(b))
    save("coast", "lines", [("iso3", str)],
         [(iso3(code), lines) for code, lines in
          by_key(filter(b.is_coast, b.arcs), lambda a: b.country(a.left) or b.country(a.right))])
    save("regions", "lines", [("iso3", str)],
         [(iso3(code), lines) for code, lines in by_key(filter(b.is_region, b.arcs), lambda a: b.country(a.left))])
    save("region_names", "point", [("name", str), ("iso3", str)],
         [(name, iso3(code), point) for code, name, point in b.region_names()])
    save("country_names", "point", [("iso3", str), ("name", str), ("rank", int)], country_name_rows(land))
    save("rivers", "lines", [("name", str), ("rank", int)], water.rivers(inputs, say))
    save("lakes", "polygons", [("name", str), ("rank", int)], water.lakes(inputs, say))
    chosen = pl.places(src.read_cities(inputs.cities), src.read_gazetteer(inputs.gazetteer))
    save("places", "point",
         [("name", str), ("iso3", str), ("population", int), ("rank", int), ("capital", bool)],
         [(c["name"], c["iso3"], c["population"] or None, c["rank"], c["capital"], (c["lon"], c["lat"]))
          for c in chosen])
    with open(os.path.join(HERE, "credits.json"), encoding="utf-8") as file:
        credits = json.load(file)
    with open(os.path.join(out, "credits.json"), "w", encoding="utf-8") as file:
        json.dump(credits, file, ensure_ascii=False, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()
