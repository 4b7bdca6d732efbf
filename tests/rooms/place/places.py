"""How tests load places, and count what stands in them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from django.apps import apps

from morrow.foundations.models import Entry
from morrow.foundations.scope import MORROW, SYSTEM, entering
from morrow.place import actions, loading
from morrow.place.models import Place
from morrow.standards.place_folder import PlaceFolder

ROOT = Path(__file__).resolve().parents[3]
TRAFFORD = ROOT / "data" / "trafford"
BRACKENSHIRE = ROOT / "tests" / "standards" / "folders" / "brackenshire"
NOW = datetime(2026, 1, 12, 12, tzinfo=UTC)


def load(folder: PlaceFolder | Path, place: str, **changes: object) -> loading.Loaded:
    """Load a folder as Morrow itself."""
    with entering.entered(place=place, viewer=SYSTEM):
        return actions.load(folder=folder, by=MORROW, now=NOW, **changes)


def rows(place: str) -> dict[str, int]:
    """How many rows every table of the room has for a place, and the record's entries."""
    models = list(apps.get_app_config("place").get_models())
    with entering.entered(place=place, viewer=SYSTEM):
        counted = {model.__name__: model.objects.count() for model in models if model is not Place}
        counted["Place"] = Place.objects.filter(slug=place).count()
        counted["Entry"] = Entry.objects.unrestricted(reason="counting in a test").count()
    return counted
