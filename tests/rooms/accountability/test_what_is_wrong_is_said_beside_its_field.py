"""A refusal stands beside the answer it is about, and everything that was written stays."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from morrow.accountability.models import CallIn, Decision, Notice, PrivateNotice
from tests.rooms.accountability.making import (
    authority,
    decided,
    officers_named,
    proposal,
    with_an_exempt_part,
)
from tests.rooms.accountability.pages import Browser, says

LONG = "x" * 201


def beside(page, name, *words):
    assert page.status_code == 422
    says(page, f'id="id_{name}_error"', *words)


@pytest.mark.parametrize(
    ("name", "line"),
    [("votes", f"{LONG}: for"), ("pecuniary", f"{LONG}: owns it"), ("other_interests", f"{LONG}: sings")],
)
def test_a_name_that_nobody_can_have_is_told_and_nothing_is_decided(cast, now, name, line):
    decision = proposal(cast, now)
    page = Browser(cast.okafor).send(f"{decision.code}/decide/", **{name: f"Cllr B: for\n{line}"})
    beside(page, name, "Line 2: a name has at most 200 letters", LONG)
    assert Decision.objects.get().state == "proposed"


def test_such_a_name_signs_no_call_in(cast, now):
    decision = decided(cast, now)
    page = Browser(cast.vale).send(f"{decision.code}/call-in/", reasons="Why?", others=f"Cllr B\n{LONG}")
    beside(page, "others", "Line 2: a name has at most 200 letters", LONG)
    assert not CallIn.objects.exists()


def test_who_lacks_under_a_call_in_is_said_beside_the_names(cast):
    today = datetime.now(UTC)
    power = authority(cast, today, call_in_members=3)
    soon = (today + timedelta(days=365)).date()
    decision = decided(cast, today, proposal(cast, today, authority=power), review_on=soon)
    page = Browser(cast.vale).send(f"{decision.code}/call-in/", reasons="Why so dear?", others="Cllr B")
    beside(page, "others", "asks for 3 scrutiny members, and 2 signed", "Why so dear?")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ({"kind": "general_exception"}, "reason"),
        ({"kind": "general_exception", "reason": "The grant ends."}, "told"),
        ({"kind": "special_urgency", "reason": "The grant ends."}, "agreed_by"),
    ],
)
def test_what_a_notice_lacks(cast, now, typed, name):
    decision = proposal(cast, now, key=True)
    officers_named(cast, now)
    beside(Browser(cast.dilys).send(f"{decision.code}/notice/", **typed), name, typed.get("reason", ""))
    assert not Notice.objects.exists()


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ({"kind": "second"}, "representations"),
        ({"kind": "second", "representations": "Nothing."}, "response"),
        ({"kind": "second", "representations": "Nothing.", "response": "None."}, "kind"),
        ({"kind": "urgent"}, "agreed_by"),
    ],
)
def test_what_a_notice_of_a_private_meeting_lacks(cast, now, typed, name):
    decision = with_an_exempt_part(cast, now)
    said = {"reason": "A firm's prices.", **typed}
    beside(Browser(cast.dilys).send(f"{decision.code}/private-notice/", **said), name)
    assert not PrivateNotice.objects.exists()


def test_exempt_words_that_are_published_beside_it(cast, now):
    decision = proposal(cast, now)
    officers_named(cast, now)
    said = {"paragraph": "3", "about": "The prices", "words": "91,337 pounds"}
    page = Browser(cast.mercer).send(f"{decision.code}/exempt/", **said, why="They bid 91,337 pounds.")
    beside(page, "why", "What is published would show the exempt words.")


def test_a_subject_that_is_nobodys(cast, now):
    power = authority(cast, now)
    said = {"title": "A", "question": "B?", "subject": "bees", "authority": power.code}
    rows = {"option_1": "Yes", "cost_1": "1", "option_2": "No", "cost_2": "0"}
    beside(Browser(cast.dan).send("propose/", **said, **rows), "subject", "warm homes, prevention")
    assert not Decision.objects.exists()


def test_nobody_is_named_for_whoever_fills_in_a_form(cast, now):
    power = authority(cast, now, urgency_agreed_by="scrutiny_chair")
    decision = proposal(cast, now, key=True, authority=power)
    dilys, mercer = Browser(cast.dilys), Browser(cast.mercer)
    says(dilys.open(f"{decision.code}/no-call-in/"), '<option value="" selected>Choose who agreed')
    beside(
        dilys.send(f"{decision.code}/no-call-in/", reason="It cannot wait."), "agreed_by", "It cannot wait."
    )
    says(mercer.open(f"{decision.code}/interest/"), '<option value="" selected>Choose whose it is')
    says(Browser(cast.dan).open("propose/"), '<option value="" selected>Choose who decides')


def test_whoever_calls_in_or_answers_for_scrutiny_reads_what_it_is_about(cast):
    today = datetime.now(UTC)
    decision = decided(cast, today, review_on=(today + timedelta(days=365)).date())
    page = f"{decision.code}/call-in/"
    says(Browser(cast.vale).open(page), "What was decided:", "It reaches those who said they are cold.")
    assert Browser(cast.vale).send(page, reasons="Why so dear?").status_code == 302
    says(Browser(cast.vale).open(f"{decision.code}/release/"), "What scrutiny asked:", "Why so dear?")
