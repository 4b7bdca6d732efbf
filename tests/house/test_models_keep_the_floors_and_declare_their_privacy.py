"""Foreign keys point down; every table says how private it is; every personal table is walled."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import connection, models

from morrow.foundations.privacy import PERSONAL, PLACE, PUBLIC, PersonalManager, declared
from morrow.foundations.privacy.walls import walled_models
from morrow.foundations.scope import Placed
from tests.house.rooms import FLOOR

PLACE_FREE = {"place.Place", "people.Account"}
"""The only tables of ours that belong to no place (sessions and the queue are not ours)."""


def ours() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if model._meta.app_label in FLOOR]


def test_foreign_keys_point_down_or_stay_in_the_room():
    upward = [
        f"{model._meta.label}.{field.name}"
        for model in ours()
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey)
        and (above := field.related_model._meta.app_label) in FLOOR
        and above != model._meta.app_label
        and FLOOR[above] >= FLOOR[model._meta.app_label]
    ]
    assert upward == []


def test_every_model_says_how_private_it_is():
    silent = [
        model._meta.label
        for model in ours()
        if (rule := declared(model)) is None or rule.kind not in {PUBLIC, PLACE, PERSONAL}
    ]
    assert silent == []


def test_every_table_belongs_to_a_place_but_the_listed_ones():
    free = {model._meta.label for model in ours() if not issubclass(model, Placed)}
    assert free == PLACE_FREE


def test_every_personal_model_names_the_person_and_is_guarded():
    unguarded = []
    for model in walled_models():
        rule = declared(model)
        names_person = rule.wall or (rule.person and model._meta.get_field(rule.person).is_relation)
        if not names_person or not isinstance(model._default_manager, PersonalManager):
            unguarded.append(model._meta.label)
    assert unguarded == []


@pytest.mark.django_db
def test_every_personal_table_has_its_wall_and_it_is_forced():
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity")
        forced = {row[0] for row in cursor.fetchall()}
        cursor.execute("SELECT tablename, count(*) FROM pg_policies GROUP BY tablename")
        policies = dict(cursor.fetchall())
    tables = {model._meta.db_table for model in walled_models()}
    # An urn is a part of the table of ballots: forced too, and without a policy, so that nobody enters it.
    urns = {name for name in forced if name.startswith("voice_urn_")}
    assert tables == forced - urns
    assert not urns & set(policies)
    assert all(policies[table] == 4 for table in tables)
