"""The shape of a request inside a place."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from morrow.foundations.scope import Viewer


class PlaceRequest(HttpRequest):
    """What views of rooms receive: the place and the viewer are always set."""

    place: Any
    viewer: Viewer
