"""R12: scrutiny recommends that whoever decided decides again; they answer, or change their mind (s9F)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from morrow.accountability import actions, queries
from morrow.accountability.errors import NotAtThisPoint
from morrow.accountability.models import CallIn, Decision
from morrow.foundations.errors import NotAllowed
from tests.rooms.accountability.making import decided
from tests.rooms.accountability.pages import Browser, says

FOUND = "Renters were not asked"


@pytest.fixture
def called(cast, now):
    decision = decided(cast, now)
    with cast.as_("vale"):
        actions.call_in(decision=decision, reasons="Ask the renters", by=cast.actor("vale"), now=now)
    return decision


def asks(cast, now, decision):
    with cast.as_("vale"):
        actions.ask_to_reconsider(decision=decision, finding=FOUND, by=cast.actor("vale"), now=now)


def answers(cast, now, decision, *, by="okafor", answer="We asked them, and it stands."):
    with cast.as_(by):
        actions.answer_scrutiny(decision=decision, answer=answer, by=cast.actor(by), now=now)


def state() -> str:
    return Decision.objects.get().state


def test_r12_it_waits_for_whoever_decided_and_goes_on_with_their_answer(cast, now, called):
    asks(cast, now, called)
    with cast.as_("dilys"), pytest.raises(NotAtThisPoint):
        actions.take_effect(decision=called, by=cast.actor("dilys"), now=now + timedelta(days=30))
    answers(cast, now, called)
    with cast.as_("dilys"):
        actions.take_effect(decision=called, by=cast.actor("dilys"), now=now + timedelta(days=1))
    assert state() == "in_force"
    assert CallIn.objects.get().answered_by == "Cllr Ada Okafor"


def test_whoever_decided_may_change_their_mind_instead(cast, now, called):
    asks(cast, now, called)
    with cast.as_("okafor"):
        actions.withdraw(decision=called, reason="Scrutiny is right", by=cast.actor("okafor"), now=now)
    assert state() == "withdrawn"


@pytest.mark.parametrize("key", ["vale", "dilys", "dan"])
def test_nobody_else_answers_for_them(cast, now, called, key):
    asks(cast, now, called)
    with pytest.raises(NotAllowed):
        answers(cast, now, called, by=key)
    assert state() == "called_in"


def test_it_is_answered_once_asked_and_with_words(cast, now, called):
    with pytest.raises(NotAtThisPoint, match="has not asked"):
        answers(cast, now, called)
    asks(cast, now, called)
    with pytest.raises(NotAtThisPoint, match="published"):
        answers(cast, now, called, answer=" ")
    with cast.as_("vale"), pytest.raises(NotAtThisPoint, match="waits for whoever decided"):
        actions.release_from_call_in(decision=called, finding="x", by=cast.actor("vale"), now=now)
    assert state() == "called_in"


def test_it_leaves_scrutinys_list_and_stands_on_the_deciders(cast, now, called):
    assert list(queries.to_release()) == [called]
    asks(cast, now, called)
    assert not queries.to_release().exists()
    says(Browser(cast.okafor).open("desk/"), "Scrutiny asks you to decide again")


def test_r12_it_goes_through_the_pages_and_everyone_reads_it(cast, now, called):
    vale, okafor = Browser(cast.vale), Browser(cast.okafor)
    page = f"{called.code}/release/"
    says(vale.send(page, why=FOUND), "Choose what follows from it", FOUND)
    assert vale.send(page, why=FOUND, then="again").status_code == 302
    says(Browser().open(f"{called.code}/"), "asks that it be decided again", FOUND)
    says(okafor.open(f"{called.code}/"), "Answer scrutiny, which asks you to decide again")
    says(okafor.open(f"{called.code}/answer-scrutiny/"), "Ask the renters", FOUND)
    okafor.send(f"{called.code}/answer-scrutiny/", why="We asked them, and it stands.")
    says(Browser().open(f"{called.code}/"), "that it stands:", "We asked them, and it stands.")
