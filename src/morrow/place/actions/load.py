"""Loading a place from a folder."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, entering
from morrow.place import loading
from morrow.place.errors import AnotherPlace, ExampleStaysExample
from morrow.place.models import Organisation, Place
from morrow.standards.place_folder import PlaceFolder, read_place


def load(
    *,
    folder: PlaceFolder | Path,
    by: Actor,
    now: datetime,
    example: bool | None = None,
    progress: loading.Progress | None = None,
) -> loading.Loaded:
    """Make the place in force as its folder has it: all or nothing, and nothing where nothing differs.

    `folder` may be a folder already read, or where it lies. `example` decides, in place of the
    folder, whether invented people and bodies act here. Areas, services and councillors that the
    folder has no more are ended on the folder's own date, never deleted.

    Raises `Refused`, naming file, row and column, for a folder with anything wrong in it;
    AnotherPlace for the folder of another place; ExampleStaysExample where a place that holds
    invented bodies would become a real one. Each leaves everything as it was.
    """
    require(by.holds("administrator", "system"))
    read = read_place(folder) if isinstance(folder, Path) else folder
    if read.place.slug != entering.place():
        raise AnotherPlace(read.place.slug, entering.place())
    shown = read.place.example if example is None else example
    _refuse_to_turn_real(read.place.slug, example=shown)
    on = read.place.facts_as_of
    plan = loading.make_plan(read, example=shown, on=on)
    if not plan.loaded.changed:
        return plan.loaded
    sources = [record.Ref("place.source", source.id) for source in read.place.sources]
    with record.act(by=by, verb="loaded", on=plan.place, because=sources, now=now):
        return loading.carry_out(plan, on=on, progress=progress)


def _refuse_to_turn_real(slug: str, *, example: bool) -> None:
    """An example holds invented people and bodies, which must never stand in a real place."""
    if example:
        return
    invented = Organisation.objects.filter(example=True, published=False).exists()
    if Place.objects.filter(slug=slug, example=True).exists() or invented:
        raise ExampleStaysExample(slug)
