"""GeoJSON feature collections of polygons (RFC 7946), read strictly and written compactly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from morrow.standards.geography.shapes import BoundingBox, Point, Polygon, Ring, Shape
from morrow.standards.problems import Problems

WGS84 = ("CRS84", "EPSG::4326", "EPSG:4326")
_PROJECTED = "export it again in WGS 84 longitude and latitude (EPSG:4326)"
_SMALLEST_RING = 4


@dataclass(frozen=True, slots=True)
class Feature:
    """One area: its properties as they came, its shape, and its place in the file (first is 1)."""

    row: int
    properties: Mapping[str, Any]
    shape: Shape


class _Fault(Exception):
    def __init__(self, what: str, do: str) -> None:
        super().__init__(what)
        self.what = what
        self.do = do


def read_features(
    document: Any, *, file: str, problems: Problems, within: BoundingBox | None = None
) -> tuple[Feature, ...]:
    """The features of a parsed GeoJSON document.

    `within`, where given, is the box all coordinates must lie in: it catches latitude and
    longitude the wrong way round, and another place's file. Faults go to `problems`, by row.
    """
    if not isinstance(document, dict) or document.get("type") != "FeatureCollection":
        kind = document.get("type") if isinstance(document, dict) else type(document).__name__
        what = f"this is not a GeoJSON FeatureCollection but {kind!r}"
        problems.add(file, None, "type", what, "export the layer as a FeatureCollection of polygons")
        return ()
    name = _system(document.get("crs"))
    if not name.endswith(WGS84):
        problems.add(file, None, "crs", f"the coordinates are in {name}, not in WGS 84", _PROJECTED)
        return ()
    features = document.get("features")
    if not isinstance(features, list):
        problems.add(file, None, "features", "there is no list of features", "export the layer again")
        return ()
    found = []
    for row, feature in enumerate(features, start=1):
        try:
            found.append(_feature(row, feature, within))
        except _Fault as fault:
            problems.add(file, row, "geometry", fault.what, fault.do)
    return tuple(found)


def write_features(features: Iterable[tuple[Mapping[str, Any], Shape]]) -> dict[str, Any]:
    """A FeatureCollection; a shape of one polygon is written as Polygon, others as MultiPolygon."""
    return {
        "type": "FeatureCollection",
        "features": [
            {"type": "Feature", "properties": dict(properties), "geometry": _geometry(shape)}
            for properties, shape in features
        ],
    }


def _system(crs: Any) -> str:
    """The name of the coordinate system an older file declares; WGS 84 where it declares none."""
    if crs is None:
        return WGS84[0]
    properties = crs.get("properties") if isinstance(crs, dict) else None
    return str(properties.get("name")) if isinstance(properties, dict) else "an unnamed system"


def _geometry(shape: Shape) -> dict[str, Any]:
    polygons = [[[list(point) for point in ring] for ring in polygon.rings] for polygon in shape.polygons]
    if len(polygons) == 1:
        return {"type": "Polygon", "coordinates": polygons[0]}
    return {"type": "MultiPolygon", "coordinates": polygons}


def _feature(row: int, feature: Any, within: BoundingBox | None) -> Feature:
    if not isinstance(feature, dict) or not isinstance(feature.get("geometry"), dict):
        raise _Fault("this feature has no geometry", "draw its polygon, or take the feature out")
    geometry = feature["geometry"]
    kind, coordinates = geometry.get("type"), geometry.get("coordinates")
    if kind == "Polygon":
        coordinates = [coordinates]
    elif kind != "MultiPolygon":
        raise _Fault(f"an area is a polygon, and this is a {kind}", "give its boundary as a Polygon")
    if not isinstance(coordinates, list) or not coordinates:
        raise _Fault("the polygon has no coordinates", "draw it again, or take the feature out")
    polygons = []
    for rings in coordinates:
        if not isinstance(rings, list) or not rings:
            raise _Fault("the polygon has no rings", "draw it again, or take the feature out")
        outer, *holes = (_ring(ring, within) for ring in rings)
        polygons.append(Polygon(outer, tuple(holes)))
    properties = feature.get("properties")
    return Feature(row, properties if isinstance(properties, dict) else {}, Shape(tuple(polygons)))


def _ring(ring: Any, within: BoundingBox | None) -> Ring:
    if not isinstance(ring, list) or len(ring) < _SMALLEST_RING:
        raise _Fault("a ring has fewer than four points", "close the polygon: first point again at the end")
    points = tuple(_point(pair, within) for pair in ring)
    if points[0] != points[-1]:
        raise _Fault("a ring is not closed", "repeat the first point at the end of the ring")
    return points


def _point(pair: Any, within: BoundingBox | None) -> Point:
    try:
        x, y = float(pair[0]), float(pair[1])
    except (TypeError, ValueError, IndexError, KeyError, OverflowError):
        raise _Fault(f"{pair!r} is not a pair of numbers", "write [longitude, latitude]") from None
    if not (-180 <= x <= 180 and -90 <= y <= 90):
        raise _Fault(f"{x:g}, {y:g} is not longitude and latitude but looks projected", _PROJECTED)
    if within is not None and not within.holds((x, y)):
        what = f"{x:g}, {y:g} lies outside the bounds of place.toml"
        raise _Fault(what, "check that longitude comes first, and that this is the right place's file")
    return x, y
