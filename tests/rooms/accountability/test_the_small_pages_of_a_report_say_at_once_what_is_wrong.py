"""Exempting, a background paper and a notice: each says at once what it needs, and what it does."""

from __future__ import annotations

import pytest
from django.utils import timezone

from morrow.accountability import actions
from morrow.accountability.errors import NotAProposal
from morrow.accountability.models import Exemption
from morrow.accountability.rules import first_day, first_private_day
from morrow.foundations.periods import in_words
from tests.rooms.accountability.making import officers_named, proposal
from tests.rooms.accountability.pages import Browser, says

PART = {"about": "The prices that were offered", "why": "They would bid higher.", "words": "91,337 pounds"}


def test_terms_of_a_contract_are_exempt_under_no_other_paragraph(cast, now):
    decision = proposal(cast, now)
    officers_named(cast, now)
    page = f"{decision.code}/exempt/"
    sent = Browser(cast.mercer).send(page, **PART, paragraph="1", contract_terms="on")
    says(sent, "Terms proposed for a contract are exempt under paragraph 3.", "91,337 pounds")
    with cast.as_("mercer"), pytest.raises(NotAProposal, match="paragraph 3"):
        actions.certify_exempt(
            decision=decision, **PART, paragraph=1, contract_terms=True, by=cast.actor("mercer"), now=now
        )
    assert not Exemption.objects.exists()
    Browser(cast.mercer).send(page, **PART, paragraph="3", contract_terms="on")
    assert Exemption.objects.get().contract_terms


def test_a_paper_needs_its_name_and_its_place_and_says_both_at_once(cast, now):
    page = f"{proposal(cast, now).code}/report/paper/"
    says(
        Browser(cast.dan).send(page, title=""),
        "Write what the paper is called",
        "Say where it can be inspected",
    )
    told = Browser(cast.dan).send(page, title="Costs", link="see the drive")
    says(told, "Write the whole address, such as https://")


def test_a_notice_says_before_it_is_published_which_day_it_gives(cast, now):
    key = proposal(cast, now, key=True)
    officers_named(cast, now)
    today = timezone.localdate()
    page = Browser(cast.dilys).open(f"{key.code}/notice/")
    says(page, in_words(first_day("usual", today)), in_words(first_day("general_exception", today)))
    Browser(cast.mercer).send(f"{key.code}/exempt/", **PART, paragraph="3")
    private = Browser(cast.dilys).open(f"{key.code}/private-notice/")
    says(private, in_words(first_private_day("first", today)), in_words(first_private_day("second", today)))
