"""What a model's `class Privacy` says, read into one shape."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.db import models
from django.db.models import Q

from morrow.foundations.scope import Viewer

PUBLIC = "public"
PLACE = "place"
PERSONAL = "personal"


@dataclass(frozen=True)
class Declared:
    """One model's declaration.

    `person` is the name of the foreign key to the person concerned. `read_by` are the roles that
    read these rows as their work. `purpose` is the plain reason shown to the person beside who
    looked. `wall`, where given, is SQL that stands in place of the usual rule, and `reads` is the same
    rule for the first wall: a function from the viewer to a Q. A wall without a person or `reads` lets
    nobody through the first.
    """

    kind: str
    person: str = ""
    read_by: tuple[str, ...] = ()
    purpose: str = ""
    wall: str = ""
    reads: Callable[[Viewer], Q] | None = None


def declared(model: type[models.Model]) -> Declared | None:
    """The model's own declaration, or None where it has none."""
    found = getattr(model, "Privacy", None)
    if found is None:
        return None
    return Declared(
        kind=found.kind,
        person=getattr(found, "person", ""),
        read_by=tuple(getattr(found, "read_by", ())),
        purpose=getattr(found, "purpose", ""),
        wall=getattr(found, "wall", ""),
        reads=getattr(found, "reads", None),
    )
