"""What one member of scrutiny said is not overwritten by another who pressed at the same instant."""

from __future__ import annotations

import pytest

from morrow.accountability import actions, queries
from morrow.accountability.models import Referral, ScrutinyQuestion
from morrow.foundations import record
from morrow.foundations.scope import SYSTEM, entering
from tests.cast import Cast
from tests.misuse.at_once import at_once
from tests.rooms.accountability.making import in_force


@pytest.fixture
def cast(transactional_db: None, now) -> Cast:
    """The cast, really committed; Ned sits on scrutiny as well."""
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        gathered = Cast.gather(now)
        seat = gathered.vale.roles.get()
        gathered.ned.roles.update(kind="councillor", body=seat.body)
        return gathered


def sits(cast, key: str):
    return cast.viewer(key).acting_as("councillor")


def question(cast, now, *, accepted: bool) -> ScrutinyQuestion:
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        about = record.ref(in_force(cast, now))
        with cast.as_("joe"):
            made = actions.ask_scrutiny(about=about, words="Why?", by=cast.actor("joe"), now=now)
        if accepted:
            with cast.as_("vale"):
                actions.accept_question(question=made, by=sits(cast, "vale"), now=now)
        return made


def copy(cast, asked: ScrutinyQuestion) -> ScrutinyQuestion:
    """What each has on their own screen."""
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        return ScrutinyQuestion.objects.unrestricted(reason="a test").get(pk=asked.pk)


def test_a_question_is_not_accepted_and_declined(cast, now):
    asked = question(cast, now, accepted=False)
    one, other = copy(cast, asked), copy(cast, asked)
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        vale, ned = sits(cast, "vale"), sits(cast, "ned")
    let, refused = at_once(
        cast,
        ("vale", lambda: actions.accept_question(question=one, by=vale, now=now)),
        ("ned", lambda: actions.decline_question(question=other, reason="No.", by=ned, now=now)),
    )
    assert (len(let), len(refused)) == (1, 1)
    kept = copy(cast, asked)
    assert kept.state == ("accepted" if let == ["vale"] else "declined")
    assert bool(kept.reason) is (kept.state == "declined")


def test_a_question_is_answered_once(cast, now):
    asked = question(cast, now, accepted=True)
    one, other = copy(cast, asked), copy(cast, asked)
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        okafor, dan = cast.actor("okafor"), cast.actor("dan")
    let, refused = at_once(
        cast,
        ("okafor", lambda: actions.answer_question(question=one, words="Yes.", by=okafor, now=now)),
        ("dan", lambda: actions.answer_question(question=other, words="No.", by=dan, now=now)),
    )
    assert (len(let), len(refused)) == (1, 1)
    assert copy(cast, asked).answer == {"okafor": "Yes.", "dan": "No."}[let[0]]


def test_a_referral_is_answered_once(cast, now):
    matter = {"title": "The crossing", "ward": "Old Mill", "words": "It is dark.", "tried": "I wrote."}
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        okafor, vale, dilys = cast.actor("okafor"), sits(cast, "vale"), cast.actor("dilys")
        with cast.as_("okafor"):
            made = actions.refer_to_scrutiny(**matter, by=okafor, now=now)
        one, other = queries.referral(made.code), queries.referral(made.code)
    said = {"taken_up": False, "now": now}
    let, refused = at_once(
        cast,
        ("vale", lambda: actions.answer_referral(referral=one, why="Not ours.", by=vale, **said)),
        ("dilys", lambda: actions.answer_referral(referral=other, why="Too late.", by=dilys, **said)),
    )
    assert (len(let), len(refused)) == (1, 1)
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        assert Referral.objects.get().why == {"vale": "Not ours.", "dilys": "Too late."}[let[0]]
