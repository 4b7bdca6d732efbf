"""R60: nobody is refused without a named worker, a reason, something else today, and ways to go on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction

from morrow.charter import actions, queries
from morrow.charter.errors import (
    AlreadyAnsweredClaim,
    AskedAlready,
    NotDecidedHere,
    NothingInstead,
    NotInForceToday,
    OwnClaim,
)
from morrow.charter.models import Claim
from morrow.foundations.errors import NotAllowed
from morrow.foundations.scope import MORROW, entering
from morrow.people.models import Message
from tests.rooms.charter.asking import KAYLA, LATER, TRAVEL, asked, day, not_accepted, travel

WHY = "a test looks"


@pytest.fixture
def then(now):
    """The day on which the promise holds."""
    return now + LATER


@pytest.fixture
def claim(cast, now, then):
    return asked(cast, then, travel(cast, now))


def test_r60_a_rule_that_does_not_hold_only_calls_a_worker(claim, then):
    assert (claim.state, claim.worked_out) == ("asked", "needs-a-person")
    assert claim.answer_due > then.date()


@pytest.mark.parametrize("who", ["the software", "nobody by name", "a resident", "a navigator"])
def test_r60_nobody_but_a_named_officer_can_refuse(cast, claim, then, who):
    by = {
        "the software": MORROW,
        "nobody by name": replace(cast.actor("petra"), name=""),
        "a resident": cast.actor("kayla"),
        "a navigator": cast.actor("nadia"),
    }[who]
    with cast.as_("petra"), pytest.raises(NotAllowed):
        actions.not_accept(
            claim=claim, reason="No", instead="Else", instead_from=then.date(), by=by, now=then
        )
    assert Claim.objects.unrestricted(reason=WHY).get().state == "asked"


def test_r60_the_database_itself_takes_no_refusal_without_a_name(claim):
    rows = Claim.objects.unrestricted(reason=WHY).filter(pk=claim.pk)
    with entering.lifted(reason=WHY), pytest.raises(IntegrityError), transaction.atomic():
        rows.update(state="not_accepted", reason="No", instead="Else", instead_from=day(claim.asked_at, 0))


@pytest.mark.parametrize("left_out", ["reason", "instead", "instead_from"])
def test_r40_nobody_leaves_with_nothing(cast, claim, then, left_out):
    with pytest.raises(NothingInstead):
        not_accepted(cast, then, claim, **{left_out: None if left_out == "instead_from" else " "})
    assert Claim.objects.unrestricted(reason=WHY).get().state == "asked"


def test_r40_r60_she_is_told_why_what_else_and_every_way_on(cast, claim, then):
    not_accepted(cast, then, claim)
    text = Message.objects.unrestricted(reason=WHY).get(person=cast.kayla).text
    for words in (
        "two miles away",
        "A bicycle on loan",
        "Answered by Petra Lindqvist",
        "ask for an assessment",
        "Ask us to look again",
        "Ombudsman",
        "within 365 days",
        "version 1",
    ):
        assert words in text, words


def test_petra_does_not_answer_what_she_asked_for_herself(cast, now, then):
    own = asked(cast, then, travel(cast, now), key="petra")
    with cast.as_("petra"), pytest.raises(OwnClaim):
        actions.answer_yes(claim=own, gives="A pass", by=cast.actor("petra"), now=then)


def test_it_is_answered_once(cast, claim, then):
    not_accepted(cast, then, claim)
    with cast.as_("ned"), pytest.raises(AlreadyAnsweredClaim, match="Petra"):
        actions.answer_yes(claim=claim, gives="A pass", by=cast.actor("ned"), now=then)


def test_nobody_here_answers_what_is_decided_nationally(cast, now, then):
    elsewhere = travel(cast, now, promise=replace(TRAVEL, shelf="nationally"))
    with pytest.raises(NotDecidedHere):
        asked(cast, then, elsewhere)


def test_nobody_asks_for_a_version_that_does_not_hold_today(cast, now):
    promise = travel(cast, now)
    with pytest.raises(NotInForceToday):
        asked(cast, now, promise)


def test_what_she_answered_is_frozen_and_only_what_the_rule_asks_is_kept(cast, now, then):
    claim = asked(cast, then, travel(cast, now), answers={**KAYLA, "pregnant": True})
    assert claim.answers == KAYLA
    rows = Claim.objects.unrestricted(reason=WHY).filter(pk=claim.pk)
    with entering.lifted(reason=WHY), pytest.raises(IntegrityError), transaction.atomic():
        rows.update(answers={})


def test_only_she_and_those_who_look_can_read_it(cast, claim):
    def reads(key):
        with cast.as_(key):
            return Claim.objects.visible_to(cast.viewer(key)).count()

    who = ("kayla", "petra", "ned", "nadia", "joe", "dilys", "abe")
    assert {key: reads(key) for key in who} == {
        "kayla": 1,
        "petra": 1,
        "ned": 1,
        "nadia": 0,
        "joe": 0,
        "dilys": 0,
        "abe": 0,
    }


def test_what_became_of_those_who_asked_is_counted_without_telling_of_anybody(cast, claim, then):
    not_accepted(cast, then, claim)
    counted = queries.counts(claim.entitlement, then.date())
    assert {str(cell) for cell in counted.claims.cells.values()} == {"fewer than 10"}


def test_the_same_is_not_asked_twice_while_somebody_looks_and_may_be_asked_again_afterwards(
    cast, claim, then
):
    with pytest.raises(AskedAlready):
        asked(cast, then, claim.entitlement)
    assert Claim.objects.unrestricted(reason=WHY).count() == 1
    not_accepted(cast, then, claim)
    assert asked(cast, then, claim.entitlement).state == "asked"
