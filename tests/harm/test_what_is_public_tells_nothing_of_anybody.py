"""A data journalist reads every public page and file, twice, and takes one from the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.db import connection

from morrow.foundations.models import Entry
from morrow.foundations.scope import SYSTEM, entering
from morrow.people.models import Person
from morrow.support.models import PlanAction
from morrow.voice.models import Ballot, Contribution, CountedBallot, RollMark, SafeguardingReferral
from tests.harm.pages import addresses, codes_by_kind, likely
from tests.harm.villains import PLACE

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
SMALL = re.compile(
    r"(?<![\d.,£/-])([1-9])\s+(people|persons?|residents?|members?|voices?|voters?|contributions?|plans?)\b"
)
SECRETS = re.compile(r'(csrfmiddlewaretoken" value=")[^"]+')


def _public(year) -> Iterator[tuple[str, str]]:
    browser = year.browser(raise_request_exception=False)
    codes = codes_by_kind(each=1)
    for address in addresses():
        own = [codes[kind][0] for kind in likely(address, codes)]
        for given in [()] if not address.params else [(code,) * len(address.params) for code in own]:
            response = browser.get(address.at(*given))
            if response.status_code == 200:
                yield address.at(*given), SECRETS.sub(r"\1", response.content.decode())


@pytest.fixture(scope="module")
def as_they_are() -> dict[str, str]:
    """Every public page of the year as it stands, read once; each test begins from there again."""
    return {}


@pytest.fixture
def public(year, as_they_are: dict[str, str]) -> dict[str, str]:
    """Every public page by its address, before anything is changed."""
    if not as_they_are:
        as_they_are.update(_public(year))
    return as_they_are


def test_r54_no_public_page_or_file_holds_a_random_id_of_anybody(public):
    with entering.entered(place=PLACE, viewer=SYSTEM):
        known = {str(alias) for alias in Person._base_manager.values_list("alias", flat=True)}
        known |= {str(by) for by in Entry._base_manager.exclude(by=None).values_list("by", flat=True)}
    seen = 0
    for path, text in public.items():
        seen += 1
        assert not known & set(UUID.findall(text)), path
    assert seen > 25


def test_r55_no_public_page_counts_fewer_than_ten_of_anybody(public):
    found = {}
    for path, text in public.items():
        words = re.sub(r"<[^>]+>", " ", text)
        if small := {" ".join(match) for match in SMALL.findall(words)}:
            found[path] = small
    assert not found


def test_r54_signs_of_harm_change_no_public_page_by_a_single_letter(year, public):
    """Two dozen more, and the one there was about someone else: nobody outside could tell."""
    before = public
    with entering.entered(place=PLACE, viewer=SYSTEM):
        card = Contribution._base_manager.filter(triage="safeguarding").first()
        assert card, "the year has a sign of harm"
        assert SafeguardingReferral._base_manager.exists()
        for number in range(24):
            card.pk, card.code = None, f"HARM{number:04}"
            card.words = f"He hits me {number}"
            card._state.adding = True
            card.save(force_insert=True)
    after = dict(_public(year))
    assert before.keys() == after.keys()
    assert [path for path in before if before[path] != after[path]] == []


def test_r54_one_more_or_one_fewer_helped_changes_no_public_page(year, public):
    before = public
    with entering.entered(place=PLACE, viewer=SYSTEM):
        action = PlanAction._base_manager.exclude(offer="").first()
        assert action
        action.offer = ""
        action.save(update_fields=["offer"])
    after = dict(_public(year))
    assert [path for path in before if before[path] != after[path]] == []


def test_a_counted_ballot_shares_nothing_with_the_mark_on_the_roll(year):
    with entering.entered(place=PLACE, viewer=SYSTEM):
        counted = CountedBallot._base_manager.count()
        assert counted > 10
        assert not Ballot._base_manager.exclude(round__state="ballot").exists()
        ids = {str(pk) for pk in CountedBallot._base_manager.values_list("pk", flat=True)}
        because = Entry._base_manager.filter(verb="voted in").values_list("on", "because")
        assert not [row for row in because if any(pk in str(row) for pk in ids)]
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(DISTINCT xmin::text) FROM voice_countedballot GROUP BY round_id")
            assert set(cursor.fetchall()) == {(1,)}, "all of a vote were copied in one transaction"
        columns = {field.name for field in CountedBallot._meta.concrete_fields}
        assert columns == {"id", "place", "round", "approves", "points", "ward", "age_band"}
        assert {f.name for f in RollMark._meta.concrete_fields} == {"id", "place", "round", "person", "paper"}
