"""Every column of every table is searched for what there was of somebody."""

from __future__ import annotations

import pytest
from django.db import connection, models
from django.utils import timezone

from morrow.foundations.privacy import declared
from morrow.foundations.privacy.walls import walled_models
from morrow.foundations.record.sealing import verify
from morrow.foundations.scope import SYSTEM, entering
from morrow.people import actions as people
from morrow.people.models import Person
from tests.harm.villains import PLACE

OWN_WORDS = 10


def _everything_of(person: Person) -> set[str]:
    """Name, ways to reach, and every free text in rows about the person and about nobody else."""
    own = {person.name, person.email, str(person.alias), person.code}
    others: set[str] = set()
    for model in walled_models():
        rule = declared(model)
        if not rule.person or rule.person == "self" or model._meta.label == "people.Permission":
            continue
        fields = model._meta.concrete_fields
        texts = [f.name for f in fields if isinstance(f, models.TextField) and not f.choices]
        if texts:
            own.update(_words(model._base_manager.filter(**{f"{rule.person}_id": person.pk}), texts))
            others.update(_words(model._base_manager.exclude(**{f"{rule.person}_id": person.pk}), texts))
    return {word for word in own - others if word}


def _words(rows: models.QuerySet, texts: list[str]) -> set[str]:
    """The invented people of the year say many things in the same words; only one's own are looked for."""
    return {text for row in rows.values_list(*texts) for text in row if text and len(text) >= OWN_WORDS}


def _where(words: set[str]) -> list[tuple[str, str]]:
    """The tables in which any of these words stands in any row, read as text."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = [row[0] for row in cursor.fetchall()]
        found = []
        for table in tables:
            for word in words:
                cursor.execute(
                    f'SELECT count(*) FROM "{table}" t WHERE position(%s in t::text) > 0',
                    [word],
                )
                if cursor.fetchone()[0]:
                    found.append((table, word[:50]))
    return found


@pytest.mark.parametrize("key", ["joe", "sam", "amina"])
def test_r56_nothing_of_an_erased_person_stands_in_any_table(year, key):
    now = timezone.now()
    person = year.person(key)
    with entering.entered(place=PLACE, viewer=SYSTEM):
        words, person_id = _everything_of(person), person.pk
        assert len(words) > 3
        assert _where(words)
    with year.as_("dev") as scope:
        people.erase(person=person, by=scope.viewer.acting_as("data_protection_lead"), now=now)
    with entering.entered(place=PLACE, viewer=SYSTEM):
        left = [found for found in _where(words - {str(person.alias)}) if found[0] != "django_session"]
        assert left == []
        left = _mentions(person_id)
        assert left == []
        checked = verify()
    assert checked.whole
    assert checked.sealed > 100


def _mentions(person_id: int) -> list[str]:
    """Columns that still point at the person, foreign key or bare number."""
    found = []
    for model in walled_models():
        for field in model._meta.concrete_fields:
            if field.is_relation and field.related_model is Person:
                if model._base_manager.filter(**{field.attname: person_id}).exists():
                    found.append(f"{model._meta.label}.{field.name}")
            elif (
                field.name == "member_ids"
                and model._base_manager.filter(member_ids__contains=[person_id]).exists()
            ):
                found.append(f"{model._meta.label}.{field.name}")
    return found


def test_r56_the_random_id_of_an_erased_person_leads_back_to_nobody(year):
    person = year.person("joe")
    alias = str(person.alias)
    with year.as_("dev") as scope:
        people.erase(person=person, by=scope.viewer.acting_as("data_protection_lead"), now=timezone.now())
    with entering.entered(place=PLACE, viewer=SYSTEM):
        assert {table for table, _word in _where({alias})} <= {"foundations_entry"}
