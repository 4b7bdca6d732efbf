"""A councillor whom an interest keeps out takes another name, and is kept out under it as well."""

from __future__ import annotations

import pytest

from morrow.accountability import actions, queries
from morrow.accountability.actions import VoteCast
from morrow.accountability.errors import BarredByInterest
from morrow.accountability.models import Referral
from morrow.accountability.permissions import may_withdraw
from morrow.foundations.scope import SYSTEM, entering
from morrow.people import actions as people
from morrow.people.models import Person
from tests.rooms.accountability.making import (
    SECRET,
    authority,
    decided,
    declare,
    parts,
    with_an_exempt_part,
)
from tests.rooms.accountability.pages import Browser

NEW = "Cllr Ada Brightwater"


def call_herself(cast, now, key: str, name: str) -> None:
    by = cast.viewer(key).acting_as("resident")
    with cast.as_(key):
        person = Person.objects.visible_to(cast.viewer(key)).get(pk=by.person_id)
        people.change_details(
            person=person, by=by, now=now, name=name, reach_by="email", email=f"{key}@example.org"
        )
    with entering.lifted(reason="a test looks up one of the cast"):
        cast.people[key].refresh_from_db()


@pytest.mark.parametrize("written_by", ["okafor", "mercer"])
def test_she_reads_nothing_exempt_and_decides_nothing_under_her_new_name(cast, now, written_by):
    decision = with_an_exempt_part(cast, now)
    declare(cast, now, decision, "Cllr Ada Okafor", by=written_by)
    call_herself(cast, now, "okafor", NEW)
    okafor = Browser(cast.okafor)
    for page in ("", "report/", "pack/", "decide/"):
        assert SECRET not in okafor.open(f"{decision.code}/{page}").content.decode()
    assert okafor.open(f"{decision.code}/decide/").status_code == 403
    assert cast.actor("okafor").name == NEW
    with cast.as_("okafor"), pytest.raises(BarredByInterest):
        actions.decide(
            **parts(queries.decision(decision.code), interests=()), by=cast.actor("okafor"), now=now
        )


def test_nobody_counts_her_vote_under_her_new_name(cast, now):
    decision = with_an_exempt_part(cast, now, authority=authority(cast, now, quorum=1))
    declare(cast, now, decision, "Cllr Tom Vale")
    call_herself(cast, now, "vale", "Cllr Tom Underhill")
    votes = (VoteCast("Tom  Underhill", "for"),)
    with cast.as_("okafor"), pytest.raises(BarredByInterest, match="Underhill"):
        actions.decide(
            **parts(queries.decision(decision.code), votes=votes), by=cast.actor("okafor"), now=now
        )


def test_nobody_withdraws_a_decision_by_taking_the_name_of_whoever_took_it(cast, now):
    taken = decided(cast, now)
    with cast.as_("okafor"):
        assert may_withdraw(cast.actor("okafor"), queries.decision(taken.code))
    vale = cast.actor("vale")
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        cast.vale.roles.update(body=cast.okafor.roles.get().body)
    call_herself(cast, now, "vale", "Cllr Ada Okafor")
    with cast.as_("vale"):
        thief = cast.actor("vale")
        assert (thief.name, thief.body) == (taken.taken_by, "CABINET")
        assert thief.alias == vale.alias
        assert not may_withdraw(thief, queries.decision(taken.code))


def test_whoever_referred_a_matter_does_not_answer_it_under_another_name(cast, now):
    with cast.as_("vale"):
        matter = {"title": "The crossing", "ward": "Old Mill", "words": "It is dark.", "tried": "I wrote."}
        actions.refer_to_scrutiny(**matter, by=cast.actor("vale"), now=now)
    call_herself(cast, now, "vale", "Cllr Tom Underhill")
    said = {"taken_up": False, "why": "No.", "now": now}
    with cast.as_("vale"), pytest.raises(Exception, match="You referred it"):
        actions.answer_referral(referral=Referral.objects.get(), by=cast.actor("vale"), **said)
