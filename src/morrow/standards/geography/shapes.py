"""Polygons with holes, their bounding boxes, and whether a point lies inside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

Point = tuple[float, float]
"""Longitude, latitude, in degrees."""

Ring = tuple[Point, ...]
"""A closed line: the last point is the first again."""


@dataclass(frozen=True, slots=True)
class Polygon:
    """An outer ring and the holes in it."""

    outer: Ring
    holes: tuple[Ring, ...] = ()

    @property
    def rings(self) -> tuple[Ring, ...]:
        return (self.outer, *self.holes)


@dataclass(frozen=True, slots=True)
class Shape:
    """One or more polygons that together are one area."""

    polygons: tuple[Polygon, ...]

    @property
    def rings(self) -> tuple[Ring, ...]:
        return tuple(ring for polygon in self.polygons for ring in polygon.rings)


@dataclass(frozen=True, slots=True)
class BoundingBox:
    """The smallest upright box around something, in degrees."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, point: Point) -> bool:
        return self.west <= point[0] <= self.east and self.south <= point[1] <= self.north


def bounding_box(shape: Shape) -> BoundingBox:
    """The box around one shape. Raises ValueError for a shape without points."""
    points = [point for polygon in shape.polygons for point in polygon.outer]
    if not points:
        raise ValueError("A shape without points has no bounding box: read it from a GeoJSON polygon.")
    longitudes, latitudes = zip(*points, strict=True)
    return BoundingBox(min(longitudes), min(latitudes), max(longitudes), max(latitudes))


def around(boxes: Iterable[BoundingBox]) -> BoundingBox:
    """The box around several boxes. Raises ValueError when there are none."""
    found = list(boxes)
    if not found:
        raise ValueError("There is no box around nothing: give at least one.")
    return BoundingBox(
        min(box.west for box in found),
        min(box.south for box in found),
        max(box.east for box in found),
        max(box.north for box in found),
    )


def contains(shape: Shape, point: Point) -> bool:
    """Whether the point is inside the shape and in none of its holes.

    The even-odd rule (ray casting). A point exactly on a boundary belongs to one side or the
    other, never to an error: published boundaries meet only to the last decimal given.
    """
    return any(
        _inside(polygon.outer, point) and not any(_inside(hole, point) for hole in polygon.holes)
        for polygon in shape.polygons
    )


def _inside(ring: Ring, point: Point) -> bool:
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside
