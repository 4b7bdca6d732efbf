"""The year of two seeds on the little place: whole, balanced, answered, and nobody's harm in public."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from time import sleep

import pytest
from django.test import Client
from django.utils import timezone

from morrow.budget.models import Allocation, Posting
from morrow.foundations.events import drain, stuck
from morrow.foundations.money import total
from morrow.foundations.record import ref, sealing
from morrow.foundations.scope import SYSTEM, entering
from morrow.foundations.threads import public_thread
from morrow.people.models import Message
from morrow.site.demonstration.prepare import load_place
from morrow.site.demonstration.year import Played, play
from morrow.site.demonstration.year.heard import HARM_STATED
from morrow.site.demonstration.year.said import HARM
from morrow.support.models import BudgetGroup, GroupMember, Plan
from morrow.voice.models import Contribution, Gathered, Reply

pytestmark = pytest.mark.django_db(transaction=True)

FOLDER = Path(__file__).parents[1] / "standards" / "folders" / "brackenshire"
STATIONS = ["said", "heard", "agreed", "funded", "arranged", "helped", "learned"]
WHY = "a test looks at the whole played year"


@pytest.fixture(params=[1, pytest.param(2, marks=pytest.mark.slow)])
def played(request: pytest.FixtureRequest) -> Played:
    """One played year on a fresh place with two hundred invented residents."""
    place = load_place(FOLDER, people=200, seed=0, progress=lambda *_told: None)
    return play(place=place, seed=request.param, until=timezone.localdate())


def test_a_played_year_is_whole_and_leaves_nothing_half_done(played):
    assert drain(place="brackenshire") == []
    with entering.entered(place="brackenshire", viewer=SYSTEM):
        found = _sealed()
        assert found.whole, found.broken
        assert found.unsealed == 0
        assert stuck() == []
        with entering.lifted(reason=WHY):
            _the_thread_reaches_every_station(played)
            _the_money_balances(played)
            _everyone_who_spoke_is_answered(played)
            _no_sign_of_harm_goes_further(played)
            _plans_and_the_group_are_finished()
    _no_page_shows_harm(played)


def _sealed() -> sealing.Verified:
    """The record once all of it is sealed: what other tests have open elsewhere holds the last few back."""
    for _ in range(100):
        sealing.seal(batch=100_000)
        found = sealing.verify()
        if not found.unsealed:
            break
        sleep(0.1)
    return found


def _the_thread_reaches_every_station(played: Played) -> None:
    stations = public_thread(ref(played.first.contribution))
    assert [station.key for station in stations if station.reached] == STATIONS


def _the_money_balances(played: Played) -> None:
    assert "condition" in played.refusal
    assert total(Posting.objects.values_list("amount", flat=True)).pence == 0
    assert sorted(Allocation.objects.values_list("state", flat=True)) == ["ended", "standing"]


def _everyone_who_spoke_is_answered(played: Played) -> None:
    said = Contribution.objects.unrestricted(reason=WHY)
    assert list(said.owed()) == []
    replies = Reply.objects.unrestricted(reason=WHY)
    for contribution in said.counting().filter(pk__in=[each.pk for each in played.said]):
        assert replies.filter(contribution=contribution).count() == 2, contribution.code
    told = replies.exclude(person=None).exclude(person__reach_by="none").count()
    assert Message.objects.unrestricted(reason=WHY).count() >= told


def _no_sign_of_harm_goes_further(played: Played) -> None:
    harm = Contribution.objects.unrestricted(reason=WHY).get(pk=played.harm.pk)
    assert harm.triage == "safeguarding"
    assert not Reply.objects.unrestricted(reason=WHY).filter(contribution=harm).exists()
    assert not Gathered.objects.unrestricted(reason=WHY).filter(contribution=harm).exists()


def _plans_and_the_group_are_finished() -> None:
    plans = Plan.objects.unrestricted(reason=WHY)
    assert set(plans.values_list("state", flat=True)) <= {"agreed", "reviewed"}
    groups = BudgetGroup.objects.unrestricted(reason=WHY)
    assert set(groups.values_list("state", flat=True)) == {"arranged"}
    members = GroupMember.objects.unrestricted(reason=WHY)
    assert sorted(members.values_list("state", flat=True)) == ["assented", "assented", "left"]


def _no_page_shows_harm(played: Played) -> None:
    client = Client()
    theme, round_ = played.theme.code, played.round.code
    for where in ("", "have-your-say/", "themes/", f"themes/{theme}/", "rounds/", f"rounds/{round_}/"):
        answer = client.get(f"/brackenshire/{where}")
        assert answer.status_code == 200, where
        for words in (HARM, HARM_STATED):
            assert words[:20] not in answer.content.decode(), where


@pytest.mark.slow
def test_a_year_may_be_played_again_on_a_new_seed():
    place = load_place(FOLDER, people=200, seed=0, progress=lambda *_told: None)
    first = play(place=place, seed=1, until=date(2026, 6, 30))
    again = play(place=place, seed=2, until=date(2026, 6, 30))
    with entering.entered(place=place, viewer=SYSTEM):
        assert ref(first.theme) != ref(again.theme)
        for year in (first, again):
            reached = [each.key for each in public_thread(ref(year.first.contribution)) if each.reached]
            assert reached == STATIONS
