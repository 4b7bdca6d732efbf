"""Boundaries: GeoJSON polygons ⇄ frozen dataclasses, and what a map needs of them.

Coordinates are degrees in WGS 84, longitude first, as GeoJSON has them. Nothing here needs a
geometry library: a point in a polygon, a bounding box, and an SVG path on a flat map that is
true enough for one council area.

>>> square = Shape((Polygon(((0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0), (0.0, 0.0))),))
>>> contains(square, (1.0, 1.0)), contains(square, (3.0, 1.0))
(True, False)
>>> bounding_box(square)
BoundingBox(west=0.0, south=0.0, east=2.0, north=2.0)
"""

from morrow.standards.geography.geojson import Feature, read_features, write_features
from morrow.standards.geography.projection import Projection, fit, svg_path
from morrow.standards.geography.shapes import (
    BoundingBox,
    Point,
    Polygon,
    Ring,
    Shape,
    around,
    bounding_box,
    contains,
)

__all__ = [
    "BoundingBox",
    "Feature",
    "Point",
    "Polygon",
    "Projection",
    "Ring",
    "Shape",
    "around",
    "bounding_box",
    "contains",
    "fit",
    "read_features",
    "svg_path",
    "write_features",
]
