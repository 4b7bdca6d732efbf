"""A copy of everything the place holds about a person, from every room."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import models
from django.db.models import Exists

from morrow.foundations.models import Coded
from morrow.foundations.money import Money
from morrow.foundations.privacy import PERSONAL, PersonalQuerySet, declared
from morrow.foundations.privacy.walls import walled_models
from morrow.foundations.scope import Viewer
from morrow.people.words import kind_in_words

Tables = dict[str, PersonalQuerySet]


def everything_about(viewer: Viewer) -> dict[str, Any]:
    """A copy of every personal row about the viewer, from every room, as plain values.

    Walks every table that declares itself personal and names the person, so no room can be
    forgotten. Other people are left out: what points to them is not in the copy. So is what a model says
    is `withheld`, because whoever stands behind the person's back must not learn it from the copy.
    """
    held = {}
    for label, rows in _with_something_in_them(_own_rows(viewer)).items():
        found = [dict(_fields(row)) for row in rows.select_related(*_linked(rows.model)).order_by("pk")]
        held[label] = {"called": kind_in_words(label), "rows": found}
    return held


def _own_rows(viewer: Viewer) -> Tables:
    """Every personal table that names a person, narrowed to the rows about the viewer."""
    tables = {}
    for model in walled_models():
        rule = declared(model)
        if rule is not None and rule.kind == PERSONAL and rule.person:
            column = "pk" if rule.person == "self" else f"{rule.person}_id"
            mine = model.objects.visible_to(viewer)  # type: ignore[attr-defined]
            tables[model._meta.label_lower] = mine.filter(**{column: viewer.person_id})
    return tables


def _with_something_in_them(tables: Tables) -> Tables:
    """The tables that hold a row: one question asks them all, for most hold nothing."""
    asked = {label.replace(".", "_"): Exists(rows) for label, rows in tables.items()}
    holds = tables["people.person"].annotate(**asked).values(*asked).first() or {}
    return {label: rows for label, rows in tables.items() if holds.get(label.replace(".", "_"))}


def _linked(model: type[models.Model]) -> list[str]:
    """What a row points to that is said in the copy, fetched with the row."""
    withheld = _withheld(model)
    return [
        field.name for field in model._meta.concrete_fields if field.name not in withheld and _said(field)
    ]


_INTERNAL = {"id", "place", "alias", "account", "event"}


def _withheld(model: type[models.Model]) -> set[str]:
    return {*_INTERNAL, *getattr(model.Privacy, "withheld", ())}  # type: ignore[attr-defined]


def _said(field: models.Field[Any, Any]) -> bool:
    """Whether a field points to something that is nobody's own and has a name."""
    target = field.related_model
    if not isinstance(target, type) or not issubclass(target, Coded):
        return False
    rule = declared(target)
    return rule is not None and rule.kind != PERSONAL


def _fields(row: models.Model) -> Iterator[tuple[str, Any]]:
    withheld = _withheld(type(row))
    for field in row._meta.concrete_fields:
        if field.name in withheld:
            continue
        if field.is_relation:
            if _said(field):
                linked = getattr(row, field.name)
                yield field.name, str(linked) if linked else None
            continue
        yield field.name, _plain(getattr(row, field.attname))


def _plain(value: Any) -> Any:
    if isinstance(value, Money):
        return value.pence
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, (uuid.UUID, Decimal)):
        return str(value)
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value
