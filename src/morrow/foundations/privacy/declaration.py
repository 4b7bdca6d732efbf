"""What a model's `class Privacy` says, read into one shape."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import models

PUBLIC = "public"
PLACE = "place"
PERSONAL = "personal"


@dataclass(frozen=True)
class Declared:
    """One model's declaration.

    `person` is the name of the foreign key to the person concerned. `read_by` are the roles that
    read these rows as their work. `purpose` is the plain reason shown to the person beside who
    looked. `wall`, where given, is SQL that stands in place of the usual rule.
    """

    kind: str
    person: str = ""
    read_by: tuple[str, ...] = ()
    purpose: str = ""
    wall: str = ""


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
    )
