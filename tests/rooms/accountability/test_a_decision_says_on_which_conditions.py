"""A decision may depend on something: everyone reads it, and whoever puts it in force reads it first."""

from __future__ import annotations

from datetime import timedelta

import pytest

from morrow.accountability.models import Decision
from tests.rooms.accountability.making import REVIEW, authority, decided, proposal
from tests.rooms.accountability.pages import Browser, says

ONLY_IF = "Only if the landlord signs before 1 March."


@pytest.fixture
def decision(cast, now):
    return proposal(cast, now, authority=authority(cast, now, call_in_days=0))


def test_okafor_writes_the_conditions_and_everyone_reads_them(cast, decision):
    sent = Browser(cast.okafor).send(
        f"{decision.code}/decide/",
        option=decision.options.first().code,
        authority=decision.authority.code,
        reasons="They are cold",
        conditions=ONLY_IF,
        made_of_it="We added landlords",
        interests="none",
        review_on_day="1",
        review_on_month="7",
        review_on_year=str(Decision.objects.get().proposed_at.year + 2),
    )
    assert sent.status_code == 302
    says(Browser().open(f"{decision.code}/"), "On these conditions", ONLY_IF)


def test_dilys_reads_them_before_she_puts_it_in_force(cast, now, decision):
    decided(cast, now, decision, conditions=ONLY_IF, review_on=REVIEW)
    says(Browser(cast.dilys).open(f"{decision.code}/take-effect/"), "decided on these conditions", ONLY_IF)


def test_a_decision_without_any_says_nothing_of_them(cast, now, decision):
    decided(cast, now, decision, conditions="  ", review_on=now.date() + timedelta(days=90))
    assert "On these conditions" not in Browser().open(f"{decision.code}/").content.decode()
