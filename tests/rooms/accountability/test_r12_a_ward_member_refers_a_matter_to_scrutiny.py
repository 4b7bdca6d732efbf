"""R12: a ward member refers a matter to scrutiny (s9FC), which answers by a day, with why."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from morrow.accountability import actions, queries
from morrow.accountability.errors import NotAReferral
from morrow.accountability.models import Referral
from morrow.foundations.errors import NotAllowed
from morrow.place import queries as place
from tests.rooms.accountability.pages import Browser, says

SAID = {"title": "The path", "ward": "Mill ward", "words": "It floods.", "tried": "Three letters."}


def refer(cast, now, key="okafor", **changes):
    with cast.as_(key):
        return actions.refer_to_scrutiny(**{**SAID, **changes}, by=cast.actor(key), now=now)


def answer(cast, now, referral, key="vale", **changes):
    said = {"taken_up": True, "why": "It concerns many.", "meets_on": date(2026, 2, 2), **changes}
    with cast.as_(key):
        actions.answer_referral(referral=referral, **said, by=cast.actor(key), now=now)


@pytest.mark.parametrize("key", ["dan", "joe", "mercer"])
def test_only_members_of_the_council_refer(cast, now, key):
    with pytest.raises(NotAllowed, match="Members of the council"):
        refer(cast, now, key)


@pytest.mark.parametrize("part", list(SAID))
def test_it_says_what_where_why_and_what_was_tried(cast, now, part):
    with pytest.raises(NotAReferral):
        refer(cast, now, **{part: " "})
    assert not Referral.objects.exists()


def test_r12_it_waits_until_it_is_answered_and_is_late_after_its_day(cast, now):
    referral = refer(cast, now)
    assert referral.answer_due == date(2026, 2, 9)
    assert list(queries.referrals_to_answer()) == [referral]
    assert not referral.late(date(2026, 2, 9))
    assert referral.late(date(2026, 2, 10))
    answer(cast, now, referral)
    assert not queries.referrals_to_answer().exists()
    assert not referral.late(date(2026, 2, 10))


def test_r12_an_answer_has_its_reason_and_its_day_and_is_given_once_by_somebody_else(cast, now):
    own = refer(cast, now, "vale")
    with pytest.raises(NotAReferral, match="somebody else"):
        answer(cast, now, own)
    for wrong in ({"why": ""}, {"meets_on": None}, {"meets_on": now.date() - timedelta(days=1)}):
        with pytest.raises(NotAReferral):
            answer(cast, now, own, "dilys", **wrong)
    answer(cast, now, own, "dilys", taken_up=False, why="It is a planning decision.", meets_on=None)
    assert (own.answer, own.answered_by) == ("not_taken_up", "Dilys Penn")
    with pytest.raises(NotAReferral, match="already"):
        answer(cast, now, own, "dilys")
    with pytest.raises(NotAllowed):
        answer(cast, now, refer(cast, now), "okafor")


def test_it_is_referred_answered_and_read_on_its_pages(cast, monkeypatch):
    monkeypatch.setattr(place, "wards", lambda: [("W1", "Mill ward")])
    okafor, vale = Browser(cast.okafor), Browser(cast.vale)
    assert okafor.send("referrals/new/", **SAID).status_code == 302
    code = Referral.objects.get().code
    says(vale.open("referrals/"), "The path", "An answer is due by", "Answer it")
    typed = {"taken_up": "no", "why": "It is a planning decision"}
    assert vale.send(f"referrals/{code}/answer/", **typed).status_code == 302
    says(Browser().open("referrals/"), "Not taken up", "It is a planning decision", "Cllr Ada Okafor")
    assert Browser(cast.joe).open("referrals/new/").status_code == 403
