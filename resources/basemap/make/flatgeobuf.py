# SPDX-FileCopyrightText: 2026 REE Atlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes FlatGeobuf files whose bytes depend on nothing but the features."""
import os

from osgeo import ogr, osr

TYPES = {str: ogr.OFTString, int: ogr.OFTInteger, bool: ogr.OFTInteger}
KINDS = {"point": ogr.wkbPoint, "line": ogr.wkbLineString, "lines": ogr.wkbMultiLineString,
         "polygons": ogr.wkbMultiPolygon}


def shape_of(kind, value):
    shape = ogr.Geometry(KINDS[kind])
    if kind == "point":
        shape.AddPoint_2D(*value)
    elif kind == "line":
        for p in value:
            shape.AddPoint_2D(*p)
    elif kind == "lines":
        for line in value:
            shape.AddGeometry(shape_of("line", line))
    else:
        for shell, holes in value:
            polygon = ogr.Geometry(ogr.wkbPolygon)
            for ring in [shell] + holes:
                closed = ogr.Geometry(ogr.wkbLinearRing)
                for p in ring:
                    closed.AddPoint_2D(*p)
                polygon.AddGeometry(closed)
            shape.AddGeometry(polygon)
    return shape


def write(path, kind, fields, rows):
    """fields: [(name, type)]; rows: [(values…, geometry)]. No spatial index: the reader takes every feature."""
    if os.path.exists(path):
        os.remove(path)
    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    wgs84.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    data = ogr.GetDriverByName("FlatGeobuf").CreateDataSource(path)
    name = os.path.splitext(os.path.basename(path))[0]
    layer = data.CreateLayer(name, wgs84, KINDS[kind], ["SPATIAL_INDEX=NO"])
    for field, python_type in fields:
        definition = ogr.FieldDefn(field, TYPES[python_type])
        if python_type is bool:
            definition.SetSubType(ogr.OFSTBoolean)
        layer.CreateField(definition)
    for row in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for (field, _), value in zip(fields, row[:-1]):
            if value is not None and value != "":
                feature.SetField(field, value)
        feature.SetGeometry(shape_of(kind, row[-1]))
        layer.CreateFeature(feature)
    del feature, layer, data
    return len(rows)
