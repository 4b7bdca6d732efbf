"""A statement that is taken down, or whose author is forgotten, no longer stands in a pack frozen before."""

from __future__ import annotations

import json

import pytest
from django.utils import timezone

from morrow.accountability.models import Pack
from morrow.foundations.scope import SYSTEM, entering
from morrow.people import actions as people
from morrow.people.models import Person
from morrow.voice.models import Statement
from tests.harm.villains import PLACE

GONE = "(these words are no longer shown)"


@pytest.fixture
def quoted(year) -> tuple[str, Statement]:
    """A statement that a public frozen pack quotes, and the number of its decision."""
    with entering.entered(place=PLACE, viewer=SYSTEM):
        for pack in Pack.objects.select_related("decision"):
            text = json.dumps(pack.contents, ensure_ascii=False)
            for statement in Statement._base_manager.exclude(person=None).select_related("person"):
                if f"voice.statement/{statement.code}" in text:
                    return pack.decision.code, statement
    raise AssertionError("no pack of the played year quotes a statement")


def shown(year, code: str) -> str:
    page = year.browser().get(f"/{PLACE}/decisions/{code}/pack/")
    assert page.status_code == 200
    assert "This copy is unchanged" in page.content.decode()
    return page.content.decode()


def test_what_is_frozen_holds_nobodys_own_words(year, quoted):
    with entering.entered(place=PLACE, viewer=SYSTEM):
        frozen = "\n".join(
            json.dumps([pack.contents, pack.text], ensure_ascii=False) for pack in Pack.objects.all()
        )
        said = [json.dumps(words, ensure_ascii=False)[1:-1] for words in _words()]
    assert said
    assert not [words for words in said if words in frozen]


def test_a_statement_taken_down_is_gone_from_the_pack(year, quoted):
    code, statement = quoted
    assert statement.words in shown(year, code)
    with entering.entered(place=PLACE, viewer=SYSTEM):
        Statement._base_manager.filter(pk=statement.pk).update(
            moderation="not_shown", not_shown_because="It slanders somebody."
        )
    page = shown(year, code)
    assert statement.words not in page
    assert GONE in page


def test_an_erased_persons_statement_is_gone_from_the_pack(year, quoted):
    code, statement = quoted
    with entering.entered(place=PLACE, viewer=SYSTEM):
        person = Person._base_manager.get(pk=statement.person_id)
    with year.as_("dev") as scope:
        people.erase(person=person, by=scope.viewer.acting_as("data_protection_lead"), now=timezone.now())
    assert statement.words not in shown(year, code)
    assert (
        statement.words not in year.browser().get(f"/{PLACE}/decisions/{code}/heard-whole/").content.decode()
    )


def _words() -> list[str]:
    return [words for words in Statement._base_manager.values_list("words", flat=True) if words]
