# SPDX-FileCopyrightText: 2026 REE Atlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the inputs named in fetch_sources.sh into plain Python values."""
import json
import os

from osgeo import ogr

ogr.UseExceptions()


class Sources:
    def __init__(self, folder):
        self.gpkg = os.path.join(folder, "world_map.gpkg")
        self.asia = os.path.join(folder, "asia_50m.json")
        self.world = os.path.join(folder, "world_50m.json")
        self.cities = os.path.join(folder, "cities.pbf")
        self.gazetteer = os.path.join(folder, "cities.json")
        self.gshhg_rivers = os.path.join(folder, "gshhg_rivers.txt")
        self.gshhg_lakes = os.path.join(folder, "gshhg_lakes.txt")
        self.gshhg_world_lakes = os.path.join(folder, "gshhg_world_lakes.txt")


def read_layer(path, name):
    """[(attributes, [polygon or line as lists of vertex lists])] of one layer."""
    data = ogr.Open(path)
    rows = []
    for feature in data.GetLayer(name):
        shape = feature.GetGeometryRef()
        parts = []
        for i in range(shape.GetGeometryCount()):
            part = shape.GetGeometryRef(i)
            if part.GetGeometryName() == "LINESTRING":
                parts.append([vertices(part)])
            else:
                parts.append([vertices(part.GetGeometryRef(j)) for j in range(part.GetGeometryCount())])
        rows.append((feature.items(), parts))
    return rows


def vertices(line):
    return [tuple(p[:2]) for p in line.GetPoints()]


def read_topojson(path, name):
    """The lines or rings of one TopoJSON object: [[line, …] per geometry]."""
    with open(path, encoding="utf-8") as file:
        topology = json.load(file)
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for deltas in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in deltas:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)

    def joined(ids):
        points = []
        for i in ids:
            piece = arcs[i] if i >= 0 else arcs[~i][::-1]
            points += piece if not points else piece[1:]
        return points

    shapes = []
    for geometry in topology["objects"][name]["geometries"]:
        lists = geometry["arcs"]
        shapes.append([joined(lists)] if isinstance(lists[0], int) else [joined(ids) for ids in lists])
    return shapes


def read_cities(path):
    """Decodes the package's protobuf file: length-delimited messages, positions as deltas in 1e-5 degrees."""
    with open(path, "rb") as file:
        data = file.read()
    at, lon, lat, cities = 0, 0, 0, []

    def varint():
        nonlocal at
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 127) << shift
            if byte < 128:
                return value
            shift += 7

    def signed(value):
        return (value >> 1) ^ -(value & 1)

    while at < len(data):
        end = varint()
        end += at
        fields = {}
        while at < end:
            tag = varint()
            if tag & 7 == 2:
                size = varint()
                fields[tag >> 3] = data[at:at + size].decode("utf-8")
                at += size
            else:
                fields[tag >> 3] = varint()
        lon += signed(fields[10])
        lat += signed(fields[11])
        cities.append({"id": signed(fields[1]), "name": fields[2], "country": fields[3], "code": fields.get(7, ""),
                       "population": fields.get(9, 0), "lon": lon / 1e5, "lat": lat / 1e5})
    return cities


def read_gazetteer(path):
    with open(path, encoding="utf-8") as file:
        return [{"name": c["name"], "country": c["country"], "lon": float(c["lng"]), "lat": float(c["lat"])}
                for c in json.load(file)]


def read_segments_with_level(path):
    """[(level, points)] from GMT's multi-segment text, whose piece headers end with the class of the line."""
    pieces = []
    with open(path, encoding="ascii") as file:
        for line in file:
            if line.startswith(">"):
                pieces.append((int(line.split()[-1]), []))
            elif line.strip() and not line.startswith("#"):
                lon, lat = line.split()[:2]
                pieces[-1][1].append((float(lon), float(lat)))
    return [(level, points) for level, points in pieces if len(points) > 1]
