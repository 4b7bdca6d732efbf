"""R54: the wall in Python and the wall in the database say the same to everybody, on every table."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import connection, models

from morrow.foundations.privacy import declared
from morrow.foundations.privacy.walls import walled_models
from morrow.foundations.scope import SYSTEM, entering
from tests.harm.villains import KEYS, PLACE, STRANGERS

EVERYBODY = ("nobody", *KEYS, *STRANGERS)


def _behind_the_second(model: type[models.Model]) -> set[object]:
    return set(model._base_manager.values_list("pk", flat=True))


def _behind_the_first(model: type[models.Model], viewer) -> set[object]:
    with entering.lifted(reason="a test asks the first wall alone"):
        return set(model.objects.visible_to(viewer).values_list("pk", flat=True))


@pytest.mark.parametrize("model", walled_models(), ids=lambda model: model._meta.label_lower)
def test_r54_both_walls_let_each_of_the_cast_read_the_same_rows(year, model):
    disagree = {}
    for key in EVERYBODY:
        with year.as_(key) as scope:
            second, first = _behind_the_second(model), _behind_the_first(model, scope.viewer)
        if first != second:
            disagree[key] = (len(first), len(second))
    assert not disagree, "who: (rows behind the first wall, rows behind the second)"


def test_r54_the_year_leaves_rows_in_most_personal_tables(year):
    with entering.entered(place=PLACE, viewer=SYSTEM):
        empty = [m._meta.label_lower for m in walled_models() if not m._base_manager.exists()]
    assert len(empty) <= len(walled_models()) / 3, empty


@pytest.mark.parametrize("stranger", ["nobody", *STRANGERS])
def test_r54_a_stranger_reads_no_row_of_any_personal_table_but_her_own(year, stranger):
    with year.as_(stranger) as scope:
        for model in walled_models():
            rule = declared(model)
            rows = model._base_manager.all()
            if model._meta.label == "foundations.Entry":
                rows = rows.exclude(by=scope.viewer.alias)
            elif rule.person == "self":
                rows = rows.exclude(pk=scope.viewer.person_id)
            elif rule.person:
                rows = rows.exclude(**{f"{rule.person}_id": scope.viewer.person_id})
            assert not rows.exists(), model


def _ways_to_a_person(start: type[models.Model]):
    """Every path of foreign keys from any model to a personal one, up to three steps."""
    paths = [((), start)]
    for _step in range(3):
        longer = []
        for path, model in paths:
            for field in model._meta.concrete_fields:
                if not field.is_relation:
                    continue
                rule = declared(field.related_model)
                if rule and rule.kind == "personal":
                    yield (*path, field.name)
                longer.append(((*path, field.name), field.related_model))
        paths = longer


def test_r54_walking_any_chain_of_foreign_keys_as_a_stranger_reaches_nobody(year):
    walked = 0
    with year.as_("stranger"):
        mine = {None, year.person("stranger").code}
        for model in apps.get_models():
            if not model.__module__.startswith("morrow."):
                continue
            for path in _ways_to_a_person(model):
                walked += 1
                reached = model._base_manager.values_list("__".join((*path, _word(model, path))), flat=True)
                assert set(reached) <= mine, (model, path)
    assert walked > 30


def _word(model: type[models.Model], path: tuple[str, ...]) -> str:
    """A column that only the row itself can give: never the key that points at it."""
    for step in path:
        model = model._meta.get_field(step).related_model
    names = {field.name for field in model._meta.concrete_fields}
    return "code" if "code" in names else min(names - {"id", "place", "round"})


def test_r54_outside_any_place_the_second_wall_shows_nothing(year):
    for model in walled_models():
        with connection.cursor() as cursor:
            cursor.execute(f'SELECT count(*) FROM "{model._meta.db_table}"')
            assert cursor.fetchone() == (0,), model


def test_r54_people_in_turn_on_one_connection_never_see_the_one_before(year):
    seen: dict[str, set[object]] = {}
    for key in ("amina", "nadia", "nobody", "joe", "amina", "nadia", "nobody", "joe"):
        with year.as_(key):
            rows = {(m, pk) for m in walled_models() for pk in _behind_the_second(m)}
        assert seen.setdefault(key, rows) == rows
    assert not seen["nobody"]
